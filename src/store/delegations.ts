import { and, asc, eq, gte, isNull, lte } from "drizzle-orm";
import type { Delegation } from "#core/claim/acting.ts";
import type { FundTx } from "./database.ts";
import { delegation } from "./tables/claims.ts";

export async function addDelegation(
  { tx, fundId }: FundTx,
  { from, until, ...added }: Delegation & { readonly namedBy: string; readonly namedAt: Temporal.Instant },
): Promise<void> {
  await tx.insert(delegation).values({ fundId, fromOn: from, untilOn: until, ...added });
}

/** False where there is none that stands. */
export async function endDelegation(
  { tx, fundId }: FundTx,
  delegationId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(delegation)
    .set({ endedAt: at })
    .where(
      and(
        eq(delegation.fundId, fundId),
        eq(delegation.delegationId, delegationId),
        isNull(delegation.endedAt),
      ),
    )
    .returning({ delegationId: delegation.delegationId });
  return rows.length === 1;
}

/** Those that stand on a day or begin later, by their first day. */
export const delegationsFrom = (fund: FundTx, day: Temporal.PlainDate): Promise<Delegation[]> =>
  delegationsWhere(fund, gte(delegation.untilOn, day));

/** Those that stand on a day. */
export const delegationsOn = (fund: FundTx, day: Temporal.PlainDate): Promise<Delegation[]> =>
  delegationsWhere(fund, and(lte(delegation.fromOn, day), gte(delegation.untilOn, day)));

async function delegationsWhere(
  { tx, fundId }: FundTx,
  which: ReturnType<typeof and>,
): Promise<Delegation[]> {
  const rows = await tx
    .select()
    .from(delegation)
    .where(and(eq(delegation.fundId, fundId), isNull(delegation.endedAt), which))
    .orderBy(asc(delegation.fromOn), asc(delegation.delegationId));
  return rows.map(({ delegationId, memberId, delegate, fromOn, untilOn }) => ({
    delegationId,
    memberId,
    delegate,
    from: fromOn,
    until: untilOn,
  }));
}
