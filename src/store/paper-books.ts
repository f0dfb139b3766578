import { and, eq, ne, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { ownBook } from "./receipts.ts";
import { receipt } from "./tables.ts";

/** Whether a paper receipt of this book and number was written down before. The caller holds the books (`lockBooks`). */
export async function isPaperNumberTaken(
  { tx, fundId }: FundTx,
  { book, number }: { readonly book: string; readonly number: bigint },
): Promise<boolean> {
  const rows = await tx
    .select({ number: receipt.number })
    .from(receipt)
    .where(and(eq(receipt.fundId, fundId), eq(receipt.book, book), eq(receipt.number, number)));
  return rows.length > 0;
}

/** A paper book as far as it was written down, and the numbers that are missing in between. */
export interface PaperBook {
  readonly book: string;
  readonly first: bigint;
  readonly last: bigint;
  readonly written: number;
  readonly gaps: readonly { readonly from: bigint; readonly to: bigint }[];
}

export async function paperBooks({ tx, fundId }: FundTx): Promise<PaperBook[]> {
  const heads = await tx
    .select({
      book: receipt.book,
      first: sql<string>`min(${receipt.number})::text`,
      last: sql<string>`max(${receipt.number})::text`,
      written: sql<number>`count(*)::int`,
    })
    .from(receipt)
    .where(and(eq(receipt.fundId, fundId), ne(receipt.book, ownBook)))
    .groupBy(receipt.book)
    .orderBy(receipt.book);
  const gaps = await tx.execute<{ book: string; after: string; before: string }>(sql`
    select book, number::text as after, following::text as before from (
      select book, number, lead(number) over (partition by book order by number) as following from receipt
        where fund_id = ${fundId} and book <> ${ownBook}) numbered
    where following > number + 1 order by book, number`);
  const byBook = Map.groupBy(gaps, ({ book }) => book);
  return heads.map(({ book, first, last, written }) => ({
    book,
    first: BigInt(first),
    last: BigInt(last),
    written,
    gaps: (byBook.get(book) ?? []).map(({ after, before }) => ({
      from: BigInt(after) + 1n,
      to: BigInt(before) - 1n,
    })),
  }));
}
