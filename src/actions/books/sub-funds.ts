import { subFundsNow, type SubFundNow } from "#core/ledger/balances.ts";
import { satang, zeroSatang, type Satang } from "#core/money.ts";
import { balancesAsOf } from "#store/balances.ts";
import { reservedOf } from "#store/claims.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { onTheirWay } from "#store/transfers.ts";
import type { Moment } from "../perform.ts";

export interface SubFundsAsked {
  /** By whose rules. */
  readonly on: Temporal.PlainDate;
  /** First day of the month at whose end; now, where none is named. */
  readonly month?: Temporal.PlainDate;
  /** The claim that asks, whose own money is not kept from it. */
  readonly butClaim?: string;
}

/**
 * What each sub-fund has and may spend (decisions.md 5). What is on its way to another fund is not spent again,
 * nor what approved claims will take: that is known as of now only.
 */
export async function subFundsOf(
  { fund }: Pick<Moment, "fund">,
  { on, month, butClaim }: SubFundsAsked,
): Promise<readonly SubFundNow[]> {
  const { subFunds } = (await rulesByDay(fund))(on).books;
  const sent = await onTheirWay(fund, month);
  const claimed = month === undefined ? await reservedOf(fund, butClaim) : new Map<string, Satang>();
  return subFundsNow(await balancesAsOf(fund, month), subFunds, sumOf(sent, claimed));
}

type Sums = ReadonlyMap<string, Satang>;

const sumOf = (some: Sums, more: Sums): Sums =>
  new Map(
    [...some.keys(), ...more.keys()].map((code) => [
      code,
      satang((some.get(code) ?? zeroSatang) + (more.get(code) ?? zeroSatang)),
    ]),
  );
