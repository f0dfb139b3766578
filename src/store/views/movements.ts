import { sql } from "drizzle-orm";
import type { AccountClass } from "#core/ledger/chart.ts";
import type { Movement } from "#core/report/income-spending.ts";
import type { MonthSpan } from "#core/report/report.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";
import { accountName } from "./booked-postings.ts";

/**
 * What some months did to each account. The opening entry tells of the years before, whenever it was booked: it is left out,
 * and so is whatever takes it back or gives it again.
 */
export async function movementsIn({ tx, fundId }: FundTx, { from, to }: MonthSpan): Promise<Movement[]> {
  const rows = await tx.execute<{ account: string; class: AccountClass; change: string }>(sql`
    with recursive opening as (
      select entry_id from entry where fund_id = ${fundId} and kind = 'opening'
      union all
      select e.entry_id from entry e join opening o on e.reverses = o.entry_id where e.fund_id = ${fundId})
    select p.account, a.class, sum(p.amount_satang)::text as change
      from entry e join posting p using (fund_id, entry_id) join account a using (fund_id, account)
      where e.fund_id = ${fundId} and e.booked_month between ${from.toString()}::date and ${to.toString()}::date
        and e.entry_id not in (select entry_id from opening)
      group by p.account, a.class order by p.account`);
  return rows.map(({ change, ...row }) => ({ ...row, change: satang(BigInt(change)) }));
}

export interface NamedAccount {
  readonly account: string;
  readonly class: AccountClass;
  readonly name: string;
}

/** The fund's chart, bags called by who carries them. */
export async function namedAccounts({ tx, fundId }: FundTx): Promise<ReadonlyMap<string, NamedAccount>> {
  const rows = await tx.execute<{ account: string; class: AccountClass; name: string }>(sql`
    select a.account, a.class, ${accountName} as name
      from account a left join member h on h.fund_id = a.fund_id and h.member_id = a.holder
      where a.fund_id = ${fundId} order by a.account`);
  return new Map(rows.map((row) => [row.account, row]));
}
