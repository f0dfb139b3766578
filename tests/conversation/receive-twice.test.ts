import { expect, test } from "vitest";
import type { Outcome } from "#conversation/deed.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, receiptOf } from "./cast.ts";
import { fund, lookUpDeed, recordDeed, refused, toConfirm, treasurerScene } from "./receiving.ts";
import { onStage, type Deeds } from "./transcript.ts";

test("a confirm button tapped twice gives one receipt, and shows it again", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันรับเงิน]
    ${recordDeed}
    กองทุน: บันทึกรับเงินแล้ว
    ฉัน: [ยืนยันรับเงิน] เก่า
    ${lookUpDeed}
    กองทุน: บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ
            เล่มที่/เลขที่: 1/124
  `);
});

test("the confirm button of a cancelled draft writes nothing", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ${toConfirm}
    ฉัน: [ยกเลิก]
    กองทุน: ยกเลิกให้แล้วค่ะ ยังไม่ได้บันทึกเงิน
    ฉัน: [ยืนยันรับเงิน] เก่า
    ${lookUpDeed}
    กองทุน: รายการนั้นยังไม่ได้บันทึก และครั้งนี้ก็ไม่ได้บันทึกอะไร
  `);
});

test("the confirm button of a changed draft writes nothing, and the talk stays at the change", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ${toConfirm}
    ฉัน: [แก้จำนวนเงิน]
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: ขั้นที่ 2/3
    ฉัน: [ยืนยันรับเงิน] เก่า
    ${lookUpDeed}
    กองทุน: รายการนั้นยังไม่ได้บันทึก
            กลับมาที่คำถามเดิมนะคะ
            ขั้นที่ 2/3
    ฉัน: หนึ่งร้อยแปดสิบบาท
    ทำ: propose-contribution ${buaphan.memberId} 18000
    ฉัน: ยืนยันค่ะ
    ทำ: record-contribution 00000000-0000-7000-8000-000000000002 ${buaphan.memberId} 18000 2026-02-01
    กองทุน: บันทึกรับเงินแล้ว
            ฿180
  `);
});

test("an old confirm button does not disturb the draft that is open now", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันรับเงิน]
    ${recordDeed}
    ฉัน: [รับเงิน]
    กองทุน: ขั้นที่ 1/3
    ฉัน: [ยืนยันรับเงิน] เก่า
    ${lookUpDeed}
    กองทุน: บันทึกไว้ก่อนแล้วค่ะ
            กลับมาที่คำถามเดิมนะคะ
            ขั้นที่ 1/3
  `);
});

test("a period that changed between showing and confirming is pointed out", () => {
  const later = [{ from: day("2026-05-01"), to: day("2026-07-31"), amount: bahtToSatang(90) }];
  const recorded: Outcome = { type: "recorded", receipt: receiptOf({ lines: later }), again: false };
  expect(onStage(treasurerScene, { ...fund(), "record-contribution": recorded })).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${recordDeed}
    กองทุน: สำหรับช่วง: พ.ค. – ก.ค. 2569
            ช่วงที่ส่งต่างจากที่แสดงก่อนยืนยัน
  `);
});

test("a key that was used for something else shows the receipt that stands", () => {
  const deeds: Deeds = {
    ...fund(),
    "record-contribution": refused({ type: "same-key-other-contribution" }),
    "look-up-draft": { type: "draft-recorded", receipt: receiptOf() },
  };
  const stage = onStage(treasurerScene, deeds);
  expect(stage).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ${recordDeed}
    ${lookUpDeed}
    กองทุน: บันทึกไว้ก่อนแล้วค่ะ
  `);
  expect(stage.stored()).toBeUndefined();
});
