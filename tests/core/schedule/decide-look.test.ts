import { describe, expect, test } from "vitest";
import { decideAfterTry, mostTries } from "#core/schedule/decide-after-try.ts";
import { decideLook, type Look, type Standing } from "#core/schedule/decide-look.ts";

const daily = { hours: [7], minute: 0 } as const;
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Bangkok").toInstant();
const dayOf = (slot: Temporal.Instant): number => slot.toZonedDateTimeISO("Asia/Bangkok").day;
/** "open 13 missed 11 12": days of February 2026, each at seven. */
const told = (look: Look): string => {
  if (look.type === "open")
    return [
      look.type,
      dayOf(look.slot),
      ...(look.missed.length > 0 ? ["missed", ...look.missed.map(dayOf)] : []),
    ].join(" ");
  return look.type === "begin-here" ? `${look.type} ${dayOf(look.slot)}` : look.type;
};
const on = (day: number): Temporal.Instant => at("2026-02-01T07:00").add({ hours: 24 * (day - 1) });
const open = (more: Partial<NonNullable<Standing["open"]>> = {}): Standing["open"] => ({
  attempts: 1,
  nextTryAt: on(12),
  ...more,
});
const dead = { leaseUntil: on(12).add({ minutes: 3 }) };

describe("what a server that looks does", () => {
  test.each<[string, string, readonly [Standing["reached"], Standing["open"]?], string]>([
    ["a run never had before begins with its next slot", "2026-02-12T09:00", [undefined], "begin-here 12"],
    ["before its time there is nothing to do", "2026-02-13T06:59", [on(12)], "nothing"],
    ["at its time it is opened", "2026-02-13T07:00", [on(12)], "open 13"],
    [
      "after a downtime the newest is done, the others are missed",
      "2026-02-16T12:00",
      [on(12)],
      "open 16 missed 13 14 15",
    ],
    ["a clock set back finds the slot that was had", "2026-02-12T06:30", [on(11)], "nothing"],
    ["who is at it is left in peace", "2026-02-12T07:01", [on(12), open(dead)], "nothing"],
    [
      "also where a newer slot is due",
      "2026-02-13T07:01",
      [on(12), open({ leaseUntil: on(13).add({ minutes: 2 }) })],
      "nothing",
    ],
    ["a dead server's slot is tried again", "2026-02-12T07:03", [on(12), open(dead)], "try-again"],
    ["a dead server's slot is left for a newer one", "2026-02-13T07:00", [on(12), open(dead)], "open 13"],
    [
      "a try that failed waits for its time",
      "2026-02-12T07:00",
      [on(12), open({ nextTryAt: on(12).add({ minutes: 1 }) })],
      "nothing",
    ],
    [
      "and is made then",
      "2026-02-12T07:01",
      [on(12), open({ nextTryAt: on(12).add({ minutes: 1 }) })],
      "try-again",
    ],
    [
      "a run that ends its server each time is given up",
      "2026-02-12T08:00",
      [on(12), open({ ...dead, attempts: mostTries })],
      "give-up",
    ],
    ["an open slot ahead of a clock set back waits for it", "2026-02-11T08:00", [on(11), open()], "nothing"],
  ])("%s", (_fact, now, [reached, standing], expected) => {
    expect(told(decideLook(daily, { reached, open: standing }, at(now)))).toBe(expected);
  });

  test("seven weeks of downtime over the only 31st still find it", () => {
    const on31st = { days: [31], hours: [7], minute: 0 };
    const standing = { reached: at("2026-12-31T07:00"), open: undefined };
    expect(decideLook(on31st, standing, at("2027-03-25T12:00"))).toEqual({
      type: "open",
      slot: at("2027-01-31T07:00"),
      missed: [],
    });
  });

  test("years of downtime are not written down slot by slot", () => {
    const look = decideLook(
      { minute: 0 },
      { reached: on(1), open: undefined },
      on(1).add({ hours: 24 * 1000 }),
    );
    expect(look.type === "open" && look.missed.length).toBe(63 * 24 - 1);
  });
});

describe("after a try", () => {
  const failed = { type: "failed", reason: "no room" } as const;
  test("it is tried again after one, five and fifteen minutes, and then given up", () => {
    const waits = [1, 2, 3, 4].map((attempts) => {
      const after = decideAfterTry(failed, attempts, on(12));
      return after.type === "again" ? after.nextTryAt.since(on(12)).total("minutes") : after.type;
    });
    expect(waits).toEqual([1, 5, 15, "given-up"]);
    expect(waits).toHaveLength(mostTries);
  });
  test("a server that is stopped costs no try, and the slot is free at once", () => {
    expect(decideAfterTry({ type: "stopped" }, 3, on(12))).toMatchObject({
      type: "again",
      attempts: 2,
      nextTryAt: on(12),
    });
  });
});
