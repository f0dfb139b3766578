import { expect, test } from "vitest";
import type { BooksOutcome, BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, refusedBy, spending } from "./bookkeeping.ts";
import { onStage } from "./transcript.ts";

const treasurer = inOffice("treasurer");
const draft = "00000000-0000-7000-8000-000000000001";
const toConfirm = `
  ฉัน: จ่ายค่าใช้จ่าย
  ทำ: list-spending
  ฉัน: [ค่าเอกสารและเครื่องเขียน]
  ฉัน: [กองทุนบริหาร]
  ฉัน: 250
  ฉัน: [เงินสดในมือเหรัญญิก]
  ฉัน: ร้านสุขใจเครื่องเขียน
  ฉัน: ถ่ายเอกสารประชุมใหญ่
`;
const payDeed = `ทำ: pay-expense ${draft} expense:documents admin cash 25000 ร้านสุขใจเครื่องเขียน ถ่ายเอกสารประชุมใหญ่`;

test("an expense is paid against a voucher: what for, of which fund, how much, from where, to whom, why, confirm", () => {
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    กองทุน: จ่ายเงิน · ขั้นที่ 1/7
            จ่ายเป็นค่าอะไรคะ
            [ค่าเดินทาง]
    ฉัน: ค่าเอกสารและเครื่องเขียน
    กองทุน: ขั้นที่ 2/7
            ใช้เงินกองทุนย่อยไหนคะ
            กองทุนสวัสดิการ: ฿30,000
            กองทุนบริหาร: ฿2,400
    ฉัน: [กองทุนบริหาร]
    กองทุน: ขั้นที่ 3/7
            จ่ายเท่าไรคะ
    ฉัน: สองร้อยห้าสิบบาท
    กองทุน: ขั้นที่ 4/7
            เงินสดในมือเหรัญญิก: ฿3,000
    ฉัน: [เงินสดในมือเหรัญญิก]
    กองทุน: ขั้นที่ 5/7
            ใครเป็นผู้รับเงินคะ
    ฉัน: ร้านสุขใจเครื่องเขียน
    กองทุน: ขั้นที่ 6/7
            รายละเอียดว่าอะไรคะ
            ผู้รับเงิน: ร้านสุขใจเครื่องเขียน
    ฉัน: ถ่ายเอกสารประชุมใหญ่
    กองทุน: ตรวจก่อนบันทึก · ขั้นที่ 7/7
            ฿250
            ตัวอักษร: สองร้อยห้าสิบบาทถ้วน
            ค่าใช้จ่าย: ค่าเอกสารและเครื่องเขียน
            ผู้รับเงิน: ร้านสุขใจเครื่องเขียน
            [ยืนยันจ่ายเงิน]
            [แก้จำนวนเงิน]
            [แก้ข้ออื่น]
            [ยกเลิก]
    ฉัน: [ยืนยันจ่ายเงิน]
    ${payDeed}
    กองทุน: บันทึกจ่ายเงินแล้ว
            ใบสำคัญจ่าย: PV/12
            ตัวอักษร: สองร้อยห้าสิบบาทถ้วน
            เขียนเลขที่นี้บนใบเสร็จหรือบิลของร้าน
  `);
  expect(stage.stored()).toBeUndefined();
});

test("the amount is corrected alone, anything else from the beginning; the draft stays the same", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ${toConfirm}
    ฉัน: [แก้จำนวนเงิน]
    กองทุน: ขั้นที่ 3/7
    ฉัน: 300
    กองทุน: ขั้นที่ 7/7
            ฿300
    ฉัน: [แก้ข้ออื่น]
    กองทุน: ขั้นที่ 1/7
    ฉัน: [ค่าเดินทาง]
    ฉัน: [กองทุนสวัสดิการ]
    ฉัน: 20-30 บาท
    กองทุน: จำนวนนี้เข้าใจได้หลายแบบค่ะ
    ฉัน: [฿30]
    ฉัน: [เงินฝากธนาคาร]
    ฉัน: นายทอง มั่นคง
    ฉัน: [ค่าเดินทาง]
    กองทุน: รายละเอียด: ค่าเดินทาง
    ฉัน: ยืนยัน
    ทำ: pay-expense ${draft} expense:travel welfare bank 3000 นายทอง มั่นคง ค่าเดินทาง
  `);
});

test("where there is only one sub-fund and one purse nobody is asked which", () => {
  const [first] = spending.type === "spending" ? spending.subFunds : [];
  const [purse] = spending.type === "spending" ? spending.purses : [];
  const only = { ...spending, subFunds: [first], purses: [purse] } as BooksOutcome;
  expect(onStage(treasurer, { ...books(), "list-spending": only })).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    กองทุน: ขั้นที่ 1/5
    ฉัน: [ค่าเดินทาง]
    กองทุน: ขั้นที่ 2/5
            จ่ายเท่าไรคะ
    ฉัน: 100
    กองทุน: ขั้นที่ 3/5
            ใครเป็นผู้รับเงินคะ
  `);
});

test("a name or a purpose may hold the words of a menu; alone they still mean it", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    ฉัน: [ค่าเดินทาง]
    ฉัน: [กองทุนบริหาร]
    ฉัน: 100
    ฉัน: [เงินสดในมือเหรัญญิก]
    ฉัน: นายหยุด ใจดี
    กองทุน: ขั้นที่ 6/7
    ฉัน: ค่าปรับที่ยกเลิกห้องประชุม
    กองทุน: รายละเอียด: ค่าปรับที่ยกเลิกห้องประชุม
    ฉัน: ยกเลิก
    กองทุน: ยกเลิกให้แล้วค่ะ ยังไม่ได้บันทึกการจ่ายเงินค่ะ
  `);
});

test("what would not fit a voucher is asked again", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    ฉัน: ค่าน้ำมัน
    กองทุน: แตะประเภทค่าใช้จ่าย หรือพิมพ์ชื่อประเภทนะคะ
    ฉัน: [ค่าเดินทาง]
    ฉัน: [กองทุนบริหาร]
    ฉัน: ศูนย์บาท
    กองทุน: พิมพ์จำนวนเงินเป็นบาท
    ฉัน: 100
    ฉัน: [เงินสดในมือเหรัญญิก]
    ฉัน: ${"ก".repeat(151)}
    กองทุน: ไม่เกิน 150 ตัวอักษรนะคะ
            ขั้นที่ 5/7
  `);
});

test("two taps on the confirmation are one voucher", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันจ่ายเงิน]
    ${payDeed}
    ฉัน: [ยืนยันจ่ายเงิน] เก่า
    ทำ: look-up-draft ${draft}
    กองทุน: ไม่ได้บันทึกซ้ำ
  `);
});

test("a fund without sub-funds or expenses says so, and others are told whose work it is", () => {
  const nothing: BooksOutcome = { type: "spending", accounts: [], subFunds: [], purses: [] };
  expect(onStage(treasurer, { ...books(), "list-spending": nothing })).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    กองทุน: กองทุนยังไม่ได้ตั้งประเภทค่าใช้จ่าย
  `);
  expect(onStage(inOffice("chair"), books())).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    กองทุน: การจ่ายเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "expense" }, "การจ่ายเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ"],
  [{ type: "not-treasurer" }, "เป็นหน้าที่ของเหรัญญิกค่ะ"],
  [{ type: "day-to-come" }, "เป็นวันข้างหน้า"],
  [{ type: "no-amount" }, "จำนวนเงินต้องมากกว่าศูนย์ค่ะ พิมพ์จำนวนอีกครั้งนะคะ\nขั้นที่ 3/7"],
  [{ type: "no-such-expense", account: "expense:x" }, "ไม่พบประเภทค่าใช้จ่ายนี้แล้วค่ะ\nขั้นที่ 1/7"],
  [{ type: "no-such-sub-fund", subFunds: [] }, "ไม่พบกองทุนย่อยนี้\nขั้นที่ 2/7"],
  [
    { type: "sub-fund-too-small", subFund: "admin", available: bahtToSatang(40) },
    "กองทุนย่อยนี้ใช้ได้อีก ฿40\nขั้นที่ 3/7",
  ],
  [{ type: "no-such-place", account: "bank:x" }, "ไม่พบที่เก็บเงินนี้\nขั้นที่ 4/7"],
  [
    { type: "not-enough-money", account: "bag:x", held: bahtToSatang(40) },
    "เงินในมือผู้เก็บมี ฿40 ไม่พอสำหรับจำนวนนี้ค่ะ\nขั้นที่ 4/7",
  ],
  [{ type: "receiver-missing" }, "ยังไม่มีชื่อผู้รับเงินค่ะ\nขั้นที่ 5/7"],
  [{ type: "own-payment" }, "ผู้จ่ายจ่ายให้ตัวเองหรือคนในบ้านไม่ได้ค่ะ\nขั้นที่ 5/7"],
  [{ type: "purpose-missing" }, "ยังไม่ได้บอกว่าจ่ายเป็นค่าอะไรค่ะ\nขั้นที่ 6/7"],
])("an expense refused with %o leads back to what can mend it", (refusal, words) => {
  expect(onStage(treasurer, { ...books(), "pay-expense": refusedBy(refusal) })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${payDeed}
    กองทุน: ${words}
  `);
});
