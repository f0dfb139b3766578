import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { converse, told } from "#conversation/converse.ts";
import type { Deed } from "#conversation/deed.ts";
import type { Conversation, Scene } from "#conversation/turn.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { corpus } from "../../core/understanding/corpus.ts";
import { outcomeOf } from "../anything.ts";
import { buaphan, linkedAs, memberScene, somchai, treasurer } from "../cast.ts";
import { claiming } from "../claims/pretend-fund.ts";
import { onStage } from "../transcript.ts";

/** Deeds that only look. Whatever is not among them counts as writing, so that a new deed has to be put here on purpose. */
const looking: ReadonlySet<string> = new Set([
  "show-contributions",
  "show-history",
  "show-rights",
  "what-if",
  "show-plans",
  "find-members",
  "propose-contribution",
  "look-up-draft",
  // Of the books.
  "list-bags",
  "list-purses",
  "list-spending",
  "find-receipt",
  "show-receipt",
  "propose-close",
  "list-requests",
  "open-request",
  "check-receipt",
  "find-for-code",
  "show-day-sheet",
  // Of joining.
  "begin-application",
  "show-applications",
  "show-own-page",
  "open-joining-request",
  // Of claims and complaints.
  "begin-claim",
  "find-claimant",
  "claim-event",
  "quote-claim",
  "draft-documents",
  "show-claims",
  "open-claim",
  "show-work",
  "show-complaints",
  "show-complaint-work",
  // Of paying and telling.
  "begin-paying",
  "show-slips",
  "show-slip-work",
  "list-segments",
  "list-broadcasts",
  "list-meetings",
]);

const nameOf = (deed: Deed): string => ("deed" in deed ? deed.deed.type : deed.type);

const freshId = "00000000-0000-7000-8000-000000000001";
/** Later than every question of the stage. */
const at = 2 ** 40;

/** All that is done because of one text, whatever comes of each deed. */
function deedsAfter(text: string, conversation: Conversation | undefined, scene: Scene): readonly string[] {
  const deeds: string[] = [];
  let turn = converse({ type: "text", at, text }, conversation, { ...scene, freshId });
  while (turn.type === "do" && deeds.length < 4) {
    deeds.push(nameOf(turn.deed));
    const [outcome] = fc.sample(outcomeOf(turn.deed), { numRuns: 1, seed: 8 });
    if (outcome === undefined) break;
    turn = told(outcome, turn.conversation, { ...scene, freshId }, at);
  }
  return deeds;
}

/** A few things are done by their own words alone, which the whole text must be. */
const inSoManyWords = (text: string): boolean => {
  const said = understand(text);
  const own = ["collect:begin", "reminders:stop", "reminders:go-on", "news:take", "consent:withdraw"];
  return said?.isWhole === true && own.includes(said.meaning);
};

const member = memberScene(linkedAs(buaphan));
const inOffice = memberScene(linkedAs(treasurer, ["treasurer"]), linkedAs(somchai));
let openClaim: Conversation | undefined;
beforeAll(() => {
  const stage = onStage(member, claiming().deeds);
  stage.play(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
  `);
  openClaim = stage.stored();
});

describe.each(["seen", "blind"] as const)("of the %s texts", (name) => {
  const texts = corpus(name).map(({ text }) => text);

  test.each([
    ["a linked member", () => ({ scene: member, conversation: undefined })],
    ["a treasurer in office", () => ({ scene: inOffice, conversation: undefined })],
    ["a member in the midst of a claim", () => ({ scene: member, conversation: openClaim })],
  ])("none writes anything when %s types it", (who, situation) => {
    const { scene, conversation } = situation();
    const writing = texts.filter(
      (text) =>
        !inSoManyWords(text) && deedsAfter(text, conversation, scene).some((deed) => !looking.has(deed)),
    );
    console.log(`wrong writes: ${writing.length} of ${texts.length} ${name} texts, typed by ${who}`);
    // Only totals are told: what is in the blind ones must stay unseen.
    expect(writing.length).toBe(0);
  });
});

test("a text that would write is found by this test", () => {
  expect(deedsAfter("หยุดเตือน", undefined, member).some((deed) => !looking.has(deed))).toBe(true);
  expect(inSoManyWords("หยุดเตือน")).toBe(true);
  expect(inSoManyWords("รบกวนอย่าเตือนฉันบ่อยนักเลย")).toBe(false);
});
