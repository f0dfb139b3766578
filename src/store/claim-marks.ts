import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { claim, claimMark } from "./tables/claims.ts";

/** Marks that stand already in other claims, and in which. */
export async function marksTaken(
  { tx, fundId }: FundTx,
  marks: readonly string[],
): Promise<{ readonly mark: string; readonly claimId: string; readonly claimNo: bigint }[]> {
  if (marks.length === 0) return [];
  return tx
    .select({ mark: claimMark.mark, claimId: claimMark.claimId, claimNo: claim.claimNo })
    .from(claimMark)
    .innerJoin(claim, and(eq(claim.fundId, claimMark.fundId), eq(claim.claimId, claimMark.claimId)))
    .where(and(eq(claimMark.fundId, fundId), inArray(claimMark.mark, [...marks]), isNull(claimMark.freedAt)))
    .orderBy(asc(claimMark.mark));
}

/**
 * The database refuses a mark that stands in another claim: whoever asked `marksTaken` under the member's lock never meets that.
 * A mark that the claim had freed stands again.
 */
export async function addMarks(
  { tx, fundId }: FundTx,
  claimId: string,
  marks: readonly string[],
): Promise<void> {
  if (marks.length === 0) return;
  await tx
    .insert(claimMark)
    .values(marks.map((mark) => ({ fundId, claimId, mark })))
    .onConflictDoUpdate({
      target: [claimMark.fundId, claimMark.claimId, claimMark.mark],
      set: { freedAt: null },
    });
}

/** A claim that is over without money stands in nobody's way. */
export async function freeMarks(
  { tx, fundId }: FundTx,
  claimId: string,
  at: Temporal.Instant,
  only?: readonly string[],
): Promise<void> {
  if (only?.length === 0) return;
  await tx
    .update(claimMark)
    .set({ freedAt: at })
    .where(
      and(
        eq(claimMark.fundId, fundId),
        eq(claimMark.claimId, claimId),
        isNull(claimMark.freedAt),
        only && inArray(claimMark.mark, [...only]),
      ),
    );
}

/** Every mark that a claim ever had, and whether it stands. */
export async function marksOfClaim(
  { tx, fundId }: FundTx,
  claimId: string,
): Promise<{ readonly mark: string; readonly stands: boolean }[]> {
  const rows = await tx
    .select({ mark: claimMark.mark, freedAt: claimMark.freedAt })
    .from(claimMark)
    .where(and(eq(claimMark.fundId, fundId), eq(claimMark.claimId, claimId)));
  return rows.map(({ mark, freedAt }) => ({ mark, stands: freedAt === null }));
}
