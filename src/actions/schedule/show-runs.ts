import { ok, refused, type Result } from "#core/result.ts";
import { nextSlot } from "#core/schedule/times.ts";
import { runNames, timetable, type RunName } from "#core/schedule/timetable.ts";
import { lastRuns, runsSince, type RunShown } from "#store/run-list.ts";
import { openRun, openRuns } from "#store/runs.ts";
import type { House } from "../perform.ts";

export type { RunShown } from "#store/run-list.ts";

export interface PlannedRun {
  readonly name: RunName;
  readonly task: string;
  readonly next?: Temporal.Instant;
  readonly last?: RunShown;
}

/** What runs by the clock, when it did last and when it will next. */
export async function showTimetable({ database, now }: House): Promise<PlannedRun[]> {
  const last = await database.asRelay((relay) => lastRuns(relay, runNames));
  return runNames.map((name) => {
    const { task, times } = timetable[name];
    const [before, next] = [last.get(name), nextSlot(times, now())];
    return { name, task, ...(next && { next }), ...(before && { last: before }) };
  });
}

export function showRuns(
  { database }: House,
  question: { readonly since: Temporal.Instant; readonly name?: RunName; readonly most: number },
): Promise<RunShown[]> {
  return database.asRelay((relay) => runsSince(relay, question));
}

/**
 * Has a run done now, by whichever server looks next. Safe at any time, for a run asks the database what is left to do. It
 * gets a slot of its own, this moment; refused where one of its slots is open, for that one is done anyway.
 */
export function askForRun(
  { database, now }: House,
  name: RunName,
): Promise<Result<Temporal.Instant, { readonly type: "is-open"; readonly slot: Temporal.Instant }>> {
  const slot = now().round({ smallestUnit: "second", roundingMode: "floor" });
  return database.asRelay(async (relay) => {
    const open = (await openRuns(relay, [name])).get(name);
    if (open !== undefined) return refused({ type: "is-open", slot: open.slot });
    await openRun(relay, { name, slot });
    return ok(slot);
  });
}
