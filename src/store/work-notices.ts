import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { workNotice, workRing } from "./tables/messages.ts";

/** Work of which a member is to be told, or was told and may not have done it. */
export interface WorkNotice {
  readonly workId: string;
  readonly isUrgent: boolean;
  readonly notedAt: Temporal.Instant;
  readonly toldAt?: Temporal.Instant;
  readonly nudgedOn?: Temporal.PlainDate;
}

/** Noted once more, it is news again: a transfer came back, and the same claim waits to be paid again. */
export async function noteWork(
  { tx, fundId }: FundTx,
  noted: { readonly memberId: string; readonly workId: string; readonly isUrgent: boolean },
  at: Temporal.Instant,
): Promise<void> {
  const afresh = { isUrgent: noted.isUrgent, notedAt: at, toldAt: null, nudgedOn: null, overAt: null };
  await tx
    .insert(workNotice)
    .values({ fundId, ...noted, notedAt: at })
    .onConflictDoUpdate({ target: [workNotice.fundId, workNotice.memberId, workNotice.workId], set: afresh });
}

/** What is not known to be over, locked: who tells a member of their work at the same time waits and finds it told. */
export async function lockNotices({ tx, fundId }: FundTx, memberId: string): Promise<WorkNotice[]> {
  const rows = await tx
    .select()
    .from(workNotice)
    .where(and(eq(workNotice.fundId, fundId), eq(workNotice.memberId, memberId), isNull(workNotice.overAt)))
    .orderBy(asc(workNotice.workId))
    .for("no key update");
  return rows.map(({ workId, isUrgent, notedAt, toldAt, nudgedOn }) => ({
    workId,
    isUrgent,
    notedAt,
    ...(toldAt !== null && { toldAt }),
    ...(nudgedOn !== null && { nudgedOn }),
  }));
}

/** Those who are to be told of something, or were told and may not have done it. */
export async function membersWithNotices({ tx, fundId }: FundTx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: workNotice.memberId })
    .from(workNotice)
    .where(and(eq(workNotice.fundId, fundId), isNull(workNotice.overAt)))
    .orderBy(workNotice.memberId);
  return rows.map(({ memberId }) => memberId);
}

/** How much these members have not been told of. */
export async function untoldOf({ tx, fundId }: FundTx, memberIds: readonly string[]): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ memberId: workNotice.memberId })
    .from(workNotice)
    .where(
      and(
        eq(workNotice.fundId, fundId),
        inArray(workNotice.memberId, [...memberIds]),
        isNull(workNotice.toldAt),
        isNull(workNotice.overAt),
      ),
    );
  return rows.map(({ memberId }) => memberId);
}

export type NoticeChange =
  | { readonly toldAt: Temporal.Instant }
  | { readonly overAt: Temporal.Instant }
  | { readonly nudgedOn: Temporal.PlainDate };

export async function changeNotices(
  { tx, fundId }: FundTx,
  memberId: string,
  workIds: readonly string[],
  change: NoticeChange,
): Promise<void> {
  if (workIds.length === 0) return;
  await tx
    .update(workNotice)
    .set(change)
    .where(
      and(
        eq(workNotice.fundId, fundId),
        eq(workNotice.memberId, memberId),
        inArray(workNotice.workId, [...workIds]),
      ),
    );
}

export async function addRing(
  { tx, fundId }: FundTx,
  memberId: string,
  rang: { readonly at: Temporal.Instant; readonly isNudge: boolean },
): Promise<void> {
  await tx
    .insert(workRing)
    .values({ fundId, memberId, rangAt: rang.at, isNudge: rang.isNudge })
    .onConflictDoNothing();
}

/** When a member's phone rang for work since then, the last time first. */
export async function ringsSince(
  { tx, fundId }: FundTx,
  memberId: string,
  since: Temporal.Instant,
): Promise<Temporal.Instant[]> {
  const rows = await tx
    .select({ rangAt: workRing.rangAt })
    .from(workRing)
    .where(and(eq(workRing.fundId, fundId), eq(workRing.memberId, memberId), gt(workRing.rangAt, since)))
    .orderBy(desc(workRing.rangAt));
  return rows.map(({ rangAt }) => rangAt);
}

export interface Unheard {
  readonly memberId: string;
  readonly pieces: number;
  readonly since: Temporal.Instant;
}

/** Whom work waits for that they have not been told of, by person. */
export async function untoldByMember({ tx, fundId }: FundTx): Promise<Unheard[]> {
  const rows = await tx
    .select({
      memberId: workNotice.memberId,
      pieces: sql<number>`count(*)::int`,
      since: sql<string>`to_char(min(${workNotice.notedAt}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    })
    .from(workNotice)
    .where(and(eq(workNotice.fundId, fundId), isNull(workNotice.toldAt), isNull(workNotice.overAt)))
    .groupBy(workNotice.memberId)
    .orderBy(workNotice.memberId);
  return rows.map(({ since, ...row }) => ({ ...row, since: Temporal.Instant.from(since) }));
}
