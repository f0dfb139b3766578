import { expect, test } from "vitest";
import { readChoice } from "#conversation/choice.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, linkedAs, memberScene } from "./cast.ts";
import { collector, houseRow, roundId, takenHouse, village, walkOf } from "./collecting.ts";
import { buttonsOf, onStage } from "./transcript.ts";

const takeDeed = `ทำ: take-at-house ${roundId} ${buaphan.memberId} 0 6000`;
const begin = `
  ฉัน: เก็บเงินวันนี้
  ทำ: walk
`;

test("one tap takes what the house owes, and the next list is shorter", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    กองทุน: เก็บเงิน หมู่ 2 · เหลือ 2 หลัง
            เริ่มเก็บได้เลยค่ะ
            เงินในมือ: ฿0
            บ้าน 12/3: นางบัวผัน ใจดี และอีก 1 คน ฿60
            บ้าน 14: นายแดง สุขใจ ฿30
            [บ้าน 12/3 ฿60 บัวผัน]
            [บ้าน 14 ฿30 แดง]
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: ✓ บ้าน 12/3 รับแล้ว ฿60 ใบเสร็จ OB/57
            เหลือ 1 หลัง
            เก็บแล้ว ฿60
            เงินในมือ: ฿60
            [บ้าน 14 ฿30 แดง]
            [แก้ บ้าน 12/3]
  `);
});

test("a second tap on the same button, from whichever list, takes nothing again and says so", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: บ้าน 12/3 รับไปแล้ว ฿60 ใบเสร็จ OB/57 เวลา 10:05 น. ครั้งนี้ไม่ได้บันทึกซ้ำค่ะ
            เหลือ 1 หลัง
  `);
});

test("a list's buttons carry the house's own count instead of a stamp: three doors may be tapped before the first answer", () => {
  const stage = onStage(collector, village());
  stage.play(begin);
  const taking = buttonsOf(stage.lastReply()!).flatMap((choice) =>
    choice.type === "choice" && choice.send.startsWith("collect:take") ? [readChoice(choice.send)] : [],
  );
  expect(taking).toHaveLength(4);
  for (const choice of taking) {
    expect(choice?.stamp).toBeUndefined();
    expect(choice?.facts).toMatchObject({ round: roundId, moves: "0" });
  }
});

test("a button that comes when the walk is over is answered by itself, and leads back", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: [สรุปวันนี้]
    ทำ: sum-up 2
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: บ้าน 12/3 หมู่ 2
            รอบนี้รับแล้ว: ฿60 ใบเสร็จ OB/57 เวลา 10:05 น.
            [เก็บต่อ]
  `);
});

test("a button that comes in the middle of another talk leaves that talk where it is", () => {
  const stage = onStage(collector, {
    ...village(),
    "find-members": { type: "found", members: [], more: false },
  });
  expect(stage).toPlay(`
    ${begin}
    ฉัน: รับเงิน
    กองทุน: รับเงินของท่านไหนคะ
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: ✓ บ้าน 12/3 รับแล้ว ฿60
            รับเงินของท่านไหนคะ
  `);
  expect(stage.stored()?.flow).toBe("receive");
});

const many = Array.from({ length: 20 }, (_, index) =>
  houseRow({ houseId: `0198a000-0000-7000-8000-0000000001${10 + index}`, place: String(index + 1) }),
);

test("a long village comes page by page, and begins again after the last", () => {
  expect(onStage(collector, { ...village(), walk: { type: "walk", walk: walkOf(many) } })).toPlay(`
    ${begin}
    กองทุน: เหลือ 20 หลัง
            [บ้าน 1 ฿60 บัวผัน]
            [บ้าน 8 ฿60 บัวผัน]
    ฉัน: หน้าถัดไป
    ทำ: walk 2
    กองทุน: [บ้าน 9 ฿60 บัวผัน]
    ฉัน: [หน้าถัดไป]
    ทำ: walk 2
    กองทุน: [บ้าน 20 ฿60 บัวผัน]
    ฉัน: [กลับหน้าแรก]
    ทำ: walk 2
    กองทุน: [บ้าน 1 ฿60 บัวผัน]
  `);
});

test("what was written before the list was shown finds no house", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ก่อนหน้า: ใจดี
    กองทุน: เหลือ 2 หลัง
  `);
});

test("of several houses one is picked, and of none it is said", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: สุข
    ทำ: find-house 2 สุข
    กองทุน: เจอหลายบ้านค่ะ
            [ดู บ้าน 12/3 บัวผัน]
    ฉัน: ไม่มีคนนี้
    ทำ: find-house 2 ไม่มีคนนี้
    กองทุน: ไม่พบบ้านหรือชื่อ “ไม่มีคนนี้” ในหมู่นี้ค่ะ
  `);
});

test("another village is gone to by its number, and asked for where the register knows none", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: หมู่ที่ ๕
    ทำ: walk 5
  `);
  const none = { type: "collecting-refused", refusal: { type: "no-village" } } as const;
  expect(onStage(collector, { ...village(), walk: none })).toPlay(`
    ${begin}
    กองทุน: จะเก็บหมู่ไหนคะ
    ฉัน: 3
    ทำ: walk 3
  `);
});

test("the day is summed up: what lies in the hand, who was not there, and which receipts are printed", () => {
  expect(onStage(collector, village())).toPlay(`
    ${begin}
    ฉัน: สรุปวันนี้
    ทำ: sum-up 2
    กองทุน: สรุปเก็บเงิน หมู่ 2
            ฿60
            เงินในมือ: ฿60
            รับแล้ว: 1 หลัง
            ยังเหลือ: 1 หลัง
            ไม่อยู่บ้าน: 14
            ใบเสร็จกระดาษ: 1 ใบ สำหรับผู้ไม่มีไลน์
            นำเงินในมือไปนับพร้อมเหรัญญิก
            [พิมพ์ใบเสร็จ]
            [เก็บต่อ]
  `);
});

test("when every house has paid, the list says so", () => {
  const done = walkOf([], { collected: bahtToSatang(90), receipts: 2, bag: bahtToSatang(90) });
  const taken = { type: "house-taken", house: takenHouse, walk: done } as const;
  expect(onStage(collector, { ...village(), "take-at-house": taken })).toPlay(`
    ${begin}
    ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
    ${takeDeed}
    กองทุน: เหลือ 0 หลัง
            ครบทุกหลังแล้วค่ะ
  `);
});

test("a walk is for who takes members' money", () => {
  expect(onStage(memberScene(linkedAs(buaphan)), village())).toPlay(`
    ฉัน: เก็บเงินวันนี้
    กองทุน: การเก็บเงินเป็นหน้าที่ของผู้เก็บเงินและเหรัญญิกค่ะ
  `);
});
