import { expect, test } from "vitest";
import { coverageOnDay } from "#core/benefit/coverage.ts";
import { dayCount, dayFromCount } from "#core/benefit/day-count.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** "2024-01-01..2024-03-31@2024-01-05": from, to, paid on. */
const ranges = (...texts: string[]) =>
  texts.map((text) => {
    const [span, paidOn] = text.split("@");
    const [from, to] = span!.split("..");
    return { from: dayCount(day(from!)), to: dayCount(day(to!)), paidOn: dayCount(day(paidOn!)) };
  });

function seen(
  on: string,
  coverage: ReturnType<typeof ranges>,
  { joined = "2024-01-01", paidBy = on, withEarlier = false } = {},
) {
  const found = coverageOnDay(coverage, {
    day: dayCount(day(on)),
    paidBy: dayCount(day(paidBy)),
    joinedOn: dayCount(day(joined)),
    withEarlier,
  });
  return {
    from: found.from === null ? null : dayFromCount(found.from).toString(),
    paidThrough: found.paidThrough === null ? null : dayFromCount(found.paidThrough).toString(),
    uncoveredDays: found.uncoveredDays,
  };
}

const first = "2024-01-01..2024-01-31@2024-01-10";
const second = "2024-02-01..2024-02-29@2024-02-10";
const third = "2024-03-01..2024-03-31@2024-03-10";

test.each([
  ["2024-02-15", [first, second], { from: "2024-01-01", paidThrough: "2024-02-29", uncoveredDays: 0 }],
  ["2024-02-15", [second, first], { from: "2024-01-01", paidThrough: "2024-02-29", uncoveredDays: 0 }],
  ["2024-03-11", [first, third], { from: "2024-01-01", paidThrough: "2024-01-31", uncoveredDays: 29 }],
  ["2024-03-09", [first, third], { from: "2024-01-01", paidThrough: "2024-01-31", uncoveredDays: 37 }],
  [
    "2024-02-15",
    [first, third.replace("@2024-03-10", "@2024-02-01")],
    { from: "2024-01-01", paidThrough: "2024-01-31", uncoveredDays: 14 },
  ],
  ["2024-01-09", [first], { from: null, paidThrough: null, uncoveredDays: 0 }],
  ["2024-02-11", [first], { from: "2024-01-01", paidThrough: "2024-01-31", uncoveredDays: 10 }],
  ["2024-02-11", [first, first, second], { from: "2024-01-01", paidThrough: "2024-02-29", uncoveredDays: 0 }],
])("on %s %j covers %j", (on, texts, expected) => {
  expect(seen(on, ranges(...texts))).toEqual(expected);
});

test("money that moved after the day does not count, unless the rules heal it", () => {
  const late = ranges(first, "2024-02-01..2024-02-29@2024-02-20");
  expect(seen("2024-02-19", late).paidThrough).toBe("2024-01-31");
  expect(seen("2024-02-19", late, { paidBy: "2024-02-20" }).paidThrough).toBe("2024-02-29");
});

test("what was paid in an earlier membership counts only where the rules say so, and never makes paid up", () => {
  const twice = ranges("2020-01-01..2020-12-31@2020-01-01", "2024-02-01..2024-02-29@2024-02-10");
  expect(seen("2024-02-15", twice, { joined: "2024-02-01" })).toEqual({
    from: "2024-02-01",
    paidThrough: "2024-02-29",
    uncoveredDays: 0,
  });
  expect(seen("2024-02-15", twice, { joined: "2024-02-01", withEarlier: true })).toEqual({
    from: "2020-01-01",
    paidThrough: "2024-02-29",
    uncoveredDays: 1126,
  });
  expect(
    seen("2024-03-15", twice.slice(0, 1), { joined: "2024-02-01", withEarlier: true }).paidThrough,
  ).toBeNull();
});

test("a first period that was never paid is arrears, whatever was paid after it", () => {
  const later = ranges("2024-02-01..2024-12-31@2024-01-20");
  expect(seen("2024-06-01", later)).toEqual({ from: "2024-02-01", paidThrough: null, uncoveredDays: 0 });
  expect(seen("2024-06-01", later, { joined: "2024-02-15" }).paidThrough).toBe("2024-12-31");
});
