import { sql } from "drizzle-orm";
import { subFundBalance, type Balance } from "#core/ledger/balances.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/**
 * What stands in every account and sub-fund at the end of a month, or now where none is named: the last snapshot until then,
 * and everything booked after it. Rows of nothing are left out.
 */
export async function balancesAsOf({ tx, fundId }: FundTx, month?: Temporal.PlainDate): Promise<Balance[]> {
  const until = month?.toString() ?? "infinity";
  const rows = await tx.execute<{
    account: string;
    class: AccountClass;
    sub_fund: string | null;
    balance: string;
  }>(sql`
    with last as (select max(month_on) as month_on from balance_snapshot where fund_id = ${fundId} and month_on <= ${until}::date),
    booked as (
      select s.account, s.sub_fund, s.balance_satang as satang from balance_snapshot s join last on last.month_on = s.month_on
        where s.fund_id = ${fundId}
      union all
      select p.account, p.sub_fund, p.amount_satang from entry e join posting p using (fund_id, entry_id), last
        where e.fund_id = ${fundId} and e.booked_month <= ${until}::date and (last.month_on is null or e.booked_month > last.month_on))
    select account, a.class, sub_fund, sum(satang)::text as balance from booked join account a using (account)
      where a.fund_id = ${fundId} group by account, a.class, sub_fund having sum(satang) <> 0
      order by account collate "C", sub_fund collate "C" nulls first`);
  return [...rows].map(({ account, class: kind, sub_fund: subFund, balance }) => ({
    account,
    class: kind,
    balance: satang(BigInt(balance)),
    ...(subFund !== null && { subFund }),
  }));
}

/** What was booked in a month, by account: debits less credits. In the order of the chart's codes. */
export async function bookedIn(
  { tx, fundId }: FundTx,
  month: Temporal.PlainDate,
): Promise<(Omit<Balance, "subFund"> & { readonly name: string })[]> {
  const rows = await tx.execute<{ account: string; class: AccountClass; name: string; balance: string }>(sql`
    select account, a.class, a.name, sum(p.amount_satang)::text as balance
      from entry e join posting p using (fund_id, entry_id) join account a using (fund_id, account)
      where e.fund_id = ${fundId} and e.booked_month = ${month.toString()}
      group by account, a.class, a.name having sum(p.amount_satang) <> 0 order by account collate "C"`);
  return rows.map((row) => ({ ...row, balance: satang(BigInt(row.balance)) }));
}

/** The sub-funds that have money now, or lack it. */
export async function subFundsInUse(fund: FundTx): Promise<string[]> {
  const balances = await balancesAsOf(fund);
  const codes = [...new Set(balances.flatMap(({ subFund }) => subFund ?? []))];
  return codes.filter((code) => subFundBalance(balances, code) !== 0n).toSorted();
}
