import { lockBooks } from "#store/ledger.ts";
import { isPaperNumberTaken } from "#store/paper-books.ts";
import { ownBook } from "#store/receipts.ts";
import { ownVoucherBook } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";

/** A receipt that was written on paper: its book and number are the paper's. */
export interface PaperNumber {
  readonly book: string;
  readonly number: bigint;
}

export type PaperRefusal =
  | { readonly type: "paper-number-taken"; readonly book: string; readonly number: bigint }
  /** Our own series are numbered by the database alone. */
  | { readonly type: "paper-book-is-ours"; readonly book: string }
  | { readonly type: "paper-number-wrong" };

/** Undefined where the paper's number can be used; the books are locked, so that nobody takes it in between. */
export async function paperRefusal(
  { fund }: Pick<Moment, "fund">,
  paper: PaperNumber | undefined,
): Promise<PaperRefusal | undefined> {
  if (paper === undefined) return undefined;
  const { book, number } = paper;
  if ([ownBook, ownVoucherBook].includes(book)) return { type: "paper-book-is-ours", book };
  if (number <= 0n || book.trim() === "" || /\p{Cc}/u.test(book)) return { type: "paper-number-wrong" };
  await lockBooks(fund);
  return (await isPaperNumberTaken(fund, paper)) ? { type: "paper-number-taken", book, number } : undefined;
}
