import { decideSending } from "#core/books/between-funds.ts";
import type { ExpenseRefusal } from "#core/books/expense.ts";
import { ok, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { voucherOfEntry, type Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { officerOf } from "./officer.ts";
import type { PayExpense } from "./pay-expense.ts";
import { postOnce, type OtherWish } from "./post.ts";
import { expenseFacts, writeVoucher } from "./write-voucher.ts";

/** Paid like an expense; `receiver` is the other fund's name. */
export type SendToFund = Omit<PayExpense, "receiverId">;

export interface SentToFund {
  /** By it the two funds' books are found together. */
  readonly reference: string;
  readonly voucher: Voucher;
  readonly again: boolean;
}

/** Money for another fund leaves the bank, and is money on its way until that fund has it. */
export async function sendToFund(
  moment: Moment,
  command: SendToFund,
): Promise<Result<SentToFund, ExpenseRefusal | OtherWish>> {
  const { fund, at } = moment;
  const { key, by, byActsFor, account, subFund, amount, from, on, receiver, purpose } = command;
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const posted = await postOnce(
    moment,
    { key, says: ["send-to-fund", account, subFund, amount, from, on, receiver, purpose, by] },
    {
      decide: async () => {
        const facts = await expenseFacts(moment, { command, officer, closedThrough });
        const decided = facts.ok ? decideSending(command, facts.value) : facts;
        if (!decided.ok) return decided;
        const save = async (entryId: string): Promise<void> => {
          // The decision has the id of the sender's entry, which is the two funds' reference.
          await addDecision(fund, {
            decisionId: entryId,
            kind: "sent-to-fund",
            subjectKind: "transfer",
            subjectId: entryId,
            decidedBy: by,
            decidedAt: at,
            words: { account, subFund },
          });
          await writeVoucher(moment, { command, officer, entryId, kind: "between-funds" });
        };
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const voucher = await voucherOfEntry(fund, entryId);
        if (voucher === undefined) throw new Error("what was sent has its voucher");
        return { reference: entryId, voucher };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}
