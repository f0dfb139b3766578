import { and, eq, inArray, sql } from "drizzle-orm";
import { isMoneyPlace, type MoneyPlace } from "#core/books/act.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { account } from "./tables.ts";

export interface Account {
  readonly account: string;
  readonly class: AccountClass;
  readonly name: string;
  /** The collector whose bag it is. */
  readonly holder?: string;
}

/** False where the fund has an account of this code. */
export async function openAccount({ tx, fundId }: FundTx, opened: Account): Promise<boolean> {
  const rows = await tx
    .insert(account)
    .values({ fundId, ...opened })
    .onConflictDoNothing()
    .returning({ account: account.account });
  return rows.length === 1;
}

/** The fund's chart, in the order of its codes; only some of it where codes are given. */
export async function accountsOf({ tx, fundId }: FundTx, only?: readonly string[]): Promise<Account[]> {
  const rows = await tx
    .select()
    .from(account)
    .where(
      and(eq(account.fundId, fundId), only === undefined ? undefined : inArray(account.account, [...only])),
    )
    .orderBy(account.account);
  return rows.map(({ fundId: _, holder, ...row }) => ({ ...row, ...(holder !== null && { holder }) }));
}

/** What lies in each cash box, bag and bank account now, by account; of all of them, or of those that are asked for. */
export async function moneyPlaces(
  fund: FundTx,
  only?: readonly string[],
): Promise<ReadonlyMap<string, MoneyPlace>> {
  const held = await balancesOf(fund);
  const places = (await accountsOf(fund, only)).filter(({ account }) => isMoneyPlace(account));
  return new Map(
    places.map(({ account }) => [account, { account, held: sumFor(held, (row) => row.account === account) }]),
  );
}

export interface Balance {
  readonly account: string;
  readonly class: AccountClass;
  readonly subFund?: string;
  /** Debits less credits. */
  readonly amount: Satang;
}

/** Every account's balance now, by sub-fund: the last snapshot and everything booked since. */
export async function balancesOf({ tx, fundId }: FundTx): Promise<Balance[]> {
  const rows = await tx.execute<{
    account: string;
    class: AccountClass;
    sub_fund: string | null;
    amount: string;
  }>(sql`
    with last as (select max(month_on) as month_on from balance_snapshot where fund_id = ${fundId}),
    amounts as (
      select s.account, s.sub_fund, s.balance_satang as amount from balance_snapshot s, last
        where s.fund_id = ${fundId} and s.month_on = last.month_on
      union all
      select p.account, p.sub_fund, p.amount_satang from entry e join posting p using (fund_id, entry_id), last
        where e.fund_id = ${fundId} and (last.month_on is null or e.booked_month > last.month_on))
    select account, a.class, sub_fund, sum(amount)::text as amount
      from amounts join account a using (account) where a.fund_id = ${fundId}
      group by account, a.class, sub_fund order by account, sub_fund`);
  return rows.map((row) => ({
    account: row.account,
    class: row.class,
    amount: satang(BigInt(row.amount)),
    ...(row.sub_fund !== null && { subFund: row.sub_fund }),
  }));
}

export function sumFor(balances: readonly Balance[], which: (balance: Balance) => boolean): Satang {
  return satang(balances.filter(which).reduce((sum, { amount }) => sum + amount, 0n));
}
