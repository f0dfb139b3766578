import { subFundsNow } from "#core/ledger/balances.ts";
import { zeroSatang, type Satang } from "#core/money.ts";
import { balancesAsOf } from "#store/balances.ts";
import { reservedOf } from "#store/claims.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";

/**
 * What a sub-fund may still give (decisions.md 5): its balance and its share of what awaits, less what is reserved for other
 * approved claims. Who acts on the answer has locked the books.
 */
export async function moneyLeft(
  { fund, today }: Pick<Moment, "fund" | "today">,
  but?: string,
): Promise<(subFund: string) => Satang> {
  const { subFunds } = (await rulesByDay(fund))(today).books;
  const now = subFundsNow(await balancesAsOf(fund), subFunds, await reservedOf(fund, but));
  return (code) => now.find((one) => one.code === code)?.available ?? zeroSatang;
}
