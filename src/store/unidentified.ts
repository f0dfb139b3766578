import { sql } from "drizzle-orm";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/** Money of which nobody knew whose it was when it came, and what of it is still unknown. */
export interface Deposit {
  readonly entryId: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly amount: Satang;
  readonly left: Satang;
  /** Where it lies: a bank account, or the cash box after a bag had too much. */
  readonly place: string;
}

/** Deposits that stand and of which something is still unknown, the oldest first; or the one that is named, in any case. */
export async function unidentifiedDeposits({ tx, fundId }: FundTx, entryId?: string): Promise<Deposit[]> {
  const rows = await tx.execute<{
    entry_id: string;
    happened_on: string;
    amount: string;
    left_over: string;
    place: string;
  }>(sql`
    with deposit as (
      select e.entry_id, e.happened_on, -p.amount_satang as amount,
          (select q.account from posting q join account a using (fund_id, account)
            where q.fund_id = e.fund_id and q.entry_id = e.entry_id and a.class = 'asset' and q.amount_satang > 0 order by q.line_no limit 1) as place,
          -- A decision that says whose it was has the id of the entry that moved it.
          coalesce((select sum(q.amount_satang) from decision d join posting q on q.fund_id = d.fund_id and q.entry_id = d.decision_id
            where d.fund_id = e.fund_id and d.kind = 'deposit-identified' and d.subject_id = e.entry_id and q.account = 'unidentified'
              and not exists (select from entry t where t.fund_id = q.fund_id and t.reverses = q.entry_id)), 0) as identified
        from entry e join posting p using (fund_id, entry_id)
        where e.fund_id = ${fundId} and p.account = 'unidentified' and p.amount_satang < 0 and e.reverses is null
          and not exists (select from entry t where t.fund_id = e.fund_id and t.reverses = e.entry_id)
          ${entryId === undefined ? sql`` : sql`and e.entry_id = ${entryId}`})
    select entry_id, happened_on::text, amount::text, (amount - identified)::text as left_over, coalesce(place, 'bank') as place from deposit
      where amount > identified ${entryId === undefined ? sql`` : sql`or entry_id = ${entryId}`}
      order by happened_on, entry_id`);
  return rows.map((row) => ({
    entryId: row.entry_id,
    happenedOn: Temporal.PlainDate.from(row.happened_on),
    amount: satang(BigInt(row.amount)),
    left: satang(BigInt(row.left_over)),
    place: row.place,
  }));
}
