import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import { ok, type Result } from "#core/result.ts";
import { decideExpense, type Expense, type ExpenseFacts, type ExpenseRefusal } from "./expense.ts";

/**
 * What is given to another fund is judged as an expense and is not one yet: until that fund confirms, it is the sender's
 * money on its way (decisions.md 6).
 */
export function decideSending(expense: Expense, facts: ExpenseFacts): Result<Entry, ExpenseRefusal> {
  const spent = decideExpense(expense, facts);
  if (!spent.ok) return spent;
  const { amount, from, on } = expense;
  return ok(
    makeEntry({
      kind: "transfer",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account: "in-transit", amount }],
      credits: [{ account: from, amount }],
    }),
  );
}

/** The other fund has it: only now it is spent. */
export function arrivalOf(
  { account, subFund, amount, on }: Omit<Expense, "from">,
  closedThrough: Temporal.PlainDate | undefined,
): Entry {
  return makeEntry({
    kind: account.startsWith("welfare:") ? "welfare" : "expense",
    happenedOn: on,
    closedThrough,
    debits: [{ account, subFund, amount }],
    credits: [{ account: "in-transit", amount }],
  });
}
