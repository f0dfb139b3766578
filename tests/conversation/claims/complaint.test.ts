import { expect, test } from "vitest";
import { buaphan, day, linkedAs, memberScene, somchai } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming, complaintSeen } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));
const officer = memberScene(linkedAs(somchai, ["secretary"]));

test("a complaint in one's own words has a number and waits for an answer", () => {
  const { deeds, asked } = claiming({
    answers: {
      complain: { type: "complained", complaint: complaintSeen(), again: false },
      "show-complaints": {
        type: "complaints",
        complaints: [complaintSeen({ stage: "taken-up", takenUpBy: "นายสมชาย ใจดี" })],
      },
    },
  });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ขอร้องเรียนหน่อยค่ะ
    กองทุน: เป็นเรื่องอะไรคะ
            ผู้ตรวจสอบเห็นทุกเรื่อง และกองทุนต้องตอบท่าน
    ฉัน: [คำขอสวัสดิการ]
    กองทุน: เล่าให้ฟังสั้น ๆ ได้เลยค่ะ
    ฉัน: ยื่นไปสองอาทิตย์แล้วยังไม่มีใครติดต่อ
    กองทุน: ตรวจก่อนส่ง
            ยื่นไปสองอาทิตย์แล้วยังไม่มีใครติดต่อ
    ฉัน: [ส่งเรื่อง]
    ทำ: complain
    กองทุน: รับเรื่องแล้วค่ะ
            เรื่องที่ 4
            กองทุนได้รับเรื่องแล้ว
    ฉัน: เรื่องที่แจ้งไว้
    ทำ: show-complaints
    กองทุน: กรรมการกำลังดูแลเรื่องนี้
            ผู้ดูแลเรื่อง: นายสมชาย ใจดี
  `);
  expect(asked[0]).toMatchObject({ type: "complain", about: "claim", words: "ยื่นไปสองอาทิตย์แล้วยังไม่มีใครติดต่อ" });
});

test("the committee takes it up and answers; the answer may be asked back about", () => {
  const answered = complaintSeen({
    stage: "answered",
    answer: "ขออภัยที่ช้า นัดวันเสาร์นี้ค่ะ",
    answeredOn: day("2026-02-14"),
  });
  const { deeds } = claiming({
    answers: {
      "show-complaint-work": {
        type: "complaint-work",
        complaints: [complaintSeen({ member: buaphan })],
        isAuditor: false,
      },
      "open-complaint": {
        type: "complaint-opened",
        complaint: complaintSeen({ member: buaphan }),
        may: "answer",
      },
      "take-up-complaint": {
        type: "complaint-opened",
        complaint: complaintSeen({ stage: "taken-up" }),
        may: "answer",
      },
      "answer-complaint": { type: "complaint-changed", complaint: answered },
      "show-complaints": { type: "complaints", complaints: [answered] },
      "ask-complaint-again": { type: "complaint-changed", complaint: complaintSeen() },
    },
  });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: เรื่องร้องเรียน
    ทำ: show-complaint-work
    กองทุน: เรื่องร้องเรียนที่รอตอบ
            1 เรื่อง
    ฉัน: [เรื่องที่ 4]
    ทำ: open-complaint
    กองทุน: ผู้แจ้ง: นางบัวผัน ใจดี
            [รับไปดู]
            [ตอบเรื่องนี้]
    ฉัน: [รับไปดู]
    ทำ: take-up-complaint
    กองทุน: กรรมการกำลังดูแลเรื่องนี้
    ฉัน: [ตอบเรื่องนี้]
    กองทุน: ตอบว่าอย่างไรคะ
    ฉัน: ขออภัยที่ช้า นัดวันเสาร์นี้ค่ะ
    ฉัน: [ส่งคำตอบ]
    ทำ: answer-complaint
    กองทุน: บันทึกแล้วค่ะ
            คำตอบ: ขออภัยที่ช้า นัดวันเสาร์นี้ค่ะ
  `);
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: เรื่องที่แจ้งไว้
    ทำ: show-complaints
    กองทุน: กองทุนตอบแล้ว
            [ถามกลับ]
    ฉัน: [ถามกลับ]
    ฉัน: เสาร์นี้กี่โมงคะ
    ฉัน: [ส่งคำถาม]
    ทำ: ask-complaint-again
  `);
});

test("the auditor sees all of them and answers none", () => {
  const { deeds } = claiming({
    answers: {
      "show-complaint-work": {
        type: "complaint-work",
        complaints: [
          complaintSeen(),
          complaintSeen({ complaintId: "d2", complaintNo: 3n, stage: "answered" }),
        ],
        isAuditor: true,
      },
      "open-complaint": {
        type: "complaint-opened",
        complaint: complaintSeen({ stage: "answered" }),
        may: "read",
      },
    },
  });
  expect(onStage(memberScene(linkedAs(somchai, ["auditor"])), deeds)).toPlay(`
    ฉัน: เรื่องร้องเรียนทั้งหมด
    ทำ: show-complaint-work
    กองทุน: เรื่องร้องเรียนทั้งหมด
            2 เรื่อง
            กองทุนตอบแล้ว
    ฉัน: [เรื่องที่ 3]
    ทำ: open-complaint
    กองทุน: กองทุนตอบแล้ว
  `);
});

test.each([
  [{ type: "own-complaint" }, "ให้กรรมการท่านอื่นตอบนะคะ"],
  [{ type: "answered-before" }, "เรื่องนี้มีคำตอบแล้วค่ะ"],
  [{ type: "not-allowed" }, "เรื่องนี้เป็นหน้าที่ของกรรมการค่ะ"],
  [{ type: "no-such-complaint" }, "ไม่พบเรื่องนี้ค่ะ"],
  [{ type: "too-many", most: 5 }, "มีเรื่องที่รอตอบอยู่ 5 เรื่องแล้วค่ะ"],
  [{ type: "words-missing" }, "ขอข้อความสั้น ๆ ด้วยนะคะ"],
] as const)("a complaint refused: %j", (refusal, words) => {
  const { deeds } = claiming({ answers: { "show-complaint-work": { type: "complaint-refused", refusal } } });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: เรื่องร้องเรียน
    ทำ: show-complaint-work
    กองทุน: ${words}
  `);
});
