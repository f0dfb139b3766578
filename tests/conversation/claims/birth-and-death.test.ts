import { expect, test } from "vitest";
import { buaphan, linkedAs, memberScene, somchai, stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming, linked, ofSomchai, sommut } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));

test("a birth: the child's gift and the mother's nights in one claim, and the offer to enrol the child", () => {
  const { deeds, asked } = claiming({ photos: () => 2 });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: คลอดลูกแล้วค่ะ
    ทำ: begin-claim
    ทำ: claim-event
    กองทุน: ขอสวัสดิการ · ขั้นที่ 2/7
            เข้าโรงพยาบาลวันไหนคะ
    ฉัน: 8-10 ก.พ. 69
    ทำ: claim-event
    กองทุน: นับได้ 2 คืนค่ะ
            ลูกชื่ออะไรคะ
            [ยังไม่มีชื่อ]
    ฉัน: [ยังไม่มีชื่อ]
    กองทุน: จำนวนบุตรที่เกิดครั้งนี้
            [1]
            [2]
    ฉัน: สองคน
    กองทุน: ขอโทษค่ะ ยังไม่เข้าใจคำตอบนี้
    ฉัน: 2
    ทำ: quote-claim
    กองทุน: จะได้ประมาณ ฿1,200
            ขอรูปเอกสาร 2 อย่างค่ะ
            เอกสาร 1: สำเนาสูติบัตรของบุตร
            เอกสาร 2: ใบรับรองจากโรงพยาบาล
    ฉัน: (picture)
    ทำ: take-document
    กองทุน: ได้รับรูปแล้ว 1 จาก 2
    ฉัน: (file)
    ทำ: take-document
    กองทุน: ได้รับรูปแล้ว 2 รูป ครบแล้วค่ะ
    ฉัน: ครบแล้ว
    ทำ: draft-documents
    กองทุน: ตรวจก่อนส่งคำขอ
            เรื่องของ: ลูก
            จำนวนบุตรที่เกิดครั้งนี้: 2
            เงินรับขวัญบุตร
            ค่านอนโรงพยาบาลของแม่เมื่อคลอด
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
    กองทุน: ส่งคำขอแล้ว CL/12
            ยินดีกับครอบครัวด้วยนะคะ
            [สมัครให้ลูก]
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { relation: "child", answers: { children: 2 } } });
});

test("a death is met with a word of comfort before anything is asked, and again at the end", () => {
  const { deeds, asked } = claiming({
    claimants: [linked, ofSomchai],
    about: { beneficiaries: ["นางบัวผัน ใจดี"] },
  });
  const family = memberScene(linkedAs(buaphan), linkedAs(somchai));
  expect(onStage(family, deeds)).toPlay(`
    ฉัน: พ่อเสียชีวิตแล้วค่ะ
    ทำ: begin-claim
    กองทุน: เสียใจด้วยนะคะ กองทุนขอเป็นกำลังใจให้ครอบครัวค่ะ
            สมาชิกท่านใดจากไปคะ
            [นายสมชาย ใจดี]
            [สมาชิกคนอื่น]
    ฉัน: [นายสมชาย ใจดี]
    ทำ: claim-event
    กองทุน: จากไปวันไหนคะ
    ฉัน: เมื่อวานนี้
    ทำ: claim-event
    ทำ: quote-claim
    กองทุน: จะได้ประมาณ ฿15,000
            ขอรูปเอกสาร 2 อย่างค่ะ
            สำเนาใบมรณบัตร
            สำเนาบัตรประชาชนของผู้รับผลประโยชน์
    ฉัน: [นำตัวจริงไปให้ดู]
    กองทุน: กรรมการจะเร่งดูให้ก่อนนะคะ
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
    กองทุน: กองทุนขอแสดงความเสียใจอีกครั้งค่ะ
            หยุดแจ้งเตือนเรื่องเงินสมทบ
            CL/12
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { memberId: somchai.memberId, event: "death", as: "linked" } });
});

test("the named beneficiary, linked only to herself, claims after a death", () => {
  const { deeds, asked } = claiming({ found: [{ member: somchai, as: "beneficiary" }] });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: แจ้งเสียชีวิต
    ทำ: begin-claim
    กองทุน: สมาชิกท่านใดจากไปคะ
    ฉัน: [สมาชิกคนอื่น]
    กองทุน: สมาชิกที่จากไปชื่ออะไรคะ
    ฉัน: สมชาย ใจดี
    ทำ: find-claimant
    ทำ: claim-event
    กองทุน: จากไปวันไหนคะ
    ฉัน: 12 ก.พ. 69
    ทำ: claim-event
    ทำ: quote-claim
    ฉัน: [นำตัวจริงไปให้ดู]
    กองทุน: ยื่นโดย: ผู้รับผลประโยชน์
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { memberId: somchai.memberId, as: "beneficiary" } });
});

test("a death without a linked beneficiary: the way through a committee member is shown, nobody is turned away", () => {
  expect(onStage(scene, claiming({ found: [] }).deeds)).toPlay(`
    ฉัน: แจ้งเสียชีวิต
    ทำ: begin-claim
    ฉัน: [สมาชิกคนอื่น]
    ฉัน: นายทองใบ สุขใจ
    ทำ: find-claimant
    กองทุน: ไม่ต้องกังวลนะคะ กรรมการในหมู่บ้านยื่นแทนครอบครัวให้ได้
  `);
  expect(onStage(stranger, claiming({ claimants: [], forOthers: false }).deeds)).toPlay(`
    ฉัน: แม่เสียแล้ว เสียชีวิตเมื่อวาน
    ทำ: begin-claim
    กองทุน: เสียใจด้วยนะคะ
            กรรมการในหมู่บ้านยื่นแทนครอบครัวให้ได้
            [เชื่อมสมาชิก]
            [โทรหากองทุน]
  `);
});

test("kinds that no flow knows: a scholarship with choices, a grade and a birthday, all from the rules", () => {
  const { deeds, asked } = claiming({
    rules: sommut,
    about: { people: [{ name: "ด.ญ.ฟ้า ใจดี", relation: "child" }] },
  });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ขอทุนการศึกษา ลูกเรียน
    ทำ: begin-claim
    ทำ: claim-event
    กองทุน: เกิดขึ้นวันไหนคะ
    ฉัน: วันนี้
    ทำ: claim-event
    กองทุน: ลูกชื่ออะไรคะ
            [ด.ญ.ฟ้า ใจดี]
    ฉัน: [ด.ญ.ฟ้า ใจดี]
    กองทุน: ด.ญ.ฟ้า ใจดีเกิดวันไหนคะ
    ฉัน: 1 พ.ค. 2557
    กองทุน: [ประถมศึกษา]
    ฉัน: ประถมศึกษา
    กองทุน: เกรดเฉลี่ยปีที่แล้ว
    ฉัน: 5
    กองทุน: ขอตัวเลขระหว่าง 0 ถึง 4 นะคะ
    ฉัน: 3.5
    ทำ: quote-claim
  `);
  expect(asked.at(-1)).toMatchObject({
    claim: { relation: "child", person: "ด.ญ.ฟ้า ใจดี", answers: { level: "primary", grade: 3.5 } },
  });
});

test("a disaster in words of its own: damage chosen, people counted", () => {
  expect(onStage(scene, claiming({ rules: sommut }).deeds)).toPlay(`
    ฉัน: น้ำท่วมบ้าน
    ทำ: begin-claim
    ทำ: claim-event
    กองทุน: เกิดขึ้นวันไหนคะ
    ฉัน: เมื่อวาน
    ทำ: claim-event
    กองทุน: [เสียหายบางส่วน]
    ฉัน: [เสียหายบางส่วน]
    กองทุน: จำนวนคนในบ้าน
    ฉัน: ๔ คน
    ทำ: quote-claim
  `);
});
