import type { Receipt } from "#store/receipts.ts";
import { linkLines } from "#core/ledger/chain.ts";
import { subjectFaults } from "#core/ledger/verify/subject-faults.ts";
import { accountsOf } from "#store/accounts.ts";
import { linkOf, sha256, withSubjects } from "#store/chain.ts";
import type { FundTx } from "#store/database.ts";
import { ownBook, receiptNumbered } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";

export interface CheckReceipt {
  /** Of the fund's own series unless a paper book is named. */
  readonly book?: string;
  readonly number: bigint;
  /** As `readReceiptCode` gives it. */
  readonly code: string;
}

export type ReceiptChecked =
  /** No such number, or not with this code: whoever guesses learns nothing. */
  | { readonly is: "unknown" }
  | { readonly is: "stands" | "cancelled"; readonly receipt: Receipt }
  /** It is in the books, but not as it was written: the auditor must look. */
  | { readonly is: "does-not-agree"; readonly receipt: Receipt };

/**
 * Whether a receipt that somebody holds in their hands stands in the books, whole: its lines, its entry and both their links
 * are recomputed. The chain before and behind them is `verifyLedger`'s task.
 */
export async function checkReceipt(
  { fund }: Pick<Moment, "fund">,
  { book = ownBook, number, code }: CheckReceipt,
): Promise<ReceiptChecked> {
  const receipt = await receiptNumbered(fund, { book, number });
  if (receipt === undefined || receipt.code !== code) return { is: "unknown" };
  const agrees =
    (await isAsWritten(fund, "entry", receipt.entryId)) &&
    (await isAsWritten(fund, "receipt", receipt.receiptId));
  if (!agrees) return { is: "does-not-agree", receipt };
  return { is: receipt.isCancelled ? "cancelled" : "stands", receipt };
}

async function isAsWritten(fund: FundTx, kind: "entry" | "receipt", id: string): Promise<boolean> {
  const found = await linkOf(fund, { kind, id });
  if (found === undefined) return false;
  const { link, next } = found;
  const [linked] = await withSubjects(fund, [link]);
  if (linked?.subject === undefined) return false;
  const accounts = await accountsOf(fund);
  const classes = new Map(accounts.map((account) => [account.account, account.class]));
  const faults = subjectFaults(linked.subject, link.digest, { classes, sha256, fundId: fund.fundId });
  const isLinked =
    sha256(linkLines(link)) === link.hash && (next === undefined || next.previous === link.hash);
  return faults.length === 0 && isLinked;
}
