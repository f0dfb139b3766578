import { expect, test } from "vitest";
import type { BooksRefusal, DaySheet } from "#conversation/deeds/books.ts";
import { roles, type Role } from "#core/fund/office.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, refusedBy } from "./bookkeeping.ts";
import { buaphan, day, linkedAs, memberScene, somchai } from "./cast.ts";
import { onStage, shownReply } from "./transcript.ts";

const collector = inOffice("collector");

test.each<[Role, string]>([
  [
    "treasurer",
    "[งานของฉัน][รับเงิน][ส่งมอบเงิน][ฝากธนาคาร][ถอนเงิน][จ่ายค่าใช้จ่าย][ยกเลิกใบเสร็จ][ปิดงวด][คำขอรอยืนยัน][ออกรหัส]",
  ],
  ["collector", "[รับเงิน][เก็บเงินวันนี้][ใบเก็บเงินวันนี้][ยกเลิกใบเสร็จ][ออกรหัส]"],
  ["chair", "[งานของฉัน][ปิดงวด][คำขอรอยืนยัน][ประกาศ][ออกรหัส]"],
  ["deputy", "[งานของฉัน][คำขอรอยืนยัน][ประกาศ][ออกรหัส]"],
  ["secretary", "[งานของฉัน][ปิดงวด][คำขอรอยืนยัน][ประกาศ][ออกรหัส]"],
  ["registrar", "[งานของฉัน][ออกรหัส]"],
  ["representative", "[งานของฉัน][ออกรหัส]"],
  ["auditor", "[เรื่องร้องเรียน]"],
])("a %s finds exactly the work of their office", (role, acts) => {
  const stage = onStage(inOffice(role));
  expect(stage).toPlay("ฉัน: งานกองทุน");
  const labels = shownReply(stage.lastReply()).match(/\[[^\]]+\]/gu) ?? [];
  expect(labels.filter((label) => label !== "[เมนู]" && label !== "[บทเรียน]").join("")).toBe(acts);
});

test("a member is told whose menu it is", () => {
  expect(onStage(memberScene(linkedAs(buaphan)))).toPlay(`
    ฉัน: งานกองทุน
    กองทุน: เมนูนี้เป็นของกรรมการและผู้เก็บเงินค่ะ
            [เช็คยอด]
  `);
});

test("the way to it stands in the short menu of all who have work there", () => {
  for (const role of roles)
    expect(onStage(inOffice(role))).toPlay(`
      ฉัน: สวัสดีค่ะ
      กองทุน: [งานกองทุน]
    `);
});

const sheet = (change: Partial<DaySheet> = {}): DaySheet => ({
  villages: [2],
  on: day("2026-02-14"),
  collected: bahtToSatang(180),
  receipts: 2,
  bag: bahtToSatang(1200),
  owing: [
    { member: buaphan, due: bahtToSatang(30) },
    { member: somchai, due: bahtToSatang(90) },
  ],
  owingInAll: 2,
  ...change,
});

test("a collector's day: what was taken, what lies in the bag, who may be visited", () => {
  expect(onStage(collector, { "show-day-sheet": { type: "day-sheet", sheet: sheet() } })).toPlay(`
    ฉัน: ใบเก็บเงินวันนี้
    ทำ: show-day-sheet
    กองทุน: ใบเก็บเงินวันนี้ หมู่ 2
            ฿1,200
            เก็บวันนี้: ฿180 (2 ใบ)
            ยังส่งได้ 2 ท่าน
            2-015: นางบัวผัน ใจดี ฿30
            2-016: นายสมชาย ใจดี ฿90
            ไม่ส่งต่อในกลุ่มนะคะ
            [รับเงิน]
  `);
});

test.each<[string, Partial<DaySheet>, string]>([
  ["nobody owes", { owing: [], owingInAll: 0 }, "ทุกท่านส่งครบแล้วค่ะ"],
  ["nothing was taken yet", { collected: bahtToSatang(0), receipts: 0 }, "เก็บวันนี้: ยังไม่มี"],
  ["more owe than a phone shows", { owingInAll: 40 }, "และอีก 38 ท่าน"],
  ["the collector has no village", { villages: [], owing: [], owingInAll: 0 }, "ทะเบียนยังไม่บอกว่าท่านอยู่หมู่ไหน"],
])("the sheet is kind where %s", (_case, change, words) => {
  expect(onStage(collector, { "show-day-sheet": { type: "day-sheet", sheet: sheet(change) } })).toPlay(`
    ฉัน: ใบเก็บเงินวันนี้
    ทำ: show-day-sheet
    กองทุน: ${words}
  `);
});

test("a day sheet is for who receives money, asked before and again when it is made", () => {
  expect(onStage(inOffice("chair"))).toPlay(`
    ฉัน: ใบเก็บเงินวันนี้
    กองทุน: ใบเก็บเงินมีสำหรับผู้เก็บเงินและเหรัญญิกค่ะ
  `);
  const refused = refusedBy({ type: "not-allowed", act: "day-sheet" });
  expect(onStage(collector, { "show-day-sheet": refused })).toPlay(`
    ฉัน: ใบเก็บเงินวันนี้
    ทำ: show-day-sheet
    กองทุน: ใบเก็บเงินมีสำหรับผู้เก็บเงินและเหรัญญิกค่ะ
  `);
});

test("a link code is issued: for whom, confirm, and shown once", () => {
  const stage = onStage(collector, books());
  expect(stage).toPlay(`
    ฉัน: ออกรหัส
    กองทุน: ออกรหัสเชื่อม · ขั้นที่ 1/2
            ออกรหัสให้ท่านไหนคะ
    ฉัน: บัวผัน
    ทำ: find-for-code บัวผัน
    กองทุน: ขั้นที่ 2/2
            นางบัวผัน ใจดี
            ผู้ออกรหัสใช้เองไม่ได้
            [ออกรหัส]
            [เปลี่ยนสมาชิก]
    ฉัน: [ออกรหัส]
    ทำ: issue-code ${buaphan.memberId}
    กองทุน: รหัสเชื่อมสมาชิก
            K7MQ-X3RT
            บอกให้สมาชิกพิมพ์รหัสนี้
    ฉัน: [ออกรหัส] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า
  `);
  expect(stage.stored()).toBeUndefined();
});

test("of several one is picked, a number is that one, and nobody found is asked again", () => {
  const found = { type: "found-for-code", members: [buaphan, somchai], more: true } as const;
  expect(onStage(collector, { ...books(), "find-for-code": found })).toPlay(`
    ฉัน: ออกรหัส
    ฉัน: ใจดี
    ทำ: find-for-code ใจดี
    กองทุน: แตะชื่อที่ต้องการ
            มีมากกว่านี้
    ฉัน: [2-016 นายสมชาย ใจดี]
    กองทุน: นายสมชาย ใจดี
    ฉัน: [เปลี่ยนสมาชิก]
    ฉัน: 2-015
    ทำ: find-for-code 2-015
    กองทุน: นางบัวผัน ใจดี
    ฉัน: ยืนยัน
    ทำ: issue-code ${buaphan.memberId}
  `);
  const nobody = { type: "found-for-code", members: [], more: false } as const;
  expect(onStage(collector, { ...books(), "find-for-code": nobody })).toPlay(`
    ฉัน: ออกรหัส
    ฉัน: บัวพัน
    ทำ: find-for-code บัวพัน
    กองทุน: ไม่พบสมาชิกจากคำว่า “บัวพัน”
            ขั้นที่ 1/2
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "code" }, "การออกรหัสเชื่อมเป็นหน้าที่ของกรรมการและผู้เก็บเงินค่ะ"],
  [{ type: "no-such-member" }, "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ\nขั้นที่ 1/2"],
  [{ type: "member-has-left" }, "จึงออกรหัสให้ไม่ได้ค่ะ\nขั้นที่ 1/2"],
])("a code refused with %o is answered kindly", (refusal, words) => {
  expect(onStage(collector, { ...books(), "issue-code": refusedBy(refusal) })).toPlay(`
    ฉัน: ออกรหัส
    ฉัน: บัวผัน
    ทำ: find-for-code บัวผัน
    ฉัน: ยืนยัน
    ทำ: issue-code ${buaphan.memberId}
    กองทุน: ${words}
  `);
});

test("an auditor issues no code", () => {
  expect(onStage(inOffice("auditor"))).toPlay(`
    ฉัน: ออกรหัส
    กองทุน: การออกรหัสเชื่อมเป็นหน้าที่ของกรรมการและผู้เก็บเงินค่ะ
  `);
});
