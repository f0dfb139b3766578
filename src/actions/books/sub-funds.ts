import { subFundsNow, type SubFundNow } from "#core/ledger/balances.ts";
import { balancesAsOf } from "#store/balances.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { onTheirWay } from "#store/transfers.ts";
import type { Moment } from "../perform.ts";

export interface SubFundsAsked {
  /** By whose rules. */
  readonly on: Temporal.PlainDate;
  /** First day of the month at whose end; now, where none is named. */
  readonly month?: Temporal.PlainDate;
}

/** What each sub-fund has and may spend (decisions.md 5). What is on its way to another fund is not spent again. */
export async function subFundsOf(
  { fund }: Pick<Moment, "fund">,
  { on, month }: SubFundsAsked,
): Promise<readonly SubFundNow[]> {
  const { subFunds } = (await rulesByDay(fund))(on).books;
  return subFundsNow(await balancesAsOf(fund, month), subFunds, await onTheirWay(fund, month));
}
