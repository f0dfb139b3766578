import type { House } from "#actions/perform.ts";

/** What a run is called for. The time of its writing is `house.now()`: after a downtime that is later than the slot. */
export interface Turn {
  readonly slot: Temporal.Instant;
  /** The slot that was last done. What lay between was skipped: this turn is the one for all of it. */
  readonly since: Temporal.Instant;
  /** Aborted when the server is to end. A run that stops at a good place and throws goes on at once elsewhere. */
  readonly signal: AbortSignal;
}

/** What a run did, as it is kept and shown: counts and names, nothing of any person. */
export interface Did {
  readonly facts: Readonly<Record<string, number>>;
  /** What went wrong in part, a sentence each. The whole run is then tried again, a few times. */
  readonly troubles: readonly string[];
}

/**
 * The work behind a name of `core/schedule/timetable.ts`. It may be called again for the same slot, after a crash or a
 * trouble: it asks the database what is left to do. What it throws is kept in the row, and it is tried again.
 */
export type Run = (house: House, turn: Turn) => Promise<Did>;
