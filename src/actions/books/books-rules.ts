import { availableIn, type SubFundShare } from "#core/books/available.ts";
import { satang, type Satang } from "#core/money.ts";
import { balancesOf, sumFor } from "#store/accounts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";

/** What the rule set says of the books themselves; nothing where it is an older one. */
export interface BooksRules {
  readonly subFunds: readonly SubFundShare[];
  readonly secondPersonAbove?: Satang;
}

export async function booksRulesOn(
  { fund }: Pick<Moment, "fund">,
  day: Temporal.PlainDate,
): Promise<BooksRules> {
  const rules: { readonly books?: BooksRules } = (await rulesByDay(fund))(day);
  return rules.books ?? { subFunds: [] };
}

/** What a sub-fund may spend now; undefined where the rules know no sub-funds. The books are locked. */
export async function availableNow(
  { fund }: Pick<Moment, "fund">,
  subFund: string,
  { subFunds }: BooksRules,
): Promise<Satang | undefined> {
  if (subFunds.length === 0) return undefined;
  const balances = await balancesOf(fund);
  const sumIn = (code: string | undefined): Satang =>
    satang(-sumFor(balances, (row) => row.class !== "asset" && row.subFund === code));
  return availableIn(subFund, subFunds, { balance: sumIn(subFund), awaiting: sumIn(undefined) });
}
