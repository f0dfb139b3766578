import { wordsOf } from "#store/decisions.ts";
import { receiptById, type Receipt, type ReceiptWords } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";

/** A receipt with the names that stand on it, as long as they were not erased. */
export interface PrintedReceipt extends Receipt {
  readonly words?: ReceiptWords;
}

/** A receipt of ours as it stands now, with its names. */
export async function printed({ fund }: Pick<Moment, "fund">, receiptId: string): Promise<PrintedReceipt> {
  const receipt = await receiptById(fund, receiptId);
  if (receipt === undefined) throw new Error("a receipt that was just found is not there");
  const words = await wordsOf(fund, "receipt", receiptId);
  // `addReceipt` is the only writer of these words.
  return words === undefined ? receipt : { ...receipt, words: words as unknown as ReceiptWords };
}
