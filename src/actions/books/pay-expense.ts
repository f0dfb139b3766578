import type { Booked } from "#core/books/act.ts";
import { decideExpense, type Expense, type ExpenseRefusal } from "#core/books/expense.ts";
import { ok, type Result } from "#core/result.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import type { Resolution } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { voucherOfEntry, type Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";
import { expenseFacts, writeVoucher } from "./write-voucher.ts";

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
        const facts = await expenseFacts(moment, { command, officer, closedThrough });
        const decided = facts.ok ? decideExpense(command, facts.value) : facts;
        if (!decided.ok) return decided;
        const kind = decided.value.kind === "welfare" ? "welfare" : "expense";
        const save = (entryId: string) => writeVoucher(moment, { command, officer, entryId, kind });
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
