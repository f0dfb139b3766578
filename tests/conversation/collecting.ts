import type { House, HouseRow, Walk } from "#conversation/deeds/collecting.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, somchai, treasurer } from "./cast.ts";
import type { Deeds } from "./transcript.ts";

/** A village of three houses as a collector's talk sees it: whoever has paid is gone from the list. */

export const collector = memberScene(linkedAs(treasurer, ["collector"]));
export const roundId = "0198a000-0000-7000-8000-0000000000b1";
const baht = bahtToSatang;

export const houseRow = (change: Partial<HouseRow> = {}): HouseRow => ({
  houseId: buaphan.memberId,
  moves: 0,
  place: "12/3",
  isHouseNo: true,
  name: buaphan.name,
  called: "บัวผัน",
  others: 1,
  due: baht(60),
  isNotHome: false,
  ...change,
});
export const neighbour = houseRow({
  houseId: "0198a000-0000-7000-8000-000000000004",
  place: "14",
  name: "นายแดง สุขใจ",
  called: "แดง",
  others: 0,
  due: baht(30),
});

export const walkOf = (houses: readonly HouseRow[], change: Partial<Walk> = {}): Walk => ({
  roundId,
  villageNo: 2,
  on: day("2026-02-14"),
  houses,
  collected: baht(0),
  receipts: 0,
  bag: baht(0),
  own: 0,
  ...change,
});

export const houseOf = (change: Partial<House> = {}): House => ({
  roundId,
  villageNo: 2,
  houseId: buaphan.memberId,
  moves: 0,
  place: "12/3",
  isHouseNo: true,
  members: [
    { member: buaphan, due: baht(30), period: baht(30), periodMonths: 1 },
    { member: somchai, due: baht(30), period: baht(30), periodMonths: 1 },
  ],
  due: baht(60),
  ...change,
});

export const takenHere = {
  receiptId: "0198a000-0000-7000-8000-000000000021",
  number: "OB/57",
  total: baht(60),
  at: Temporal.PlainTime.from("10:05"),
  state: "stands",
} as const;
export const takenHouse = houseOf({ moves: 1, due: baht(0), taken: takenHere });

/** The fund's side of a short walk: money counts once for each count of moves. */
export function village(): Deeds {
  let moves = 0;
  const paid = { collected: baht(60), receipts: 1, bag: baht(60) };
  const now = (): Walk =>
    moves % 2 === 0 ? walkOf([houseRow({ moves }), neighbour]) : walkOf([neighbour], paid);
  const standing = (): House => (moves === 0 ? houseOf() : takenHouse);
  const take = (tapped: number) => {
    if (tapped !== moves)
      return { type: "house-stands", isAsked: false, house: standing(), walk: now() } as const;
    moves += 1;
    return { type: "house-taken", house: takenHouse, walk: now() } as const;
  };
  return {
    walk: () => ({ type: "walk", walk: now() }),
    "take-at-house": ({ moves: tapped }) => take(tapped),
    "take-as-said": ({ moves: tapped }) => take(tapped),
    "not-at-home": () => ({
      type: "house-not-home",
      house: houseOf({ notHomeAt: Temporal.PlainTime.from("10:20") }),
      walk: walkOf([neighbour, houseRow({ isNotHome: true })]),
    }),
    "take-back-at-house": () => {
      moves += 1;
      const house = houseOf({ moves, taken: { ...takenHere, state: "cancelled" } });
      return { type: "house-taken-back", house, walk: now() };
    },
    "show-house": () => ({ type: "house-stands", isAsked: true, house: standing(), walk: now() }),
    "find-house": ({ query }) =>
      query === "ใจดี"
        ? { type: "house-stands", isAsked: true, house: standing(), walk: now() }
        : { type: "houses-found", houses: query === "สุข" ? [houseRow(), neighbour] : [], walk: now() },
    "sum-up": () => ({
      type: "summed-up",
      sum: {
        walk: walkOf([neighbour], paid),
        paid: 1,
        notHome: ["14"],
        onPaper: 1,
        printAt: "https://fund.example/f/suk/rounds/1",
      },
    }),
  };
}
