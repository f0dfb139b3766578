import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/app/server.ts";
import { openFund, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let treasurer: Phone;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("1-002", "ทะเบียน", { roles: ["registrar"] });
  await fund.member("1-003", "บัวผัน");
  await fund.member("1-004", "หลานน้อย");
  treasurer = await fund.linkedPhone("เหรัญญิก", "1-001");
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

describe("a stranger", () => {
  test("who adds the account is greeted, told about privacy, and has three ways to go on", async () => {
    const stranger = await fund.phone("คนแปลกหน้า");
    await stranger.follow();
    await stranger.reads("ข้อมูลส่วนตัว");
    const labels = (await stranger.chat()).flatMap(({ actions }) => actions.map(({ label }) => label));
    expect(labels).toEqual(expect.arrayContaining(["เชื่อมสมาชิก", "สมัครสมาชิก", "สอบถาม"]));
  });

  test("links with a code, once; the same code is nobody's afterwards, and five wrong ones are enough", async () => {
    const code = await fund.codeFor("1-003");
    const [first, second] = [await fund.phone("บัวผัน"), await fund.phone("คนอื่น")];
    await first.follow();
    await first.say(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
    await first.reads("เชื่อมเรียบร้อย");
    await second.follow();
    await second.reads("ยินดีต้อนรับ");
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await second.say(code);
      await second.reads("รหัส");
    }
    await second.say(await fund.codeFor("1-003"));
    await second.reads("ขอพักไว้ก่อน");
    expect((await second.chat()).filter(({ text }) => text.includes("เชื่อมเรียบร้อย"))).toEqual([]);
  });

  test("the issuer of a code cannot use it", async () => {
    const chair = await fund.linkedPhone("ประธานเอง", "1-003");
    await chair.say(await fund.codeFor("1-000"));
    await chair.reads("เชื่อมเรียบร้อย");
    await chair.say(await fund.codeFor("1-004"));
    expect((await chair.reads("รหัส")).text).not.toContain("เชื่อมเรียบร้อย");
  });
});

test("a new link is told to the member's earlier link and to the registrar", async () => {
  const registrar = await fund.linkedPhone("ทะเบียน", "1-002");
  const grandchild = await fund.linkedPhone("หลาน", "1-004");
  await fund.linkedPhone("แม่", "1-004");
  expect(await grandchild.reads("มีไลน์ใหม่เชื่อม")).toMatchObject({ via: "push" });
  expect((await registrar.reads("มีไลน์ใหม่เชื่อม")).text).toContain("1-004");
});

test("a treasurer receives 30 baht in the chat; the member gets a numbered receipt, and the books balance", async () => {
  const memberId = await fund.member("2-001", "คำปุ่น");
  const member = await fund.linkedPhone("คำปุ่น", "2-001");
  await treasurer.say("รับเงิน");
  await treasurer.reads("ขั้นที่ 1");
  await treasurer.say("คำปุ่น");
  await treasurer.reads("ขั้นที่ 2");
  await treasurer.say("สามสิบบาท");
  await treasurer.reads("ขั้นที่ 3");
  await treasurer.tap("ยืนยันรับเงิน");
  const told = await treasurer.reads("OB/");
  const receipt = await member.reads("ใบเสร็จรับเงิน");
  expect(receipt.via).toBe("push");
  const number = /OB\/(\d+)/u.exec(told.text)?.[1];
  expect(receipt.text).toContain(`OB/${number}`);

  await member.say("เช็คยอด");
  await member.reads("฿30");
  const postings = await fund.house.database.inFund(fund.fundId, async ({ tx }) => {
    const { sql } = await import("drizzle-orm");
    return tx.execute(
      sql`select account, sum(amount_satang)::int as amount from posting group by account order by account`,
    );
  });
  expect(postings.map((row) => ({ ...row }))).toEqual([
    { account: "cash", amount: 3000 },
    { account: "contributions", amount: -3000 },
  ]);
  expect(memberId).not.toBe("");
});

test("one person holds several members, switches between them, and lets one go", async () => {
  const mother = await fund.linkedPhone("แม่ลูกสอง", "1-003");
  await mother.say(await fund.codeFor("1-004"));
  await mother.reads("เชื่อมเรียบร้อย");
  await mother.say("เช็คยอด");
  await mother.reads("หลานน้อย");
  await mother.say("สลับสมาชิก");
  await mother.reads("บัวผัน");
  await mother.tap("1-003 นางบัวผัน ทดลอง");
  await mother.say("เช็คยอด");
  await mother.reads("ยอดเงินสมทบ นางบัวผัน");
  await mother.say("เลิกเชื่อม");
  expect((await mother.reads("เลิกเชื่อม")).text).toContain("บัวผัน");
});

test("unknown text, a sticker, a voice message and a place are answered kindly, with a way back to the menu", async () => {
  const member = await fund.linkedPhone("ช่างคุย", "1-003");
  for (const act of [
    () => member.say("กขฃคฅฆง"),
    () => fund.control("POST", `/people/${member.userId}/sticker`, {}),
    () => fund.control("POST", `/people/${member.userId}/voice`, {}),
    () => fund.control("POST", `/people/${member.userId}/location`, {}),
  ]) {
    const answer = await member.answerTo(act);
    expect(answer.flatMap(({ actions }) => actions.map(({ label }) => label))).toContain("เมนู");
  }
});

test("every call that was made is one that LINE would take", async () => {
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});
