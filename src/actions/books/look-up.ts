import { paperBooks, type PaperBook } from "#store/paper-books.ts";
import { receiptNumbered } from "#store/receipts.ts";
import { unidentifiedDeposits, type Deposit } from "#store/unidentified.ts";
import { voucherNumbered, type Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { printed, type PrintedReceipt } from "./printed-receipt.ts";

/** A receipt by what stands on it. */
export async function receiptNamed(
  moment: Moment,
  name: { readonly book: string; readonly number: bigint },
): Promise<PrintedReceipt | undefined> {
  const receipt = await receiptNumbered(moment.fund, name);
  return receipt && printed(moment, receipt.receiptId);
}

/** A voucher of the fund's own series. */
export const voucherNamed = ({ fund }: Moment, number: bigint): Promise<Voucher | undefined> =>
  voucherNumbered(fund, number);

/** Deposits of which nobody has said yet whose they are, the oldest first. */
export const unknownDeposits = ({ fund }: Moment): Promise<Deposit[]> => unidentifiedDeposits(fund);

/** Every paper book as far as it was written down, with the numbers that are missing. */
export const paperBookGaps = ({ fund }: Moment): Promise<PaperBook[]> => paperBooks(fund);
