import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { dayIn, perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import type { Role } from "#core/fund/office.ts";
import { bahtToSatang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { App } from "../../src/app/server.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import { controlOf, talk, type Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** From the photo to the money in hand: a member, a representative, the chair, the secretary and the treasurer, each on a phone. */
let fund: StoryFund;
let app: App;
let buaphan: Phone;
let certifier: Phone;
let chair: Phone;
let secretary: Phone;
let treasurer: Phone;

const today = dayIn(sources.now());
const joinedOn = today.subtract({ years: 3 }).with({ day: 1 });

async function villager(memberNo: string, givenName: string, ...roles: Role[]): Promise<string> {
  const added = { memberNo, givenName, familyName: "ทดลอง", title: "นาง", joinedOn, villageNo: 1 };
  const { memberId } = done(await perform(fund.house, fund.fundId, registerMember, added));
  for (const role of roles)
    done(await perform(fund.house, fund.fundId, takeOffice, { memberNo, role, fromOn: joinedOn }));
  return memberId;
}

/** Links age a month: paying and "received" never rest on one that was made yesterday. */
async function letLinksAge(): Promise<void> {
  const owner = postgres(fund.database.ownerUrl, { max: 1 });
  await owner`update link set linked_at = linked_at - interval '30 days'`;
  await owner.end();
}

async function sendPhotos(phone: Phone, count: number): Promise<void> {
  const photos = await Promise.all(
    Array.from({ length: count }, async (_, place) => ({
      base64: (await photoOfPaper(place + 1)).toString("base64"),
      contentType: "image/jpeg",
    })),
  );
  const control = controlOf(fund.standIn.url);
  await control("POST", `/people/${phone.userId}/photos`, {
    channelId: fund.channelId,
    photos,
    asSet: count > 1,
  });
}

beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  const cashier = await villager("1-001", "เหรัญญิก", "treasurer");
  await villager("1-002", "เลขา", "secretary");
  await villager("1-003", "ตัวแทน", "representative");
  const claimant = await villager("1-101", "บัวผัน");
  for (const year of [0, 1, 2]) {
    const paid = {
      key: `year-${year}`,
      memberId: claimant,
      amount: bahtToSatang(360),
      method: "cash",
    } as const;
    const received = { happenedOn: joinedOn.add({ years: year }), receivedBy: cashier, receiverActsFor: [] };
    done(await perform(fund.house, fund.fundId, recordContribution, { ...paid, ...received }));
  }
  buaphan = await fund.linkedPhone("บัวผัน", "1-101");
  certifier = await fund.linkedPhone("ตัวแทน", "1-003");
  treasurer = await fund.linkedPhone("เหรัญญิก", "1-001");
  secretary = await fund.linkedPhone("เลขา", "1-002");
  const own = await fund.phone("ประธาน");
  await own.follow();
  await own.reads("ยินดีต้อนรับ");
  chair = own;
  await linkChair(own);
  await letLinksAge();
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

/** The chair issues everybody's codes and cannot use their own: the secretary issues theirs. */
async function linkChair(phone: Phone): Promise<void> {
  const { issueLinkCode } = await import("#actions/link-member.ts");
  const issued = { memberNo: "1-000", issuedByNo: "1-002" };
  await phone.say(done(await perform(fund.house, fund.fundId, issueLinkCode, issued)).code);
  await phone.reads("เชื่อมเรียบร้อย");
}

const from = today.subtract({ days: 10 });
const to = from.add({ days: 3 });
let reference = "";

test("the member tells it in six steps, with consent and two photos at once", async () => {
  await talk(buaphan, [
    ["นอนโรงพยาบาลมาค่ะ", "เข้าโรงพยาบาลวันไหนคะ"],
    [showDay(from), "ออกจากโรงพยาบาลวันไหนคะ"],
    [showDay(to), "ชื่อโรงพยาบาล"],
    ["โรงพยาบาลบ้านนา", "ยินยอมให้กองทุนเก็บเอกสาร"],
    ["[ยินยอม]", "ขอรูปเอกสาร 1 อย่าง"],
  ]);
  await sendPhotos(buaphan, 2);
  await buaphan.reads("ได้รับรูปแล้ว 2 รูป ครบแล้วค่ะ");
  const summary = await talk(buaphan, [["[ส่งครบแล้ว]", "ตรวจก่อนส่งคำขอ"]]);
  expect(summary).toContain("฿300");
  expect(summary).toContain("(3 คืน)");
  const filed = await talk(buaphan, [["[ส่งคำขอ]", "ส่งคำขอแล้ว"]]);
  reference = /CL\/\d+/u.exec(filed)?.[0] ?? "";
  expect(reference).toMatch(/^CL\/\d+$/u);
});

test("ส่งคำขอ tapped again files nothing more", async () => {
  await buaphan.tap("ส่งคำขอ");
  await buaphan.reads("ปุ่มเก่า");
  expect(await talk(buaphan, [["ถึงไหนแล้ว", reference]])).toContain("กรรมการกำลังรับรอง");
});

test("nobody else finds work in it, least of all the claimant", async () => {
  expect(await talk(treasurer, [["งานของฉัน", "งานของฉัน"]])).not.toContain(reference);
  expect(await talk(buaphan, [["งานของฉัน", "งานของฉัน"]])).not.toContain(reference);
});

test("the representative sees the card with the pictures behind it, asks for more, and certifies", async () => {
  const card = await talk(certifier, [
    ["งานของฉัน", "มี 1 เรื่องรอท่าน"],
    [`[รับรอง ${reference}]`, "ขอให้รับรอง"],
  ]);
  for (const words of ["฿300", "(3 คืน)", "2 รูป", "เชื่อมมา 30 วัน", "โรงพยาบาลบ้านนา"])
    expect(card).toContain(words);
  await talk(certifier, [
    ["[ขอข้อมูลเพิ่ม]", "อยากถามอะไรเพิ่มคะ"],
    ["ช่วยยืนยันวันออกอีกครั้งค่ะ", "ส่งคำถามให้ผู้ยื่นแล้วค่ะ"],
  ]);
  await buaphan.reads("ช่วยยืนยันวันออกอีกครั้งค่ะ");
  await talk(buaphan, [
    ["ถึงไหนแล้ว", "กรรมการขอข้อมูลเพิ่ม"],
    ["[ตอบหรือส่งเพิ่ม]", "ตอบกรรมการ"],
    [`ออกวันที่ ${showDay(to)} ค่ะ`, "ส่งให้กรรมการแล้วค่ะ"],
  ]);
  await talk(certifier, [
    ["งานของฉัน", "มี 1 เรื่องรอท่าน"],
    [`[รับรอง ${reference}]`, "ขอให้รับรอง"],
    ["[รับรอง]", "บันทึกให้แล้วค่ะ"],
  ]);
});

test("a stale card answers with how it stands, and a stranger's replay of it says nothing", async () => {
  await certifier.tap("รับรอง");
  await certifier.reads("เรื่องนี้ไม่ต้องทำแล้วค่ะ");
  await talk(buaphan, [["ถึงไหนแล้ว", "รับรองแล้ว รออนุมัติ"]]);
  const card = (await certifier.chat())
    .flatMap(({ actions }) => actions)
    .find(({ label }) => label === `รับรอง ${reference}`);
  const stranger = await fund.phone("คนอื่น");
  await stranger.follow();
  await stranger.reads("ยินดีต้อนรับ");
  await fund.control("POST", "/events", {
    channelId: fund.channelId,
    events: [
      {
        type: "postback",
        source: { type: "user", userId: stranger.userId },
        postback: { data: card?.data ?? "" },
      },
    ],
  });
  expect((await stranger.reads("ไม่พบคำขอนี้ค่ะ")).text).not.toContain("บัวผัน");
});

test("a postback from a group decides nothing", async () => {
  const opened = await talk(chair, [
    ["งานของฉัน", reference],
    [`[อนุมัติ ${reference}]`, "ขอให้อนุมัติ"],
  ]);
  expect(opened).toContain("฿300");
  const yes = (await chair.chat())
    .flatMap(({ actions }) => actions)
    .findLast(({ label }) => label === "อนุมัติ");
  await fund.control("POST", "/events", {
    channelId: fund.channelId,
    events: [
      {
        type: "postback",
        source: { type: "group", groupId: `C${"ab".repeat(16)}`, userId: chair.userId },
        postback: { data: yes?.data ?? "" },
      },
    ],
  });
  expect(await talk(buaphan, [["ถึงไหนแล้ว", "รออนุมัติ"]])).not.toContain("เห็นชอบแล้ว: 1");
});

test("the chair and the secretary approve, each once however often they tap", async () => {
  await talk(chair, [["[อนุมัติ]", "บันทึกให้แล้วค่ะ"]]);
  await talk(secretary, [
    ["งานของฉัน", reference],
    [`[อนุมัติ ${reference}]`, "ขอให้อนุมัติ"],
    ["[อนุมัติ]", "บันทึกให้แล้วค่ะ"],
  ]);
  expect(await talk(buaphan, [["ถึงไหนแล้ว", "อนุมัติแล้ว รอรับเงิน"]])).toContain("เหรัญญิก");
});

test("the treasurer pays in cash before a witness, once, against a voucher with the amount in words", async () => {
  await talk(treasurer, [
    ["งานของฉัน", reference],
    [`[จ่ายเงิน ${reference}]`, "จ่ายจากเงินที่ไหนคะ"],
    ["[เงินสดในมือเหรัญญิก]", "ใครเป็นผู้รับเงินคะ"],
    ["[นางบัวผัน ทดลอง]", "พยานชื่ออะไรคะ"],
    ["นายแดง ดีงาม", "สามร้อยบาทถ้วน"],
  ]);
  const voucher = await talk(treasurer, [["[ยืนยันจ่ายแล้ว]", "จ่ายสวัสดิการแล้ว"]]);
  expect(voucher).toMatch(/PV\/\d+/u);
  await treasurer.tap("ยืนยันจ่ายแล้ว");
  await treasurer.reads("เรื่องนี้ไม่ต้องทำแล้วค่ะ");
  await buaphan.reads("จ่ายเงินแล้วค่ะ");
});

test("the member says that the money is in hand, and the books agree", async () => {
  await talk(buaphan, [
    ["ถึงไหนแล้ว", "จ่ายเงินแล้ว"],
    ["[ได้รับแล้ว]", "ขอบคุณที่บอกนะคะ"],
  ]);
  await talk(treasurer, [["งานของฉัน", "ตอนนี้ไม่มีงานรอท่านค่ะ"]]);
  const verified = await perform(fund.house, fund.fundId, verifyLedger, {});
  expect(verified).not.toHaveProperty("fault");
});

test("a complaint goes to the committee and its answer comes back", async () => {
  await talk(buaphan, [
    ["ร้องเรียน", "เป็นเรื่องอะไรคะ"],
    ["[การบริการ]", "เล่าให้ฟังสั้น ๆ"],
    ["อยากให้ประกาศวันจ่ายเงินค่ะ", "ตรวจก่อนส่ง"],
    ["[ส่งเรื่อง]", "รับเรื่องแล้วค่ะ"],
  ]);
  await talk(secretary, [
    ["เรื่องร้องเรียน", "เรื่องร้องเรียนที่รอตอบ"],
    ["[เรื่องที่ 1]", "อยากให้ประกาศวันจ่ายเงินค่ะ"],
    ["[ตอบเรื่องนี้]", "ตอบว่าอย่างไรคะ"],
    ["จะประกาศทุกวันที่ 5 ค่ะ", "ตรวจก่อนส่งคำตอบ"],
    ["[ส่งคำตอบ]", "บันทึกแล้วค่ะ"],
  ]);
  expect((await buaphan.reads("กองทุนตอบแล้ว")).text).toContain("จะประกาศทุกวันที่ 5 ค่ะ");
});
