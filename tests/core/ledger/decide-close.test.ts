import { describe, expect, test } from "vitest";
import { decideMonth, decideYear, nextMonth } from "#core/ledger/decide-close.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const orNot = (iso: string | null): Temporal.PlainDate | undefined => (iso === null ? undefined : day(iso));
const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const before = (today: string, first: string | null, closed: string | null) => ({
  today: day(today),
  firstMonth: orNot(first),
  closedThrough: orNot(closed),
});

const facts = (
  first: string | null,
  closed: string | null,
  ...[year = null, month = 1]: [(string | null)?, number?]
) => ({
  today: day("2030-01-01"),
  firstMonth: orNot(first),
  closedThrough: orNot(closed),
  yearClosedThrough: orNot(year),
  startsInMonth: month,
});

describe("a month is closed", () => {
  test.each([
    ["the first of the books", "2026-02-01", before("2026-03-01", "2026-02-01", null), "2026-02-28"],
    ["the one after the last", "2026-03-01", before("2026-04-01", "2026-01-01", "2026-02-28"), "2026-03-31"],
    ["years later", "2026-03-01", before("2029-04-01", "2026-01-01", "2026-02-28"), "2026-03-31"],
    ["in a leap year", "2028-02-01", before("2028-03-01", "2028-01-01", "2028-01-31"), "2028-02-29"],
    [
      "though nothing was booked in it",
      "2026-05-01",
      before("2026-06-05", "2026-01-01", "2026-04-30"),
      "2026-05-31",
    ],
  ])("%s", (_, month, facts, through) => {
    expect(told(decideMonth(day(month), facts))).toEqual({ ok: true, value: { from: month, through } });
    expect(nextMonth(facts)?.toString()).toBe(month);
  });

  test.each([
    ["nothing is booked", "2026-02-01", before("2026-03-01", null, null), { type: "nothing-booked" }],
    [
      "it lies before the books",
      "2025-12-01",
      before("2026-03-01", "2026-01-01", null),
      { type: "nothing-booked" },
    ],
    [
      "it is not over: its last day is today",
      "2026-02-01",
      before("2026-02-28", "2026-02-01", null),
      { type: "month-not-over", month: "2026-02-01" },
    ],
    [
      "an earlier one is open",
      "2026-03-01",
      before("2026-05-01", "2026-01-01", "2026-01-31"),
      { type: "earlier-month-open", month: "2026-02-01" },
    ],
    [
      "it is closed",
      "2026-01-01",
      before("2026-05-01", "2026-01-01", "2026-02-28"),
      { type: "closed-before", closedThrough: "2026-02-28" },
    ],
  ])("never where %s", (_, month, facts, refusal) => {
    expect(told(decideMonth(day(month), facts))).toEqual({ ok: false, refusal });
  });
});

describe("a year is closed", () => {
  test.each([
    [
      "the calendar's, though the books began in it",
      facts("2025-11-01", "2026-03-31"),
      "2025-01-01",
      "2025-12-31",
    ],
    ["the one after the last", facts("2025-11-01", "2027-01-31", "2025-12-31"), "2026-01-01", "2026-12-31"],
    ["one that begins in October", facts("2025-11-01", "2026-09-30", null, 10), "2025-10-01", "2026-09-30"],
    [
      "the first of those, if the books began in March",
      facts("2025-03-01", "2025-09-30", null, 10),
      "2024-10-01",
      "2025-09-30",
    ],
    [
      "a shorter one, where the fund moved its beginning",
      facts("2024-01-01", "2026-12-31", "2025-12-31", 10),
      "2026-01-01",
      "2026-09-30",
    ],
  ])("%s", (_, given, from, through) => {
    expect(told(decideYear(given))).toEqual({ ok: true, value: { from, through } });
  });

  test.each([
    ["nothing is booked", facts(null, null), { type: "nothing-booked" }],
    [
      "no month is closed",
      facts("2025-11-01", null),
      { type: "months-open", period: { from: "2025-01-01", through: "2025-12-31" }, month: "2025-11-01" },
    ],
    [
      "its last month is open",
      facts("2025-11-01", "2025-11-30"),
      { type: "months-open", period: { from: "2025-01-01", through: "2025-12-31" }, month: "2025-12-01" },
    ],
  ])("never where %s", (_, given, refusal) => {
    expect(told(decideYear(given))).toEqual({ ok: false, refusal });
  });
});
