import type { LeasedRun } from "#actions/schedule/look-at-runs.ts";
import type { House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Tried } from "#core/schedule/decide-after-try.ts";
import type { Run } from "./turn.ts";

/** Long enough for a few funds' reasons; a run over thousands of funds does not write a book. */
const longestReason = 2000;

/** One try of a run, whatever becomes of it. What it throws once its server is to end is no failure of its own. */
export async function tryRun(
  house: House,
  run: Run,
  { slot, since }: LeasedRun,
  signal: AbortSignal,
): Promise<Tried> {
  try {
    signal.throwIfAborted();
    const { facts, troubles } = await run(house, { slot, since, signal });
    if (troubles.length === 0) return { type: "done", facts };
    return { type: "failed", reason: troubles.join("; ").slice(0, longestReason) };
  } catch (error) {
    return signal.aborted ? { type: "stopped" } : { type: "failed", reason: reasonOf(error) };
  }
}
