import { and, asc, eq, sql } from "drizzle-orm";
import type { Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { entry } from "./tables.ts";
import { privatePart, voucher } from "./tables/books.ts";

export interface NewVoucher {
  readonly voucherId: string;
  readonly entryId: string;
  readonly kind: "expense" | "welfare" | "refund" | "between-funds";
  readonly paidBy: string;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  readonly total: Satang;
  readonly writtenAt: Temporal.Instant;
  readonly words: VoucherWords;
}

/** Names and purpose as they stand on the paper: erased with the person, unlike all the rest. */
export interface VoucherWords {
  readonly receiver: string;
  readonly payer: string;
  readonly witness?: string;
  readonly purpose: string;
}

export interface Voucher extends Omit<NewVoucher, "words" | "kind"> {
  readonly kind: string;
  readonly book: string;
  readonly number: bigint;
  /** Its entry was taken back: it keeps its number and pays nothing. */
  readonly isVoid: boolean;
  /** Absent once they were erased. */
  readonly words?: VoucherWords;
}

/** The series whose numbers the database gives. */
export const ownVoucherBook = "PV";

/** Numbered by the database under the fund's head row; the act that pays holds it already (`lockBooks`). */
export async function addVoucher(
  { tx, fundId }: FundTx,
  { words, total, ...head }: NewVoucher,
): Promise<bigint> {
  await tx
    .insert(privatePart)
    .values({ fundId, kind: "voucher", subjectId: head.voucherId, words: JSON.stringify(words) });
  const [row] = await tx
    .insert(voucher)
    .values({ fundId, book: ownVoucherBook, ...head, totalSatang: total })
    .returning({ number: voucher.number });
  if (row === undefined) throw new Error("a voucher that was just written has no number");
  return row.number;
}

export async function voucherOfEntry(fund: FundTx, entryId: string): Promise<Voucher | undefined> {
  return (await vouchersWhere(fund, eq(voucher.entryId, entryId)))[0];
}

export async function voucherById(fund: FundTx, voucherId: string): Promise<Voucher | undefined> {
  return (await vouchersWhere(fund, eq(voucher.voucherId, voucherId)))[0];
}

export async function voucherNumbered(fund: FundTx, number: bigint): Promise<Voucher | undefined> {
  const own = and(eq(voucher.book, ownVoucherBook), eq(voucher.number, number));
  return (await vouchersWhere(fund, own))[0];
}

async function vouchersWhere({ tx, fundId }: FundTx, which: ReturnType<typeof and>): Promise<Voucher[]> {
  const rows = await tx
    .select({
      voucher,
      words: privatePart.words,
      isVoid: sql<boolean>`exists (select from ${entry} taker where taker.fund_id = ${voucher.fundId} and taker.reverses = ${voucher.entryId})`,
    })
    .from(voucher)
    .leftJoin(
      privatePart,
      and(
        eq(privatePart.fundId, voucher.fundId),
        eq(privatePart.kind, "voucher"),
        eq(privatePart.subjectId, voucher.voucherId),
      ),
    )
    .where(and(eq(voucher.fundId, fundId), which))
    .orderBy(asc(voucher.book), asc(voucher.number));
  return rows.map(({ voucher: row, words, isVoid }) => {
    const { fundId: _, totalSatang: total, ...head } = row;
    return { ...head, total, isVoid, ...(words !== null && { words: JSON.parse(words) as VoucherWords }) };
  });
}
