import { describe, expect, test } from "vitest";
import { quietUntil } from "#core/messages/hours.ts";

/** Times on the fund's clock; the day is 14 February 2026, "+" the day after. */
const moment = (time: string): Temporal.Instant => {
  const day = time.startsWith("+") ? "2026-02-15" : "2026-02-14";
  return Temporal.Instant.from(`${day}T${time.replace("+", "")}:00+07:00`);
};

describe("quiet hours", () => {
  test.each([
    ["20:00", "07:00", "19:59", undefined],
    ["20:00", "07:00", "20:00", "+07:00"],
    ["20:00", "07:00", "23:59", "+07:00"],
    ["20:00", "07:00", "00:00", "07:00"],
    ["20:00", "07:00", "06:59", "07:00"],
    ["20:00", "07:00", "07:00", undefined],
    ["12:00", "14:00", "11:59", undefined],
    ["12:00", "14:00", "13:00", "14:00"],
    ["12:00", "14:00", "14:00", undefined],
    ["00:00", "05:00", "00:00", "05:00"],
    ["00:00", "00:00", "00:00", undefined],
    ["09:00", "09:00", "09:00", undefined],
  ])("from %s until %s, at %s: quiet until %s", (from, until, at, ends) => {
    const hours = { quietFrom: Temporal.PlainTime.from(from), quietUntil: Temporal.PlainTime.from(until) };
    expect(quietUntil(hours, moment(at))?.toString()).toBe(ends && moment(ends).toString());
  });
});
