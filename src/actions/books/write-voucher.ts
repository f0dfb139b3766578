import { methodOf } from "#core/books/act.ts";
import type { ExpenseFacts, ExpenseRefusal } from "#core/books/expense.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { accountsOf, moneyPlaces } from "#store/accounts.ts";
import { addDecision } from "#store/decisions.ts";
import { addVoucher, type NewVoucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import type { Officer } from "./officer.ts";
import type { PayExpense } from "./pay-expense.ts";
import { subFundsOf } from "./sub-funds.ts";

interface ToDecide {
  readonly command: PayExpense;
  readonly officer: Officer;
  readonly closedThrough: Temporal.PlainDate | undefined;
}

/** What an expense is judged by, or why it is not even looked at. The books are locked. */
export async function expenseFacts(
  { fund, today }: Moment,
  { command, officer, closedThrough }: ToDecide,
): Promise<Result<ExpenseFacts, ExpenseRefusal>> {
  const { account, subFund, from, on, receiver, purpose, receiverId, resolution } = command;
  if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
  if (receiver.trim() === "") return refused({ type: "receiver-missing" });
  if (purpose.trim() === "") return refused({ type: "purpose-missing" });
  const now = await subFundsOf({ fund }, { on });
  return ok({
    today,
    closedThrough,
    place: (await moneyPlaces(fund, [from])).get(from),
    accountClass: (await accountsOf(fund, [account]))[0]?.class,
    subFunds: now.map(({ code }) => code),
    available: now.find(({ code }) => code === subFund)?.available,
    hasResolution: resolution !== undefined,
    isOwnHousehold: receiverId !== undefined && officer.household.has(receiverId),
  });
}

interface ToWrite {
  readonly command: PayExpense;
  readonly officer: Officer;
  readonly entryId: string;
  readonly kind: NewVoucher["kind"];
}

/** The numbered paper of a payment, and the resolution that allowed it, where there was one. */
export async function writeVoucher(
  { fund, at, newId }: Moment,
  { command, officer, entryId, kind }: ToWrite,
): Promise<void> {
  const { from, on, amount, by, receiver, purpose, witness, resolution } = command;
  const voucherId = newId();
  if (resolution !== undefined)
    await addDecision(fund, {
      decisionId: newId(),
      kind: "expense-allowed",
      subjectKind: "voucher",
      subjectId: voucherId,
      decidedBy: by,
      resolution,
      decidedAt: at,
      words: { purpose },
    });
  await addVoucher(fund, {
    voucherId,
    entryId,
    kind,
    paidBy: by,
    method: methodOf(from),
    happenedOn: on,
    total: amount,
    writtenAt: at,
    words: { receiver, payer: officer.name, purpose, ...(witness !== undefined && { witness }) },
  });
}
