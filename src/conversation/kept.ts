import { z } from "zod";
import { satang, type Satang } from "#core/money.ts";
import type { FoundMember, ReceiptLine } from "./deed.ts";
import type { NamedSum, ReceiptSeen } from "./deeds/books.ts";
import type { FamilyPayer } from "./deeds/receiving.ts";
import type { CardRow } from "./reply.ts";

/**
 * Values that a flow keeps among its facts, which are text: a line each, its parts with tabs between. Reading back gives
 * undefined for what this version did not write, so that a flow never goes on with half a draft.
 */

export interface Offer {
  readonly amount: Satang;
  readonly label: string;
}

type Part = { toString(): string } | undefined;

const longestPart = 200;
const keepPart = (part: Part): string =>
  (part?.toString() ?? "").replaceAll(/\s+/gu, " ").slice(0, longestPart);
const keep = (rows: readonly (readonly Part[])[]): string =>
  rows.map((parts) => parts.map(keepPart).join("\t")).join("\n");

export const keepMembers = (members: readonly FoundMember[]): string =>
  keep(
    members.map(({ memberId, memberNo, name, villageNo, paidUpTo, hasLeft }) => [
      memberId,
      memberNo,
      name,
      villageNo,
      paidUpTo,
      hasLeft ? "left" : "",
    ]),
  );

export const keepLines = (lines: readonly ReceiptLine[]): string =>
  keep(lines.map(({ from, to, amount }) => [from, to, amount]));

export const keepOffers = (offers: readonly Offer[]): string =>
  keep(offers.map(({ amount, label }) => [amount, label]));

export const keepSums = (sums: readonly NamedSum[]): string =>
  keep(sums.map(({ id, name, amount }) => [id, name, amount]));

/** A card's rows as they were shown: what was looked up once is asked about again without looking. */
export const keepRows = (rows: readonly CardRow[]): string =>
  keep(rows.map(({ label, value, strong }) => [label, value, strong ? "strong" : ""]));

/** A receipt that stands; names beyond what a part holds are cut. */
export const keepReceipt = ({
  receiptId,
  book,
  number,
  on,
  total,
  receivedBy,
  payers,
}: ReceiptSeen): string => keep([[receiptId, book, number, on, total, receivedBy, payers.join(", ")]]);

/** One of a house, and whether they pay this time. */
export interface KeptPayer extends FamilyPayer {
  readonly isPaying: boolean;
}

export const keepPayers = (payers: readonly KeptPayer[]): string =>
  keep(
    payers.map(({ member, amount, isDue, isPaying }) => [
      member.memberId,
      member.memberNo,
      member.name,
      amount,
      isDue ? "due" : "",
      isPaying ? "paying" : "",
    ]),
  );

const none = z.literal("").transform(() => undefined);
const day = z.iso.date().transform((iso) => Temporal.PlainDate.from(iso));
const amount = z.stringFormat("satang", /^\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
/** Ours are UUIDs. What goes into a button must fit there, whoever wrote it. */
export const id = z.stringFormat("id", /^[\w-]{1,64}$/u);
/** An account's name has colons besides: "bag:…", "expense:travel". */
const sumId = z.stringFormat("sum", /^[\w:-]{1,64}$/u);
const signed = z.stringFormat("signed", /^-?\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
const words = z.string().max(longestPart);

const member = z
  .tuple([
    id,
    words,
    words,
    z.union([none, z.coerce.number().int()]),
    z.union([none, day]),
    z.enum(["", "left"]),
  ])
  .transform(([memberId, memberNo, name, villageNo, paidUpTo, left]): FoundMember => ({
    memberId,
    memberNo,
    name,
    hasLeft: left === "left",
    ...(villageNo !== undefined && { villageNo }),
    ...(paidUpTo !== undefined && { paidUpTo }),
  }));
const line = z
  .tuple([day, day, amount])
  .transform(([from, to, amount]): ReceiptLine => ({ from, to, amount }));
const offer = z.tuple([amount, words]).transform(([amount, label]): Offer => ({ amount, label }));
const sum = z
  .tuple([sumId, words, signed])
  .transform(([id, name, amount]): NamedSum => ({ id, name, amount }));
const payer = z
  .tuple([id, words, words, amount, z.enum(["", "due"]), z.enum(["", "paying"])])
  .transform(([memberId, memberNo, name, amount, due, paying]): KeptPayer => ({
    member: { memberId, memberNo, name, hasLeft: false },
    amount,
    isDue: due === "due",
    isPaying: paying === "paying",
  }));
const cardRow = z
  .tuple([words.min(1), words.min(1), z.enum(["", "strong"])])
  .transform(([label, value, strong]): CardRow => ({
    label,
    value,
    ...(strong === "strong" && { strong: true }),
  }));
const receipt = z
  .tuple([id, words.min(1), z.stringFormat("number", /^\d{1,15}$/u), day, amount, words, words])
  .transform(([receiptId, book, number, on, total, receivedBy, payers]): ReceiptSeen => ({
    receiptId,
    book,
    number: BigInt(number),
    on,
    total,
    receivedBy,
    payers: payers === "" ? [] : [payers],
    state: "stands",
  }));

function readerOf<Kept>(row: z.ZodType<Kept>): (text: string | undefined) => readonly Kept[] | undefined {
  const rows = z.array(row).min(1).max(40);
  return (text) =>
    text === undefined ? undefined : rows.safeParse(text.split("\n").map((line) => line.split("\t"))).data;
}

export const keptMembers = readerOf(member);
export const keptLines = readerOf(line);
export const keptOffers = readerOf(offer);
export const keptSums = readerOf(sum);
export const keptPayers = readerOf(payer);
export const keptRows = readerOf(cardRow);
export const keptReceipt = (text: string | undefined): ReceiptSeen | undefined =>
  readerOf(receipt)(text)?.[0];
export const keptAmount = (text: string | undefined): Satang | undefined => amount.safeParse(text).data;
/** Somebody's own words, as a card can show them. */
export const keptWords = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === "" ? undefined : words.safeParse(text).data;
export const isId = (text: string | undefined): text is string => id.safeParse(text).success;
