import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfterSpan, dayCount, dayFromCount, yearAround } from "#core/benefit/day-count.ts";
import { spanFromFile } from "#core/rule-set/span.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const someDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => day("1970-01-01").add({ days }));

test("counting days agrees with the calendar in both directions", () => {
  fc.assert(
    fc.property(someDay, (date) => {
      expect(dayCount(date)).toBe(day("1970-01-01").until(date, { largestUnit: "days" }).days);
      expect(dayFromCount(dayCount(date)).equals(date)).toBe(true);
    }),
  );
});

test.each([
  ["2024-01-15", "6 months", "2024-07-15"],
  ["2024-01-01", "180 days", "2024-06-29"],
  ["2023-01-01", "180 days", "2023-06-30"],
  ["2020-02-29", "4 years", "2024-02-29"],
  ["2020-02-29", "1 year", "2021-03-01"],
  ["2019-03-01", "1 year", "2020-03-01"],
  ["2024-08-31", "6 months", "2025-03-01"],
  ["2023-08-31", "6 months", "2024-03-01"],
  ["2024-03-31", "1 month", "2024-05-01"],
  ["2024-12-31", "2 months", "2025-03-01"],
  ["2024-02-28", "1 year", "2025-02-28"],
  ["1900-02-28", "0 days", "1900-02-28"],
])("from %s, %s have passed on %s", (start, span, passed) => {
  expect(dayFromCount(dayAfterSpan(day(start), spanFromFile(span)!)).toString()).toBe(passed);
});

test("a period never passes later for who began earlier", () => {
  fc.assert(
    fc.property(someDay, fc.nat(400), fc.nat(600), (start, later, months) => {
      const span = { months, days: 0 };
      expect(dayAfterSpan(start, span)).toBeLessThanOrEqual(dayAfterSpan(start.add({ days: later }), span));
    }),
  );
});

test("every day lies in the year around it, and years are a year long", () => {
  const begins = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(someDay, begins, (date, begin) => {
      const count = dayCount(date);
      const { from, until } = yearAround(count, begin);
      expect(from <= count && count < until).toBe(true);
      expect([365, 366]).toContain(until - from);
      expect(dayFromCount(from).month).toBe(begin.month);
    }),
  );
});
