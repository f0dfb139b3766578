import { and, eq, isNull, sql } from "drizzle-orm";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";
import { member } from "../tables.ts";

/** What a collector's sheet of a day is made of. */

/** Everybody of a village who has not left. */
export async function villagersOf({ tx, fundId }: FundTx, villageNo: number): Promise<string[]> {
  const rows = await tx
    .select({ memberId: member.memberId })
    .from(member)
    .where(and(eq(member.fundId, fundId), eq(member.villageNo, villageNo), isNull(member.leftOn)));
  return rows.map(({ memberId }) => memberId);
}

/** What a member received in cash on a day, on receipts that still stand. */
export async function collectedOn(
  { tx, fundId }: FundTx,
  receivedBy: string,
  day: Temporal.PlainDate,
): Promise<{ readonly receipts: number; readonly total: Satang }> {
  const [row] = await tx.execute<{ receipts: number; total: string }>(sql`
    select count(*)::int as receipts, coalesce(sum(total_satang), 0)::text as total from receipt r
      where fund_id = ${fundId} and received_by = ${receivedBy} and happened_on = ${day.toString()} and method = 'cash'
        and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id)`);
  return { receipts: row?.receipts ?? 0, total: satang(BigInt(row?.total ?? 0)) };
}
