import type { Booked } from "#core/books/act.ts";
import type { Expense, ExpenseRefusal } from "#core/books/expense.ts";
import type { Result } from "#core/result.ts";
import type { Resolution } from "#store/decisions.ts";
import type { Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import type { OtherWish } from "./post.ts";

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

export declare function payExpense(
  moment: Moment,
  command: PayExpense,
): Promise<Result<ExpensePaid, ExpenseRefusal | OtherWish>>;
