import { maskedName } from "#core/member/masked-name.ts";
import type { Satang } from "#core/money.ts";
import { thisFund } from "#store/funds.ts";
import { checkReceipt, type CheckReceipt, type ReceiptChecked } from "../books/check-receipt.ts";
import { printed } from "../books/printed-receipt.ts";
import type { Moment } from "../perform.ts";

/** What anybody may know who holds a receipt in their hands: no name that they could not read on it, and none in full. */
export interface PublicReceipt {
  readonly fundName: string;
  readonly answer: ReceiptChecked["is"];
  /** Nothing of a receipt whose code was guessed. */
  readonly receipt?: {
    readonly on: Temporal.PlainDate;
    readonly total: Satang;
    readonly payers: readonly string[];
  };
}

export async function publicReceipt(moment: Moment, asked: CheckReceipt): Promise<PublicReceipt> {
  const { name: fundName } = await thisFund(moment.fund);
  const checked = await checkReceipt(moment, asked);
  if (checked.is === "unknown") return { fundName, answer: "unknown" };
  const { receiptId, happenedOn: on, total } = checked.receipt;
  const { words } = await printed(moment, receiptId);
  const payers = [...new Set(words?.payers)].map(maskedName);
  return { fundName, answer: checked.is, receipt: { on, total, payers } };
}
