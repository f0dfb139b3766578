import * as fc from "fast-check";
import type { BooksOutcome } from "#conversation/deeds/books.ts";
import type { CollectingDeed, House, HouseRow, TakenHere, Walk } from "#conversation/deeds/collecting.ts";
import { satang } from "#core/money.ts";
import { day, foundMember, words } from "./any-words.ts";

/** Whatever may come of a deed of a collector's walk. */

const id = fc.constantFrom("0198a000-0000-7000-8000-000000000011", "0198a000-0000-7000-8000-000000000012");
const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
const villageNo = fc.nat({ max: 30 });
const time = fc.nat({ max: 1439 }).map((minutes) => Temporal.PlainTime.from("00:00").add({ minutes }));
const placed = { houseId: id, moves: fc.nat({ max: 9 }), place: words(25), isHouseNo: fc.boolean() };

const row: fc.Arbitrary<HouseRow> = fc.record({
  ...placed,
  name: words(150),
  called: words(80),
  others: fc.nat({ max: 7 }),
  due: amount,
  isNotHome: fc.boolean(),
});

const walk: fc.Arbitrary<Walk> = fc.record({
  roundId: id,
  villageNo,
  on: day,
  houses: fc.array(row, { maxLength: 30 }),
  collected: amount,
  receipts: fc.nat({ max: 400 }),
  bag: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 9n }).map(satang),
  own: fc.nat({ max: 5 }),
});

const taken: fc.Arbitrary<TakenHere> = fc.record(
  {
    receiptId: id,
    number: fc.constantFrom("OB/1", "OB/123456789012"),
    code: fc.constant("K7MQX3"),
    total: amount,
    at: time,
    state: fc.constantFrom("stands", "cancelled", "waits"),
  },
  { requiredKeys: ["receiptId", "number", "total", "at", "state"] },
);

const house: fc.Arbitrary<House> = fc.record(
  {
    roundId: id,
    villageNo,
    ...placed,
    members: fc.uniqueArray(
      fc.record({
        member: foundMember,
        due: amount,
        period: amount,
        periodMonths: fc.constantFrom(0, 1, 3, 12),
      }),
      { maxLength: 7, selector: ({ member }) => member.memberId },
    ),
    due: amount,
    taken,
    notHomeAt: time,
  },
  {
    requiredKeys: ["roundId", "villageNo", "houseId", "moves", "place", "isHouseNo", "members", "due"],
  },
);

const typeOf = <Type extends string>(type: Type) => fc.constant(type);
const stands = (isAsked: boolean) =>
  fc.record({ type: typeOf("house-stands"), house, walk, isAsked: fc.constant(isAsked) });
const gone = fc.record({
  type: typeOf("collecting-refused"),
  refusal: fc.record({ type: typeOf("no-such-house") }),
});

/** `refused` is what any deed of the books may be refused with. */
export const collectingOutcomeOf = (
  refused: fc.Arbitrary<BooksOutcome>,
): { readonly [Type in CollectingDeed["type"]]: fc.Arbitrary<BooksOutcome> } => {
  const at = (done: fc.Arbitrary<BooksOutcome>): fc.Arbitrary<BooksOutcome> =>
    fc.oneof({ weight: 5, arbitrary: done }, { weight: 2, arbitrary: stands(false) }, gone, refused);
  const took = fc.record({ type: typeOf("house-taken"), house, walk });
  return {
    walk: fc.oneof(
      { weight: 6, arbitrary: fc.record({ type: typeOf("walk"), walk }) },
      fc.record({ type: typeOf("collecting-refused"), refusal: fc.record({ type: typeOf("no-village") }) }),
      refused,
    ),
    "take-at-house": at(took),
    "take-as-said": at(took),
    "not-at-home": at(fc.record({ type: typeOf("house-not-home"), house, walk })),
    "take-back-at-house": at(fc.record({ type: typeOf("house-taken-back"), house, walk })),
    "show-house": at(stands(true)),
    "find-house": at(
      fc.oneof(
        stands(true),
        fc.record({ type: typeOf("houses-found"), houses: fc.array(row, { maxLength: 8 }), walk }),
      ),
    ),
    "sum-up": at(
      fc.record({
        type: typeOf("summed-up"),
        sum: fc.record(
          {
            walk,
            paid: fc.nat({ max: 200 }),
            notHome: fc.array(words(20), { maxLength: 60 }),
            onPaper: fc.nat({ max: 200 }),
            printAt: fc.constant("https://fund.example/f/small/rounds/1"),
          },
          { requiredKeys: ["walk", "paid", "notHome", "onPaper"] },
        ),
      }),
    ),
  };
};
