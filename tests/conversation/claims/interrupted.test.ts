import { expect, test } from "vitest";
import { buaphan, linkedAs, memberScene, stateOf } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));

const toDischarge = `
  ฉัน: นอนโรงพยาบาล
  ทำ: begin-claim
  ทำ: claim-event
  ฉัน: 1 ก.พ. 69
  ทำ: claim-event
  กองทุน: ออกจากโรงพยาบาลวันไหนคะ
`;

test("a question in between is answered, and the claim stands where it was", () => {
  expect(onStage(scene, { ...claiming().deeds, "show-contributions": stateOf() })).toPlay(`
    ${toDischarge}
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: กลับมาที่คำถามเดิมนะคะ
            ออกจากโรงพยาบาลวันไหนคะ
  `);
});

test("another talk in between: the claim is put aside and offered again when that one is over", () => {
  const stage = onStage(scene, claiming().deeds);
  expect(stage).toPlay(`
    ${toDischarge}
    ฉัน: ร้องเรียน
    กองทุน: คำขอสวัสดิการที่ทำค้างไว้ เก็บไว้ให้แล้วนะคะ
            เป็นเรื่องอะไรคะ
    ฉัน: [การบริการ]
    กองทุน: เล่าให้ฟังสั้น ๆ
    ฉัน: ยกเลิก
    กองทุน: ยังไม่ได้ส่งเรื่องนะคะ
            คำขอที่ทำค้างไว้
            ทำต่อไหมคะ
            เจ็บป่วยนอนโรงพยาบาล เริ่มไว้เมื่อ
    ฉัน: [ทำต่อ]
    กองทุน: ออกจากโรงพยาบาลวันไหนคะ
            วันที่: 1 ก.พ. 2569
  `);
});

test("days later, said something else: asked whether to go on, with everything still there", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toDischarge}
    วันต่อมา: คุณหมอให้กลับบ้านได้แล้ว
    กองทุน: คำขอที่ทำค้างไว้
            ทำต่อไหมคะ
            คำตอบที่ให้ไว้แล้วยังอยู่ครบค่ะ
    ฉัน: [ทำต่อ]
    กองทุน: ออกจากโรงพยาบาลวันไหนคะ
    ฉัน: 3 คืน
    กองทุน: นับได้ 3 คืนค่ะ
  `);
});

test("days later, the answer itself needs no question", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toDischarge}
    วันต่อมา: 4 ก.พ. 69
    กองทุน: นอนโรงพยาบาล 1 – 4 ก.พ. 2569 นับได้ 3 คืนค่ะ
  `);
});

test("begun again by the menu: going on or starting afresh is the person's choice", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toDischarge}
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    กองทุน: ทำต่อไหมคะ
    ฉัน: [เริ่มใหม่]
    ทำ: begin-claim
    กองทุน: เป็นเรื่องอะไรคะ
    ฉัน: [คลอดบุตร]
    ทำ: claim-event
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: [ไม่ทำต่อแล้ว]
    กองทุน: ยกเลิกให้แล้วค่ะ
  `);
});

test("what was put aside survives being stored, and a version that does not know it gives up that alone", () => {
  const stage = onStage(scene, claiming().deeds);
  expect(stage).toPlay(`
    ${toDischarge}
    ฉัน: ร้องเรียน
    กองทุน: เก็บไว้ให้แล้วนะคะ
  `);
  const stored = stage.stored();
  expect(stored).toMatchObject({ flow: "complaint", aside: { flow: "claim", step: "to" } });
  stage.set({ stored: { ...stored, aside: { ...stored?.aside, flow: "from-another-version" } } });
  expect(stage).toPlay(`
    ฉัน: ยกเลิก
    กองทุน: ยังไม่ได้ส่งเรื่องนะคะ
  `);
  expect(stage.stored()).toBeUndefined();
});
