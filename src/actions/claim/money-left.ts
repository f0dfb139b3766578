import { zeroSatang, type Satang } from "#core/money.ts";
import { subFundsOf } from "../books/sub-funds.ts";
import type { Moment } from "../perform.ts";

/**
 * What a sub-fund may still give (decisions.md 5): its balance and its share of what awaits, less what is on its way to
 * another fund or reserved for other approved claims. Who acts on the answer has locked the books.
 */
export async function moneyLeft(
  moment: Pick<Moment, "fund" | "today">,
  butClaim?: string,
): Promise<(subFund: string) => Satang> {
  const now = await subFundsOf(moment, { on: moment.today, ...(butClaim !== undefined && { butClaim }) });
  return (code) => now.find((one) => one.code === code)?.available ?? zeroSatang;
}
