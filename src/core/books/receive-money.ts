import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { dayOrAmountRefusal, type ActFacts, type ActRefusal } from "./act.ts";

/** Money that is nobody's contribution, and the account it belongs to. Nobody knows yet whose an unidentified sum is. */
export const accountOfMoneyIn = {
  donation: "donations",
  interest: "interest",
  "seed-money": "seed-money",
  "state-co-contribution": "state-co-contribution",
  "local-government": "local-government",
  "other-agencies": "other-agencies",
  "other-money-in": "other-money-in",
  "other-income": "other-income",
  unidentified: "unidentified",
} as const;

export type MoneyInKind = keyof typeof accountOfMoneyIn;

export const moneyInKinds = Object.keys(accountOfMoneyIn) as readonly MoneyInKind[];

export interface MoneyIn {
  readonly kind: MoneyInKind;
  readonly amount: Satang;
  /** "cash", "bank" or "bank:code". */
  readonly into: string;
  readonly on: Temporal.PlainDate;
}

export interface MoneyInFacts extends ActFacts {
  readonly hasPlace: boolean;
}

export type MoneyInRefusal =
  | ActRefusal
  | { readonly type: "no-such-place"; readonly account: string }
  | { readonly type: "payer-missing" }
  /** Nobody receives their own money, or their household's. */
  | { readonly type: "own-money" };

/** Posted once, without a sub-fund: the month's close shares it out (decisions.md 5). */
export function decideMoneyIn(
  money: MoneyIn,
  { hasPlace, ...facts }: MoneyInFacts,
): Result<Entry, MoneyInRefusal> {
  const { kind, amount, into, on } = money;
  const refusal = dayOrAmountRefusal(money, facts);
  if (refusal !== undefined) return refused(refusal);
  if (!hasPlace) return refused({ type: "no-such-place", account: into });
  return ok(
    makeEntry({
      kind: "money-in",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account: into, amount }],
      credits: [{ account: accountOfMoneyIn[kind], amount }],
    }),
  );
}
