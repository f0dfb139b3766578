import { expect, test } from "vitest";
import type { BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, receiptSeen, refusedBy } from "./bookkeeping.ts";
import { onStage } from "./transcript.ts";

const treasurer = inOffice("treasurer");
const draft = "00000000-0000-7000-8000-000000000001";
const { receiptId } = receiptSeen();
const toConfirm = `
  ฉัน: ยกเลิกใบเสร็จ
  ฉัน: 123
  ทำ: find-receipt 123
  ฉัน: [บันทึกผิดคน]
`;
const cancelDeed = `ทำ: cancel-receipt ${draft} ${receiptId} บันทึกผิดคน`;

test("a receipt is cancelled: which, why, confirm", () => {
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: ยกเลิกใบเสร็จค่ะ
    กองทุน: ยกเลิกใบเสร็จ · ขั้นที่ 1/3
            ใบเสร็จเลขที่เท่าไรคะ
            [ยกเลิก]
    ฉัน: เลขที่ ๑๒๓
    ทำ: find-receipt 123
    กองทุน: ขั้นที่ 2/3
            ยกเลิกเพราะอะไรคะ
            เล่มที่/เลขที่: OB/123
            ได้รับเงินจาก: นางบัวผัน ใจดี
            จำนวนเงิน: ฿90
            [จำนวนเงินไม่ถูก]
            [บันทึกผิดคน]
            [บันทึกซ้ำ]
            [คืนเงินให้ผู้ส่งแล้ว]
    ฉัน: [บันทึกผิดคน]
    กองทุน: ตรวจก่อนยกเลิก · ขั้นที่ 3/3
            OB/123
            เหตุผล: บันทึกผิดคน
            เลขที่ใบเสร็จยังอยู่
            ยังไม่ได้ยกเลิก
            [ไม่ยกเลิกแล้ว]
            [ยืนยันยกเลิก]
    ฉัน: ยืนยันยกเลิก
    ${cancelDeed}
    กองทุน: ยกเลิกใบเสร็จแล้ว
            ขีดคร่อมแล้วเขียนว่า “ยกเลิก”
            [รับเงินใหม่]
  `);
  expect(stage.stored()).toBeUndefined();
});

test("above the fund's amount a second person is asked, and the receipt stands until then", () => {
  const receipt = receiptSeen({ total: bahtToSatang(1080) });
  const deeds = {
    ...books(),
    "find-receipt": { type: "receipt-found", receipt, needsSecond: true },
    "cancel-receipt": { type: "cancel-waits", receipt: { ...receipt, state: "waits" }, asked: 2 },
  } as const;
  expect(onStage(treasurer, deeds)).toPlay(`
    ${toConfirm}
    กองทุน: ต้องให้กรรมการอีกท่านยืนยันด้วย
            [ไม่ยกเลิกแล้ว]
            [ส่งให้ยืนยัน]
    ฉัน: [ส่งให้ยืนยัน]
    ${cancelDeed}
    กองทุน: รอกรรมการอีกท่านยืนยัน
            แจ้งกรรมการที่ยืนยันได้แล้ว 2 ท่าน ระหว่างนี้ใบเสร็จยังใช้ได้
  `);
  const nobody = { ...deeds, "cancel-receipt": { ...deeds["cancel-receipt"], asked: 0 } };
  expect(onStage(treasurer, nobody)).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${cancelDeed}
    กองทุน: ตอนนี้ยังไม่มีกรรมการท่านอื่นที่ยืนยันได้
  `);
});

test.each([
  ["ยกเลิกใบเสร็จ 123", "123"],
  ["ยกเลิกใบเสร็จเลขที่ 123 ค่ะ", "123"],
  ["ยกเลิกใบเสร็จ OB/123", "123"],
])("“%s” says it all at once", (typed, named) => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ${typed}
    ทำ: find-receipt ${named}
    กองทุน: ขั้นที่ 2/3
  `);
});

test.each([
  ["ob/7", "7"],
  ["เล่มที่ 5 เลขที่ 12", "5 12"],
  ["๒๕๖๙/๑ 12", undefined],
  ["ใบเมื่อวาน", undefined],
  ["99999999999999999", undefined],
])("“%s” as a number", (typed, named) => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ยกเลิกใบเสร็จ
    ฉัน: ${typed}
    ${named === undefined ? "" : `ทำ: find-receipt ${named}`}
    กองทุน: ${named === undefined ? "พิมพ์เลขที่บนใบเสร็จ เช่น 123 นะคะ" : "ขั้นที่ 2/3"}
  `);
});

test("a reason is one's own words, and another receipt can be meant instead", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ยกเลิกใบเสร็จ
    ฉัน: 122
    ทำ: find-receipt 122
    ฉัน: [เปลี่ยนใบเสร็จ]
    กองทุน: ขั้นที่ 1/3
    ฉัน: 123
    ทำ: find-receipt 123
    ฉัน: สมาชิกขอยกเลิกเพราะโอนไปแล้ว
    กองทุน: เหตุผล: สมาชิกขอยกเลิกเพราะโอนไปแล้ว
    ฉัน: ยืนยัน
    ทำ: cancel-receipt ${draft} ${receiptId} สมาชิกขอยกเลิกเพราะโอนไปแล้ว
  `);
});

test.each([
  ["cancelled", "ใบเสร็จนี้ยกเลิกไว้แล้วค่ะ"],
  ["waits", "มีคำขอยกเลิกรอกรรมการอีกท่านยืนยันอยู่แล้วค่ะ"],
] as const)("a receipt that is %s leads back to the number", (state, words) => {
  const found = { type: "receipt-found", receipt: receiptSeen({ state }), needsSecond: false } as const;
  expect(onStage(treasurer, { ...books(), "find-receipt": found })).toPlay(`
    ฉัน: ยกเลิกใบเสร็จ
    ฉัน: 123
    ทำ: find-receipt 123
    กองทุน: ${words}
            ขั้นที่ 1/3
  `);
});

test("an old confirm button shows how the receipt stands now, and cancels nothing", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันยกเลิก]
    ${cancelDeed}
    ฉัน: [ยืนยันยกเลิก] เก่า
    ทำ: show-receipt ${receiptId}
    กองทุน: ใบเสร็จนี้ตอนนี้
            ยกเลิกแล้ว
  `);
  expect(onStage(treasurer, { ...books(), "show-receipt": refusedBy({ type: "no-such-receipt" }) })).toPlay(`
    ${toConfirm}
    ฉัน: [ไม่ยกเลิกแล้ว]
    กองทุน: ใบเสร็จยังใช้ได้เหมือนเดิมค่ะ
    ฉัน: [ยืนยันยกเลิก] เก่า
    ทำ: show-receipt ${receiptId}
    กองทุน: ไม่พบใบเสร็จเลขที่นี้ค่ะ
  `);
});

test("a receipt that was cancelled under this draft before is told so", () => {
  const again = {
    type: "receipt-cancelled",
    receipt: receiptSeen({ state: "cancelled" }),
    again: true,
  } as const;
  expect(onStage(treasurer, { ...books(), "cancel-receipt": again })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${cancelDeed}
    กองทุน: ใบเสร็จนี้ยกเลิกไว้ก่อนแล้วค่ะ ไม่ได้ทำซ้ำ
  `);
});

test.each(["chair", "secretary"] as const)("a %s is told who may", (role) => {
  expect(onStage(inOffice(role), books())).toPlay(`
    ฉัน: ยกเลิกใบเสร็จ
    กองทุน: การยกเลิกใบเสร็จทำได้โดยเหรัญญิก หรือผู้ที่รับเงินใบนั้นค่ะ
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "cancel-receipt" }, "ทำได้โดยเหรัญญิก หรือผู้ที่รับเงินใบนั้นค่ะ"],
  [{ type: "not-allowed-to-cancel" }, "ทำได้โดยเหรัญญิก หรือผู้ที่รับเงินใบนั้นค่ะ"],
  [{ type: "no-such-receipt" }, "ไม่พบใบเสร็จเลขที่นี้ค่ะ\nขั้นที่ 1/3"],
  [{ type: "cancelled-before" }, "ใบเสร็จนี้ยกเลิกไว้แล้วค่ะ"],
  [{ type: "given-back" }, "สมาชิกออกจากกองทุนและได้รับเงินคืนไปแล้วค่ะ"],
  [{ type: "reason-missing" }, "ต้องบอกเหตุผลที่ยกเลิกด้วยค่ะ\nขั้นที่ 2/3"],
  [{ type: "asked-before", requestId: "x" }, "มีคำขอยกเลิกรอกรรมการอีกท่านยืนยันอยู่แล้วค่ะ"],
])("a cancellation refused with %o is answered kindly", (refusal, words) => {
  expect(onStage(treasurer, { ...books(), "cancel-receipt": refusedBy(refusal) })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${cancelDeed}
    กองทุน: ${words}
  `);
});
