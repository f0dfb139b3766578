import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { AfterTry } from "#core/schedule/decide-after-try.ts";
import type { RelayTx } from "./database.ts";
import type { Lease } from "./inbox.ts";
import { run } from "./relay-tables.ts";

/** A slot of a run, under lease: the server that holds it does it. */
export interface LeasedRun {
  readonly name: string;
  readonly slot: Temporal.Instant;
  readonly since: Temporal.Instant;
  /** With the one now begun. It tells this lease from one that another server took over. */
  readonly attempts: number;
}

export interface OpenRun extends LeasedRun {
  readonly nextTryAt: Temporal.Instant;
  readonly leaseUntil?: Temporal.Instant;
  readonly reason?: string;
}

/** Those not settled, by name, locked in one order: another server that looks waits here and then sees what this one did. */
export async function openRuns({ tx }: RelayTx, names: readonly string[]): Promise<Map<string, OpenRun>> {
  const rows = await tx
    .select()
    .from(run)
    .where(and(inArray(run.run, [...names]), isNull(run.settledAt)))
    .orderBy(run.run)
    .for("no key update");
  return new Map(rows.map((row) => [row.run, openFrom(row)]));
}

function openFrom(row: typeof run.$inferSelect): OpenRun {
  const { run: name, slot, since, attempts, nextTryAt, leaseUntil, reason } = row;
  return {
    name,
    slot,
    since,
    attempts,
    nextTryAt,
    ...(leaseUntil !== null && { leaseUntil }),
    ...(reason !== null && { reason }),
  };
}

/** The newest slot of each run up to a moment, whatever became of it. */
export async function slotsReached(
  { tx }: RelayTx,
  names: readonly string[],
  at: Temporal.Instant,
): Promise<Map<string, Temporal.Instant>> {
  const rows = await tx.execute<{ name: string; slot: string | null }>(sql`
    select name, (select max(slot) from relay.run where run.run = name and slot <= ${at.toString()}) as slot
    from json_array_elements_text(${JSON.stringify(names)}::json) as name`);
  return new Map(
    rows.flatMap(({ name, slot }) => (slot === null ? [] : [[name, Temporal.Instant.from(slot)]])),
  );
}

/** Opens a slot under a lease, its first try begun; undefined where it was had, or another one of the run is open. */
export async function openRun(
  { tx }: RelayTx,
  { name, slot }: Pick<LeasedRun, "name" | "slot">,
  lease?: Lease,
): Promise<LeasedRun | undefined> {
  const at = slot.toString();
  const rows = await tx.execute<{ since: string }>(sql`
    insert into relay.run (run, slot, since, opened_at, attempts, next_try_at, leased_by, lease_until)
    values (${name}, ${at}, coalesce(
      (select max(slot) from relay.run where run = ${name} and slot < ${at} and outcome = 'done'),
      (select min(slot) from relay.run where run = ${name} and slot < ${at}), ${at}),
      ${lease?.at.toString() ?? at}, ${lease === undefined ? 0 : 1}, ${lease?.at.toString() ?? at},
      ${lease?.by ?? null}, ${lease?.until.toString() ?? null})
    on conflict do nothing returning since`);
  const since = rows[0]?.since;
  return since === undefined ? undefined : { name, slot, since: Temporal.Instant.from(since), attempts: 1 };
}

/** Takes up the open slot of a run, locked by `openRuns`, for one more try. */
export async function leaseOpenRun(
  { tx }: RelayTx,
  { name, slot, since, attempts: before }: LeasedRun,
  { by, until }: Lease,
): Promise<LeasedRun> {
  const attempts = before + 1;
  await tx.update(run).set({ attempts, leasedBy: by, leaseUntil: until }).where(isSlot(name, slot));
  return { name, slot, since, attempts };
}

/** A server goes on with what it is at. */
export async function renewRuns(
  { tx }: RelayTx,
  names: readonly string[],
  { by, until }: Lease,
): Promise<void> {
  await tx
    .update(run)
    .set({ leaseUntil: until })
    .where(and(inArray(run.run, [...names]), eq(run.leasedBy, by), isNull(run.settledAt)));
}

/** Writes down slots that nobody will do, and why. */
export async function skipSlots(
  { tx }: RelayTx,
  {
    name,
    slots,
    reason,
  }: { readonly name: string; readonly slots: readonly Temporal.Instant[]; readonly reason: string },
  at: Temporal.Instant,
): Promise<void> {
  const rows = slots.map((slot) => ({
    run: name,
    slot,
    since: slot,
    openedAt: at,
    nextTryAt: at,
    settledAt: at,
    outcome: "skipped" as const,
    reason,
  }));
  if (rows.length > 0) await tx.insert(run).values(rows).onConflictDoNothing();
}

/** False where another server took the slot over meanwhile: its word counts. */
export async function changeRun(
  { tx }: RelayTx,
  { name, slot, attempts }: LeasedRun,
  after: AfterTry,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(run)
    .set({ ...changedBy(after, at), leasedBy: null, leaseUntil: null })
    .where(and(isSlot(name, slot), eq(run.attempts, attempts), isNull(run.settledAt)))
    .returning({ run: run.run });
  return rows.length > 0;
}

function changedBy(after: AfterTry, at: Temporal.Instant): Partial<typeof run.$inferInsert> {
  switch (after.type) {
    case "done":
      return { settledAt: at, outcome: after.type, facts: after.facts, reason: null };
    case "skipped":
    case "given-up":
      return { settledAt: at, outcome: after.type, reason: after.reason };
    case "again":
      return { attempts: after.attempts, nextTryAt: after.nextTryAt, reason: after.reason };
  }
}

const isSlot = (name: string, slot: Temporal.Instant): SQL | undefined =>
  and(eq(run.run, name), eq(run.slot, slot));
