import { and, asc, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { CoverageLine, DayRange } from "#core/contribution/coverage.ts";
import { ownBook } from "#core/ledger/receipt-address.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { entry, receipt, receiptLine } from "./tables.ts";
import { covered, privatePart } from "./tables/books.ts";

/** What a line of a receipt is for: a contribution covers a range; everything else is named by the account it belongs to. */
export type ReceiptLineToWrite = { readonly memberId?: string; readonly amount: Satang } & (
  | ({ readonly kind: "contribution"; readonly memberId: string } & CoverageLine)
  | { readonly kind: Exclude<ReceiptLineKind, "contribution"> }
);

export type ReceiptLineKind =
  | "contribution"
  | "entrance-fee"
  | "donation"
  | "seed-money"
  | "state-co-contribution"
  | "local-government"
  | "other-agencies"
  | "other-money-in"
  | "interest"
  | "other-income"
  | "repayment";

export interface NewReceipt {
  readonly receiptId: string;
  readonly entryId: string;
  /** The fund's own series where it is left out; a paper book's number comes from the paper. */
  readonly paper?: { readonly book: string; readonly number: bigint };
  /** Six letters from chance (`receiptCodeFrom`): whoever holds the paper can have its number checked by them. */
  readonly code: string;
  readonly receivedBy: string;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  readonly writtenAt: Temporal.Instant;
  readonly lines: readonly ReceiptLineToWrite[];
  /** Names as they stand on the paper: erased with the person, unlike all the rest. */
  readonly words: ReceiptWords;
}

export interface ReceiptWords {
  /** One for each line, in their order. */
  readonly payers: readonly string[];
  readonly receiver: string;
}

export interface Receipt {
  readonly receiptId: string;
  readonly entryId: string;
  readonly book: string;
  readonly number: bigint;
  readonly code?: string;
  readonly receivedBy: string;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  readonly total: Satang;
  /** Its entry was taken back: it keeps its number and counts for nothing. */
  readonly isCancelled: boolean;
  readonly lines: readonly (DayRange & {
    readonly kind: string;
    readonly memberId?: string;
    readonly amount: Satang;
  })[];
}

export { ownBook };

/** One of `addReceipts`. */
export async function addReceipt(fund: FundTx, added: NewReceipt): Promise<bigint> {
  const [number] = await addReceipts(fund, [added]);
  if (number === undefined) throw new Error("a receipt that was just written has no number");
  return number;
}

/**
 * Numbered by the database in this order, under the fund's head row: from here to the commit, the fund's next receipt waits.
 * Keep it last.
 */
export async function addReceipts({ tx, fundId }: FundTx, added: readonly NewReceipt[]): Promise<bigint[]> {
  if (added.length === 0) return [];
  await tx.insert(privatePart).values(
    added.map(({ receiptId, words }) => ({
      fundId,
      kind: "receipt" as const,
      subjectId: receiptId,
      words: JSON.stringify(words),
    })),
  );
  const rows = await tx
    .insert(receipt)
    .values(
      added.map(({ paper = { book: ownBook, number: 0n }, ...one }) => ({
        fundId,
        ...paper,
        receiptId: one.receiptId,
        entryId: one.entryId,
        code: one.code,
        receivedBy: one.receivedBy,
        method: one.method,
        happenedOn: one.happenedOn,
        writtenAt: one.writtenAt,
        totalSatang: sumSatang(one.lines.map(({ amount }) => amount)),
      })),
    )
    .returning({ receiptId: receipt.receiptId, number: receipt.number });
  await tx.insert(receiptLine).values(added.flatMap((one) => rowsOf(fundId, one)));
  const numbers = new Map(rows.map(({ receiptId, number }) => [receiptId, number]));
  return added.flatMap(({ receiptId }) => numbers.get(receiptId) ?? []);
}

const rowsOf = (fundId: string, { receiptId, lines }: NewReceipt): (typeof receiptLine.$inferInsert)[] =>
  lines.map((line, index) => ({
    fundId,
    receiptId,
    lineNo: index + 1,
    memberId: line.memberId,
    kind: line.kind,
    amountSatang: line.amount,
    ...(line.kind === "contribution" && {
      planCode: line.planCode,
      fromOn: line.from,
      toOn: line.to,
      priceSatang: line.price,
    }),
  }));

/** Every range that stands paid in the present membership of each of these members, the earliest first. */
export async function coverageOfEach(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DayRange[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({ memberId: covered.memberId, from: covered.fromOn, to: covered.toOn })
    .from(covered)
    .where(
      and(
        eq(covered.fundId, fundId),
        inArray(covered.memberId, [...memberIds]),
        isNull(covered.earlierLeftOn),
      ),
    )
    .orderBy(asc(covered.fromOn));
  return Map.groupBy(rows, ({ memberId }) => memberId);
}

export async function receiptById(fund: FundTx, receiptId: string): Promise<Receipt | undefined> {
  const heads = await fund.tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.fundId, fund.fundId), eq(receipt.receiptId, receiptId)));
  return (await withLines(fund, heads))[0];
}

export async function receiptNumbered(
  fund: FundTx,
  { book, number }: { readonly book: string; readonly number: bigint },
): Promise<Receipt | undefined> {
  const heads = await fund.tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.fundId, fund.fundId), eq(receipt.book, book), eq(receipt.number, number)));
  return (await withLines(fund, heads))[0];
}

export async function receiptOfEntry(fund: FundTx, entryId: string): Promise<Receipt | undefined> {
  return (await receiptsOfEntries(fund, [entryId]))[0];
}

export async function receiptsOfEntries(fund: FundTx, entryIds: readonly string[]): Promise<Receipt[]> {
  if (entryIds.length === 0) return [];
  const heads = await fund.tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.fundId, fund.fundId), inArray(receipt.entryId, [...entryIds])));
  return withLines(fund, heads);
}

/** A member's receipts, the newest first; from a day on, where one is given. */
export async function receiptsOf(
  fund: FundTx,
  memberId: string,
  { most, since }: { readonly most: number; readonly since?: Temporal.PlainDate },
): Promise<Receipt[]> {
  const { tx, fundId } = fund;
  const theirs = tx
    .select({ receiptId: receiptLine.receiptId })
    .from(receiptLine)
    .where(and(eq(receiptLine.fundId, fundId), eq(receiptLine.memberId, memberId)));
  const heads = await tx
    .select()
    .from(receipt)
    .where(
      and(
        eq(receipt.fundId, fundId),
        inArray(receipt.receiptId, theirs),
        since && gte(receipt.happenedOn, since),
      ),
    )
    .orderBy(desc(receipt.happenedOn), desc(receipt.number))
    .limit(most);
  return withLines(fund, heads);
}

async function withLines(
  { tx, fundId }: FundTx,
  heads: readonly (typeof receipt.$inferSelect)[],
): Promise<Receipt[]> {
  if (heads.length === 0) return [];
  const rows = await tx
    .select()
    .from(receiptLine)
    .where(
      and(
        eq(receiptLine.fundId, fundId),
        inArray(
          receiptLine.receiptId,
          heads.map(({ receiptId }) => receiptId),
        ),
      ),
    )
    .orderBy(asc(receiptLine.lineNo));
  const byReceipt = Map.groupBy(rows, ({ receiptId }) => receiptId);
  const cancelled = await reversedAmong(
    { tx, fundId },
    heads.map(({ entryId }) => entryId),
  );
  return heads.map((head) => ({
    receiptId: head.receiptId,
    entryId: head.entryId,
    book: head.book,
    number: head.number,
    receivedBy: head.receivedBy,
    method: head.method,
    happenedOn: head.happenedOn,
    total: head.totalSatang,
    isCancelled: cancelled.has(head.entryId),
    ...(head.code !== null && { code: head.code }),
    lines: (byReceipt.get(head.receiptId) ?? []).map(({ memberId, kind, fromOn, toOn, amountSatang }) => ({
      kind,
      from: fromOn ?? head.happenedOn,
      to: toOn ?? head.happenedOn,
      amount: amountSatang,
      ...(memberId !== null && { memberId }),
    })),
  }));
}

/** Which of these entries were taken back. */
export async function reversedAmong(
  { tx, fundId }: Pick<FundTx, "tx" | "fundId">,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ entryId: entry.reverses })
    .from(entry)
    .where(and(eq(entry.fundId, fundId), inArray(entry.reverses, [...entryIds])));
  return new Set(rows.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])));
}
