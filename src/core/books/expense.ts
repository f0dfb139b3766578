import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  dayOrAmountRefusal,
  placeRefusal,
  type ActFacts,
  type ActRefusal,
  type MoneyPlace,
  type PlaceRefusal,
} from "./act.ts";

export interface Expense {
  /** "expense:…" or "welfare:…". */
  readonly account: string;
  /** Of which sub-fund the money is. */
  readonly subFund: string;
  readonly amount: Satang;
  /** "cash", "bank", "bank:code" or a bag: any of them may pay a voucher. */
  readonly from: string;
  readonly on: Temporal.PlainDate;
}

export interface ExpenseFacts extends ActFacts {
  readonly place: MoneyPlace | undefined;
  readonly accountClass: string | undefined;
  /** Those of the rules in force, and any other that still has money. */
  readonly subFunds: readonly string[];
  /** What the sub-fund may still spend: its balance and its share of what is not yet allocated. */
  readonly available: Satang | undefined;
  readonly hasResolution: boolean;
  /** The payee is the payer, or of one household with them. */
  readonly isOwnHousehold: boolean;
}

export type ExpenseRefusal =
  | ActRefusal
  | PlaceRefusal
  | { readonly type: "no-such-expense"; readonly account: string }
  | { readonly type: "no-such-sub-fund"; readonly subFunds: readonly string[] }
  /** A meeting may resolve to spend more: then its number and day are given. */
  | { readonly type: "sub-fund-too-small"; readonly subFund: string; readonly available: Satang }
  | { readonly type: "receiver-missing" }
  | { readonly type: "purpose-missing" }
  /** Nobody pays themselves or their household alone. */
  | { readonly type: "own-payment" };

/** Money goes out against a voucher, from a place that has it and of a sub-fund that has it. */
export function decideExpense(expense: Expense, facts: ExpenseFacts): Result<Entry, ExpenseRefusal> {
  const refusal = whyNot(expense, facts);
  if (refusal !== undefined) return refused(refusal);
  const { account, subFund, amount, from, on } = expense;
  return ok(
    makeEntry({
      kind: facts.accountClass === "welfare" ? "welfare" : "expense",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account, subFund, amount }],
      credits: [{ account: from, amount }],
    }),
  );
}

function whyNot(expense: Expense, facts: ExpenseFacts): ExpenseRefusal | undefined {
  const { account, subFund, amount, from } = expense;
  const { accountClass, subFunds, available, hasResolution, isOwnHousehold } = facts;
  const refusal = dayOrAmountRefusal(expense, facts);
  if (refusal !== undefined) return refusal;
  if (accountClass !== "expense" && accountClass !== "welfare") return { type: "no-such-expense", account };
  if (!subFunds.includes(subFund)) return { type: "no-such-sub-fund", subFunds };
  if (isOwnHousehold) return { type: "own-payment" };
  const lacking = placeRefusal(from, facts.place, amount);
  if (lacking !== undefined) return lacking;
  return available !== undefined && available < amount && !hasResolution
    ? { type: "sub-fund-too-small", subFund, available }
    : undefined;
}
