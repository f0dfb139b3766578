import { and, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Reminder, Said } from "#core/reminder/reminder.ts";
import type { Step } from "#core/reminder/settings.ts";
import type { FundTx } from "./database.ts";
import { insertMany } from "./insert-many.ts";
import { reminder, reminderMonth } from "./tables/reminders.ts";

/**
 * Takes a month to decide on it, once: false where it is decided, and whoever decides at the same time is waited for. The row
 * comes before all of the month's reminders.
 */
export async function takeMonth({ tx, fundId }: FundTx, monthOn: Temporal.PlainDate): Promise<boolean> {
  const row = { fundId, monthOn };
  await tx.insert(reminderMonth).values(row).onConflictDoNothing();
  const [taken] = await tx
    .select({ decidedAt: reminderMonth.decidedAt })
    .from(reminderMonth)
    .where(and(eq(reminderMonth.fundId, fundId), eq(reminderMonth.monthOn, monthOn)))
    .for("no key update");
  return taken?.decidedAt === null;
}

export async function monthDecided(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
  { at, did }: { readonly at: Temporal.Instant; readonly did: Readonly<Record<string, number>> },
): Promise<void> {
  await tx
    .update(reminderMonth)
    .set({ decidedAt: at, did })
    .where(and(eq(reminderMonth.fundId, fundId), eq(reminderMonth.monthOn, monthOn)));
}

/** The committee is warned of a month once; false where it was. */
export async function monthWarned(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<boolean> {
  await tx.insert(reminderMonth).values({ fundId, monthOn }).onConflictDoNothing();
  const rows = await tx
    .update(reminderMonth)
    .set({ warnedAt: at })
    .where(
      and(
        eq(reminderMonth.fundId, fundId),
        eq(reminderMonth.monthOn, monthOn),
        isNull(reminderMonth.warnedAt),
      ),
    )
    .returning({ monthOn: reminderMonth.monthOn });
  return rows.length === 1;
}

export interface MonthDone {
  readonly decidedAt: Temporal.Instant | null;
  readonly warnedAt: Temporal.Instant | null;
  readonly did: Readonly<Record<string, number>>;
}

export async function monthDone(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
): Promise<MonthDone | undefined> {
  const [row] = await tx
    .select({
      decidedAt: reminderMonth.decidedAt,
      warnedAt: reminderMonth.warnedAt,
      did: reminderMonth.did,
    })
    .from(reminderMonth)
    .where(and(eq(reminderMonth.fundId, fundId), eq(reminderMonth.monthOn, monthOn)));
  return row;
}

export interface QueuedReminder extends Reminder {
  readonly outboxId: string;
  readonly isHeld: boolean;
}

const rowsAtOnce = 5000;

/** The database keeps them unique for each person, month and step: a second one is a bug of ours, and undoes everything. */
export async function addReminders(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
  { queued, at }: { readonly queued: readonly QueuedReminder[]; readonly at: Temporal.Instant },
): Promise<void> {
  for (let from = 0; from < queued.length; from += rowsAtOnce)
    await insertMany(
      tx,
      reminder,
      queued.slice(from, from + rowsAtOnce).map(({ lineUserId, step, said, outboxId, isHeld }) => ({
        fundId,
        lineUserId,
        monthOn,
        step,
        outboxId,
        said,
        isHeld,
        queuedAt: at,
      })),
    );
}

/** Who was reminded at which step in a month, and did not find it withdrawn; whom it could not be sent to the month before. */
export async function remindedBefore(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
): Promise<{ readonly toldAt: ReadonlyMap<string, Step>; readonly heldBefore: ReadonlySet<string> }> {
  const rows = await tx
    .select({
      lineUserId: reminder.lineUserId,
      step: reminder.step,
      monthOn: reminder.monthOn,
      isHeld: reminder.isHeld,
    })
    .from(reminder)
    .where(
      and(
        eq(reminder.fundId, fundId),
        gte(reminder.monthOn, monthOn.subtract({ months: 1 })),
        lt(reminder.monthOn, monthOn.add({ months: 1 })),
      ),
    );
  const now = rows.filter((row) => row.monthOn.equals(monthOn));
  const before = rows.filter((row) => !row.monthOn.equals(monthOn) && row.isHeld);
  return {
    toldAt: new Map(now.map(({ lineUserId, step }) => [lineUserId, step])),
    heldBefore: new Set(before.map(({ lineUserId }) => lineUserId)),
  };
}

export interface ReminderInOutbox {
  readonly outboxId: string;
  readonly lineUserId: string;
  readonly monthOn: Temporal.PlainDate;
  readonly step: Step;
  readonly said: readonly Said[];
  readonly isHeld: boolean;
}

/** Those of the ids that are reminders now, locked: two servers that ask about the same one follow one another. */
export async function remindersInOutbox(
  { tx, fundId }: FundTx,
  outboxIds: readonly string[],
): Promise<ReminderInOutbox[]> {
  if (outboxIds.length === 0) return [];
  return tx
    .select({
      outboxId: reminder.outboxId,
      lineUserId: reminder.lineUserId,
      monthOn: reminder.monthOn,
      step: reminder.step,
      said: reminder.said,
      isHeld: reminder.isHeld,
    })
    .from(reminder)
    .where(
      and(
        eq(reminder.fundId, fundId),
        inArray(reminder.outboxId, [...outboxIds]),
        isNull(reminder.withdrawnAt),
      ),
    )
    .orderBy(reminder.lineUserId, reminder.monthOn, reminder.step)
    .for("no key update");
}

export async function withdrawReminders(
  { tx, fundId }: FundTx,
  outboxIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (outboxIds.length === 0) return;
  await tx
    .update(reminder)
    .set({ withdrawnAt: at })
    .where(and(eq(reminder.fundId, fundId), inArray(reminder.outboxId, [...outboxIds])));
}

/** The same reminder in other words, in a message of its own. */
export async function rewordReminder(
  { tx, fundId }: FundTx,
  outboxId: string,
  { outboxId: newOutboxId, said }: { readonly outboxId: string; readonly said: readonly Said[] },
): Promise<void> {
  await tx
    .update(reminder)
    .set({ outboxId: newOutboxId, said })
    .where(and(eq(reminder.fundId, fundId), eq(reminder.outboxId, outboxId)));
}

export interface CountedStep {
  readonly step: Step;
  readonly reminders: number;
  readonly held: number;
  readonly withdrawn: number;
}

/** How many were reminded in a month, by step. */
export async function countReminders(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
): Promise<CountedStep[]> {
  return tx
    .select({
      step: reminder.step,
      reminders: sql<number>`count(*)::int`,
      held: sql<number>`(count(*) filter (where ${reminder.isHeld}))::int`,
      withdrawn: sql<number>`(count(*) filter (where ${reminder.withdrawnAt} is not null))::int`,
    })
    .from(reminder)
    .where(and(eq(reminder.fundId, fundId), eq(reminder.monthOn, monthOn)))
    .groupBy(reminder.step);
}
