import { afterAll, beforeAll, expect, test } from "vitest";
import type { App } from "../../src/app/server.ts";
import { openFund, type StoryFund } from "./fund.ts";
import { talk, type Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** A receipt above the fund's amount: one asks for its cancellation, another person decides. */
let fund: StoryFund;
let app: App;
let treasurer: Phone;
let chair: Phone;
let secretary: Phone;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("1-002", "เลขา", { roles: ["secretary"] });
  await fund.member("2-002", "บัวผัน");
  treasurer = await fund.linkedPhone("เหรัญญิก", "1-001");
  secretary = await fund.linkedPhone("เลขานุการ", "1-002");
  // The chair issued the codes and may not redeem one: their own comes from the secretary, in the chat.
  await talk(secretary, [
    ["ออกรหัส", "ขั้นที่ 1/2"],
    ["1-000", "ขั้นที่ 2/2"],
  ]);
  await secretary.tap("ออกรหัส");
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/u.exec((await secretary.reads("รหัสเชื่อมสมาชิก")).text)?.[0] ?? "";
  chair = await fund.phone("ประธาน");
  await chair.follow();
  await chair.reads("ยินดีต้อนรับ");
  await chair.say(code);
  await chair.reads("เชื่อมเรียบร้อย");
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

async function receive(baht: string): Promise<{ readonly number: string; readonly code: string }> {
  const told = await talk(treasurer, [
    ["รับเงิน", "ขั้นที่ 1/3"],
    ["บัวผัน", "ขั้นที่ 2/3"],
    [baht, "ขั้นที่ 3/3"],
    ["[ยืนยันรับเงิน]", "บันทึกรับเงินแล้ว"],
  ]);
  const [, number = ""] = /OB\/(\d+)/u.exec(told) ?? [];
  const [code = ""] = /[A-Z0-9]{3}-[A-Z0-9]{3}/u.exec(told) ?? [];
  return { number, code };
}

const ask = (number: string) =>
  talk(treasurer, [
    [`ยกเลิกใบเสร็จ ${number}`, "ยกเลิกเพราะอะไรคะ"],
    ["[บันทึกผิดคน]", "ต้องให้กรรมการอีกท่านยืนยันด้วย"],
    ["[ส่งให้ยืนยัน]", "รอกรรมการอีกท่านยืนยัน"],
  ]);

const stateOf = async ({ number, code }: { readonly number: string; readonly code: string }) =>
  talk(chair, [[`ตรวจใบเสร็จ ${number} ${code}`, "ตรวจใบเสร็จ"]]);

test("the chair is told, sees why, agrees; the asker learns it, and the receipt counts for nothing", async () => {
  const receipt = await receive("720");
  expect(await ask(receipt.number)).toContain("แจ้งกรรมการที่ยืนยันได้แล้ว 2 ท่าน");
  expect((await chair.reads("มีคำขอรอท่านยืนยัน")).via).toBe("multicast");
  expect(await stateOf(receipt)).toContain("ใบเสร็จถูกต้อง");
  await talk(chair, [
    ["[ดูคำขอ]", "บันทึกผิดคน"],
    ["[ตกลง]", "แจ้งผู้ขอให้แล้วค่ะ"],
  ]);
  await treasurer.reads("คำขอของท่านผ่านแล้ว");
  expect(await stateOf(receipt)).toContain("ยกเลิกแล้ว");

  // The secretary had the same notice, and comes too late.
  await secretary.reads("มีคำขอรอท่านยืนยัน");
  expect(await talk(secretary, [["[ดูคำขอ]", "คำขอนี้"]])).toContain("มีผู้ตกลงไปแล้วค่ะ");
});

test("a refusal has its reason, and the receipt stands; it may be asked for again", async () => {
  const receipt = await receive("720");
  await ask(receipt.number);
  await talk(secretary, [
    ["คำขอรอยืนยัน", "มี 1 เรื่อง"],
    [`[ยกเลิก OB/${receipt.number}]`, "ท่านเห็นด้วยไหมคะ"],
    ["[ไม่ตกลง]", "ไม่ตกลงเพราะอะไรคะ"],
    ["สมาชิกยืนยันว่าส่งจริง", "ไม่ตกลงแล้ว"],
  ]);
  expect((await treasurer.reads("คำขอของท่านยังไม่ผ่าน")).text).toContain("สมาชิกยืนยันว่าส่งจริง");
  expect(await stateOf(receipt)).toContain("ใบเสร็จถูกต้อง");
  await ask(receipt.number);
});

test("the asker finds nothing of their own to settle, and asking twice is one request", async () => {
  expect(await talk(treasurer, [["คำขอรอยืนยัน", "คำขอ"]])).toContain("ไม่มีคำขอที่รอท่านยืนยัน");
  const [row] = await fund.house.database.inFund(fund.fundId, async ({ tx }) => {
    const { sql } = await import("drizzle-orm");
    return tx.execute<{ open: number }>(
      sql`select count(*)::int as open from request where settled_as is null and kind = 'cancel-receipt'`,
    );
  });
  expect(row?.open).toBe(1);
});
