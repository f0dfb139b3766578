import type { Booked } from "#core/books/act.ts";
import type { MoneyIn, MoneyInRefusal } from "#core/books/receive-money.ts";
import type { Result } from "#core/result.ts";
import type { Receipt } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";
import type { OtherWish } from "./post.ts";

export interface ReceiveMoney extends MoneyIn {
  readonly key: string;
  readonly by: string;
  /** The payer's name as it stands on the receipt; an unidentified deposit has none. */
  readonly from: string;
  /** Where the payer is a member. */
  readonly memberId?: string;
  readonly paper?: { readonly book: string; readonly number: bigint };
}

export interface MoneyReceived extends Booked {
  /** None for a sum of which nobody knows yet whose it is. */
  readonly receipt?: Receipt;
  readonly amountWords: string;
  readonly again: boolean;
}

export declare function receiveMoney(
  moment: Moment,
  command: ReceiveMoney,
): Promise<Result<MoneyReceived, MoneyInRefusal | PaperRefusal | OtherWish>>;

/** A paper book's number is the paper's: it may have been written down before. */
export type PaperRefusal =
  | { readonly type: "paper-number-taken"; readonly book: string; readonly number: bigint }
  | { readonly type: "paper-book-is-ours" };
