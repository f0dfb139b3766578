import { expect, test } from "vitest";
import { taughtWords } from "#core/understanding/taught.ts";
import {
  buaphan,
  day,
  linkedAs,
  memberScene,
  plans,
  somchai,
  stateOf,
  stranger,
  treasurer,
} from "../cast.ts";
import { claiming } from "../claims/pretend-fund.ts";
import { onStage } from "../transcript.ts";

const deeds = { ...claiming().deeds, "show-contributions": stateOf(), "show-plans": plans };
const member = memberScene({ ...linkedAs(buaphan), sex: "female" });

test("what is sure is done at once, however it is said", () => {
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: เงินที่ส่งไปนี่ถึงเดือนไหนแล้วน้อ
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
    ฉัน: how much do I owe
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
  `);
});

test("in English, too: what a claim is about is taken over", () => {
  expect(onStage(stranger, deeds)).toPlay(`
    ฉัน: how do I register
    ทำ: show-plans
    กองทุน: สมัครสมาชิก
    ฉัน: phone number please
    กองทุน: ติดต่อกองทุน
            045-711-123
  `);
});

test("unsure, it offers the likeliest and does nothing; a tap does it", () => {
  const stage = onStage(member, deeds);
  expect(stage).toPlay(`
    ฉัน: จ่ายไปแล้วทำไมยังขึ้นว่าค้าง
    กองทุน: หมายถึงเรื่องไหนคะ
            [เช็คยอด]
            [จ่ายเงิน]
            [เมนู]
    ฉัน: [เช็คยอด]
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ
  `);
});

test("lost, it says so kindly and shows the short menu", () => {
  expect(onStage(member)).toPlay(`
    ฉัน: วันนี้ฝนตกแดดออกทั้งวัน
    กองทุน: ขอโทษค่ะ ออมบุญยังไม่เข้าใจข้อความนี้
            ให้ช่วยเรื่องไหนดีคะ
            [เช็คยอด]
  `);
});

test("two wishes: the first is done, the next waits behind a button", () => {
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: เช็คยอดให้หน่อยแล้วก็ขอเบอร์โทรกรรมการด้วย
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
            อีกเรื่องที่พูดถึง
            [ติดต่อกองทุน]
    ฉัน: [ติดต่อกองทุน]
    กองทุน: 045-711-123
  `);
});

test("reminders are stopped by a button or in so many words, never by a guess", () => {
  expect(onStage(member)).toPlay(`
    ฉัน: ข้อความเตือนมาบ่อยไปรำคาญ
    กองทุน: การเตือนเรื่องเงินสมทบ
            [หยุดเตือน]
            [เตือนต่อ]
  `);
});

test("the fund's own finances are whoever keeps the books' to tell", () => {
  expect(onStage(member)).toPlay(`
    ฉัน: เงินกองทุนเหลือเท่าไหร่
    กองทุน: การเงินของกองทุน
            ขอดูรายงานการเงินจากเหรัญญิกได้เสมอ
  `);
});

const son = { ...linkedAs(somchai), sex: "male", birthOn: day("1990-05-01") } as const;
const mother = { ...linkedAs(buaphan), sex: "female", birthOn: day("1960-05-01") } as const;
const aunt = { ...linkedAs(treasurer), sex: "female", birthOn: day("1962-05-01") } as const;

test("a word of the family finds the one linked member who can be meant", () => {
  expect(onStage(memberScene(son, mother), deeds)).toPlay(`
    ฉัน: แม่ส่งถึงไหนแล้ว
    ทำ: show-contributions ${buaphan.memberId}
    ฉัน: ลูกชายค้างเท่าไหร่
    ทำ: show-contributions ${somchai.memberId}
  `);
});

test("where several can be meant, it asks which", () => {
  expect(onStage(memberScene(son, mother, aunt), deeds)).toPlay(
    `
    ฉัน: แม่ส่งถึงไหนแล้ว
    กองทุน: ดูของท่านไหนคะ
            [2-015 นางบัวผัน ใจ
            [1-001 นางมาลี ตั้ง
  `,
  );
});

test("the register says who is whose mother, if it knows", () => {
  const known = { ...son, kin: [{ memberId: buaphan.memberId, relation: "mother" }] } as const;
  expect(onStage(memberScene(known, mother, aunt), deeds)).toPlay(`
    ฉัน: แม่ส่งถึงไหนแล้ว
    ทำ: show-contributions ${buaphan.memberId}
  `);
});

test("nobody who can be meant is linked: nothing of anybody else is shown", () => {
  expect(onStage(memberScene(son), deeds)).toPlay(`
    ฉัน: แม่ส่งถึงไหนแล้ว
    กองทุน: ไลน์นี้ยังไม่ได้เชื่อมกับคุณแม่ค่ะ
  `);
});

const toDischarge = `
  ฉัน: นอนโรงพยาบาล
  ทำ: begin-claim
  ทำ: claim-event
  ฉัน: 1 ก.พ. 69
  ทำ: claim-event
  กองทุน: ออกจากโรงพยาบาลวันไหนคะ
`;

test("a question in between is answered, and the claim goes on", () => {
  expect(onStage(member, deeds)).toPlay(`
    ${toDischarge}
    ฉัน: ขอถามหน่อยว่าเงินสมทบค้างเท่าไหร่
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: กลับมาที่คำถามเดิมนะคะ
            ออกจากโรงพยาบาลวันไหนคะ
    ฉัน: ขอเบอร์โทรเจ้าหน้าที่ด้วยได้ไหม
    กองทุน: 045-711-123
            กลับมาที่คำถามเดิมนะคะ
            ออกจากโรงพยาบาลวันไหนคะ
  `);
});

test("what would begin another talk is only offered there", () => {
  const stage = onStage(member, deeds);
  expect(stage).toPlay(`
    ${toDischarge}
    ฉัน: อยากร้องเรียนว่ากรรมการพูดจาไม่ดี
    กองทุน: อยากทำเรื่องอื่นก่อนหรือคะ
            [ร้องเรียน]
            ออกจากโรงพยาบาลวันไหนคะ
  `);
  expect(stage.stored()).toMatchObject({ flow: "claim", step: "to" });
});

test("a word that the committee taught is understood at once", () => {
  const taught = taughtWords([{ word: "เบี้ยหมู่", intent: "contributions" }]);
  expect(onStage(member)).toPlay(`
    ฉัน: ขอเบิ่งเบี้ยหมู่แหน่
    กองทุน: [เมนู]
  `);
  expect(onStage({ ...member, taught }, deeds)).toPlay(`
    ฉัน: ขอเบิ่งเบี้ยหมู่แหน่
    ทำ: show-contributions ${buaphan.memberId}
  `);
});
