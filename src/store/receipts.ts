import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import type { CoverageLine, DayRange } from "#core/contribution/coverage.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { receipt, receiptLine } from "./tables.ts";

export interface NewReceipt {
  readonly receiptId: string;
  readonly entryId: string;
  readonly receivedBy: string;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  readonly writtenAt: Temporal.Instant;
  readonly lines: readonly (CoverageLine & { readonly memberId: string })[];
}

export interface Receipt {
  readonly receiptId: string;
  readonly book: string;
  readonly number: bigint;
  readonly receivedBy: string;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  readonly total: Satang;
  readonly lines: readonly (DayRange & { readonly memberId: string; readonly amount: Satang })[];
}

/** The series whose numbers the database gives; paper books will have names of their own. */
export const ownBook = "OB";

/** Numbered by the database under the fund's head row: from here to the commit, the fund's next receipt waits. Keep it last. */
export async function addReceipt({ tx, fundId }: FundTx, added: NewReceipt): Promise<bigint> {
  const { lines, ...head } = added;
  const total = sumSatang(lines.map(({ amount }) => amount));
  const [row] = await tx
    .insert(receipt)
    .values({ fundId, book: ownBook, ...head, totalSatang: total })
    .returning({ number: receipt.number });
  if (row === undefined) throw new Error("a receipt that was just written has no number");
  await tx.insert(receiptLine).values(
    lines.map(({ memberId, planCode, from, to, price, amount }, index) => ({
      fundId,
      receiptId: head.receiptId,
      lineNo: index + 1,
      memberId,
      kind: "contribution" as const,
      planCode,
      fromOn: from,
      toOn: to,
      priceSatang: price,
      amountSatang: amount,
    })),
  );
  return row.number;
}

/** Every range that stands paid for a member, the earliest first. */
export async function coverageOf({ tx, fundId }: FundTx, memberId: string): Promise<DayRange[]> {
  const rows = await tx
    .select({ from: receiptLine.fromOn, to: receiptLine.toOn })
    .from(receiptLine)
    .where(
      and(
        eq(receiptLine.fundId, fundId),
        eq(receiptLine.memberId, memberId),
        eq(receiptLine.kind, "contribution"),
      ),
    )
    .orderBy(asc(receiptLine.fromOn));
  return rows.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
}

export async function receiptOfEntry(fund: FundTx, entryId: string): Promise<Receipt | undefined> {
  const heads = await fund.tx
    .select()
    .from(receipt)
    .where(and(eq(receipt.fundId, fund.fundId), eq(receipt.entryId, entryId)));
  return (await withLines(fund, heads))[0];
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
  return heads.map(({ receiptId, book, number, receivedBy, method, happenedOn, totalSatang }) => ({
    receiptId,
    book,
    number,
    receivedBy,
    method,
    happenedOn,
    total: totalSatang,
    lines: (byReceipt.get(receiptId) ?? []).map(({ memberId, fromOn, toOn, amountSatang }) => ({
      memberId,
      from: fromOn ?? happenedOn,
      to: toOn ?? happenedOn,
      amount: amountSatang,
    })),
  }));
}
