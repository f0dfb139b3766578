import { and, eq, inArray } from "drizzle-orm";
import { isMoneyPlace, type MoneyPlace } from "#core/books/act.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { zeroSatang } from "#core/money.ts";
import { balancesAsOf } from "./balances.ts";
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
  return rows.map(({ account, class: its, name, holder }) => ({
    account,
    class: its,
    name,
    ...(holder !== null && { holder }),
  }));
}

/** What lies in each cash box, bag and bank account now, by account; of all of them, or of those that are asked for. */
export async function moneyPlaces(
  fund: FundTx,
  only?: readonly string[],
): Promise<ReadonlyMap<string, MoneyPlace>> {
  const held = new Map((await balancesAsOf(fund)).map(({ account, balance }) => [account, balance]));
  const places = (await accountsOf(fund, only)).filter(({ account }) => isMoneyPlace(account));
  // Assets are not split by sub-fund: one row is the whole account.
  return new Map(places.map(({ account }) => [account, { account, held: held.get(account) ?? zeroSatang }]));
}
