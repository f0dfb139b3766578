import { and, asc, eq } from "drizzle-orm";
import type { EarlierMembership } from "#core/member/leaving.ts";
import type { FundTx } from "./database.ts";
import { member, standing } from "./tables.ts";
import { earlierMembership } from "./tables/register.ts";

/** The present membership begins; the one before is kept beside it. Nothing is paid in it yet. */
export async function beginAgain(
  { tx, fundId }: FundTx,
  memberId: string,
  begun: {
    readonly earlier: EarlierMembership;
    readonly joinedOn: Temporal.PlainDate;
    readonly planCode: string;
  },
): Promise<void> {
  const { earlier, joinedOn, planCode } = begun;
  await tx.insert(earlierMembership).values({ fundId, memberId, ...earlier });
  await tx
    .update(member)
    .set({ joinedOn, planCode, leftOn: null, leftReason: null })
    .where(and(eq(member.fundId, fundId), eq(member.memberId, memberId)));
  await tx
    .update(standing)
    .set({ paidUpTo: null })
    .where(and(eq(standing.fundId, fundId), eq(standing.memberId, memberId)));
}

/** The memberships before the present or last one, the earliest first. */
export async function earlierMembershipsOf(
  { tx, fundId }: FundTx,
  memberId: string,
): Promise<EarlierMembership[]> {
  return tx
    .select({
      joinedOn: earlierMembership.joinedOn,
      leftOn: earlierMembership.leftOn,
      leftReason: earlierMembership.leftReason,
    })
    .from(earlierMembership)
    .where(and(eq(earlierMembership.fundId, fundId), eq(earlierMembership.memberId, memberId)))
    .orderBy(asc(earlierMembership.joinedOn));
}
