import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { nothingSent, type Progress } from "#core/broadcast/progress.ts";
import type { FundTx } from "./database.ts";
import { insertMany } from "./insert-many.ts";
import { broadcast, broadcastReader } from "./tables/broadcasts.ts";

/** One reply for many readers, as it was written; nobody edits it. */
export interface NewBroadcast {
  readonly broadcastId: string;
  readonly kind: typeof broadcast.$inferSelect.kind;
  /** One of this name per fund, ever. */
  readonly onceKey?: string;
  /** As `core/broadcast/segment` writes it. */
  readonly segment: string;
  readonly title: string;
  readonly reply: object;
  readonly meetingId?: string;
  /** undefined: the house tells by itself. */
  readonly writtenBy?: string;
  readonly writtenAt: Temporal.Instant;
  /** What is not on its way by then is withdrawn. */
  readonly lapsesAt?: Temporal.Instant;
}

export interface Broadcast extends NewBroadcast {
  readonly agreedBy?: string;
  readonly sentAt?: Temporal.Instant;
  readonly notOnLine: number;
  readonly declinedAt?: Temporal.Instant;
  readonly stoppedAt?: Temporal.Instant;
  readonly overAt?: Temporal.Instant;
}

/** False where one of this id or name is there already. */
export async function addBroadcast(
  { tx, fundId, cipher }: FundTx,
  { title, reply, ...written }: NewBroadcast,
): Promise<boolean> {
  const place = placeOf(fundId, written.broadcastId);
  const rows = await tx
    .insert(broadcast)
    .values({
      fundId,
      ...written,
      replySealed: cipher.seal(JSON.stringify(reply), `broadcast.reply:${place}`),
      titleSealed: cipher.seal(title, `broadcast.title:${place}`),
    })
    .onConflictDoNothing()
    .returning({ broadcastId: broadcast.broadcastId });
  return rows.length === 1;
}

export async function broadcastById(fund: FundTx, broadcastId: string): Promise<Broadcast | undefined> {
  const [row] = await fund.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.fundId, fund.fundId), eq(broadcast.broadcastId, broadcastId)));
  return row && broadcastFrom(fund, row);
}

/** Locked: two taps on "send", or a tap on "stop" while it is being sent, follow one another. */
export async function lockBroadcast(fund: FundTx, broadcastId: string): Promise<Broadcast | undefined> {
  const [row] = await fund.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.fundId, fund.fundId), eq(broadcast.broadcastId, broadcastId)))
    .for("no key update");
  return row && broadcastFrom(fund, row);
}

/** What the committee told, the newest first; what the house tells by itself is not among it. */
export async function lastBroadcasts(fund: FundTx, most: number): Promise<Broadcast[]> {
  const rows = await fund.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.fundId, fund.fundId), ne(broadcast.kind, "birthday")))
    .orderBy(desc(broadcast.writtenAt), desc(broadcast.broadcastId))
    .limit(most);
  return rows.map((row) => broadcastFrom(fund, row));
}

/** Sent, and not known to be over. */
export async function broadcastsGoingOn(fund: FundTx): Promise<Broadcast[]> {
  const rows = await fund.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.fundId, fund.fundId), isNotNull(broadcast.sentAt), isNull(broadcast.overAt)))
    .orderBy(asc(broadcast.sentAt), asc(broadcast.broadcastId))
    // One row after another, as whoever stops one takes it.
    .for("no key update");
  return rows.map((row) => broadcastFrom(fund, row));
}

/** Those that are about a meeting. */
export async function broadcastsOfMeeting(fund: FundTx, meetingId: string): Promise<Broadcast[]> {
  const rows = await fund.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.fundId, fund.fundId), eq(broadcast.meetingId, meetingId)))
    .orderBy(asc(broadcast.writtenAt), asc(broadcast.broadcastId));
  return rows.map((row) => broadcastFrom(fund, row));
}

export type BroadcastChange = Partial<
  Pick<
    typeof broadcast.$inferInsert,
    "agreedBy" | "sentAt" | "notOnLine" | "declinedAt" | "stoppedBy" | "stoppedAt" | "overAt"
  >
>;

/** The caller holds its lock. */
export async function changeBroadcast(
  { tx, fundId }: FundTx,
  broadcastId: string,
  change: BroadcastChange,
): Promise<void> {
  await tx
    .update(broadcast)
    .set(change)
    .where(and(eq(broadcast.fundId, fundId), eq(broadcast.broadcastId, broadcastId)));
}

/** The message that was left for somebody, or why there was none. */
export type NewReader = { readonly lineUserId: string } & (
  | { readonly outboxId: string }
  | { readonly leftOut: "blocked" | "muted" }
);

export async function addReaders(
  { tx, fundId }: FundTx,
  broadcastId: string,
  readers: readonly NewReader[],
): Promise<void> {
  await insertMany(
    tx,
    broadcastReader,
    readers.map((reader) => ({
      fundId,
      broadcastId,
      lineUserId: reader.lineUserId,
      outboxId: "outboxId" in reader ? reader.outboxId : null,
      leftOut: "leftOut" in reader ? reader.leftOut : null,
    })),
  );
}

/** Whom a broadcast reached or is to reach; those from whom it was withdrawn are none of them. */
export async function readersOf({ tx, fundId }: FundTx, broadcastId: string): Promise<string[]> {
  const rows = await tx
    .select({ lineUserId: broadcastReader.lineUserId })
    .from(broadcastReader)
    .where(
      and(
        eq(broadcastReader.fundId, fundId),
        eq(broadcastReader.broadcastId, broadcastId),
        isNotNull(broadcastReader.outboxId),
        isNull(broadcastReader.withdrawnAt),
      ),
    )
    .orderBy(asc(broadcastReader.lineUserId));
  return rows.map(({ lineUserId }) => lineUserId);
}

export interface HowFar extends Progress {
  readonly blocked: number;
  readonly muted: number;
}

/** How far these have come, and whom they left out. */
export async function howFar(
  { tx, fundId }: FundTx,
  broadcastIds: readonly string[],
): Promise<ReadonlyMap<string, HowFar>> {
  if (broadcastIds.length === 0) return new Map();
  const progress = await tx.execute<ProgressRow>(
    sql`select * from broadcast_progress(${`{${broadcastIds.join(",")}}`}::uuid[])`,
  );
  const apart = await tx
    .select({
      broadcastId: broadcastReader.broadcastId,
      blocked: sql<number>`(count(*) filter (where ${broadcastReader.leftOut} = 'blocked'))::int`,
      muted: sql<number>`(count(*) filter (where ${broadcastReader.leftOut} = 'muted'))::int`,
    })
    .from(broadcastReader)
    .where(and(eq(broadcastReader.fundId, fundId), inArray(broadcastReader.broadcastId, [...broadcastIds])))
    .groupBy(broadcastReader.broadcastId);
  return new Map(
    broadcastIds.map((broadcastId) => {
      const { blocked = 0, muted = 0 } = apart.find((one) => one.broadcastId === broadcastId) ?? {};
      const row = progress.find((one) => one.broadcast_id === broadcastId);
      return [broadcastId, { ...(row === undefined ? nothingSent : progressFrom(row)), blocked, muted }];
    }),
  );
}

interface ProgressRow extends Record<string, unknown> {
  readonly broadcast_id: string;
  readonly accepted: number;
  readonly on_the_way: number;
  readonly waiting: number;
  readonly for_budget: number;
  readonly unreachable: number;
  readonly withdrawn: number;
}

const progressFrom = ({ accepted, waiting, unreachable, withdrawn, ...row }: ProgressRow): Progress => ({
  accepted,
  waiting,
  unreachable,
  withdrawn,
  onTheWay: row.on_the_way,
  forBudget: row.for_budget,
});

/** Takes back whatever of it is in no sending yet; gives how many. The caller holds the broadcast's lock. */
export async function withdrawBroadcast(
  { tx }: FundTx,
  broadcastId: string,
  at: Temporal.Instant,
): Promise<number> {
  const [row] = await tx.execute<{ taken: number }>(
    sql`select withdraw_broadcast(${broadcastId}, ${at.toString()}::timestamptz) as taken`,
  );
  return row?.taken ?? 0;
}

/** Going on although its time is over. */
export const hasLapsed = ({ lapsesAt }: Broadcast, at: Temporal.Instant): boolean =>
  lapsesAt !== undefined && Temporal.Instant.compare(lapsesAt, at) <= 0;

function broadcastFrom({ fundId, cipher }: FundTx, row: typeof broadcast.$inferSelect): Broadcast {
  const { broadcastId, kind, segment, writtenAt, notOnLine, replySealed, titleSealed } = row;
  const { onceKey, meetingId, writtenBy, lapsesAt, agreedBy, sentAt, declinedAt, stoppedAt, overAt } = row;
  const place = placeOf(fundId, broadcastId);
  return {
    broadcastId,
    kind,
    segment,
    writtenAt,
    notOnLine,
    title: cipher.open(titleSealed, `broadcast.title:${place}`),
    reply: JSON.parse(cipher.open(replySealed, `broadcast.reply:${place}`)) as object,
    ...(onceKey !== null && { onceKey }),
    ...(meetingId !== null && { meetingId }),
    ...(writtenBy !== null && { writtenBy }),
    ...(lapsesAt !== null && { lapsesAt }),
    ...(agreedBy !== null && { agreedBy }),
    ...(sentAt !== null && { sentAt }),
    ...(declinedAt !== null && { declinedAt }),
    ...(stoppedAt !== null && { stoppedAt }),
    ...(overAt !== null && { overAt }),
  };
}

const placeOf = (fundId: string, broadcastId: string): string => `${fundId}:${broadcastId}`;
