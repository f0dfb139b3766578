import { sql } from "drizzle-orm";
import type { Member } from "#core/member/member.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/** What a member paid in the present or last membership: by receipts that stand, and before the books began here. */
export async function paidInMembership(
  { tx, fundId }: FundTx,
  { memberId, joinedOn }: Pick<Member, "memberId" | "joinedOn">,
): Promise<{ readonly contributed: Satang; readonly entranceFee: Satang }> {
  const [row] = await tx.execute<{ contributed: string; fee: string }>(sql`
    with paid as (
      select l.kind, l.amount_satang from receipt_line l join receipt r using (fund_id, receipt_id)
        where l.fund_id = ${fundId} and l.member_id = ${memberId} and r.happened_on >= ${joinedOn.toString()}
          and not exists (select from entry t where t.fund_id = r.fund_id and t.reverses = r.entry_id)
      union all
      select 'contribution', amount_satang from past_contribution
        where fund_id = ${fundId} and member_id = ${memberId} and happened_on >= ${joinedOn.toString()} and taken_back_at is null)
    select coalesce(sum(amount_satang) filter (where kind = 'contribution'), 0)::text as contributed,
        coalesce(sum(amount_satang) filter (where kind = 'entrance-fee'), 0)::text as fee
      from paid`);
  return { contributed: satang(BigInt(row?.contributed ?? 0)), entranceFee: satang(BigInt(row?.fee ?? 0)) };
}
