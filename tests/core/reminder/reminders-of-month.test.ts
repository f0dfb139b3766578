import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { remindersOfMonth } from "#core/reminder/reminders-of-month.ts";
import { daysOf, steps, type Step } from "#core/reminder/settings.ts";
import type { Owing } from "#core/reminder/reminder.ts";
import { follower, owing, type OwingWords } from "./owing.ts";

const circumstances = {
  today: Temporal.PlainDate.from("2026-02-05"),
  days: daysOf({ day: 5, time: Temporal.PlainTime.from("09:00") }, Temporal.PlainDate.from("2026-02-01")),
  settings: { steps },
  toldAt: new Map<string, Step>(),
};
const month = (members: readonly Owing[], change: Partial<typeof circumstances> = {}) =>
  remindersOfMonth(members, { ...circumstances, ...change });
const reasonOf = (words: OwingWords, change: Partial<typeof circumstances> = {}): string | undefined =>
  month([owing("1", words)], change).notTold[0]?.reason;

describe("who owes and is not told has a reason", () => {
  test.each<readonly [string, OwingWords, Partial<typeof circumstances>]>([
    ["not-yet-due", { planCode: "yearly", paid: ["2025-11..2026-10"] }, {}],
    ["death-reported", { isDeathReported: true, isPaused: true, followers: [] }, {}],
    ["awaits-confirmation", { awaitsConfirmation: true }, {}],
    ["paused", { isPaused: true }, {}],
    ["for-committee", { paid: [], joinedOn: "2025-07-01" }, {}],
    ["step-off", {}, { settings: { steps: ["arrears"] } as never }],
    ["not-on-line", { followers: [] }, {}],
    ["blocked", { followers: [follower("U1", { hasBlocked: true })] }, {}],
    ["muted", { followers: [follower("U1", { isMuted: true }), follower("U2", { hearsNews: false })] }, {}],
    ["told-already", {}, { toldAt: new Map<string, Step>([["U1", "due"]]) }],
  ])("%s", (reason, words, change) => {
    expect(reasonOf(words, change)).toBe(reason);
  });

  test("a second reminder in a month is for what weighs more only", () => {
    const near = { paid: ["2025-11..2025-12"] };
    expect(reasonOf(near, { toldAt: new Map<string, Step>([["U1", "due"]]) })).toBeUndefined();
    expect(reasonOf(near, { toldAt: new Map<string, Step>([["U1", "before-ending"]]) })).toBe("told-already");
  });
});

const readersOf = (words: OwingWords) => month([owing("1", words)]).reminders.map((one) => one.lineUserId);

describe("of several people", () => {
  test("only the one marked รับข่าว gets it", () => {
    const followers = [
      follower("U1", { hearsNews: false }),
      follower("U2"),
      follower("U3", { hearsNews: false }),
    ];
    expect(readersOf({ followers })).toEqual(["U2"]);
  });
  test("where they have blocked the fund, whoever was linked first and can be reached", () => {
    const followers = [follower("U1", { hasBlocked: true }), follower("U2", { hearsNews: false })];
    expect(readersOf({ followers })).toEqual(["U2"]);
  });
});

describe("a person who holds several members", () => {
  const both = { followers: [follower("U1", { actsForSeveral: true })] };

  test("gets one message, the weightiest first, with names", () => {
    const { reminders } = month([owing("a", both), owing("b", { ...both, paid: ["2025-11..2025-12"] })]);
    expect(reminders).toHaveLength(1);
    expect(reminders[0]).toMatchObject({ lineUserId: "U1", step: "before-ending" });
    expect(reminders[0]?.said.map(({ name, step }) => `${name ?? ""} ${step}`)).toEqual([
      "นางที่ b before-ending",
      "นางที่ a due",
    ]);
  });
  test("who acts for one only is told no name: the same words for all who owe the same", () => {
    expect(month([owing("1")]).reminders[0]?.said[0]).not.toHaveProperty("name");
  });
});

test("the committee visits whoever is near the end, on LINE or not, but no house in mourning", () => {
  const near = { paid: ["2025-11..2025-12"] };
  const { toVisit } = month([
    owing("1", { ...near, followers: [], villageNo: 4 }),
    owing("2", { ...near, isDeathReported: true }),
    owing("3", { ...near, awaitsConfirmation: true }),
    owing("4"),
    owing("5", { paid: [], joinedOn: "2025-07-01" }),
  ]);
  expect(toVisit).toEqual([
    { memberNo: "1", name: "นางที่ 1", isNearEnd: true, villageNo: 4 },
    { memberNo: "5", name: "นางที่ 5", isNearEnd: false },
  ]);
});

const anyFollower = fc.record({
  lineUserId: fc.constantFrom("U1", "U2", "U3"),
  hearsNews: fc.boolean(),
  hasBlocked: fc.boolean(),
  isMuted: fc.boolean(),
});
const anyWords = fc.record({
  paid: fc.constantFrom(["2025-11..2026-02"], ["2025-11..2026-01"], ["2025-11..2025-12"], []),
  isDeathReported: fc.boolean(),
  awaitsConfirmation: fc.boolean(),
  isPaused: fc.boolean(),
  followers: fc.array(anyFollower, { maxLength: 3 }),
});

test("everybody is in a reminder or has a reason, never both; nobody gets two; the dead, muted and blocked get none", () => {
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 8 }), (all) => {
      const members = all.map((words, index) =>
        owing(String(index), {
          ...words,
          followers: words.followers.map((one) => follower(one.lineUserId, one)),
        }),
      );
      const { reminders, notTold } = month(members);
      const said = reminders.flatMap((one) => one.said.map(({ memberId }) => memberId));
      expect([...said, ...notTold.map(({ memberId }) => memberId)].toSorted()).toEqual(
        members.map(({ memberId }) => memberId).toSorted(),
      );
      const readers = reminders.map(({ lineUserId }) => lineUserId);
      expect(new Set(readers).size).toBe(readers.length);
      for (const { lineUserId, said: lines } of reminders)
        for (const { memberId } of lines) {
          const member = members[Number(memberId)];
          expect(member).toMatchObject({
            isDeathReported: false,
            awaitsConfirmation: false,
            isPaused: false,
          });
          expect(member?.followers).toContainEqual(
            expect.objectContaining({ lineUserId, hasBlocked: false, isMuted: false }),
          );
        }
    }),
    { numRuns: 60 },
  );
});
