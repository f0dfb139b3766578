import type { BooksDeed, BooksOutcome, ReceiptName } from "#conversation/deeds/books.ts";
import { mayKeepMoney, mayReceive, maySettle } from "#core/fund/office.ts";
import { ownBook, receiptById, receiptNumbered } from "#store/receipts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { cancelReceipt } from "../books/cancel-receipt.ts";
import { checkReceipt } from "../books/check-receipt.ts";
import { officerOf } from "../books/officer.ts";
import { printed } from "../books/printed-receipt.ts";
import { receiptSeen } from "../books/receipt-seen.ts";
import type { Moment } from "../perform.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** By its number, for whoever may cancel it: the treasurer, or who received it. */
export async function findReceipt(
  moment: Moment,
  speaker: Speaker,
  { book = ownBook, number }: ReceiptName,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed("cancel-receipt");
  const found = await receiptNumbered(moment.fund, { book, number });
  if (found === undefined) return booksRefused({ type: "no-such-receipt" });
  if (!mayKeepMoney(officer.roles) && found.receivedBy !== officer.by)
    return booksRefused({ type: "not-allowed-to-cancel" });
  const { household } = await officerOf(moment, officer.by, officer.byActsFor);
  const { secondPersonAbove } = (await rulesByDay(moment.fund))(moment.today).books;
  const isOwn = found.lines.some(({ memberId }) => memberId !== undefined && household.has(memberId));
  return {
    type: "receipt-found",
    receipt: await receiptSeen(moment, await printed(moment, found.receiptId)),
    needsSecond: isOwn || found.total > secondPersonAbove,
  };
}

export async function showReceipt(
  moment: Moment,
  speaker: Speaker,
  receiptId: string,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, (held) => mayReceive(held) || maySettle(held));
  if (officer === undefined) return notAllowed("cancel-receipt");
  const found = await receiptById(moment.fund, receiptId);
  if (found === undefined) return booksRefused({ type: "no-such-receipt" });
  return { type: "receipt-shown", receipt: await receiptSeen(moment, await printed(moment, receiptId)) };
}

export async function cancelAsTold(
  moment: Moment,
  speaker: Speaker,
  { key, receiptId, reason }: Extract<BooksDeed, { type: "cancel-receipt" }>,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed("cancel-receipt");
  const { by, byActsFor } = officer;
  const done = await cancelReceipt(moment, { key, receiptId, reason, by, byActsFor });
  if (!done.ok) return booksRefused(done.refusal);
  const receipt = await receiptSeen(moment, done.value.receipt);
  if (done.value.type === "cancelled") return { type: "receipt-cancelled", receipt, again: done.value.again };
  return { type: "cancel-waits", receipt, asked: done.value.second.length };
}

/** For anybody at all: who cannot tell its code learns nothing of a receipt. */
export async function checkAsTold(
  moment: Moment,
  { number, book, code }: Extract<BooksDeed, { type: "check-receipt" }>,
): Promise<BooksOutcome> {
  const name = { number, ...(book !== undefined && { book }) };
  const checked = await checkReceipt(moment, { ...name, code });
  if (checked.is === "unknown") return { type: "receipt-checked", name, answer: "unknown" };
  const { happenedOn: on, total } = checked.receipt;
  return { type: "receipt-checked", name, answer: checked.is, on, total };
}
