import { methodOf, type Booked } from "#core/books/act.ts";
import { decideExpense, type Expense, type ExpenseRefusal } from "#core/books/expense.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { subFundsNow } from "#core/ledger/balances.ts";
import type { Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { accountsOf, moneyPlaces } from "#store/accounts.ts";
import { balancesAsOf } from "#store/balances.ts";
import { addDecision, type Resolution } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { addVoucher, voucherOfEntry, type Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface PayExpense extends Expense {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  /** Whose hand takes the money, as it stands on the voucher. */
  readonly receiver: string;
  /** Where the receiver is a member. */
  readonly receiverId?: string;
  readonly purpose: string;
  readonly witness?: string;
  /** The meeting that allowed to spend more than the sub-fund has. */
  readonly resolution?: Resolution;
}

export interface ExpensePaid extends Booked {
  readonly voucher: Voucher;
  /** "หนึ่งร้อยบาทถ้วน" */
  readonly amountWords: string;
  readonly again: boolean;
}

/** The treasurer pays against a numbered voucher: of one sub-fund, out of one cash box, bag or bank account. */
export async function payExpense(
  moment: Moment,
  command: PayExpense,
): Promise<Result<ExpensePaid, ExpenseRefusal | OtherWish>> {
  const { fund } = moment;
  const { key, by, byActsFor } = command;
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const posted = await postOnce(
    moment,
    { key, says: wishOf(command) },
    {
      decide: async () => {
        const decided = await decide(moment, { command, officer, closedThrough });
        if (!decided.ok) return decided;
        const save = (entryId: string) =>
          writeVoucher(moment, { command, officer, entryId, entry: decided.value });
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const voucher = await voucherOfEntry(fund, entryId);
        if (voucher === undefined) throw new Error("an expense has its voucher");
        const entry = await ownEntry(moment, entryId);
        return { ...bookedAs(entry, moment), voucher, amountWords: bahtInWords(voucher.total) };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

function wishOf(command: PayExpense): readonly unknown[] {
  const { account, subFund, amount, from, on, by, receiver, purpose, witness = "" } = command;
  return ["pay-expense", account, subFund, amount, from, on, by, receiver, purpose, witness];
}

interface ToDecide {
  readonly command: PayExpense;
  readonly officer: Officer;
  readonly closedThrough: Temporal.PlainDate | undefined;
}

async function decide(
  moment: Moment,
  { command, officer, closedThrough }: ToDecide,
): Promise<Result<Entry, ExpenseRefusal>> {
  const { fund, today } = moment;
  const { account, subFund, from, receiver, purpose, receiverId, resolution } = command;
  if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
  if (receiver.trim() === "") return refused({ type: "receiver-missing" });
  if (purpose.trim() === "") return refused({ type: "purpose-missing" });
  const { subFunds } = (await rulesByDay(fund))(command.on).books;
  const now = subFundsNow(await balancesAsOf(fund), subFunds, new Map());
  return decideExpense(command, {
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
  readonly entry: Entry;
}

async function writeVoucher(
  { fund, at, newId }: Moment,
  { command, officer, entryId, entry }: ToWrite,
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
    kind: entry.kind === "welfare" ? "welfare" : "expense",
    paidBy: by,
    method: methodOf(from),
    happenedOn: on,
    total: amount,
    writtenAt: at,
    words: { receiver, payer: officer.name, purpose, ...(witness !== undefined && { witness }) },
  });
}
