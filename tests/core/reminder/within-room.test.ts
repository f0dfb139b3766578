import { describe, expect, test } from "vitest";
import type { Reminder } from "#core/reminder/reminder.ts";
import type { ShortRule, Step } from "#core/reminder/settings.ts";
import { withinRoom } from "#core/reminder/within-room.ts";

const reminder = (lineUserId: string, step: Step, channelId = "line"): Reminder => ({
  lineUserId,
  channelId,
  step,
  said: [{ memberId: lineUserId, step, due: "3000", months: 1, since: "2026-02-01" }],
});
const all = [
  reminder("soon", "before-due"),
  reminder("due-a", "due"),
  reminder("due-b", "due"),
  reminder("late", "arrears"),
  reminder("last", "before-ending"),
];
const sentBy = (whenShort: ShortRule, room: number, held: readonly string[] = []): readonly string[] =>
  withinRoom(all, { roomOf: new Map([["line", room]]), whenShort, heldBefore: new Set(held) }).sent.map(
    ({ lineUserId }) => lineUserId,
  );

describe("where the month's messages do not reach", () => {
  test.each<readonly [ShortRule, number, readonly string[]]>([
    ["weightiest-first", 3, ["last", "late", "due-a"]],
    ["newest-first", 3, ["due-a", "due-b", "last"]],
    ["nobody", 4, []],
    ["weightiest-first", 0, []],
    ["weightiest-first", -5, []],
  ])("%s with room for %i", (rule, room, expected) => {
    expect(sentBy(rule, room)).toEqual(expected);
  });

  test("who was held last month comes before others of the same weight", () => {
    expect(sentBy("weightiest-first", 3, ["due-b"])).toEqual(["last", "late", "due-b"]);
  });
  test("whoever is not sent to is held, and nobody is lost", () => {
    const { sent, held } = withinRoom(all, {
      roomOf: new Map([["line", 2]]),
      whenShort: "newest-first",
      heldBefore: new Set(),
    });
    expect([...sent, ...held]).toHaveLength(all.length);
    expect(new Set([...sent, ...held])).toEqual(new Set(all));
  });
});

test("where they reach, everybody is sent to, whatever the rule", () => {
  expect(sentBy("nobody", 5)).toHaveLength(5);
});

test("each channel has its own room, and one without a limit takes all", () => {
  const two = [...all, reminder("other", "due", "second")];
  const { sent } = withinRoom(two, {
    roomOf: new Map([["line", 0]]),
    whenShort: "weightiest-first",
    heldBefore: new Set(),
  });
  expect(sent.map(({ lineUserId }) => lineUserId)).toEqual(["other"]);
});
