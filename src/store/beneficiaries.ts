import { and, asc, eq, sql } from "drizzle-orm";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import type { FundTx } from "./database.ts";
import { beneficiaryList } from "./tables/register.ts";

export interface WrittenList {
  readonly version: number;
  readonly named: readonly Beneficiary[];
  readonly writtenAt: Temporal.Instant;
  /** Undefined where the list came with the registration itself. */
  readonly confirmedBy?: string;
}

/** A member's next version; gives its number. Under the member's own row, or together with the member. */
export async function addBeneficiaryList(
  { tx, fundId }: FundTx,
  memberId: string,
  added: Omit<WrittenList, "version">,
): Promise<number> {
  const { named, writtenAt, confirmedBy } = added;
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${beneficiaryList.version}), 0)::int` })
    .from(beneficiaryList)
    .where(and(eq(beneficiaryList.fundId, fundId), eq(beneficiaryList.memberId, memberId)));
  const version = (last?.version ?? 0) + 1;
  await tx
    .insert(beneficiaryList)
    .values({ fundId, memberId, version, named, writtenAt, confirmedBy: confirmedBy ?? null });
  return version;
}

/** First versions of members who are registered at this moment. */
export async function addFirstLists(
  { tx, fundId }: FundTx,
  lists: readonly { readonly memberId: string; readonly named: readonly Beneficiary[] }[],
  at: Temporal.Instant,
): Promise<void> {
  if (lists.length === 0) return;
  await tx
    .insert(beneficiaryList)
    .values(lists.map(({ memberId, named }) => ({ fundId, memberId, version: 1, named, writtenAt: at })));
}

/** Every version, the earliest first. */
export async function beneficiaryListsOf({ tx, fundId }: FundTx, memberId: string): Promise<WrittenList[]> {
  const rows = await tx
    .select()
    .from(beneficiaryList)
    .where(and(eq(beneficiaryList.fundId, fundId), eq(beneficiaryList.memberId, memberId)))
    .orderBy(asc(beneficiaryList.version));
  return rows.map(({ version, named, writtenAt, confirmedBy }) => ({
    version,
    // Written by `decideBeneficiaries` and never changed.
    named: named as readonly Beneficiary[],
    writtenAt,
    ...(confirmedBy !== null && { confirmedBy }),
  }));
}
