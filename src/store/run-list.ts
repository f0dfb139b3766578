import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import { run } from "./relay-tables.ts";

/** A slot as it is shown: what came of it, or how it stands. */
export interface RunShown {
  readonly name: string;
  readonly slot: Temporal.Instant;
  readonly outcome: "done" | "skipped" | "given-up" | "open";
  readonly attempts: number;
  readonly settledAt?: Temporal.Instant;
  /** When it is tried again, where it is open. */
  readonly nextTryAt: Temporal.Instant;
  readonly facts?: Readonly<Record<string, number>>;
  readonly reason?: string;
}

/** The slots from a moment on, the newest first. */
export async function runsSince(
  { tx }: RelayTx,
  { since, name, most }: { readonly since: Temporal.Instant; readonly name?: string; readonly most: number },
): Promise<RunShown[]> {
  const rows = await tx
    .select()
    .from(run)
    .where(and(gte(run.slot, since), name === undefined ? undefined : eq(run.run, name)))
    .orderBy(desc(run.slot), run.run)
    .limit(most);
  return rows.map(shownFrom);
}

/** The newest slot of each run. */
export async function lastRuns({ tx }: RelayTx, names: readonly string[]): Promise<Map<string, RunShown>> {
  const newest = sql`${run.slot} = (select max(slot) from relay.run of_it where of_it.run = ${run.run})`;
  const rows = await tx
    .select()
    .from(run)
    .where(and(inArray(run.run, [...names]), newest));
  return new Map(rows.map((row) => [row.run, shownFrom(row)]));
}

function shownFrom(row: typeof run.$inferSelect): RunShown {
  const { run: name, slot, outcome, attempts, settledAt, nextTryAt, facts, reason } = row;
  return {
    name,
    slot,
    attempts,
    nextTryAt,
    outcome: outcome ?? "open",
    ...(settledAt !== null && { settledAt }),
    ...(facts !== null && { facts }),
    ...(reason !== null && { reason }),
  };
}
