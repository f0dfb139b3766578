import { describe, expect, test } from "vitest";
import { dayIn } from "#core/fund/time-zone.ts";
import { daysOf, dueNow, reminderDay, usualSettings } from "#core/reminder/settings.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const time = Temporal.PlainTime.from("09:00");

test("a fund that has said nothing reminds nobody", () => {
  expect(usualSettings.isOn).toBe(false);
});

test.each([
  [31, "2026-02-01", "2026-02-28"],
  [31, "2028-02-01", "2028-02-29"],
  [30, "2026-04-01", "2026-04-30"],
  [5, "2026-04-01", "2026-04-05"],
])("day %i of %s is %s", (wished, month, expected) => {
  expect(reminderDay({ day: wished }, day(month)).toString()).toBe(expected);
});

test("a month counts from the reminder day before to the one after", () => {
  const { before, on, next } = daysOf({ day: 31, time }, day("2026-02-01"));
  expect([before, on, next].map(String)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
});

const now = (wished: number, at: string): string => {
  const instant = Temporal.Instant.from(`${at}:00+07:00`);
  const due = dueNow({ day: wished, time }, instant, dayIn(instant));
  return due === undefined ? "nothing" : `${due.type} ${due.monthOn.toString()}`;
};

describe("what is to be done now", () => {
  test.each([
    ["long before it", 5, "2026-02-01T12:00", "nothing"],
    ["three days before it", 5, "2026-02-02T00:00", "look-ahead 2026-02-01"],
    ["an hour before it", 5, "2026-02-05T08:00", "look-ahead 2026-02-01"],
    ["on its hour", 5, "2026-02-05T09:00", "remind 2026-02-01"],
    ["after a week without a server", 5, "2026-02-12T10:00", "remind 2026-02-01"],
    ["too long after it", 5, "2026-02-16T10:00", "nothing"],
    ["at a month's end, before it", 31, "2026-02-27T10:00", "look-ahead 2026-02-01"],
    ["at a month's end, on it", 31, "2026-02-28T09:30", "remind 2026-02-01"],
    ["in the next month, for the last one", 31, "2026-03-02T09:30", "remind 2026-02-01"],
    ["before the first of next month", 1, "2026-02-27T09:30", "look-ahead 2026-03-01"],
    ["after months without a server: the last one only", 5, "2026-09-06T09:30", "remind 2026-09-01"],
  ])("%s", (_, wished, at, expected) => {
    expect(now(wished, at)).toBe(expected);
  });
});
