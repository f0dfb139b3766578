import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationMeant } from "#actions/joining/find-application.ts";
import { cutLinks } from "#actions/joining/cut-links.ts";
import { resolveApplications } from "#actions/joining/resolve-applications.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { dayIn, perform } from "#actions/perform.ts";
import type { App } from "../../src/app/server.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** From “อยากสมัคร” to the first receipt, on pretend telephones and through the real server. */
let fund: StoryFund;
let app: App;
let chair: Phone;
let treasurer: Phone;
let newcomer: Phone;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("1-002", "ทะเบียน", { roles: ["registrar"] });
  await fund.member("2-001", "บัวผัน");
  treasurer = await fund.linkedPhone("เหรัญญิก", "1-001");
  chair = await fund.linkedPhone("ประธาน", "1-000");
  newcomer = await fund.phone("คนมาใหม่");
  await newcomer.follow();
  await newcomer.reads("ยินดีต้อนรับ");
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

const memberId = async (memberNo: string): Promise<string> =>
  (await perform(fund.house, fund.fundId, memberNumbered, memberNo))?.memberId ?? "";

test("a stranger applies in the chat, question by question", async () => {
  await newcomer.say("อยากสมัคร");
  await newcomer.reads("ค่าสมัคร");
  await newcomer.tap("กรอกใบสมัคร");
  await newcomer.reads("สมัครให้ใครคะ");
  await newcomer.tap("ตัวฉันเอง");
  for (const [question, answer] of [
    ["ชื่อและนามสกุล", "นางสาวสมใจ มีสุข"],
    ["เกิดวันที่เท่าไร", "1 พฤษภาคม 2523"],
    ["อยู่หมู่ที่เท่าไร", "หมู่ 2"],
    ["บ้านเลขที่", "12/3"],
    ["เบอร์โทรศัพท์", "081-222-3333"],
    ["แบบไหน", "ส่งรายเดือน"],
    ["ผู้รับผลประโยชน์ชื่อ", "นายสมชาย มีสุข"],
    ["เป็นอะไรกับผู้สมัคร", "พี่ชาย"],
  ] as const) {
    await newcomer.reads(question);
    await newcomer.say(answer);
  }
  await newcomer.reads("ตรวจก่อนส่งใบสมัคร");
  await newcomer.tap("ส่งใบสมัคร");
  expect((await newcomer.reads("1/4 รอกรรมการหมู่บ้านรับรอง")).text).toContain("นางสาวสมใจ มีสุข");
});

test("a committee member is told, looks at it and certifies; the applicant hears of it", async () => {
  await chair.reads("มีใบสมัครสมาชิกใหม่");
  await chair.tap("ดูใบสมัคร");
  await chair.reads("ใบสมัครสมาชิก รอรับรอง");
  await chair.tap("รับรอง");
  await chair.reads("รับรองใบสมัครของ");
  expect(await newcomer.reads("กรรมการรับรองใบสมัครแล้ว")).toMatchObject({ via: "push" });
  await newcomer.say("สมัครถึงไหนแล้ว");
  await newcomer.reads("2/4 รับรองแล้ว รอมติที่ประชุม");
});

test("the meeting's resolution makes a member with a number and a linked telephone", async () => {
  const requestId = done(await perform(fund.house, fund.fundId, applicationMeant, "นางสาวสมใจ มีสุข"));
  const [admitted] = done(
    await perform(fund.house, fund.fundId, resolveApplications, {
      resolution: { number: "3/2569", on: dayIn(sources.now()) },
      by: await memberId("1-002"),
      admit: [{ requestId }],
    }),
  );
  expect(admitted?.memberNo).toBe("2-002");
  const told = await newcomer.reads("ยินดีต้อนรับสมาชิกใหม่");
  expect(told.text).toContain("2-002");
  await newcomer.say("เช็คยอด");
  await newcomer.reads("ยอดเงินสมทบ นางสาวสมใจ มีสุข");
});

test("the first receipt has the entrance fee and the first month together", async () => {
  await treasurer.say("รับเงิน");
  await treasurer.reads("รับเงินของท่านไหน");
  await treasurer.say("2-002");
  await treasurer.reads("รับเงินเท่าไร");
  await treasurer.say("30");
  await treasurer.reads("จำนวนนี้ไม่พอดีงวดค่ะ");
  await treasurer.say("40");
  expect((await treasurer.reads("ตรวจก่อนบันทึก")).text).toContain("ค่าสมัคร");
  await treasurer.tap("ยืนยันรับเงิน");
  await treasurer.reads("บันทึกรับเงินแล้ว");
  const receipt = await newcomer.reads("ใบเสร็จรับเงิน");
  expect(receipt).toMatchObject({ via: "push" });
  expect(receipt.text).toContain("฿40");
  expect(receipt.text).toContain("ค่าสมัคร");
  await newcomer.say("สมัครถึงไหนแล้ว");
  await newcomer.reads("4/4 เป็นสมาชิกเรียบร้อยแล้ว");
});

test("a daughter without a code is linked by the committee; when her telephone is lost, the link is cut", async () => {
  const daughter = await fund.phone("ลูกสาว");
  await daughter.follow();
  await daughter.reads("ยินดีต้อนรับ");
  await daughter.say("ขอเชื่อม");
  await daughter.reads("จะเชื่อมกับสมาชิกท่านไหน");
  await daughter.say("แม่บัวผัน หมู่ 2 หนูเป็นลูกสาว");
  await daughter.reads("ตรวจก่อนส่งคำขอ");
  await daughter.tap("ส่งคำขอ");
  await daughter.reads("ส่งคำขอให้กรรมการแล้วค่ะ");
  await chair.reads("มีคนขอเชื่อมไลน์");
  await chair.tap("ดูคำขอ");
  await chair.reads("บอกมาว่า");
  await chair.tap("เลือกสมาชิก");
  await chair.reads("พิมพ์ชื่อหรือเลขสมาชิก");
  await chair.say("บัวผัน");
  await chair.reads("แตะชื่อที่ตรงกับคำขอ");
  await chair.tap("2-001 นางบัวผัน ทดลอง");
  await chair.reads("ตรวจก่อนเชื่อม");
  await chair.tap("ยืนยันเชื่อม");
  await chair.reads("เชื่อมให้แล้วค่ะ");
  await daughter.reads("เชื่อมเรียบร้อยแล้ว");
  await daughter.say("เปลี่ยนเบอร์");
  await daughter.reads("เบอร์โทรศัพท์ใหม่");
  await daughter.say("0845556666");
  await daughter.reads("ตรวจก่อนเปลี่ยน");
  await daughter.tap("ยืนยันเปลี่ยน");
  await daughter.reads("เปลี่ยนเบอร์โทรให้แล้วค่ะ");

  const cut = await perform(fund.house, fund.fundId, cutLinks, {
    lineUserId: daughter.userId,
    by: await memberId("1-000"),
  });
  expect(done(cut)).toHaveLength(1);
  await daughter.say("เช็คยอด");
  await daughter.reads("ยังไม่ได้เชื่อมกับสมาชิก");
});
