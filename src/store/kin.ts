import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Relation } from "#core/rule-set/event-rules.ts";
import type { FundTx } from "./database.ts";
import { kin } from "./tables/register.ts";

/** Somebody near a member: family, or whoever acts for them. `kinMemberId` where they are a member themselves. */
export interface Kin {
  readonly kinId: string;
  readonly memberId: string;
  readonly kinMemberId?: string;
  readonly name: string;
  readonly relation: Relation;
  readonly isCaretaker: boolean;
}

export async function addKin(
  { tx, fundId }: FundTx,
  added: Kin,
  written: { readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.insert(kin).values({ fundId, ...added, writtenBy: written.by, writtenAt: written.at });
}

/** False where there is no such kin any more. */
export async function endKin(
  { tx, fundId }: FundTx,
  kinId: string,
  ended: { readonly by: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx
    .update(kin)
    .set({ endedBy: ended.by, endedAt: ended.at })
    .where(and(eq(kin.fundId, fundId), eq(kin.kinId, kinId), isNull(kin.endedAt)))
    .returning({ kinId: kin.kinId });
  return rows.length === 1;
}

/** A member's kin and caretakers as they stand. */
export async function kinOf({ tx, fundId }: FundTx, memberId: string): Promise<Kin[]> {
  const rows = await tx
    .select()
    .from(kin)
    .where(and(eq(kin.fundId, fundId), eq(kin.memberId, memberId), isNull(kin.endedAt)))
    .orderBy(asc(kin.writtenAt), asc(kin.kinId));
  return rows.map(({ kinId, kinMemberId, name, relation, isCaretaker }) => ({
    kinId,
    memberId,
    name,
    relation: relation as Relation,
    isCaretaker,
    ...(kinMemberId !== null && { kinMemberId }),
  }));
}

/** Who of these members is what to each of them. */
export async function kinAmong(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly memberId: string; readonly relation: Relation }[]>> {
  if (memberIds.length < 2) return new Map();
  const these = [...memberIds];
  const rows = await tx
    .select({ of: kin.memberId, memberId: kin.kinMemberId, relation: kin.relation })
    .from(kin)
    .where(
      and(
        eq(kin.fundId, fundId),
        inArray(kin.memberId, these),
        inArray(kin.kinMemberId, these),
        isNull(kin.endedAt),
      ),
    );
  const near = rows.flatMap(({ of, memberId, relation }) =>
    memberId === null ? [] : [{ of, memberId, relation: relation as Relation }],
  );
  return Map.groupBy(near, ({ of }) => of);
}

/** Members who are or ever were registered as near to this one, from either side (decisions.md 17). */
export async function membersEverKinOf({ tx, fundId }: FundTx, memberId: string): Promise<string[]> {
  const rows = await tx
    .select({ memberId: kin.memberId, kinMemberId: kin.kinMemberId })
    .from(kin)
    .where(and(eq(kin.fundId, fundId), or(eq(kin.memberId, memberId), eq(kin.kinMemberId, memberId))));
  const near = rows.flatMap((row) => (row.kinMemberId === null ? [] : [row.memberId, row.kinMemberId]));
  return [...new Set(near)].filter((id) => id !== memberId);
}
