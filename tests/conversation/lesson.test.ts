import { expect, test } from "vitest";
import { withPlaceKept } from "#conversation/aside.ts";
import { text } from "#conversation/say.ts";
import type { Conversation } from "#conversation/turn.ts";
import { courseNames, lessonsOf } from "#conversation/flows/lesson/courses.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { lessonWords } from "#conversation/wording/lesson.ts";
import { phrases } from "#conversation/wording/phrases.ts";
import { roles } from "#core/fund/office.ts";
import { buaphan, linkedAs, memberScene, stateOf, stranger, treasurer } from "./cast.ts";
import { onStage } from "./transcript.ts";

const member = memberScene(linkedAs(buaphan));

test("a new member learns in five lessons, tries what each is about, and the lesson waits meanwhile", () => {
  const stage = onStage(member, { "show-contributions": stateOf() });
  expect(stage).toPlay(`
    ฉัน: บทเรียน
    กองทุน: บทที่ 1/5 · ดูยอด
            ลองทำ: แตะ “เช็คยอด”
            [เช็คยอด]
            [บทต่อไป]
            [หยุดเรียน]
    ฉัน: [เช็คยอด]
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ
            บทที่ 1/5 · ดูยอด
    ฉัน: [บทต่อไป]
    กองทุน: บทที่ 2/5 · จ่ายเงินสมทบ
            [จ่ายเงิน]
    ฉัน: ต่อไปค่ะ
    กองทุน: บทที่ 3/5 · ขอสวัสดิการ
    ฉัน: 5
    กองทุน: บทที่ 5/5 · ขอความช่วยเหลือ
            [ติดต่อกองทุน]
            [หยุดเรียน]
    ฉัน: บทที่ ๔
    กองทุน: บทที่ 4/5 · ติดตามคำขอ
    ฉัน: [บทต่อไป]
    ฉัน: ต่อไป
    กองทุน: เรียนครบแล้ว เก่งมากค่ะ
            [เรียนอีกครั้ง]
  `);
  expect(stage.stored()).toBeUndefined();
});

test("who stops is told where, and a button goes on there", () => {
  const stage = onStage(member);
  expect(stage).toPlay(`
    ฉัน: บทเรียน
    ฉัน: 3
    ฉัน: [หยุดเรียน]
    กองทุน: พักบทเรียน
            พักไว้ที่บทที่ 3
            [เรียนต่อ]
  `);
  expect(stage.stored()).toBeUndefined();
  expect(stage).toPlay(`
    ฉัน: [เรียนต่อ]
    กองทุน: บทที่ 3/5
    ฉัน: ยกเลิก
    กองทุน: ยกเลิกให้แล้วค่ะ กลับมาเรียนเมื่อไรก็ได้
  `);
});

test("a thing to try that asks questions puts the lesson aside, and the lesson comes back after it", () => {
  const stage = onStage(member);
  expect(stage).toPlay(`
    ฉัน: บทเรียน
    ฉัน: เชื่อมสมาชิก
    กองทุน: พักบทเรียนไว้ก่อนนะคะ
            พิมพ์รหัสเชื่อม 8 ตัว
    ฉัน: [ยกเลิก]
    กองทุน: ยกเลิกให้แล้วค่ะ
            กลับมาที่บทเรียนนะคะ
            บทที่ 1/5 · ดูยอด
  `);
});

test("a lesson is kept beside another talk, but never instead of one that was put aside before it", () => {
  const talk = { v: 1, step: "lesson", draftId: "d", stamp: "s", askedAt: 1, facts: {} } as const;
  const lesson = { ...talk, flow: "lesson" };
  const claim = { ...talk, flow: "claim" };
  const turn = {
    type: "ask",
    conversation: { ...talk, flow: "link" },
    reply: { says: [text("?")] },
  } as const;
  const keptBeside = (before: Conversation) => {
    const kept = withPlaceKept(turn, before, { scene: member, at: 2 });
    return kept.type === "ask" ? kept.conversation.aside?.flow : undefined;
  };
  expect(keptBeside(lesson)).toBe("lesson");
  expect(keptBeside({ ...lesson, aside: claim })).toBe("claim");
  expect(keptBeside({ ...claim, aside: lesson })).toBe("claim");
});

test("who holds no office and is not linked is shown how to begin", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: บทเรียน
    กองทุน: บทเรียนสำหรับสมาชิก
            [เชื่อมสมาชิก]
            [สมัครสมาชิก]
  `);
});

test.each([
  [["secretary"], ["approve"]],
  [["representative"], ["approve"]],
  [["treasurer"], ["approve", "receive", "hand-in", "pay"]],
  [["collector"], ["day", "receive", "bag"]],
  [["auditor"], ["complaints", "check"]],
] as const)("%j learn their own work: %j", (held, ids) => {
  const scene = memberScene(linkedAs(treasurer, held));
  expect(lessonsOf("office", scene).map(({ id }) => id)).toEqual(ids);
});

test("a treasurer's lessons are of office first, and a member's beside them", () => {
  expect(onStage(memberScene(linkedAs(treasurer, ["treasurer"])))).toPlay(`
    ฉัน: บทเรียน
    กองทุน: บทที่ 1/4 · รับรองและอนุมัติคำขอ
            [งานของฉัน]
    ฉัน: [หยุดเรียน]
    กองทุน: [บทเรียนของสมาชิก]
    ฉัน: [บทเรียนของสมาชิก]
    กองทุน: บทที่ 1/5 · ดูยอด
  `);
});

test("an office that ended meanwhile gives its lesson's place to a member's first", () => {
  const stage = onStage(memberScene(linkedAs(treasurer, ["treasurer"])));
  stage.play("ฉัน: บทเรียน");
  stage.set({ scene: memberScene(linkedAs(treasurer)) });
  expect(stage).toPlay(`
    ฉัน: (sticker)
    กองทุน: บทที่ 1/5 · ดูยอด
    ฉัน: ต่อไป
    กองทุน: บทที่ 2/5 · จ่ายเงินสมทบ
  `);
});

test("after linking, and in the menu of the office, a button leads to the lessons; they never begin by themselves", () => {
  const linked = { type: "linked", member: buaphan, others: 0 } as const;
  const stage = onStage(stranger, { "redeem-link-code": linked });
  expect(stage).toPlay(`
    ฉัน: K7MQ-X3RT
    ทำ: redeem-link-code K7MQX3RT
    กองทุน: เชื่อมเรียบร้อยแล้ว
            [บทเรียน]
  `);
  expect(stage.stored()).toBeUndefined();
  expect(onStage(memberScene(linkedAs(treasurer, ["collector"])))).toPlay(`
    ฉัน: งานกองทุน
    กองทุน: [บทเรียน]
  `);
});

test("a lesson has three short sentences at most, and the words it teaches are understood", () => {
  const { member, office } = lessonWords.th;
  for (const { says, tries } of Object.values({ ...member, ...office })) {
    expect(says.length).toBeLessThanOrEqual(3);
    for (const said of says) {
      expect(said.length).toBeLessThanOrEqual(90);
      for (const [, word = ""] of said.matchAll(/“([^”]+)”/gu))
        expect(understand(word)).toMatchObject({ isWhole: true });
    }
    expect(phrases.th.labels[tries]).toBeDefined();
  }
  const everyOffice = memberScene(linkedAs(treasurer, [...roles]));
  expect(courseNames.map((course) => lessonsOf(course, everyOffice).length)).toEqual([5, 8]);
});
