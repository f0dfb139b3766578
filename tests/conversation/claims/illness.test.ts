import { expect, test } from "vitest";
import { buaphan, day, linkedAs, memberScene } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming, claimSeen } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));

const toDocuments = `
  ฉัน: ขอสวัสดิการ
  ทำ: begin-claim
  กองทุน: ค่อย ๆ ทำทีละข้อนะคะ
          เป็นเรื่องอะไรคะ
          หรือพิมพ์ “ยกเลิก” ก็ได้ค่ะ
          [เจ็บป่วยนอนโรงพยาบาล]
  ฉัน: [เจ็บป่วยนอนโรงพยาบาล]
  ทำ: claim-event
  กองทุน: ขอสวัสดิการ · ขั้นที่ 2/6
          เข้าโรงพยาบาลวันไหนคะ
          [วันนี้]
          [เลือกจากปฏิทิน]
  ฉัน: ๑ กพ ๖๙
  ทำ: claim-event
  กองทุน: ขอสวัสดิการ · ขั้นที่ 3/6
          ออกจากโรงพยาบาลวันไหนคะ
  ฉัน: 4 ก.พ. 2569
  กองทุน: นอนโรงพยาบาล 1 – 4 ก.พ. 2569 นับได้ 3 คืนค่ะ
          ชื่อโรงพยาบาล
          ไม่ต้องบอกว่าเป็นโรคอะไรนะคะ
  ฉัน: โรงพยาบาลยโสธร
  ทำ: quote-claim
  กองทุน: ตามระเบียบ จะได้ประมาณ ฿300
          ขั้นที่ 5/6
          ขอรูปเอกสาร 1 อย่างค่ะ
          เอกสาร 1: ใบรับรองจากโรงพยาบาล
          [ส่งครบแล้ว]
          [นำตัวจริงไปให้ดู]
`;

test("three nights in hospital, from the first word to the reference number", () => {
  const { deeds, asked } = claiming({ photos: () => 1 });
  const stage = onStage(scene, deeds);
  expect(stage).toPlay(`
    ${toDocuments}
    ฉัน: (picture)
    ทำ: take-document
    กองทุน: ได้รับรูปแล้ว 1 จาก 1 ค่ะ
            ได้รับรูปแล้ว 1 รูป ครบแล้วค่ะ
            [ส่งครบแล้ว]
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ตรวจก่อนส่งคำขอ · ขั้นที่ 6/6
            ฿300
            เรื่อง: เจ็บป่วยนอนโรงพยาบาล
            สิทธิของ: นางบัวผัน ใจดี
            นอนโรงพยาบาล: 1 – 4 ก.พ. 2569 (3 คืน)
            ชื่อโรงพยาบาล: โรงพยาบาลยโสธร
            เอกสาร: 1 รูป
            3 คืน
            [ส่งคำขอ]
            [แก้ไข]
            [ยกเลิก]
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
    กองทุน: ส่งคำขอแล้ว CL/12
            กรรมการกำลังรับรอง
            รอ: ตัวแทนหมู่บ้าน
            ตั้งแต่: 14 ก.พ. 2569
            [ถึงไหนแล้ว]
            [ถอนคำขอ]
  `);
  expect(stage.stored()).toBeUndefined();
  expect(asked.at(-1)).toEqual({
    type: "file-claim",
    key: expect.stringMatching(/^0000/u),
    claim: {
      memberId: buaphan.memberId,
      as: "linked",
      event: "illness",
      on: day("2026-02-01"),
      stays: [{ from: day("2026-02-01"), to: day("2026-02-04") }],
      relation: "self",
      answers: { hospital: "โรงพยาบาลยโสธร" },
      onPaper: false,
    },
  });
});

test("“ไม่สบายนอนโรงพยาบาล” is enough to begin, both days come in one answer, and the paper is brought by hand", () => {
  const { deeds, asked } = claiming();
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ไม่สบายนอนโรงพยาบาลมาค่ะ
    ทำ: begin-claim
    ทำ: claim-event
    กองทุน: เข้าโรงพยาบาลวันไหนคะ
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    กองทุน: นับได้ 3 คืนค่ะ
            ชื่อโรงพยาบาล
    ฉัน: รพ.สต.บ้านสุขใจ
    ทำ: quote-claim
    ฉัน: [นำตัวจริงไปให้ดู]
    กองทุน: ตรวจก่อนส่งคำขอ
            เอกสาร: นำตัวจริงให้กรรมการดู
    ฉัน: ยืนยัน
    ทำ: file-claim
    กองทุน: ส่งคำขอแล้ว
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { onPaper: true } });
});

test("the calendar picks both days; nights may be typed instead of a day", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ฉัน: เบิกค่านอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: <2026-02-01>
    ทำ: claim-event
    กองทุน: ออกจากโรงพยาบาลวันไหนคะ
            วันที่: 1 ก.พ. 2569
    ฉัน: สามคืน
    กองทุน: นอนโรงพยาบาล 1 – 4 ก.พ. 2569 นับได้ 3 คืนค่ะ
  `);
});

test("consent is asked by itself before the first health paper; what it means is a tap away", () => {
  const { deeds, asked } = claiming({ about: { hasConsent: false } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล 1-4 ก.พ. 69
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: ขอสวัสดิการ · ขั้นที่ 5/7
            ยินยอมให้กองทุนเก็บเอกสารของโรงพยาบาลไหมคะ
            ดูเฉพาะวันเข้าและวันออก
            (ข้อความฉบับที่ 1.0)
            [ยินยอม]
            [ยังไม่ตอนนี้]
            [หมายความว่าอะไร]
    ฉัน: (picture)
    กองทุน: ขอเก็บรูปนี้ทีหลังนะคะ ยังไม่ได้บันทึกไว้ค่ะ
            ยินยอมให้กองทุนเก็บเอกสาร
    ฉัน: [หมายความว่าอะไร]
    กองทุน: ยินยอมแล้วถอนได้เสมอ
            [ยินยอม]
    ฉัน: [ยินยอม]
    ทำ: give-consent
    กองทุน: ขอรูปเอกสาร 1 อย่างค่ะ
  `);
  expect(asked.at(-1)).toEqual({
    type: "give-consent",
    memberId: buaphan.memberId,
    given: { how: "line", textVersion: "1.0" },
  });
});

test("whoever does not consent now can still claim: the papers are looked at and given back", () => {
  expect(onStage(scene, claiming({ about: { hasConsent: false } }).deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    ฉัน: [ยังไม่ตอนนี้]
    กองทุน: นำเอกสารตัวจริงให้กรรมการดูก็พอค่ะ
            ตรวจก่อนส่งคำขอ
  `);
});

test("still in hospital: the place is kept, nights are counted when they are home", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาลอยู่
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: [เมื่อวาน]
    ทำ: claim-event
    ฉัน: [ยังไม่ออก]
    กองทุน: ขอให้หายวันหายคืนนะคะ เรื่องนี้เก็บไว้ให้แล้วค่ะ
    วันต่อมา: ขอสวัสดิการ
    ทำ: begin-claim
    กองทุน: คำขอที่ทำค้างไว้
            ทำต่อไหมคะ
            [ทำต่อ]
            [เริ่มใหม่]
    ฉัน: [ทำต่อ]
    กองทุน: ออกจากโรงพยาบาลวันไหนคะ
  `);
});

test("an answer is corrected at the end; what hangs on it is asked again, and the amount is new", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toDocuments}
    ฉัน: [นำตัวจริงไปให้ดู]
    ฉัน: [แก้ไข]
    กองทุน: แก้ข้อไหนคะ
            [เรื่อง]
            [วันที่]
            [วันออก]
            [คำตอบอื่น]
            [เอกสาร]
    ฉัน: [วันออก]
    กองทุน: ออกจากโรงพยาบาลวันไหนคะ
    ฉัน: 6 ก.พ. 69
    ทำ: quote-claim
    กองทุน: นับได้ 5 คืนค่ะ
            จะได้ประมาณ ฿500
            ตรวจก่อนส่งคำขอ
            ฿500
  `);
});

test("two taps on ส่งคำขอ are one claim, and an old button says how things stand", () => {
  const { deeds, asked } = claiming();
  const stage = onStage(scene, { ...deeds });
  expect(stage).toPlay(`
    ${toDocuments}
    ฉัน: [นำตัวจริงไปให้ดู]
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
    ฉัน: [ส่งคำขอ] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า ใช้ไม่ได้แล้วค่ะ
  `);
  expect(asked.filter(({ type }) => type === "file-claim")).toHaveLength(1);
});

test("ยกเลิก is always there, and nothing was sent", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toDocuments}
    ฉัน: ยกเลิก
    กองทุน: ยกเลิกให้แล้วค่ะ ยังไม่ได้ส่งคำขอนะคะ
  `);
});

test("two claims of one filing are both named", () => {
  const claims = [claimSeen(), claimSeen({ claimId: "c2", claimNo: 13n })];
  const { deeds } = claiming({
    answers: { "file-claim": { type: "claim-filed", claims, again: false, isBirth: false, isDeath: false } },
  });
  expect(onStage(scene, deeds)).toPlay(`
    ${toDocuments}
    ฉัน: [นำตัวจริงไปให้ดู]
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
    กองทุน: เรื่องนี้แยกเป็น 2 คำขอ
            CL/12
            CL/13
  `);
});
