import { expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, somchai, treasurer } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { account, atWork, file, otherSlipId, slip, slipId } from "./pretend-account.ts";

const office = memberScene(linkedAs(treasurer, ["treasurer"]));

const toCard = `
  ฉัน: สลิปรอตรวจ
  ทำ: show-slip-work
  ฉัน: [฿60 นางบัวผัน ใจดี]
  ทำ: open-slip
`;

test("a treasurer finds slips among the work, sees all on one card, and confirms with one tap", () => {
  const { deeds, asked } = account();
  const stage = onStage(office, {
    ...deeds,
    claims: {
      type: "claims",
      outcome: { type: "work", work: { claims: [], requests: 0, complaints: 0, slips: 1 } },
    },
  });
  expect(stage).toPlay(`
    ฉัน: งานของฉัน
    ทำ: show-work
    กองทุน: มี 1 เรื่องรอท่านค่ะ
            [สลิปรอตรวจ 1]
    ฉัน: [สลิปรอตรวจ 1]
    ทำ: show-slip-work
    กองทุน: ตรงกับรายการธนาคาร
    ฉัน: [฿60 นางบัวผัน ใจดี]
    ทำ: open-slip
    กองทุน: ตรวจสลิป
            ฿60
            วันที่โอน: 14 ก.พ. 2569
            รายการธนาคาร: 14 ก.พ. 2569 ฿60
            รหัสในสลิป: อ่านได้ ยังไม่เคยใช้
            [ยืนยันรับเงิน]
            [ดูรูปสลิป]
            [แก้ยอดหรือวันที่]
            [ไม่รับสลิปนี้]
    ฉัน: [ยืนยันรับเงิน]
    ทำ: confirm-slip
    กองทุน: บันทึกรับเงินแล้วค่ะ
            [สลิปรอตรวจ]
  `);
  expect(asked.at(-1)).toEqual({
    type: "confirm-slip",
    slipId,
    payments: [{ memberId: buaphan.memberId, amount: bahtToSatang(60) }],
    on: day("2026-02-14"),
    line: { account: "bank", lineNo: 12 },
  });
});

test("amount and day are put right first; a sum that is not the line's is not matched with it", () => {
  const { deeds, asked } = account();
  expect(onStage(office, deeds)).toPlay(`
    ${toCard}
    ฉัน: [แก้ยอดหรือวันที่]
    กองทุน: แก้ตรงไหนคะ
    ฉัน: [จำนวนเงิน]
    กองทุน: ของ นางบัวผัน ใจดี เข้ามาเท่าไรคะ
    ฉัน: 90 บาท
    กองทุน: ตรวจสลิป
            ฿90
            ยอดที่แก้ไม่ตรงกับรายการธนาคาร
    ฉัน: [แก้ยอดหรือวันที่]
    ฉัน: วันที่โอน
    ฉัน: <2026-02-12>
    กองทุน: วันที่โอน: 12 ก.พ. 2569
    ฉัน: ยืนยัน
    ทำ: confirm-slip
  `);
  expect(asked.at(-1)).toEqual({
    type: "confirm-slip",
    slipId,
    payments: [{ memberId: buaphan.memberId, amount: bahtToSatang(90) }],
    on: day("2026-02-12"),
  });
});

test("of several on one slip each is asked for by name", () => {
  const both = file({
    payments: [buaphan, somchai].map((member) => ({ member, amount: bahtToSatang(30), lines: [] })),
  });
  const { deeds, asked } = account({ "open-slip": { type: "slip-to-judge", file: both } });
  expect(onStage(office, deeds)).toPlay(`
    ${toCard}
    ฉัน: [แก้ยอดหรือวันที่]
    ฉัน: [จำนวนเงิน]
    ฉัน: 30
    กองทุน: ของ นายสมชาย ใจดี เข้ามาเท่าไรคะ
    ฉัน: 60
    ฉัน: [ยืนยันรับเงิน]
    ทำ: confirm-slip
  `);
  expect(asked.at(-1)).toMatchObject({
    payments: [
      { memberId: buaphan.memberId, amount: bahtToSatang(30) },
      { memberId: somchai.memberId, amount: bahtToSatang(60) },
    ],
  });
});

test("what is not accepted has a reason that its sender reads, shown before it is said", () => {
  const { deeds, asked } = account();
  expect(onStage(office, deeds)).toPlay(`
    ${toCard}
    ฉัน: [ไม่รับสลิปนี้]
    กองทุน: ไม่รับเพราะอะไรคะ
            ยังไม่พบเงิน: ยังไม่พบเงินยอดนี้ในบัญชีกองทุน
    ฉัน: 1
    กองทุน: ยังไม่พบเงินยอดนี้ในบัญชีกองทุน
            ผู้ส่งจะได้อ่านข้อความนี้
    ฉัน: [แก้เหตุผล]
    ฉัน: รบกวนส่งรูปให้เห็นวันที่ด้วยนะคะ
    กองทุน: รบกวนส่งรูปให้เห็นวันที่ด้วยนะคะ
    ฉัน: [ยืนยันไม่รับ]
    ทำ: refuse-slip
    กองทุน: บอกผู้ส่งให้แล้วค่ะ
  `);
  expect(asked.at(-1)).toEqual({
    type: "refuse-slip",
    slipId,
    reason: "other",
    words: "รบกวนส่งรูปให้เห็นวันที่ด้วยนะคะ",
  });
});

const two = [atWork(), atWork({ slipId: otherSlipId, members: [somchai] })];

test("those of which the bank has said it all are read on one card and confirmed together", () => {
  const { deeds, asked } = account({
    "show-slip-work": { type: "slip-work", work: { slips: two, after: 0, count: 2, sure: two } },
  });
  expect(onStage(office, deeds)).toPlay(`
    ฉัน: ตรวจสลิป
    ทำ: show-slip-work
    ฉัน: [ยืนยัน 2 ใบที่ตรง]
    ทำ: show-slip-work
    กองทุน: 2 ใบ รวม ฿120
            นายสมชาย ใจดี: ฿60
    ฉัน: [ยืนยัน 2 ใบ]
    ทำ: confirm-slips
    กองทุน: บันทึกแล้ว 2 ใบ รวม ฿120
  `);
  expect(asked.at(-1)).toEqual({ type: "confirm-slips", slipIds: [slipId, otherSlipId] });
});

test("more than a card holds are a tap further, and an old card says how things stand now", () => {
  const { deeds, asked } = account({
    "show-slip-work": ({ after }) => ({
      type: "slip-work",
      work: { slips: [atWork()], after, count: 8, sure: [] },
    }),
    "confirm-slip": { type: "slip-judged", slip: slip({ stage: "confirmed", receipt: "OB/12" }) },
  });
  expect(onStage(office, deeds)).toPlay(`
    ฉัน: สลิปรอตรวจ
    ทำ: show-slip-work
    ฉัน: [ดูใบต่อไป]
    ทำ: show-slip-work
    ฉัน: [฿60 นางบัวผัน ใจดี]
    ทำ: open-slip
    ฉัน: [ยืนยันรับเงิน]
    ทำ: confirm-slip
    กองทุน: สลิปนี้มีคนตรวจแล้วค่ะ
            ใบเสร็จ: OB/12
    ฉัน: [ยืนยันรับเงิน] เก่า
    ทำ: open-slip
    กองทุน: ตรวจสลิป
  `);
  expect(asked[1]).toEqual({ type: "show-slip-work", after: 1 });
});

test.each([
  [
    {
      type: "no-whole-period",
      price: bahtToSatang(30),
      offers: [bahtToSatang(60), bahtToSatang(90)],
    } as const,
    "[฿90]",
  ],
  [{ type: "day-to-come" } as const, "แก้ตรงไหนคะ"],
  [{ type: "line-taken" } as const, "ยังไม่พบ ดูจากสมุดหรือแอปธนาคารก่อนนะคะ"],
  [{ type: "own-slip" } as const, "ให้กรรมการท่านอื่นตรวจนะคะ"],
  [{ type: "not-treasurer" } as const, "เป็นหน้าที่ของเหรัญญิกค่ะ"],
])("a confirmation refused with %s leads back to what mends it", (refusal, said) => {
  const { deeds } = account({ "confirm-slip": { type: "slip-work-refused", refusal } });
  expect(onStage(office, deeds)).toPlay(`
    ${toCard}
    ฉัน: [ยืนยันรับเงิน]
    ทำ: confirm-slip
    กองทุน: ${said}
  `);
});
