import { z } from "zod";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import type { House, HouseMember, HouseRow, TakenHere, Walk } from "./deeds/collecting.ts";
import { id } from "./kept.ts";

/** What a walk's talk keeps among its facts: plain JSON, because a page of houses is a tree and no table. */

/** As many houses as a phone shows at once: two cards of four buttons. */
export const onOnePage = 8;

/** One page of a walk, as it was when it was shown. */
export interface WalkPage extends Omit<Walk, "on"> {
  readonly left: number;
  readonly skip: number;
}

/** A house whose money is being looked at; who pays nothing this time has nothing. */
export interface HouseDraft extends Omit<House, "members" | "notHomeAt" | "taken"> {
  readonly members: readonly DraftMember[];
  readonly taken?: TakenHere;
  readonly notHomeAt?: Temporal.PlainTime;
}
export interface DraftMember extends Omit<HouseMember, "member"> {
  readonly memberId: string;
  readonly name: string;
  readonly amount: Satang;
}

export function pageOf(whole: Walk, wished: number): WalkPage {
  const { on: _, houses, ...walk } = whole;
  const skip = wished < houses.length ? wished : 0;
  return { ...walk, left: houses.length, skip, houses: houses.slice(skip, skip + onOnePage).map(shortRow) };
}

/** As a card can show it. */
export const shortRow = (one: HouseRow): HouseRow => ({
  ...one,
  place: short(one.place, 20),
  name: short(one.name, 100),
  called: short(one.called, 60),
});

const short = (text: string, most: number): string => {
  const plain = text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  return plain === "" ? "-" : plain.slice(0, most);
};

/** Whoever has something due pays that; where nobody has, everybody pays a period ahead. */
export function draftOf({ members, ...house }: House): HouseDraft {
  const isAnyDue = members.some(({ due }) => due > 0n);
  return {
    ...house,
    place: short(house.place, 20),
    members: members.map(({ member: { memberId, name }, due, period, periodMonths }) => ({
      memberId,
      name: short(name, 50),
      due,
      period,
      periodMonths,
      amount: isAnyDue ? due : period,
    })),
  };
}

export const totalOf = ({ members }: HouseDraft): Satang => sumSatang(members.map(({ amount }) => amount));
export const payingOf = ({ members }: HouseDraft): readonly DraftMember[] =>
  members.filter(({ amount }) => amount > zeroSatang);

const written = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value;
const keep = (value: WalkPage | HouseDraft): string => JSON.stringify(value, written);
export const keepPage = (page: WalkPage): string => keep(page);
export const keepHouse = (house: HouseDraft): string => keep(house);

const amount = z.stringFormat("satang", /^-?\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
const due = z.stringFormat("satang", /^\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
const words = z.string().min(1).max(200);
const count = z.number().int().min(0).max(100_000);
const time = z.iso.time().transform((iso) => Temporal.PlainTime.from(iso));

const row = z.strictObject({
  houseId: id,
  moves: count,
  place: words,
  isHouseNo: z.boolean(),
  name: words,
  called: words,
  others: count,
  due,
  isNotHome: z.boolean(),
});
const page = z.strictObject({
  roundId: id,
  villageNo: count,
  collected: amount,
  receipts: count,
  bag: amount,
  own: count,
  left: count,
  skip: count,
  houses: z.array(row).max(onOnePage),
});
const taken = z.strictObject({
  receiptId: id,
  number: words,
  code: words.optional(),
  total: due,
  at: time,
  state: z.enum(["stands", "cancelled", "waits"]),
});
const house = z.strictObject({
  roundId: id,
  villageNo: count,
  houseId: id,
  moves: count,
  place: words,
  isHouseNo: z.boolean(),
  due,
  members: z
    .array(z.strictObject({ memberId: id, name: words, due, period: due, periodMonths: count, amount: due }))
    .max(20),
  taken: taken.optional(),
  notHomeAt: time.optional(),
});

/** Undefined for what this version did not write. */
export const keptPage = (text: string | undefined): WalkPage | undefined => read(page, text);
export function keptHouse(text: string | undefined): HouseDraft | undefined {
  const kept = read(house, text);
  if (kept === undefined) return undefined;
  const { taken, notHomeAt, ...rest } = kept;
  return { ...rest, ...(taken && { taken: takenFrom(taken) }), ...(notHomeAt && { notHomeAt }) };
}

const takenFrom = ({ code, ...rest }: z.output<typeof taken>): TakenHere => ({
  ...rest,
  ...(code !== undefined && { code }),
});

function read<Kept>(shape: z.ZodType<Kept>, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
