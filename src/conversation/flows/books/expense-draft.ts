import type { Satang } from "#core/money.ts";
import type { NamedSum } from "../../deeds/books.ts";
import { keepSums, keptAmount, keptSums, keptWords } from "../../kept.ts";
import type { Conversation } from "../../turn.ts";
import type { ExpenseStep } from "../../wording/books/expense.ts";

/** What may be picked from, and what was answered so far. */
export interface ExpenseDraft {
  readonly accounts: readonly NamedSum[];
  readonly subFunds: readonly NamedSum[];
  readonly purses: readonly NamedSum[];
  readonly account: NamedSum | undefined;
  readonly subFund: NamedSum | undefined;
  readonly amount: Satang | undefined;
  readonly from: NamedSum | undefined;
  readonly receiver: string | undefined;
  readonly purpose: string | undefined;
}

export type Choices = Pick<ExpenseDraft, "accounts" | "subFunds" | "purses">;

/** An answer's fact has the name of its step. */
export const keepChoices = ({ accounts, subFunds, purses }: Choices): Readonly<Record<string, string>> => ({
  accounts: keepSums(accounts),
  subFunds: keepSums(subFunds),
  purses: keepSums(purses),
});

export function expenseDraft(facts: Conversation["facts"]): ExpenseDraft | undefined {
  const [accounts, subFunds] = [keptSums(facts["accounts"]), keptSums(facts["subFunds"])];
  const purses = keptSums(facts["purses"]);
  if (accounts === undefined || subFunds === undefined || purses === undefined) return undefined;
  const picked = (among: readonly NamedSum[], step: ExpenseStep): NamedSum | undefined =>
    among.length === 1 ? among[0] : among.find(({ id }) => id === facts[step]);
  return {
    accounts,
    subFunds,
    purses,
    account: picked(accounts, "account"),
    subFund: picked(subFunds, "sub-fund"),
    amount: keptAmount(facts["amount"]),
    from: picked(purses, "from"),
    receiver: keptWords(facts["receiver"]),
    purpose: keptWords(facts["purpose"]),
  };
}

/** The questions of this fund, in order: where there is only one of something, nobody is asked which. */
export const stepsOf = ({ accounts, subFunds, purses }: Choices): readonly ExpenseStep[] => [
  ...(accounts.length > 1 ? (["account"] as const) : []),
  ...(subFunds.length > 1 ? (["sub-fund"] as const) : []),
  "amount",
  ...(purses.length > 1 ? (["from"] as const) : []),
  "receiver",
  "purpose",
  "confirm",
];

/** The first question that is not answered. */
export function nextStep(draft: ExpenseDraft): ExpenseStep {
  const answers: Readonly<Record<ExpenseStep, unknown>> = {
    account: draft.account,
    "sub-fund": draft.subFund,
    amount: draft.amount,
    from: draft.from,
    receiver: draft.receiver,
    purpose: draft.purpose,
    confirm: undefined,
  };
  return stepsOf(draft).find((step) => answers[step] === undefined) ?? "confirm";
}

/** All of it answered: what can be confirmed. */
export interface WholeExpense {
  readonly account: NamedSum;
  readonly subFund: NamedSum;
  readonly amount: Satang;
  readonly from: NamedSum;
  readonly receiver: string;
  readonly purpose: string;
}

export function wholeExpense(draft: ExpenseDraft | undefined): WholeExpense | undefined {
  if (draft === undefined) return undefined;
  const { account, subFund, amount, from, receiver, purpose } = draft;
  const isWhole =
    account && subFund && amount !== undefined && from && receiver !== undefined && purpose !== undefined;
  return isWhole ? { account, subFund, amount, from, receiver, purpose } : undefined;
}
