import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { lineMonth, type BudgetKept } from "#core/messages/budget.ts";
import type { MessageClass } from "#core/messages/class.ts";
import type { RelayTx } from "./database.ts";
import { channel, messageBudget, messageCount, outbox } from "./relay-tables.ts";

/**
 * The budgets of these channels and our own count of this month, locked: who makes sendings for one of them at the same
 * time waits, so that two servers do not both spend the last message. Locked in one order, after the messages.
 */
export async function lockBudgets(
  { tx }: RelayTx,
  channelIds: readonly string[],
  monthOn: Temporal.PlainDate,
): Promise<ReadonlyMap<string, BudgetKept>> {
  if (channelIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(messageBudget)
    .where(inArray(messageBudget.channelId, [...channelIds]))
    .orderBy(asc(messageBudget.channelId))
    .for("no key update");
  // In a question of its own: the count that is right is the one after the lock.
  const own = await paidIn(
    tx,
    rows.map(({ channelId }) => channelId),
    monthOn,
  );
  return new Map(
    rows.map((row) => [row.channelId, budgetFromRow(row, own.get(row.channelId) ?? 0, monthOn)]),
  );
}

export interface Counted {
  readonly channelId: string;
  readonly class: MessageClass;
  /** Recipients of pushes and multicasts; below zero where LINE refused them in the end. */
  readonly paid: number;
  /** Messages that went along with another one. */
  readonly rode: number;
}

export async function countMessages(
  { tx }: RelayTx,
  counted: readonly Counted[],
  monthOn: Temporal.PlainDate,
): Promise<void> {
  if (counted.length === 0) return;
  const inOneOrder = counted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await tx
    .insert(messageCount)
    .values(inOneOrder.map((one) => ({ ...one, monthOn })))
    .onConflictDoUpdate({
      target: [messageCount.channelId, messageCount.monthOn, messageCount.class],
      set: {
        paid: sql`greatest(0, ${messageCount.paid} + excluded.paid)`,
        rode: sql`${messageCount.rode} + excluded.rode`,
      },
    });
}

const keyOf = ({ channelId, class: ofClass }: Counted): string => `${channelId} ${ofClass}`;

/** The fund's word on a channel. */
export async function putBudget(
  { tx }: RelayTx,
  put: { readonly channelId: string; readonly planMessages: number | null; readonly reserveMessages: number },
): Promise<void> {
  const { channelId, ...words } = put;
  await tx
    .insert(messageBudget)
    .values({ channelId, ...words })
    .onConflictDoUpdate({ target: messageBudget.channelId, set: words });
}

/** LINE's word. `limit` is absent where its plan is unlimited. */
export async function putFigures(
  { tx }: RelayTx,
  channelId: string,
  figures: {
    readonly limit?: number;
    readonly used: number;
    readonly at: Temporal.Instant;
    readonly monthOn: Temporal.PlainDate;
  },
): Promise<void> {
  const own = await paidIn(tx, [channelId], figures.monthOn);
  const said = {
    lineLimit: figures.limit ?? null,
    lineUsed: figures.used,
    ownWhenRead: own.get(channelId) ?? 0,
    readAt: figures.at,
  };
  await tx
    .insert(messageBudget)
    .values({ channelId, ...said })
    .onConflictDoUpdate({ target: messageBudget.channelId, set: said });
}

export interface ChannelsMonth {
  readonly channelId: string;
  readonly fundId: string;
  readonly budget?: BudgetKept;
  readonly readAt?: Temporal.Instant;
  readonly counts: readonly Omit<Counted, "channelId">[];
  /** Messages that wait, by class and by what they wait for. */
  readonly waiting: readonly {
    readonly class: MessageClass;
    readonly waitsFor: string;
    readonly messages: number;
    readonly since: Temporal.Instant;
  }[];
}

/** How the month stands, channel by channel; of one fund, or of all. */
export async function channelsMonth(
  { tx }: RelayTx,
  monthOn: Temporal.PlainDate,
  fundId: string | undefined,
): Promise<ChannelsMonth[]> {
  const channels = await tx
    .select({ channelId: channel.channelId, fundId: channel.fundId })
    .from(channel)
    .where(fundId === undefined ? undefined : eq(channel.fundId, fundId))
    .orderBy(channel.fundId, channel.channelId);
  const ids = channels.map(({ channelId }) => channelId);
  if (ids.length === 0) return [];
  const budgets = await tx.select().from(messageBudget).where(inArray(messageBudget.channelId, ids));
  const counts = await tx
    .select()
    .from(messageCount)
    .where(and(inArray(messageCount.channelId, ids), eq(messageCount.monthOn, monthOn)))
    .orderBy(messageCount.class);
  const waiting = await tx
    .select({
      channelId: outbox.channelId,
      class: outbox.class,
      waitsFor: sql<string>`coalesce(${outbox.waitsFor}, 'the next look')`,
      messages: sql<number>`count(*)::int`,
      since: sql<string>`min(${outbox.createdAt})`,
    })
    .from(outbox)
    .where(
      sql`${inArray(outbox.channelId, ids)} and ${outbox.sendingId} is null and ${outbox.deadAt} is null`,
    )
    .groupBy(outbox.channelId, outbox.class, outbox.waitsFor)
    .orderBy(outbox.channelId, outbox.class, outbox.waitsFor);
  return channels.map(({ channelId, fundId: ofFund }) => {
    const ofChannel = counts.filter((one) => one.channelId === channelId);
    const own = ofChannel.reduce((sum, { paid }) => sum + paid, 0);
    const row = budgets.find((one) => one.channelId === channelId);
    return {
      channelId,
      fundId: ofFund,
      ...(row && { budget: budgetFromRow(row, own, monthOn) }),
      ...(row?.readAt && { readAt: row.readAt }),
      counts: ofChannel.map(({ class: ofClass, paid, rode }) => ({ class: ofClass, paid, rode })),
      waiting: waiting
        .filter((one) => one.channelId === channelId)
        .map(({ class: ofClass, waitsFor, messages, since }) => ({
          class: ofClass,
          waitsFor,
          messages,
          since: Temporal.Instant.from(since.replace(" ", "T")),
        })),
    };
  });
}

async function paidIn(
  tx: RelayTx["tx"],
  channelIds: readonly string[],
  monthOn: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  if (channelIds.length === 0) return new Map();
  const rows = await tx
    .select({ channelId: messageCount.channelId, paid: sql<number>`sum(${messageCount.paid})::int` })
    .from(messageCount)
    .where(and(inArray(messageCount.channelId, [...channelIds]), eq(messageCount.monthOn, monthOn)))
    .groupBy(messageCount.channelId);
  return new Map(rows.map(({ channelId, paid }) => [channelId, paid]));
}

export function budgetFromRow(
  row: Omit<typeof messageBudget.$inferSelect, "channelId">,
  own: number,
  monthOn: Temporal.PlainDate,
): BudgetKept {
  const { planMessages, reserveMessages, lineLimit, lineUsed, ownWhenRead, readAt } = row;
  // What LINE counted in another month is over; how large its plan is still holds.
  const isThisMonth = readAt !== null && lineMonth(readAt).equals(monthOn);
  const used = isThisMonth ? (lineUsed ?? 0) : 0;
  const read = isThisMonth ? (ownWhenRead ?? 0) : 0;
  return {
    reserve: reserveMessages,
    own,
    ...(planMessages !== null && { plan: planMessages }),
    ...(readAt !== null && {
      line: { used, ownWhenRead: read, ...(lineLimit !== null && { limit: lineLimit }) },
    }),
  };
}
