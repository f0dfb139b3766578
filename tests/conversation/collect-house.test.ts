import { describe, expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, somchai } from "./cast.ts";
import { collector, houseOf, houseRow, neighbour, roundId, village, walkOf } from "./collecting.ts";
import { onStage } from "./transcript.ts";

const tap = `${roundId} ${buaphan.memberId}`;
const takeDeed = `ทำ: take-at-house ${roundId} ${buaphan.memberId} 0 6000`;
const begin = `
  ฉัน: เก็บเงินวันนี้
  ทำ: walk
`;

describe("another amount", () => {
  test("is chosen by person on the house's card, and written only when it is confirmed there", () => {
    expect(onStage(collector, village())).toPlay(`
      ${begin}
      ฉัน: [ยอดอื่น/ไม่อยู่บ้าน]
      กองทุน: [ดู บ้าน 12/3 บัวผัน]
      ฉัน: [ดู บ้าน 12/3 บัวผัน]
      ทำ: show-house ${tap}
      กองทุน: บ้าน 12/3 หมู่ 2
              รับ ฿60
              นางบัวผัน ใจดี: ฿30 ตามยอด
              นายสมชาย ใจดี: ฿30 ตามยอด
              ยังไม่ได้บันทึก
              [รับ ฿60]
              [ยอดของ นางบัวผัน ใจดี]
              [ยอดของ นายสมชาย ใจดี]
              [ไม่อยู่บ้าน]
      ฉัน: [ยอดของ นายสมชาย ใจดี]
      กองทุน: จ่ายเท่าไรคะ
              [฿30 ที่ถึงกำหนด]
              [฿90 3 งวด]
      ฉัน: [ไม่จ่ายครั้งนี้]
      กองทุน: นายสมชาย ใจดี: ไม่จ่ายครั้งนี้
      ฉัน: [ยอดของ นางบัวผัน ใจดี]
      ฉัน: เก้าสิบบาท
      กองทุน: นางบัวผัน ใจดี: ฿90 (ตามยอด ฿30)
              [รับ ฿90]
      ฉัน: [รับ ฿90]
      ทำ: take-as-said ${roundId} ${buaphan.memberId} 0 ${buaphan.memberId} 9000
      กองทุน: ✓ บ้าน 12/3 รับแล้ว
    `);
  });

  test("of somebody who lives alone is simply typed", () => {
    const alone = houseOf({
      members: [{ member: somchai, due: bahtToSatang(30), period: bahtToSatang(30), periodMonths: 1 }],
      due: bahtToSatang(30),
    });
    const asked = { type: "house-stands", isAsked: true, house: alone, walk: walkOf([houseRow()]) } as const;
    expect(onStage(collector, { ...village(), "find-house": asked })).toPlay(`
      ${begin}
      ฉัน: 12/3
      ทำ: find-house 2 12/3
      กองทุน: [รับ ฿30]
              [ยอดอื่น]
      ฉัน: 60
      กองทุน: นายสมชาย ใจดี: ฿60 (ตามยอด ฿30)
      ฉัน: ใช่
      ทำ: take-as-said ${roundId} ${buaphan.memberId} 0 ${somchai.memberId} 6000
    `);
  });

  test("that is no whole period is refused with a word, and the list goes on", () => {
    const refused = {
      type: "receiving-refused",
      refusal: { type: "no-whole-period", price: bahtToSatang(30), offers: [] },
      member: buaphan,
    } as const;
    expect(onStage(collector, { ...village(), "take-as-said": refused })).toPlay(`
      ${begin}
      ฉัน: ใจดี
      ทำ: find-house 2 ใจดี
      ฉัน: [รับ ฿60]
      ทำ: take-as-said ${roundId} ${buaphan.memberId} 0 ${buaphan.memberId} 3000, ${somchai.memberId} 3000
      กองทุน: ในส่วนของ นางบัวผัน ใจดี: จำนวนนี้ไม่พอดีงวดค่ะ งวดละ ฿30
              เหลือ 2 หลัง
    `);
  });
});

test("nobody at home is noted, and the house waits at the end of the list", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: ใจดี
    ทำ: find-house 2 ใจดี
    ฉัน: [ไม่อยู่บ้าน]
    ทำ: not-at-home ${tap} 0
    กองทุน: จดไว้แล้วว่า บ้าน 12/3 ไม่อยู่ตอนแวะ
            บ้าน 14: นายแดง สุขใจ ฿30
            บ้าน 12/3: นางบัวผัน ใจดี และอีก 1 คน ฿60 (ไม่อยู่ตอนแวะ)
  `);
});

test("a slip of the thumb is mended from the next list: the receipt is cancelled for a reason, and the house waits again", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    ฉัน: [แก้ บ้าน 12/3]
    ทำ: show-house ${tap}
    กองทุน: รอบนี้รับแล้ว: ฿60 ใบเสร็จ OB/57 เวลา 10:05 น.
    ฉัน: [ยกเลิกใบ OB/57]
    กองทุน: ยกเลิกใบเสร็จ OB/57
            ใบเสร็จเก็บเลขไว้และเขียนว่ายกเลิก
    ฉัน: [แตะผิดบ้าน]
    ทำ: take-back-at-house ${tap} 1 แตะผิดบ้าน
    กองทุน: ยกเลิกใบเสร็จ OB/57 ของบ้าน 12/3 แล้วค่ะ
            [บ้าน 12/3 ฿60 บัวผัน]
  `);
});

test("an old button of a house's card shows the house as it stands and writes nothing", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: ใจดี
    ทำ: find-house 2 ใจดี
    ฉัน: [กลับรายชื่อ]
    ทำ: walk 2
    ฉัน: [รับ ฿60] เก่า
    ทำ: show-house ${tap}
    กองทุน: บ้าน 12/3 หมู่ 2
            ยังไม่ได้บันทึก
  `);
});

test("a sum that has changed meanwhile is shown before it is taken", () => {
  const changed = {
    type: "house-stands",
    isAsked: false,
    house: houseOf({ due: bahtToSatang(30) }),
    walk: walkOf([houseRow({ due: bahtToSatang(30) })]),
  } as const;
  expect(onStage(collector, { ...village(), "take-at-house": changed })).toPlay(`
    ${begin}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: ยอดของบ้าน 12/3 เปลี่ยนไปจากที่แสดงไว้ ครั้งนี้ยังไม่ได้บันทึกค่ะ
            บ้าน 12/3 หมู่ 2
  `);
});

test("who has paid elsewhere meanwhile is not taken from again", () => {
  const elsewhere = {
    type: "house-stands",
    isAsked: false,
    house: houseOf({ due: bahtToSatang(0) }),
    walk: walkOf([neighbour]),
  } as const;
  expect(onStage(collector, { ...village(), "take-at-house": elsewhere })).toPlay(`
    ${begin}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: บ้าน 12/3 ส่งครบแล้ว อาจส่งทางอื่นไว้ ครั้งนี้ยังไม่ได้บันทึกค่ะ
            [แก้ บ้าน 12/3]
  `);
});
