import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { openFleet, type Fleet, type Plan, type Work } from "./fleet.ts";

const daily: Plan = { daily: { hours: [7], minute: 0 } };
let fleet: Fleet;
const open = async (plan: Plan, work?: Work): Promise<Fleet> => (fleet = await openFleet(plan, work));
// The first database of a file is slow: it waits for the server and its template.
beforeAll(async () => (await freshDatabase()).close(), 60_000);
afterEach(() => fleet.close());
const never = (): Promise<void> => new Promise(() => {});
const outcomes = async (): Promise<string[]> =>
  (await fleet.rows()).map(
    ({ slot, outcome, attempts }) => `${slot.slice(5)} ${outcome ?? "open"} ${attempts}`,
  );

describe("a run's slot", () => {
  test("is done once, by whichever of many servers looks first at the same moment", async () => {
    const servers = (await open(daily), Array.from({ length: 4 }, (_, index) => fleet.server(`s${index}`)));
    await servers[0]?.lookAt("2026-02-12T09:00");
    await Promise.all(servers.map((one) => one.lookAt("2026-02-13T07:00")));
    await Promise.all(servers.map((one) => one.lookAt("2026-02-13T07:01")));
    expect(fleet.done).toEqual(["daily 2026-02-13T07:00"]);
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 1"]);
  });

  test("keeps what was done, and since when", async () => {
    const { lookAt } = (await open(daily)).server("one");
    for (const day of ["12", "13", "16"]) await lookAt(`2026-02-${day}T08:00`);
    const rows = await fleet.rows();
    expect(rows.map(({ slot, since, facts }) => [slot, since, facts]).at(-1)).toEqual([
      "2026-02-16T07:00",
      "2026-02-13T07:00",
      { hoursSince: 72 },
    ]);
    expect(
      rows.filter(({ outcome }) => outcome === "skipped").map(({ slot, reason }) => [slot, reason]),
    ).toEqual([
      ["2026-02-12T07:00", "the run was not known before"],
      ["2026-02-14T07:00", expect.stringContaining("missed")],
      ["2026-02-15T07:00", expect.stringContaining("missed")],
    ]);
  });

  test("is not done again when the clock is set back an hour, by any server", async () => {
    const [one, two] = [(await open({ hourly: { minute: 0 } })).server("one"), fleet.server("two")];
    for (const time of ["06:30", "07:00", "08:00", "08:30"]) await one.lookAt(`2026-02-13T${time}`);
    for (const time of ["07:31", "08:01", "08:59"]) await two.lookAt(`2026-02-13T${time}`);
    await one.lookAt("2026-02-13T09:00");
    expect(fleet.done.map((line) => line.slice(-5))).toEqual(["07:00", "08:00", "09:00"]);
  });

  test("goes on for a clock that once stood a year ahead", async () => {
    const { lookAt } = (await open(daily)).server("one");
    for (const moment of ["2026-02-12T08:00", "2027-05-01T12:00", "2026-02-13T07:00", "2026-02-14T07:00"])
      await lookAt(moment);
    expect(fleet.done).toEqual([
      "daily 2027-05-01T07:00",
      "daily 2026-02-13T07:00",
      "daily 2026-02-14T07:00",
    ]);
  });
});

describe("a run that meets with trouble", () => {
  test("is tried again after its waits, keeps its reason, and is given up after the fourth try", async () => {
    const { lookAt } = (await open(daily, () => Promise.reject(new Error("no room on the disk")))).server(
      "one",
    );
    await lookAt("2026-02-12T08:00");
    const attempts: number[] = [];
    for (let minute = 0; minute < 30; minute += 1) {
      await lookAt(`2026-02-13T07:${String(minute).padStart(2, "0")}`);
      attempts.push((await fleet.rows()).at(-1)?.attempts ?? 0);
    }
    expect(attempts.flatMap((count, minute) => (count === attempts[minute - 1] ? [] : [minute]))).toEqual([
      0, 1, 6, 21,
    ]);
    expect((await fleet.rows()).at(-1)).toMatchObject({
      outcome: "given-up",
      reason: "no room on the disk",
      facts: null,
    });
    expect(fleet.logged.at(-1)).toContain("given-up");
  });

  test("is done when a later try succeeds", async () => {
    let tries = 0;
    const flaky: Work = () => ((tries += 1) < 3 ? Promise.reject(new Error("away")) : undefined);
    const { lookAt } = (await open(daily, flaky)).server("one");
    for (const time of ["12T08:00", "13T07:00", "13T07:01", "13T07:06"]) await lookAt(`2026-02-${time}`);
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 3"]);
  });

  test("is left for the next slot where that comes first", async () => {
    const { lookAt } = (
      await open({ hourly: { minute: 0 } }, ({ slot }) =>
        slot.endsWith("07:00") ? Promise.reject(new Error("away")) : undefined,
      )
    ).server("one");
    for (const time of ["06:10", "07:50", "08:00"]) await lookAt(`2026-02-13T${time}`);
    expect((await fleet.rows()).map(({ outcome, reason }) => [outcome, reason]).slice(1)).toEqual([
      ["skipped", "not done before a newer slot was due: away"],
      ["done", null],
    ]);
    expect((await fleet.rows()).at(-1)?.since).toBe("2026-02-13T06:00");
  });
});

describe("a server that ends in the middle of a run", () => {
  test("by a crash leaves it to another one, once its lease is over", async () => {
    await open(daily, ({ server }) => (server === "dead" ? never() : undefined));
    const [dead, alive] = [fleet.server("dead"), fleet.server("alive")];
    await alive.lookAt("2026-02-12T08:00");
    dead.clock.at = alive.clock.at.add({ hours: 23 });
    await dead.timetable.look();
    for (const time of ["07:01", "07:02", "07:03", "07:04"]) await alive.lookAt(`2026-02-13T${time}`);
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 2"]);
    expect(fleet.done).toHaveLength(1);
  });

  test("keeps it while it looks every minute, however long it takes", async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    await open(daily, ({ server }) => (server === "slow" ? ended : undefined));
    const [slow, other] = [fleet.server("slow"), fleet.server("other")];
    await other.lookAt("2026-02-12T08:00");
    for (const minute of ["00", "01", "02", "03", "04", "05"]) {
      slow.clock.at = Temporal.Instant.from(`2026-02-13T00:${minute}:00Z`);
      await slow.timetable.look();
      await other.lookAt(slow.clock.at);
    }
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 open 1"]);
    end();
    await slow.timetable.settled();
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 1"]);
  });

  test("slower than its lease, it does not overwrite what another one did meanwhile", async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    await open(daily, ({ server }) => (server === "slow" ? ended : undefined));
    const [slow, other] = [fleet.server("slow"), fleet.server("other")];
    await other.lookAt("2026-02-12T08:00");
    slow.clock.at = Temporal.Instant.from("2026-02-13T00:00:00Z");
    await slow.timetable.look();
    await other.lookAt("2026-02-13T07:10");
    end();
    await slow.timetable.settled();
    expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 2"]);
  });
});

test("a server that is stopped gives back what it is at, and the try does not count", async () => {
  await open(daily);
  const { lookAt } = fleet.server("one");
  await lookAt("2026-02-12T08:00");
  const stopping = fleet.server("stopping");
  stopping.clock.at = Temporal.Instant.from("2026-02-13T00:00:00Z");
  const looking = stopping.timetable.look();
  await stopping.timetable.stop();
  await looking;
  expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 open 0"]);
  await lookAt("2026-02-13T07:01");
  expect(await outcomes()).toEqual(["02-12T07:00 skipped 0", "02-13T07:00 done 1"]);
  expect(fleet.logged).toEqual([]);
});

test("a database that is away is told, and asked again", async () => {
  await open(daily);
  const { timetable } = fleet.server("one");
  await fleet.close();
  await timetable.look();
  expect(fleet.logged.join()).toContain("what is due could not be asked");
  await open(daily);
});
