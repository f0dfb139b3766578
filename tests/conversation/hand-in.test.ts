import { expect, test } from "vitest";
import type { BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, kham, refusedBy } from "./bookkeeping.ts";
import { onStage } from "./transcript.ts";

const treasurer = inOffice("treasurer");
const draft = "00000000-0000-7000-8000-000000000001";
const toConfirm = `
  ฉัน: ส่งมอบเงิน
  ทำ: list-bags
  ฉัน: [นางคำ แสนสุข]
  ฉัน: [ครบพอดี ฿1,200]
`;
const handInDeed = `ทำ: hand-in ${draft} ${kham.id} 120000`;

test("a collector's bag is counted: whose, how much, confirm", () => {
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: ส่งมอบเงินค่ะ
    ทำ: list-bags
    กองทุน: ส่งมอบเงิน · ขั้นที่ 1/3
            ผู้เก็บท่านไหนมาส่งเงินคะ
            นางคำ แสนสุข: ฿1,200
            นายทอง มั่นคง: ฿90
            [นางคำ แสนสุข]
            [ยกเลิก]
    ฉัน: [นางคำ แสนสุข]
    กองทุน: ขั้นที่ 2/3
            นับได้เท่าไรคะ
            ผู้เก็บเงิน: นางคำ แสนสุข
            ตามบัญชีควรมี: ฿1,200
            [ครบพอดี ฿1,200]
            [เปลี่ยนผู้เก็บเงิน]
    ฉัน: [ครบพอดี ฿1,200]
    กองทุน: ตรวจก่อนบันทึก · ขั้นที่ 3/3
            นับได้จริง: ฿1,200
            วันที่ส่งมอบ: 14 ก.พ. 2569
            ครบพอดีค่ะ
            [ยืนยันรับมอบ]
            [นับใหม่]
            [ยกเลิก]
    ฉัน: [ยืนยันรับมอบ]
    ${handInDeed}
    กองทุน: บันทึกการส่งมอบแล้ว
            ฿1,200
            ผู้เก็บเงินที่เชื่อมไลน์ไว้จะได้รับข้อความยืนยันด้วยค่ะ
  `);
  expect(stage.stored()).toBeUndefined();
});

test.each([
  ["1180", "ขาด: ฿20", "ขาดไปไม่เป็นไรค่ะ ลองนับด้วยกันอีกครั้งก่อน"],
  ["หนึ่งพันสองร้อยยี่สิบบาท", "เกิน: ฿20", "เกินมาค่ะ ลองนับด้วยกันอีกครั้งก่อน"],
])("%s counted is told kindly before it is booked, and can be counted again", (typed, difference, kindly) => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    ฉัน: นางคำ แสนสุข
    ฉัน: ${typed}
    กองทุน: ${difference}
            ${kindly}
    ฉัน: [นับใหม่]
    กองทุน: ขั้นที่ 2/3
    ฉัน: 1,200
    กองทุน: ครบพอดีค่ะ
    ฉัน: ${typed}
    กองทุน: ${difference}
  `);
});

test("the only full bag needs no question, and no bag at all ends kindly", () => {
  expect(onStage(treasurer, { ...books(), "list-bags": { type: "bags", bags: [kham] } })).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    กองทุน: ขั้นที่ 2/3
            นางคำ แสนสุข
  `);
  expect(onStage(treasurer, { ...books(), "list-bags": { type: "bags", bags: [] } })).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    กองทุน: ไม่มีเงินค้างอยู่ในมือผู้เก็บเงินท่านใดค่ะ
            [งานกองทุน]
  `);
});

test("another collector can be meant instead, and the draft stays the same", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    ฉัน: [นายทอง มั่นคง]
    ฉัน: [เปลี่ยนผู้เก็บเงิน]
    ทำ: list-bags
    ฉัน: [นางคำ แสนสุข]
    ฉัน: 1200
    ฉัน: ยืนยันค่ะ
    ${handInDeed}
  `);
});

test("two taps on the confirmation are one hand-in", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันรับมอบ]
    ${handInDeed}
    ฉัน: [ยืนยันรับมอบ] เก่า
    ทำ: look-up-draft ${draft}
    กองทุน: ไม่ได้บันทึกซ้ำ
            บันทึกการส่งมอบแล้ว
            ฿1,200
  `);
});

test("the confirm button of a cancelled draft books nothing", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ${toConfirm}
    ฉัน: [ยกเลิก]
    กองทุน: ยกเลิกให้แล้วค่ะ ยังไม่ได้บันทึกการส่งมอบค่ะ
    ฉัน: [ยืนยันรับมอบ] เก่า
    ทำ: look-up-draft ${draft}
    กองทุน: รายการนั้นยังไม่ได้บันทึก
  `);
});

test("money that came into the bag since it was shown is pointed out", () => {
  const handIn = { collector: kham.name, held: bahtToSatang(1230), counted: bahtToSatang(1200) };
  const on = treasurer.today;
  const outcome = { type: "handed-in", handIn: { ...handIn, on }, again: false } as const;
  expect(onStage(treasurer, { ...books(), "hand-in": outcome })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${handInDeed}
    กองทุน: ขาด: ฿30
            ยอดที่ขาดยังอยู่ในมือผู้เก็บ
            ยอดที่ควรมีต่างจากที่แสดงก่อนยืนยัน
  `);
});

test.each(["collector", "chair", "secretary"] as const)("a %s is told who counts", (role) => {
  expect(onStage(inOffice(role), books())).toPlay(`
    ฉัน: ส่งมอบเงิน
    กองทุน: เหรัญญิกเป็นผู้นับและบันทึกเงินส่งมอบค่ะ
            [งานกองทุน]
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "hand-in" }, "เหรัญญิกเป็นผู้นับ"],
  [{ type: "not-treasurer" }, "เป็นหน้าที่ของเหรัญญิกค่ะ"],
  [{ type: "day-to-come" }, "เป็นวันข้างหน้า"],
  [{ type: "no-amount" }, "จำนวนเงินต้องมากกว่าศูนย์ค่ะ"],
  [{ type: "no-such-bag" }, "ไม่พบเงินในมือของผู้เก็บท่านนี้แล้วค่ะ"],
  [{ type: "nothing-to-hand-in" }, "ไม่มีเงินที่ต้องส่งมอบค่ะ"],
  [{ type: "own-bag" }, "ต้องให้ผู้อื่นเป็นคนนับค่ะ เพื่อความสบายใจของทุกฝ่าย"],
])("a hand-in refused with %o is answered kindly", (refusal, words) => {
  expect(onStage(treasurer, { ...books(), "hand-in": refusedBy(refusal) })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${handInDeed}
    กองทุน: ${words}
  `);
});

test("a draft that was booked with another count is shown as it stands", () => {
  const refusal = refusedBy({ type: "same-key-other-wish" });
  expect(onStage(treasurer, { ...books(), "hand-in": refusal })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${handInDeed}
    ทำ: look-up-draft ${draft}
  `);
});

test.each(["0", "-20", "ไม่รู้"])("“%s” is no count: it is asked again", (typed) => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    ฉัน: [นางคำ แสนสุข]
    ฉัน: ${typed}
    กองทุน: ยังไม่เข้าใจคำตอบนี้ พิมพ์จำนวนเงินที่นับได้
            ขั้นที่ 2/3
  `);
});

test("a count that may mean two is never guessed, and a bag below nothing should have held nothing", () => {
  const below = { ...kham, amount: bahtToSatang(-90) };
  expect(onStage(treasurer, { ...books(), "list-bags": { type: "bags", bags: [below] } })).toPlay(`
    ฉัน: ส่งมอบเงิน
    ทำ: list-bags
    ฉัน: 30-60 บาท
    กองทุน: จำนวนนี้เข้าใจได้หลายแบบค่ะ
            [฿30]
            [฿60]
    ฉัน: [฿60]
    กองทุน: เกิน: ฿60
  `);
});
