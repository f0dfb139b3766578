import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Member } from "#core/member/member.ts";
import type { FundTx } from "./database.ts";
import { member, standing } from "./tables.ts";

export async function memberById(fund: FundTx, memberId: string): Promise<Member | undefined> {
  return (await membersById(fund, [memberId]))[0];
}

/** In the order of their numbers. */
export async function membersById(fund: FundTx, memberIds: readonly string[]): Promise<Member[]> {
  if (memberIds.length === 0) return [];
  const rows = await membersIn(fund).where(
    and(eq(member.fundId, fund.fundId), inArray(member.memberId, [...memberIds])),
  );
  return rows.map(memberFromRow).toSorted((a, b) => byNumber.compare(a.memberNo, b.memberNo));
}

/** Made once: making it for every comparison is what sorting a village would take. */
const byNumber = new Intl.Collator("th", { numeric: true });

export async function memberByNo(fund: FundTx, memberNo: string): Promise<Member | undefined> {
  const [row] = await membersIn(fund).where(
    and(eq(member.fundId, fund.fundId), eq(member.memberNo, memberNo)),
  );
  return row && memberFromRow(row);
}

/** The plans by which members pay who have not left. */
export async function plansInUse({ tx, fundId }: FundTx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ planCode: member.planCode })
    .from(member)
    .where(and(eq(member.fundId, fundId), isNull(member.leftOn)));
  return rows.map(({ planCode }) => planCode).toSorted();
}

/**
 * Locks the member's own row, so that two receipts written at once never give the same period. Taken before the fund's
 * head row, always: one order, no deadlock.
 */
export async function lockStanding({ tx, fundId }: FundTx, memberId: string): Promise<void> {
  await tx
    .select({ memberId: standing.memberId })
    .from(standing)
    .where(and(eq(standing.fundId, fundId), eq(standing.memberId, memberId)))
    .for("no key update");
}

export async function setPaidUpTo(
  { tx, fundId }: FundTx,
  memberId: string,
  paidUpTo: Temporal.PlainDate | undefined,
): Promise<void> {
  await tx
    .update(standing)
    .set({ paidUpTo: paidUpTo ?? null })
    .where(and(eq(standing.fundId, fundId), eq(standing.memberId, memberId)));
}

/** Null: what was entered was a mistake, and the member never left. */
export async function setLeft(
  { tx, fundId }: FundTx,
  memberId: string,
  left: { readonly on: Temporal.PlainDate; readonly reason: NonNullable<Member["leftReason"]> } | null,
): Promise<void> {
  await tx
    .update(member)
    .set({ leftOn: left?.on ?? null, leftReason: left?.reason ?? null })
    .where(and(eq(member.fundId, fundId), eq(member.memberId, memberId)));
}

export function membersIn({ tx }: FundTx) {
  return tx
    .select({
      memberId: member.memberId,
      memberNo: member.memberNo,
      title: member.title,
      givenName: member.givenName,
      familyName: member.familyName,
      birthOn: member.birthOn,
      villageNo: member.villageNo,
      memberType: member.memberType,
      planCode: member.planCode,
      joinedOn: member.joinedOn,
      leftOn: member.leftOn,
      leftReason: member.leftReason,
      paidUpTo: standing.paidUpTo,
    })
    .from(member)
    .leftJoin(standing, and(eq(standing.fundId, member.fundId), eq(standing.memberId, member.memberId)))
    .$dynamic();
}

type MemberRow = Awaited<ReturnType<typeof membersIn>>[number];

export function memberFromRow({
  birthOn,
  villageNo,
  leftOn,
  leftReason,
  paidUpTo,
  ...rest
}: MemberRow): Member {
  return {
    ...rest,
    ...(birthOn && { birthOn }),
    ...(villageNo !== null && { villageNo }),
    ...(leftOn && { leftOn }),
    ...(leftReason && { leftReason }),
    ...(paidUpTo && { paidUpTo }),
  };
}
