import { expect, test } from "vitest";
import { contributionsReply } from "#conversation/flows/contributions.ts";
import { shortcutNames } from "#conversation/shortcuts.ts";
import type { Preferences } from "#conversation/turn.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { phrases } from "#conversation/wording/phrases.ts";
import { buaphan, day, linkedAs, memberScene, stateOf, stranger, treasurer } from "./cast.ts";
import { expectFits } from "./line-limits.ts";
import { onStage, shownReply } from "./transcript.ts";

const member = memberScene(linkedAs(buaphan));
const inEnglish: Preferences = { language: "en" };
const inShort: Preferences = { answers: "short" };
/** The fund does what is asked for; a scene of its own holds what it kept. */
const deeds = {
  prefer: ({ language, answers }: Preferences) =>
    ({
      type: "preferred",
      change: { ...(language && { language }), ...(answers && { answers }) },
    }) as const,
  "show-contributions": stateOf(),
};

test("who types English reads the menu, help and contributions in English, and comes back with ภาษาไทย", () => {
  const stage = onStage(member, deeds);
  expect(stage).toPlay(`
    ฉัน: English
    ทำ: prefer en
    กองทุน: in English from now on
            How can I help?
            Showing นางบัวผัน ใจดี (member no. 2-015)
            [My contributions]
            [Pay]
            [Claim a benefit]
            [Menu]
  `);
  stage.set({ scene: { ...member, prefers: inEnglish } });
  expect(stage).toPlay(`
    ฉัน: My contributions
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: Contributions of นางบัวผัน ใจดี
            Due now: ฿30
            Member no.: 2-015
            Paid up to: 31 Jan 2026
            Paid this year: ฿30 (1 time)
            [Pay]
            [Payment history]
            [My benefits]
  `);
  expect(stage).toPlay(`
    ฉัน: help
    กองทุน: What I can do for you
            My contributions: paid up to when, what is due
            Claim status: where your claim stands
            For Thai, type “ภาษาไทย”
            [My contributions]
    ฉัน: ภาษาไทย
    ทำ: prefer th
    กองทุน: จากนี้ตอบเป็นภาษาไทยค่ะ
            ให้ช่วยเรื่องไหนดีคะ
            [เช็คยอด]
  `);
});

test("who wants short answers reads up to when and what is due, and how to have everything again", () => {
  const stage = onStage(member, deeds);
  expect(stage).toPlay(`
    ฉัน: ตอบสั้น ๆ นะคะ
    ทำ: prefer short
    กองทุน: จะตอบสั้น ๆ ค่ะ อยากได้ครบ พิมพ์ “ตอบละเอียด”
  `);
  stage.set({ scene: { ...member, prefers: inShort } });
  expect(stage).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
            ถึงกำหนดส่ง ฿30
            ส่งถึง: สิ้นเดือน ม.ค. 2569
            ต้องส่งตอนนี้: ฿30 (1 เดือน)
            [จ่ายเงิน]
  `);
  const shown = shownReply(stage.lastReply());
  for (const left of ["เลขสมาชิก", "แบบการส่ง", "สมาชิกตั้งแต่", "แตะ “จ่ายเงิน”"]) expect(shown).not.toContain(left);
  expect(stage).toPlay(`
    ฉัน: ช่วยเหลือ
    กองทุน: ออมบุญช่วยอะไรได้บ้าง
            พิมพ์ “ตอบละเอียด”
            [เช็คยอด]
    ฉัน: ตอบละเอียด
    ทำ: prefer detailed
    กองทุน: จากนี้จะตอบละเอียดค่ะ
  `);
});

test("what is chosen in the midst of a talk leaves the talk where it was", () => {
  const stage = onStage(stranger, deeds);
  expect(stage).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ฉัน: English
    ทำ: prefer en
    กองทุน: in English from now on
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
  expect(stage.stored()?.flow).toBe("link");
});

test("whoever has left is told whom to turn to, however short the answers are", () => {
  const left = stateOf({ leftOn: day("2026-01-31"), leftReason: "died" });
  if (left.type !== "contributions") throw new Error("not a card of contributions");
  expect(shownReply(contributionsReply(left.state, { ...member, prefers: inShort }))).toContain(
    "ขอแสดงความเสียใจ",
  );
  const english = contributionsReply(left.state, { ...member, prefers: { ...inShort, ...inEnglish } });
  expect(shownReply(english)).toContain("Our condolences");
});

test.each(shortcutNames.filter((name) => Object.hasOwn(phrases.en.labels, name)))(
  "the English name of %s fits a button and may be typed",
  (name) => {
    const label = (phrases.en.labels as Record<string, string>)[name] ?? "";
    expect(label.length).toBeLessThanOrEqual(20);
    expect(understand(label)).toEqual({ meaning: name, isWhole: true });
  },
);

test.each([["th"], ["en"]] as const)("every menu and help of a %s reader fits LINE", (language) => {
  for (const answers of ["short", "detailed"] as const)
    for (const scene of [
      member,
      stranger,
      memberScene(linkedAs(treasurer, ["treasurer", "collector", "auditor"])),
    ]) {
      const stage = onStage({ ...scene, prefers: { language, answers } });
      stage.play("ฉัน: เมนู\nฉัน: ช่วยเหลือ");
      for (const reply of stage.replies()) expectFits(reply);
      expect(stage.replies()).toHaveLength(2);
    }
});
