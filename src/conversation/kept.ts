import { z } from "zod";
import { satang, type Satang } from "#core/money.ts";
import type { FoundMember, ReceiptLine } from "./deed.ts";

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

const none = z.literal("").transform(() => undefined);
const day = z.iso.date().transform((iso) => Temporal.PlainDate.from(iso));
const amount = z.stringFormat("satang", /^\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
/** Ours are UUIDs. What goes into a button must fit there, whoever wrote it. */
export const id = z.stringFormat("id", /^[\w-]{1,64}$/u);
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

function readerOf<Kept>(row: z.ZodType<Kept>): (text: string | undefined) => readonly Kept[] | undefined {
  const rows = z.array(row).min(1).max(40);
  return (text) =>
    text === undefined ? undefined : rows.safeParse(text.split("\n").map((line) => line.split("\t"))).data;
}

export const keptMembers = readerOf(member);
export const keptLines = readerOf(line);
export const keptOffers = readerOf(offer);
export const keptAmount = (text: string | undefined): Satang | undefined => amount.safeParse(text).data;
export const isId = (text: string | undefined): text is string => id.safeParse(text).success;
