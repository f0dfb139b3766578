import { assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { nextSlot, slotReached, slotsBetween, type Times } from "#core/schedule/times.ts";
import { timetable } from "#core/schedule/timetable.ts";

/** On the funds' clock. */
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Bangkok").toInstant();
const local = (slot: Temporal.Instant): string =>
  slot.toZonedDateTimeISO("Asia/Bangkok").toPlainDateTime().toString({ smallestUnit: "minute" });
const slots = (times: Times, after: string, until: string): string[] =>
  Array.from(slotsBetween(times, at(after), at(until)), local);

test.each<[string, Times, readonly [after: string, until: string], readonly string[]]>([
  [
    "daily, on the funds' day and not on Greenwich's",
    { hours: [3], minute: 30 },
    ["2026-02-13T23:00", "2026-02-15T03:30"],
    ["2026-02-14T03:30", "2026-02-15T03:30"],
  ],
  [
    "the slot that was had is not given again",
    { hours: [3], minute: 30 },
    ["2026-02-14T03:30", "2026-02-15T03:29"],
    [],
  ],
  [
    "hours in any order come one after another",
    { hours: [18, 0, 6], minute: 20 },
    ["2026-02-14T00:00", "2026-02-15T00:20"],
    ["2026-02-14T00:20", "2026-02-14T06:20", "2026-02-14T18:20", "2026-02-15T00:20"],
  ],
  [
    "hourly over midnight and new year",
    { minute: 5 },
    ["2026-12-31T22:30", "2027-01-01T01:00"],
    ["2026-12-31T23:05", "2027-01-01T00:05"],
  ],
  [
    "the last day of a month, whatever its number",
    { days: [-1], hours: [20], minute: 0 },
    ["2027-12-31T20:00", "2028-05-01T00:00"],
    ["2028-01-31T20:00", "2028-02-29T20:00", "2028-03-31T20:00", "2028-04-30T20:00"],
  ],
  [
    "the 29th is not due in a February that has none",
    { days: [29], hours: [9], minute: 0 },
    ["2027-01-01T00:00", "2027-03-31T00:00"],
    ["2027-01-29T09:00", "2027-03-29T09:00"],
  ],
  [
    "the 29th of a leap year's February",
    { days: [29], hours: [9], minute: 0 },
    ["2028-01-30T00:00", "2028-03-01T00:00"],
    ["2028-02-29T09:00"],
  ],
  [
    "a day that is both the 28th and the last is one",
    { days: [28, -1], hours: [9], minute: 0 },
    ["2027-02-01T00:00", "2027-03-01T00:00"],
    ["2027-02-28T09:00"],
  ],
  [
    "nothing lies between a later and an earlier moment",
    { minute: 0 },
    ["2026-02-14T12:00", "2026-02-14T09:00"],
    [],
  ],
])("%s", (_fact, times, [after, until], expected) => {
  expect(slots(times, after, until)).toEqual(expected);
});

test("the next slot of a 31st is found from the 31st before the longest gap", () => {
  const on31st: Times = { days: [31], hours: [0], minute: 0 };
  expect(local(nextSlot(on31st, at("2026-12-31T00:00")) ?? at("1970-01-01T00:00"))).toBe("2027-01-31T00:00");
  expect(local(nextSlot(on31st, at("2027-01-31T00:00")) ?? at("1970-01-01T00:00"))).toBe("2027-03-31T00:00");
  expect(nextSlot({ days: [32], minute: 0 }, at("2027-01-31T00:00"))).toBeUndefined();
});

const moments = integer({ min: 0, max: 3 * 366 * 24 * 60 }).map((minutes) =>
  at("2026-01-01T00:00").add({ minutes }),
);

test("cutting a span of time anywhere loses no slot and makes none", () => {
  assert(
    property(moments, integer({ min: 0, max: 100_000 }), nat(100_000), (after, long, cut) => {
      const until = after.add({ minutes: long });
      const middle = after.add({ minutes: Math.min(cut, long) });
      for (const { times } of Object.values(timetable)) {
        const whole = Array.from(slotsBetween(times, after, until), String);
        const parts = [...slotsBetween(times, after, middle), ...slotsBetween(times, middle, until)];
        expect(parts.map(String)).toEqual(whole);
      }
    }),
    { numRuns: 20 },
  );
});

test("the slot reached is the last before the next", () => {
  assert(
    property(moments, (now) => {
      for (const { times } of Object.values(timetable)) {
        const reached = slotReached(times, now);
        const next = nextSlot(times, now);
        expect(Temporal.Instant.compare(reached ?? next ?? now, now)).toBeLessThanOrEqual(0);
        expect(next && reached && nextSlot(times, reached)?.equals(next)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
