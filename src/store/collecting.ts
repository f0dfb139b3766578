import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { DayRange } from "#core/contribution/coverage.ts";
import type { FundTx } from "./database.ts";
import { member } from "./tables.ts";
import { collectingRound, collectingVisit } from "./tables/collecting.ts";

/** A collector's walk through one village on one day. */
export interface Round {
  readonly roundId: string;
  readonly collectorId: string;
  readonly villageNo: number;
  readonly on: Temporal.PlainDate;
}

/** What happened at a door. */
export interface Visit {
  readonly houseId: string;
  readonly visitNo: number;
  readonly what: "taken" | "taken-back" | "not-home";
  readonly receiptId?: string;
  readonly at: Temporal.Instant;
}

/**
 * The round of this collector, village and day, begun if there was none. Its row is locked: what is done at the doors of one
 * round happens one after another, from whichever phone. Taken before the members' standings, always.
 */
export async function lockedRound(
  { tx, fundId }: FundTx,
  { roundId, collectorId, villageNo, on }: Round,
  at: Temporal.Instant,
): Promise<Round> {
  await tx
    .insert(collectingRound)
    .values({ fundId, roundId, collectorId, villageNo, onDay: on, begunAt: at })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ roundId: collectingRound.roundId })
    .from(collectingRound)
    .where(
      and(
        eq(collectingRound.fundId, fundId),
        eq(collectingRound.collectorId, collectorId),
        eq(collectingRound.villageNo, villageNo),
        eq(collectingRound.onDay, on),
      ),
    )
    .for("no key update");
  if (row === undefined) throw new Error("a round that was just begun is not there");
  return { roundId: row.roundId, collectorId, villageNo, on };
}

/** As it stands on a button, which may have been made up. */
export async function roundById({ tx, fundId }: FundTx, roundId: string): Promise<Round | undefined> {
  if (!isId(roundId)) return undefined;
  const [row] = await tx
    .select()
    .from(collectingRound)
    .where(and(eq(collectingRound.fundId, fundId), eq(collectingRound.roundId, roundId)));
  return row && { roundId, collectorId: row.collectorId, villageNo: row.villageNo, on: row.onDay };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);

/** In the order in which they happened at each house; of one house where it is named. */
export async function visitsOf({ tx, fundId }: FundTx, roundId: string, house?: string): Promise<Visit[]> {
  const rows = await tx
    .select()
    .from(collectingVisit)
    .where(
      and(
        eq(collectingVisit.fundId, fundId),
        eq(collectingVisit.roundId, roundId),
        house === undefined ? undefined : eq(collectingVisit.houseId, house),
      ),
    )
    .orderBy(asc(collectingVisit.houseId), asc(collectingVisit.visitNo));
  return rows.map(({ houseId, visitNo, what, receiptId, visitedAt: at }) => ({
    houseId,
    visitNo,
    what,
    at,
    ...(receiptId !== null && { receiptId }),
  }));
}

/** Written while the round is locked, so that nobody else takes the number. */
export async function addVisit(
  { tx, fundId }: FundTx,
  roundId: string,
  { houseId, visitNo, what, receiptId, at: visitedAt }: Visit,
): Promise<void> {
  await tx
    .insert(collectingVisit)
    .values({ fundId, roundId, houseId, visitNo, what, receiptId: receiptId ?? null, visitedAt });
}

/** Everybody of a village who has not left, with the house in which they live. */
export async function villagersIn(
  { tx, fundId }: FundTx,
  villageNo: number,
): Promise<{ readonly memberId: string; readonly memberNo: string; readonly houseNo?: string }[]> {
  const rows = await tx
    .select({ memberId: member.memberId, memberNo: member.memberNo, houseNo: member.houseNo })
    .from(member)
    .where(and(eq(member.fundId, fundId), eq(member.villageNo, villageNo), isNull(member.leftOn)));
  return rows.map(({ houseNo, ...one }) => ({ ...one, ...(houseNo !== null && { houseNo }) }));
}

/**
 * What stands paid after the unbroken run since joining, which the standing tells in one date: years of monthly receipts need
 * not be read to know what is due.
 */
export async function coverageAhead(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DayRange[]>> {
  if (memberIds.length === 0) return new Map();
  const ids = sql.join(
    memberIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ member_id: string; from_on: string; to_on: string }>(sql`
    select c.member_id, c.from_on::text as from_on, c.to_on::text as to_on
      from standing s join covered c using (fund_id, member_id)
      where s.fund_id = ${fundId} and s.member_id in (${ids}) and c.earlier_left_on is null
        and (s.paid_up_to is null or c.to_on > s.paid_up_to)`);
  const ranges = rows.map((row) => ({
    memberId: row.member_id,
    from: Temporal.PlainDate.from(row.from_on),
    to: Temporal.PlainDate.from(row.to_on),
  }));
  return Map.groupBy(ranges, ({ memberId }) => memberId);
}
