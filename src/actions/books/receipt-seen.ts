import type { ReceiptSeen } from "#conversation/deeds/books.ts";
import { fullName } from "#core/member/member.ts";
import { membersById } from "#store/members.ts";
import { openRequests } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import type { PrintedReceipt } from "./printed-receipt.ts";

/** A receipt as those see it who cancel it or agree to that: whether it stands, and whether a request about it waits. */
export async function receiptSeen(
  { fund }: Pick<Moment, "fund">,
  receipt: PrintedReceipt,
): Promise<ReceiptSeen> {
  const { receiptId, book, number, happenedOn, total, receivedBy, isCancelled, words } = receipt;
  const waits = (await openRequests(fund, "cancel-receipt")).some(({ subjectId }) => subjectId === receiptId);
  const [receiver] = await membersById(fund, [receivedBy]);
  return {
    receiptId,
    book,
    number,
    on: happenedOn,
    total,
    payers: [...new Set(words?.payers)],
    receivedBy: receiver === undefined ? (words?.receiver ?? "") : fullName(receiver),
    state: isCancelled ? "cancelled" : waits ? "waits" : "stands",
  };
}
