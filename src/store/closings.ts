import { asc, eq, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { closing } from "./tables/books.ts";

/** A closed month or year, as it stands in the books. */
export interface Closing {
  readonly closingId: string;
  readonly kind: "month" | "year";
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
  readonly closedBy: string;
  readonly closedAt: Temporal.Instant;
  /** Of the close's own link, whose hash is the seal: hexadecimal digits. */
  readonly chainNo: bigint;
  readonly seal: string;
}

/** Every close, in the order of their links. */
export async function closingsOf({ tx, fundId }: FundTx): Promise<Closing[]> {
  const rows = await tx
    .select()
    .from(closing)
    .where(eq(closing.fundId, fundId))
    .orderBy(asc(closing.chainNo));
  return rows.map(
    ({ closingId, kind, fromOn: from, throughOn: through, closedBy, closedAt, chainNo, seal }) => ({
      closingId,
      kind,
      from,
      through,
      closedBy,
      closedAt,
      chainNo,
      seal: Buffer.from(seal).toString("hex"),
    }),
  );
}

/** The month of the first entry, from which on months are closed; undefined in empty books. */
export async function firstBookedMonth({ tx, fundId }: FundTx): Promise<Temporal.PlainDate | undefined> {
  const [row] = await tx.execute<{ month: string | null }>(
    sql`select min(booked_month)::text as month from entry where fund_id = ${fundId}`,
  );
  return row?.month == null ? undefined : Temporal.PlainDate.from(row.month);
}

/**
 * Snapshot, link, seal and lock, by the database itself and in this order; the caller has posted the allocation. It refuses
 * (as a bug of the caller) periods that are out of order or not over. Gives the seal.
 */
export async function closeBooks(
  { tx }: FundTx,
  { closingId, kind, from, through, closedBy, closedAt }: Omit<Closing, "chainNo" | "seal">,
): Promise<string> {
  const [row] = await tx.execute<{ seal: string }>(sql`
    select encode(close_books(${closingId}, ${kind}, ${from.toString()}, ${through.toString()}, ${closedBy},
      ${closedAt.toString()}), 'hex') as seal`);
  if (row === undefined) throw new Error("a close has no seal");
  return row.seal;
}
