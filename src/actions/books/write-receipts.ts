import type { Receipt as ToldReceipt } from "#conversation/deed.ts";
import type { ReceiptPart } from "#core/contribution/decide-receipt.ts";
import { receiptCodeFrom } from "#core/ledger/receipt-code.ts";
import { fullName } from "#core/member/member.ts";
import { sumSatang } from "#core/money.ts";
import { beginMemberships } from "#store/first-payments.ts";
import { addReceipts, ownBook, type NewReceipt, type Receipt } from "#store/receipts.ts";
import { setPaidUpToOf } from "#store/standings.ts";
import { toldReceipt, withPaidUpTo } from "../describe.ts";
import type { Moment } from "../perform.ts";
import type { PostedAt } from "./post-many.ts";
import type { ReceiptBook } from "./receipt-book.ts";
import type { ReceiptWish } from "./record-receipts.ts";
import { tellReceipts } from "./tell-receipts.ts";

/** A wish that was decided, in its place. */
export interface DecidedAt {
  readonly wish: ReceiptWish;
  readonly parts: readonly ReceiptPart[];
  readonly book: ReceiptBook;
}

type Told = readonly [ToldReceipt, ...ToldReceipt[]];

/** Writes the receipts of these entries and what stands paid by them, and leaves word of it. What is told, by entry. */
export async function writeReceipts(
  moment: Moment,
  written: readonly PostedAt[],
  decided: ReadonlyMap<number, DecidedAt>,
): Promise<Map<string, Told>> {
  const toWrite = written.flatMap(({ place, entryId }) => {
    const one = decided.get(place);
    return one === undefined ? [] : [{ ...one, added: newReceipt(moment, one, entryId) }];
  });
  const parts = toWrite.flatMap(({ parts }) => parts);
  // In their order: of several receipts of one member the last says how far they have paid.
  await setPaidUpToOf(moment.fund, new Map(parts.map(({ member, paidUpTo }) => [member.memberId, paidUpTo])));
  await beginMemberships(moment.fund, begunBy(toWrite));
  // Last, because from here on the fund's other receipts wait for this one's commit.
  const numbers = await addReceipts(
    moment.fund,
    toWrite.map(({ added }) => added),
  );
  const told = toWrite.map((one, index): readonly [NewReceipt, Told] => [
    one.added,
    toldOf(one.parts, one.added.words.receiver, receiptOf(one.added, numbers[index] ?? 0n)),
  ]);
  await tellReceipts(
    moment,
    told.map(([{ receiptId }, receipts]) => ({ receiptId, told: receipts })),
  );
  return new Map(told.map(([{ entryId }, receipts]) => [entryId, receipts]));
}

/** Members whose first payment has moved the day from which they count. */
function begunBy(written: readonly DecidedAt[]): ReadonlyMap<string, Temporal.PlainDate> {
  const begun = written.flatMap(({ parts }) => parts).filter(({ begins }) => begins);
  return new Map(begun.map(({ member }) => [member.memberId, member.joinedOn]));
}

function newReceipt(
  { at, newId, random }: Moment,
  { wish, parts, book }: DecidedAt,
  entryId: string,
): NewReceipt {
  const { receivedBy, method, happenedOn, paper } = wish;
  const lines = parts.flatMap(({ member: { memberId }, lines, entranceFee }) => [
    ...(entranceFee > 0n ? [{ kind: "entrance-fee" as const, memberId, amount: entranceFee }] : []),
    ...lines.map((line) => ({ kind: "contribution" as const, ...line, memberId })),
  ]);
  const nameOf = new Map(parts.map(({ member }) => [member.memberId, fullName(member)]));
  const payers = lines.map(({ memberId }) => nameOf.get(memberId) ?? "");
  return {
    receiptId: newId(),
    entryId,
    code: receiptCodeFrom(random(32)),
    receivedBy,
    method,
    happenedOn,
    writtenAt: at,
    lines,
    words: { payers, receiver: book.receivers(receivedBy).name },
    ...(paper !== undefined && { paper }),
  };
}

/** A receipt as it will be read from now on. */
function receiptOf(written: NewReceipt, number: bigint): Receipt {
  const { lines, paper, words: _, writtenAt: __, ...head } = written;
  return {
    book: ownBook,
    ...head,
    ...paper,
    number,
    total: sumSatang(lines.map(({ amount }) => amount)),
    isCancelled: false,
    lines: lines.map((line) => ({
      kind: line.kind,
      from: line.kind === "contribution" ? line.from : head.happenedOn,
      to: line.kind === "contribution" ? line.to : head.happenedOn,
      amount: line.amount,
      ...(line.memberId !== undefined && { memberId: line.memberId }),
    })),
  };
}

/** Once for each member on it, in their order; who stands there twice is told how far they have paid in the end. */
function toldOf(parts: readonly ReceiptPart[], receiver: string, receipt: Receipt): Told {
  const members = new Map(
    parts.map((part) => [part.member.memberId, withPaidUpTo(part.member, part.paidUpTo)]),
  );
  const [first, ...rest] = [...members.values()].map((member) => toldReceipt(member, receipt, receiver));
  if (first === undefined) throw new Error("a receipt has somebody who paid");
  return [first, ...rest];
}
