import { expect, test } from "vitest";
import { readConversation } from "#conversation/converse.ts";
import type { Scene } from "#conversation/turn.ts";
import { buaphan, linkedAs, memberScene, somchai, stateOf, stranger } from "./cast.ts";
import { fund, toConfirm, treasurerScene } from "./receiving.ts";
import { onStage } from "./transcript.ts";

/** Every step of every flow: how to get there, the words of its question, and what stays as it was. */
const changingAmount = `${toConfirm}\nฉัน: [แก้จำนวนเงิน]\nทำ: show-owed ${buaphan.memberId}`;
const one = memberScene(linkedAs(buaphan));
const two = memberScene(linkedAs(buaphan), linkedAs(somchai));
const steps: readonly Step[] = [
  {
    name: "link code",
    scene: stranger,
    script: "ฉัน: เชื่อมสมาชิก",
    question: "พิมพ์รหัสเชื่อม 8 ตัว",
    asItWas: "ยังไม่ได้เชื่อม",
  },
  { name: "unlink which", scene: two, script: "ฉัน: เลิกเชื่อม", question: "ขั้นที่ 1/2", asItWas: "ยังเชื่อมอยู่" },
  {
    name: "unlink confirm",
    scene: one,
    script: "ฉัน: เลิกเชื่อม",
    question: "ตรวจดูก่อนยืนยัน",
    asItWas: "ยังเชื่อมอยู่",
  },
  {
    name: "receive who",
    scene: treasurerScene,
    script: "ฉัน: รับเงิน",
    question: "ขั้นที่ 1/3",
    asItWas: "ยังไม่ได้บันทึกเงิน",
  },
  {
    name: "receive amount",
    scene: treasurerScene,
    script: changingAmount,
    question: "ขั้นที่ 2/3",
    asItWas: "ยังไม่ได้บันทึกเงิน",
  },
  {
    name: "receive confirm",
    scene: treasurerScene,
    script: toConfirm,
    question: "ขั้นที่ 3/3",
    asItWas: "ยังไม่ได้บันทึกเงิน",
  },
];

interface Step {
  readonly name: string;
  readonly scene: Scene;
  readonly script: string;
  readonly question: string;
  readonly asItWas: string;
}

test.each(steps)(
  "ยกเลิก leaves $name with everything as it was, typed or tapped",
  ({ scene, script, asItWas }) => {
    for (const way of ["ยกเลิก", "ขอยกเลิกก่อนนะคะ", "cancel"]) {
      const stage = onStage(scene, fund());
      expect(stage).toPlay(`
      ${script}
      ฉัน: ${way}
      กองทุน: ยกเลิกให้แล้วค่ะ ${asItWas}
    `);
      expect(stage.stored()).toBeUndefined();
    }
  },
);

test.each(steps)(
  "a sticker at $name leads back to the question, and its buttons stay good",
  ({ scene, script, question }) => {
    const stage = onStage(scene, fund());
    expect(stage).toPlay(script);
    const before = stage.stored();
    expect(stage).toPlay(`
    ฉัน: (sticker)
    กองทุน: ขอบคุณสำหรับสติกเกอร์ค่ะ
            ${question}
  `);
    expect(stage.stored()).toEqual(before);
  },
);

test.each(steps)(
  "what was written before the question at $name is never its answer",
  ({ scene, script, question }) => {
    for (const text of ["ยืนยัน", "K7MQX3RT", "2-015", "90", "ยกเลิก", "เชื่อมสมาชิก", "รับเงิน"]) {
      const stage = onStage(scene, fund());
      expect(stage).toPlay(script);
      const before = stage.stored();
      expect(stage).toPlay(`
      ก่อนหน้า: ${text}
      กองทุน: ${question}
    `);
      expect(stage.stored()).toEqual(before);
    }
  },
);

test("a look-up that was asked before the question is still answered", () => {
  expect(onStage(memberScene(linkedAs(buaphan)), { "show-contributions": stateOf() })).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ก่อนหน้า: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
});

test.each(steps)("help at $name says what is awaited and how to leave", ({ scene, script, question }) => {
  expect(onStage(scene, fund())).toPlay(`
    ${script}
    ฉัน: เมนู
    กองทุน: ถ้าไม่ทำต่อ พิมพ์ “ยกเลิก” ได้เลยค่ะ
            ${question}
  `);
});

test("an old cancel button does not cancel what came after it", () => {
  const stage = onStage(treasurerScene, fund());
  expect(stage).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ฉัน: รับเงิน
    ฉัน: [ยกเลิก] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า
            ขั้นที่ 1/3
  `);
  expect(stage.stored()?.flow).toBe("receive");
});

test("ยกเลิก where nothing is going on says so", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: ยกเลิก
    กองทุน: ตอนนี้ไม่มีเรื่องที่ทำค้างไว้ค่ะ
            [เชื่อมสมาชิก]
  `);
});

const stored = { v: 1, flow: "link", step: "code", draftId: "d", stamp: "s", askedAt: 1, facts: {} };

test.each<[string, unknown]>([
  ["a newer version", { ...stored, v: 2 }],
  ["a flow that is not known", { ...stored, flow: "vote" }],
  ["a step that is not known", { ...stored, step: "colour" }],
  ["facts that are no text", { ...stored, facts: { member: 7 } }],
  ["a stamp that fits no button", { ...stored, stamp: "ก".repeat(90) }],
  ["no object at all", "later"],
])("a stored talk of %s is a fresh start with an apology, also beside a look-up", (_what, talk) => {
  expect(readConversation(talk)).toBe("not-understood");
  const stage = onStage(memberScene(linkedAs(buaphan)), { "show-contributions": stateOf() });
  for (const script of [
    "ฉัน: 90\nกองทุน: เรื่องที่ทำค้างไว้ต้องเริ่มใหม่\nยังไม่เข้าใจข้อความนี้",
    `ฉัน: เช็คยอด\nทำ: show-contributions ${buaphan.memberId}\nกองทุน: เรื่องที่ทำค้างไว้ต้องเริ่มใหม่\nยอดเงินสมทบ`,
  ]) {
    stage.set({ stored: talk });
    expect(stage).toPlay(script);
    expect(stage.stored()).toBeUndefined();
  }
});

test.each<[string, Record<string, string>]>([
  ["who", { found: "somebody" }],
  ["amount", {}],
  ["amount", { member: "a\tb", offers: "3000\tรายเดือน" }],
  ["confirm", { member: "m1\t2-015\tนางบัวผัน\t\t\t", amount: "many", lines: "2026-02-01\t2026-02-28\t3000" }],
  ["confirm", { member: "m1\t2-015\tนางบัวผัน\t\t\t", amount: "3000", lines: "2026-02-31\t2026-02-28\t3000" }],
])("facts that the step %s cannot read are a fresh start, not half a draft", (step, facts) => {
  const stage = onStage(treasurerScene);
  stage.set({ stored: { ...stored, flow: "receive", step, facts } });
  expect(stage).toPlay(`
    ฉัน: ยืนยัน
    กองทุน: เรื่องที่ทำค้างไว้ต้องเริ่มใหม่ และยังไม่ได้บันทึกอะไรนะคะ
  `);
});

test("nothing stored is nothing going on", () => {
  expect([readConversation(undefined), readConversation(null)]).toEqual([undefined, undefined]);
});

test("a long answer in between is cut, so that the question after it still fits", () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    linkedAs({ ...buaphan, memberId: `m${index}`, memberNo: `2-0${index}` }),
  );
  const [first = linkedAs(buaphan), ...rest] = many;
  const stage = onStage(memberScene(first, ...rest));
  expect(stage).toPlay(`
    ฉัน: เลิกเชื่อม
    ฉัน: สลับสมาชิก
    กองทุน: ตอนนี้กำลังดูของ
            กลับมาที่คำถามเดิมนะคะ
            ขั้นที่ 1/2
  `);
  expect(stage.lastReply()?.says.length).toBeLessThan(5);
});
