import { sql } from "drizzle-orm";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/** Under this key the arrival of a sending stands in the sender's books. */
export const arrivalKey = (reference: string): string => `arrived:${reference}`;

/**
 * What each sub-fund has sent to other funds that have not confirmed it, now or at the end of a month. It is still among the
 * fund's assets and in the sub-fund's balance, and may not be spent a second time.
 */
export async function onTheirWay(
  { tx, fundId }: FundTx,
  month?: Temporal.PlainDate,
): Promise<ReadonlyMap<string, Satang>> {
  const until = month?.toString() ?? "infinity";
  const rows = await tx.execute<{ sub_fund: string; amount: string }>(sql`
    select w.words::jsonb ->> 'subFund' as sub_fund, sum(p.amount_satang)::text as amount
      from decision d
      join entry e on e.fund_id = d.fund_id and e.entry_id = d.decision_id
      join posting p on p.fund_id = d.fund_id and p.entry_id = e.entry_id and p.account = 'in-transit'
      join private_part w on w.fund_id = d.fund_id and w.kind = 'decision' and w.subject_id = d.decision_id
      where d.fund_id = ${fundId} and d.kind = 'sent-to-fund' and e.booked_month <= ${until}::date
        and not exists (select from entry t where t.fund_id = d.fund_id and t.booked_month <= ${until}::date
          and (t.reverses = e.entry_id or t.idempotency_key = ${arrivalKey("")} || e.entry_id))
      group by 1`);
  return new Map(rows.map(({ sub_fund, amount }) => [sub_fund, satang(BigInt(amount))]));
}
