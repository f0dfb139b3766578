import { expect, test } from "vitest";
import type { BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { bank, books, cash, inOffice, refusedBy, savings } from "./bookkeeping.ts";
import { onStage, type Deeds } from "./transcript.ts";

const treasurer = inOffice("treasurer");
const draft = "00000000-0000-7000-8000-000000000001";
const severalBanks: Deeds = {
  ...books(),
  "list-purses": ({ way }) => ({ type: "purses", way, cash, banks: [bank, savings] }),
};

test("cash goes to the bank: how much, confirm", () => {
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: ฝากธนาคาร
    ทำ: list-purses deposit
    กองทุน: ฝากธนาคาร · ขั้นที่ 1/2
            ฝากเท่าไรคะ
            จาก: เงินสดในมือเหรัญญิก ฿3,000
            เข้า: เงินฝากธนาคาร ฿50,000
            [ทั้งหมด ฿3,000]
            [ยกเลิก]
    ฉัน: สองพันห้าร้อยบาท
    กองทุน: ตรวจก่อนบันทึก · ขั้นที่ 2/2
            ฿2,500
            วันที่: 14 ก.พ. 2569
            [ยืนยันฝากเงิน]
            [แก้จำนวนเงิน]
    ฉัน: [แก้จำนวนเงิน]
    กองทุน: ขั้นที่ 1/2
    ฉัน: [ทั้งหมด ฿3,000]
    ฉัน: [ยืนยันฝากเงิน]
    ทำ: move-cash ${draft} cash bank 300000
    กองทุน: บันทึกฝากธนาคารแล้ว
            ฿3,000
            เก็บสลิปหรือสมุดบัญชีไว้ให้ผู้ตรวจสอบดูด้วยนะคะ
  `);
  expect(stage.stored()).toBeUndefined();
});

test("money comes back from the bank", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ขอถอนเงินค่ะ
    ทำ: list-purses withdraw
    กองทุน: ถอนเท่าไรคะ
            จาก: เงินฝากธนาคาร ฿50,000
    ฉัน: 5,000
    กองทุน: [ยืนยันถอนเงิน]
    ฉัน: ยืนยัน
    ทำ: move-cash ${draft} bank cash 500000
    กองทุน: บันทึกถอนเงินแล้ว
  `);
});

test("of several bank accounts one is picked", () => {
  expect(onStage(treasurer, severalBanks)).toPlay(`
    ฉัน: ถอนเงิน
    ทำ: list-purses withdraw
    กองทุน: ถอนเงิน · ขั้นที่ 1/3
            ถอนจากบัญชีไหนคะ
            เงินฝากธนาคาร: ฿50,000
            บัญชี ธ.ก.ส.: ฿8,000
    ฉัน: ไม่ทราบ
    กองทุน: แตะชื่อบัญชีธนาคารนะคะ
    ฉัน: [บัญชี ธ.ก.ส.]
    กองทุน: ขั้นที่ 2/3
            จาก: บัญชี ธ.ก.ส. ฿8,000
    ฉัน: 8000
    กองทุน: ขั้นที่ 3/3
    ฉัน: ยืนยัน
    ทำ: move-cash ${draft} bank:baac cash 800000
  `);
});

test("an empty box, an empty bank and a fund without a bank end kindly", () => {
  const empty = { ...cash, amount: bahtToSatang(0) };
  const nothing = { ...bank, amount: bahtToSatang(0) };
  const holding = (banks: readonly (typeof bank)[]): Deeds => ({
    ...books(),
    "list-purses": ({ way }) => ({ type: "purses", way, cash: empty, banks }),
  });
  expect(onStage(treasurer, holding([bank]))).toPlay(`
    ฉัน: ฝากธนาคาร
    ทำ: list-purses deposit
    กองทุน: ตอนนี้เงินสดในมือเหรัญญิกไม่มีเงินในบัญชีของกองทุนค่ะ
  `);
  expect(onStage(treasurer, holding([nothing]))).toPlay(`
    ฉัน: ถอนเงิน
    ทำ: list-purses withdraw
    กองทุน: ตอนนี้เงินฝากธนาคารไม่มีเงินในบัญชีของกองทุนค่ะ
  `);
  expect(onStage(treasurer, holding([]))).toPlay(`
    ฉัน: ฝากธนาคาร
    ทำ: list-purses deposit
    กองทุน: กองทุนยังไม่มีบัญชีธนาคารในระบบค่ะ
  `);
});

test("two taps on the confirmation are one deposit", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ฝากธนาคาร
    ทำ: list-purses deposit
    ฉัน: 1000
    ฉัน: [ยืนยันฝากเงิน]
    ทำ: move-cash ${draft} cash bank 100000
    ฉัน: [ยืนยันฝากเงิน] เก่า
    ทำ: look-up-draft ${draft}
    กองทุน: ไม่ได้บันทึกซ้ำ
  `);
});

test.each(["ฝากเงิน", "ถอนเงิน"])("“%s” by a collector is answered with whose work it is", (typed) => {
  expect(onStage(inOffice("collector"), books())).toPlay(`
    ฉัน: ${typed}
    กองทุน: การฝากและถอนเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "bank" }, "การฝากและถอนเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ"],
  [{ type: "not-treasurer" }, "เป็นหน้าที่ของเหรัญญิกค่ะ"],
  [{ type: "day-to-come" }, "เป็นวันข้างหน้า"],
  [{ type: "no-amount" }, "จำนวนเงินต้องมากกว่าศูนย์ค่ะ พิมพ์จำนวนอีกครั้งนะคะ\nขั้นที่ 1/2"],
  [
    { type: "not-enough-money", account: "cash", held: bahtToSatang(800) },
    "เงินสดในมือเหรัญญิกมี ฿800 ไม่พอสำหรับจำนวนนี้ค่ะ\nขั้นที่ 1/2",
  ],
  [
    { type: "not-enough-money", account: "bank", held: bahtToSatang(800) },
    "บัญชีธนาคารมี ฿800 ไม่พอสำหรับจำนวนนี้ค่ะ",
  ],
  [{ type: "no-such-place", account: "bank:x" }, "ไม่พบที่เก็บเงินนี้ในบัญชีของกองทุนค่ะ"],
  [{ type: "same-place" }, "ต้นทางกับปลายทางเป็นที่เดียวกันค่ะ"],
])("a move refused with %o is answered kindly", (refusal, words) => {
  expect(onStage(treasurer, { ...books(), "move-cash": refusedBy(refusal) })).toPlay(`
    ฉัน: ฝากธนาคาร
    ทำ: list-purses deposit
    ฉัน: 1000
    ฉัน: ยืนยัน
    ทำ: move-cash ${draft} cash bank 100000
    กองทุน: ${words}
  `);
});
