import { afterAll, beforeAll, expect, test } from "vitest";
import { at, local, openFleet, type ClockServer, type Fleet, type Plan, type Row } from "./fleet.ts";

/**
 * A leap year in moved time, on a real database. Two servers look every ten to twenty hours, one of them or both at the same
 * moment. Nobody looks for four days over the leap day and the month's end, nor for five days over the middle of the year.
 * On the 15th of each month a clock is set back by an hour. A server dies in the middle of a run.
 */
const plan: Plan = {
  nightly: { hours: [3], minute: 30 },
  "month-end": { days: [-1], hours: [20], minute: 0 },
  "twenty-ninth": { days: [29], hours: [9], minute: 0 },
};
const begin = "2028-01-01T00:00";
const end = "2029-01-01T00:00";
const downtimes = [
  ["2028-02-27T12:00", "2028-03-02T09:00"],
  ["2028-06-28T23:00", "2028-07-03T10:00"],
] as const;
const death = "2028-05-05T03:30";

let fleet: Fleet;
let rows: readonly Row[];
/** The moments at which somebody looked. */
const looks: string[] = [];
beforeAll(async () => {
  fleet = await openFleet(plan, ({ slot, server }) =>
    slot === death && server === "dying" ? new Promise(() => {}) : undefined,
  );
  await liveThroughTheYear([fleet.server("one"), fleet.server("two")]);
  rows = await fleet.rows();
}, 120_000);
afterAll(() => fleet.close());

async function liveThroughTheYear(servers: readonly [ClockServer, ClockServer]): Promise<void> {
  const [one] = servers;
  const chance = chanceFrom(2028);
  await one.lookAt(begin);
  let hasDied = false;
  for (let now = at(begin); isBefore(now, at(end)); now = now.add({ minutes: 600 + chance(700) })) {
    if (!hasDied && !isBefore(now, at(death))) hasDied = await dieInTheMiddle(now);
    if (downtimes.some(([from, until]) => !isBefore(now, at(from)) && isBefore(now, at(until)))) continue;
    looks.push(local(now));
    const looking = servers.filter((_, index) => chance(2) === index);
    await Promise.all((looking.length === 0 ? servers : looking).map((server) => server.lookAt(now)));
    const isMidMonth = now.toZonedDateTimeISO("Asia/Bangkok").day === 15;
    if (isMidMonth) await one.lookAt(now.subtract({ hours: 1 }));
  }
  await Promise.all(servers.map((server) => server.lookAt(end)));
}

/** Looks when the slot is due, begins it, and is never heard of again. */
async function dieInTheMiddle(now: Temporal.Instant): Promise<true> {
  const dying = fleet.server("dying");
  dying.clock.at = now;
  await dying.timetable.look();
  return true;
}

/** The same chances each time, from 0 up to but not including the limit. */
function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
const slotsOf = (run: string, outcome: Row["outcome"]): string[] =>
  rows.filter((row) => row.run === run && row.outcome === outcome).map(({ slot }) => slot);
/** Every day of the year, counted without the code that is tested. */
const days = Array.from({ length: 366 }, (_, index) =>
  Temporal.PlainDate.from("2028-01-01").add({ days: index }),
);
const lastDays = days.filter((day) => day.add({ days: 1 }).day === 1);

test("every slot of the year has one row, and none was done twice", () => {
  const due = [
    ...days.map((day) => `nightly ${day.toString()}T03:30`),
    ...lastDays.map((day) => `month-end ${day.toString()}T20:00`),
    ...days.filter(({ day }) => day === 29).map((day) => `twenty-ninth ${day.toString()}T09:00`),
  ];
  const had = rows.filter(({ slot }) => slot > begin && slot < end).map(({ run, slot }) => `${run} ${slot}`);
  expect(had.toSorted()).toEqual(due.toSorted());
  expect(new Set(fleet.done).size).toBe(fleet.done.length);
  const done = rows.filter(({ outcome }) => outcome === "done").map(({ run, slot }) => `${run} ${slot}`);
  expect(done.toSorted()).toEqual(fleet.done.toSorted());
});

test("only what nobody looked for until the next slot came is skipped", () => {
  const had = rows.filter((row) => row.run === "nightly" && row.slot > begin).map(({ slot }) => slot);
  const unseen = had.filter(
    (slot, index) => !looks.some((look) => look >= slot && look < (had[index + 1] ?? end)),
  );
  expect(slotsOf("nightly", "skipped").filter((slot) => slot > begin)).toEqual(unseen);
  expect(slotsOf("nightly", "skipped")).toEqual(
    expect.arrayContaining(["2028-02-28T03:30", "2028-02-29T03:30", "2028-03-01T03:30", "2028-06-30T03:30"]),
  );
  expect(slotsOf("nightly", "done")).toContain("2028-03-02T03:30");
});

test("the leap day and the month ends are had, those of a downtime when it is over", () => {
  expect(slotsOf("month-end", "done").map((slot) => slot.slice(5, 10))).toEqual([
    "01-31",
    "02-29",
    "03-31",
    "04-30",
    "05-31",
    "06-30",
    "07-31",
    "08-31",
    "09-30",
    "10-31",
    "11-30",
    "12-31",
  ]);
  expect(slotsOf("twenty-ninth", "done")).toHaveLength(12);
  expect(slotsOf("twenty-ninth", "done")[1]).toBe("2028-02-29T09:00");
});

test("what its server died of is done by another one", () => {
  expect(rows.find(({ run, slot }) => run === "nightly" && slot === death)).toMatchObject({
    outcome: "done",
    attempts: 2,
  });
  expect(fleet.logged).toEqual([]);
});

test("each turn begins where the last one that was done ended", () => {
  for (const run of Object.keys(plan)) {
    const done = rows.filter((row) => row.run === run && row.outcome === "done");
    expect(done.slice(1).map(({ since }) => since)).toEqual(done.slice(0, -1).map(({ slot }) => slot));
  }
});
