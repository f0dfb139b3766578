import { sql } from "drizzle-orm";
import type { Member } from "#core/member/member.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/** What a member paid in the present or last membership, by receipts that stand. */
export async function paidInMembership(
  { tx, fundId }: FundTx,
  { memberId, joinedOn }: Pick<Member, "memberId" | "joinedOn">,
): Promise<{ readonly contributed: Satang; readonly entranceFee: Satang }> {
  const [row] = await tx.execute<{ contributed: string; fee: string }>(sql`
    select coalesce(sum(l.amount_satang) filter (where l.kind = 'contribution'), 0)::text as contributed,
        coalesce(sum(l.amount_satang) filter (where l.kind = 'entrance-fee'), 0)::text as fee
      from receipt_line l join receipt r using (fund_id, receipt_id)
      where l.fund_id = ${fundId} and l.member_id = ${memberId} and r.happened_on >= ${joinedOn.toString()}
        and not exists (select from entry t where t.fund_id = r.fund_id and t.reverses = r.entry_id)`);
  return { contributed: satang(BigInt(row?.contributed ?? 0)), entranceFee: satang(BigInt(row?.fee ?? 0)) };
}
