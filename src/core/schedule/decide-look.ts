import { mostTries } from "./decide-after-try.ts";
import { farthestApart, slotReached, slotsBetween, type Times } from "./times.ts";

/** How a run stands in its rows. */
export interface Standing {
  /** The newest slot that was had, up to now. Rows ahead of the clock, from before it was set back, do not count. */
  readonly reached: Temporal.Instant | undefined;
  /** The one that is not settled. */
  readonly open: OpenSlot | undefined;
}

interface OpenSlot {
  readonly attempts: number;
  readonly nextTryAt: Temporal.Instant;
  /** Somebody is at it until then, or was when they died. */
  readonly leaseUntil?: Temporal.Instant;
}

export type Look =
  | { readonly type: "nothing" }
  /** Never had before: nothing was missed, and the next slot is the first one. */
  | { readonly type: "begin-here"; readonly slot: Temporal.Instant }
  /** A slot is due, the newest of several; one that is open and that nobody is at is left for it. */
  | { readonly type: "open"; readonly slot: Temporal.Instant; readonly missed: readonly Temporal.Instant[] }
  /** The open one is tried again: its time has come, or its server is dead. */
  | { readonly type: "try-again" }
  /** Each of its tries ended in the middle of it, the last one too. */
  | { readonly type: "give-up" };

/**
 * Slots missed are written down one by one, so that none is had later by a clock set back. Nine weeks hold the newest one of
 * any run; older ones are not written, neither after years of downtime nor by a clock that wrongly stands in another year.
 */
const missedWrittenFor = farthestApart;

/** What a server that looks now does about a run. One slot at a time, the newest, never one that was had. */
export function decideLook(times: Times, { reached, open }: Standing, at: Temporal.Instant): Look {
  if (open?.leaseUntil !== undefined && isAfter(open.leaseUntil, at)) return { type: "nothing" };
  if (reached === undefined && open === undefined)
    return { type: "begin-here", slot: slotReached(times, at) ?? at };
  const due = reached === undefined ? [] : [...slotsBetween(times, later(reached, earliest(at)), at)];
  const slot = due.pop();
  if (slot !== undefined) return { type: "open", slot, missed: due };
  if (open === undefined || isAfter(open.nextTryAt, at)) return { type: "nothing" };
  return { type: open.attempts < mostTries ? "try-again" : "give-up" };
}

const earliest = (at: Temporal.Instant): Temporal.Instant => at.subtract(missedWrittenFor);
const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;
const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isAfter(a, b) ? a : b);
