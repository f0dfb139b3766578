import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import type { SubFund } from "#core/rule-set/books-rules.ts";
import type { AccountClass } from "./chart.ts";
import { shareOut } from "./decide-allocation.ts";

/** What stands in one account and sub-fund, cumulative since founding: debits positive, credits negative. */
export interface Balance {
  readonly account: string;
  readonly class: AccountClass;
  /** Absent on assets, and on money that awaits its allocation. */
  readonly subFund?: string;
  readonly balance: Satang;
}

/** Both sides of the identity, each as a person expects it: what came in and what there is are positive. */
export interface Identity {
  readonly moneyIn: Satang;
  readonly income: Satang;
  readonly assets: Satang;
  readonly welfare: Satang;
  readonly expenses: Satang;
}

/** decisions.md 1: money in + income = assets + welfare + expenses, at any moment. */
export function identityOf(balances: readonly Balance[]): Identity {
  const of = (wanted: AccountClass): Satang =>
    sumSatang(balances.filter((row) => row.class === wanted).map(({ balance }) => balance));
  return {
    moneyIn: satang(-of("money-in")),
    income: satang(-of("income")),
    assets: of("asset"),
    welfare: of("welfare"),
    expenses: of("expense"),
  };
}

export const isIdentity = ({ moneyIn, income, assets, welfare, expenses }: Identity): boolean =>
  moneyIn + income === assets + welfare + expenses;

/** รอจัดสรร: money in and income that no close has given to sub-funds yet. Negative where more was taken back than came in. */
export const awaitingOf = (balances: readonly Balance[]): Satang =>
  satang(
    -sumSatang(
      balances
        .filter((row) => row.subFund === undefined && (row.class === "money-in" || row.class === "income"))
        .map(({ balance }) => balance),
    ),
  );

/** What a sub-fund has: what was given to it, less what it spent. */
export const subFundBalance = (balances: readonly Balance[], code: string): Satang =>
  satang(-sumSatang(balances.filter(({ subFund }) => subFund === code).map(({ balance }) => balance)));

export interface SubFundNow {
  readonly code: string;
  readonly name: string;
  readonly balance: Satang;
  /** Its share of what awaits the close. */
  readonly awaiting: Satang;
  readonly reserved: Satang;
  /** decisions.md 5: balance + its share of what awaits − reserved. */
  readonly available: Satang;
}

/** Every sub-fund of the rules, and any other that still has money, in that order. */
export function subFundsNow(
  balances: readonly Balance[],
  subFunds: readonly SubFund[],
  reserved: ReadonlyMap<string, Satang>,
): SubFundNow[] {
  const shares = shareOut(awaitingOf(balances), subFunds);
  const others = [...new Set(balances.flatMap(({ subFund }) => subFund ?? []))]
    .filter((code) => !subFunds.some((one) => one.code === code))
    .toSorted()
    .map((code) => ({ code, name: code }));
  return [...subFunds, ...others].map(({ code, name }) => {
    const [balance, awaiting] = [subFundBalance(balances, code), shares.get(code) ?? zeroSatang];
    const held = reserved.get(code) ?? zeroSatang;
    return { code, name, balance, awaiting, reserved: held, available: satang(balance + awaiting - held) };
  });
}
