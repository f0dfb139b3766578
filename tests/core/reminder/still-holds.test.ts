import { expect, test } from "vitest";
import type { Reminder, Said } from "#core/reminder/reminder.ts";
import { askAgain } from "#core/reminder/still-holds.ts";

const of = (memberId: string, change: Partial<Said> = {}): Said => ({
  memberId,
  step: "due",
  due: "3000",
  months: 1,
  since: "2026-02-01",
  ...change,
});
const now = (first: Said, ...rest: readonly Said[]): Reminder => ({
  lineUserId: "U1",
  channelId: "line",
  step: first.step,
  said: [first, ...rest],
});

test("what is said and what is true are the same", () => {
  expect(askAgain([of("a")], now(of("a")))).toEqual({ type: "holds" });
});
test("nothing is left to say", () => {
  expect(askAgain([of("a")], undefined)).toEqual({ type: "is-over" });
});
test("somebody else of the house fell due meanwhile: that is for the next month", () => {
  expect(askAgain([of("a")], now(of("b")))).toEqual({ type: "is-over" });
  expect(askAgain([of("a")], now(of("a"), of("b")))).toEqual({ type: "holds" });
});
test.each([
  ["one of two has paid", [of("a"), of("b")], now(of("b"))],
  ["another month has begun", [of("b")], now(of("b", { months: 2, due: "6000" }))],
  [
    "the person acts for somebody else since: the name must be said",
    [of("b")],
    now(of("b", { name: "นางข" })),
  ],
])("%s: the words become others", (_, said, reminder) => {
  expect(askAgain(said, reminder)).toEqual({ type: "says-otherwise", reminder });
});
