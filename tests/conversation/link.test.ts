import { expect, test } from "vitest";
import type { LinkRefusal } from "#conversation/deed.ts";
import { buaphan, linkedAs, memberScene, somchai, stranger } from "./cast.ts";
import { onStage } from "./transcript.ts";

const linked = { "redeem-link-code": { type: "linked", member: buaphan, others: 0 } } as const;
const refusedWith = (refusal: LinkRefusal) =>
  ({ "redeem-link-code": { type: "link-refused", refusal } }) as const;

test("a stranger is greeted with the notice and three choices, and links with a code", () => {
  const stage = onStage({ ...stranger, isNoticeGiven: false }, linked);
  expect(stage).toPlay(`
    ฉัน: (added)
    กองทุน: สวัสดีค่ะ ยินดีต้อนรับสู่กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ
            เรื่องข้อมูลส่วนตัวของท่าน (ฉบับที่ 1)
            ไม่ถามเลขบัตรประชาชน รหัส OTP หรือรหัส PIN
            ให้ช่วยเรื่องไหนดีคะ
            [เชื่อมสมาชิก]
            [สมัครสมาชิก]
            [สอบถาม]
    ฉัน: [เชื่อมสมาชิก]
    กองทุน: เชื่อมสมาชิก
            พิมพ์รหัสเชื่อม 8 ตัว
            ไม่ต้องส่งเลขบัตรประชาชน รหัส OTP หรือ PIN
            [ยกเลิก]
    ฉัน: k7mq-x3rt ค่ะ
    ทำ: redeem-link-code K7MQX3RT
    กองทุน: เชื่อมเรียบร้อยแล้ว
            นางบัวผัน ใจดี
            [เช็คยอด]
  `);
  expect(stage.stored()).toBeUndefined();
});

test.each(["K7MQX3RT", "k7mq x3rt", "K7MQ-X3RT", "รหัส k7mqx3rt ครับ", "รหัสเชื่อมคือ K๗MQ–X๓RT"])(
  "a code may be typed as %s, and without having been asked for",
  (typed) => {
    expect(onStage(stranger, linked)).toPlay(`
      ฉัน: ${typed}
      ทำ: redeem-link-code K7MQX3RT
      กองทุน: เชื่อมเรียบร้อยแล้ว
    `);
    expect(onStage(stranger, linked)).toPlay(`
      ฉัน: เชื่อมสมาชิก
      ฉัน: ${typed}
      ทำ: redeem-link-code K7MQX3RT
      กองทุน: เชื่อมเรียบร้อยแล้ว
    `);
  },
);

test("an English word of eight letters is not taken for a code, unless a code was asked for", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: watermyt
    กองทุน: ยังไม่เข้าใจข้อความนี้
  `);
});

test("what cannot be a code costs no try: the question is asked again, better", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: มีรหัสค่ะ
    กองทุน: พิมพ์รหัสเชื่อม 8 ตัว
    ฉัน: K7MQ-X3R0
    กองทุน: ยังไม่เข้าใจคำตอบนี้ รหัสเชื่อมเป็นตัวอังกฤษกับตัวเลขรวม 8 ตัว
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
});

test.each<[LinkRefusal, string, boolean]>([
  [{ type: "code-not-accepted" }, "รหัสนี้ใช้ไม่ได้ค่ะ อาจพิมพ์ผิด หมดอายุ หรือเคยใช้แล้ว", true],
  [{ type: "too-many-tries" }, "วันนี้ขอพักไว้ก่อนเพื่อความปลอดภัยนะคะ โทรถามกองทุนได้ที่ 045-711-123", false],
  [{ type: "already-linked", memberNo: "2-015" }, "เชื่อมกับเลขสมาชิก 2-015 อยู่แล้วค่ะ", false],
])("a code refused with %o is answered kindly, asked for or not", (refusal, words, isAskedAgain) => {
  for (const script of ["ฉัน: เชื่อมสมาชิก\nฉัน: K7MQX3RT", "ฉัน: K7MQX3RT"]) {
    const stage = onStage(stranger, refusedWith(refusal));
    expect(stage).toPlay(`
      ${script}
      ทำ: redeem-link-code K7MQX3RT
      กองทุน: ${words}
    `);
    expect(stage.stored() !== undefined).toBe(isAskedAgain);
  }
});

test("someone who acts for several members is told how to switch between them", () => {
  const scene = memberScene(linkedAs(somchai));
  expect(onStage(scene, { "redeem-link-code": { type: "linked", member: buaphan, others: 1 } })).toPlay(`
    ฉัน: เพิ่มสมาชิก
    กองทุน: พิมพ์รหัสเชื่อม 8 ตัว
    ฉัน: K7MQX3RT
    ทำ: redeem-link-code K7MQX3RT
    กองทุน: ไลน์นี้ดูแลสมาชิก 2 ท่านแล้ว
            [สลับสมาชิก]
  `);
});

test("a citizen id is never taken for anything, and the person is warned", () => {
  const stage = onStage(stranger);
  expect(stage).toPlay(`
    ฉัน: ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑
    กองทุน: อย่าส่งเลขบัตร รหัส OTP หรือ PIN ในแชตนะคะ
    ฉัน: เชื่อมสมาชิก
    ฉัน: เลขบัตร 1234567890121 ค่ะ
    กองทุน: อย่าส่งเลขบัตร
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
});
