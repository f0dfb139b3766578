import * as fc from "fast-check";
import type {
  Payable,
  PayDeed,
  PayingRefusal,
  PayOutcome,
  PlaceToPay,
  ProposedPayment,
  SlipReason,
  SlipSeen,
} from "#conversation/deeds/paying.ts";
import type { SlipAtWork, SlipFile, SlipWorkRefusal } from "#conversation/deeds/slip-work.ts";
import { slipReasons } from "#core/slip/slip.ts";
import { satang } from "#core/money.ts";
import { anyReceipt, day, foundMember, line, words } from "./any-words.ts";

/** Whatever may come of each deed about paying and slips. */

const amount = fc.bigInt({ min: 1n, max: 10n ** 9n }).map(satang);
const owed = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
const typeOf = <Type extends string>(type: Type) => fc.constant(type);
const id = fc.constantFrom("0198a000-0000-7000-8000-0000000000e1", "0198a000-0000-7000-8000-0000000000e2");
const months = fc.nat({ max: 400 });

const payable: fc.Arbitrary<Payable> = fc.record(
  {
    member: foundMember,
    due: owed,
    dueMonths: months,
    period: amount,
    periodMonths: fc.constantFrom(0, 1, 3, 6, 12),
    toYearEnd: amount,
    year: amount,
    entranceFee: amount,
    waiting: amount,
  },
  { requiredKeys: ["member", "due", "dueMonths", "period", "periodMonths"] },
);
const receivers = fc.array(fc.record({ name: words(150), does: fc.constantFrom("collector", "treasurer") }), {
  maxLength: 3,
});
const payment: fc.Arbitrary<ProposedPayment> = fc.record(
  { member: foundMember, amount, entranceFee: amount, lines: fc.array(line, { maxLength: 6 }) },
  { requiredKeys: ["member", "amount", "lines"] },
);
const payments = fc.array(payment, { minLength: 1, maxLength: 7 });
const place: fc.Arbitrary<PlaceToPay> = fc.record(
  {
    placeId: id,
    bankName: words(60),
    accountNo: fc.constantFrom("020-1-23456-7", "020123456789"),
    accountName: words(120),
    promptPay: fc.constantFrom("0812223333", "0994000123456"),
  },
  { requiredKeys: ["placeId", "bankName", "accountNo", "accountName"] },
);
const slipSeen: fc.Arbitrary<SlipSeen> = fc.record(
  {
    slipId: id,
    stage: fc.constantFrom("reading", "waiting", "confirmed", "refused"),
    amount,
    members: fc.array(foundMember, { maxLength: 7 }),
    sentOn: day,
    paidOn: day,
    hasCode: fc.boolean(),
    reason: fc.constantFrom<SlipReason[]>(...slipReasons),
    reasonWords: words(1000),
    receipt: fc.constantFrom("OB/12", "1/999"),
  },
  { requiredKeys: ["slipId", "stage", "amount", "members", "sentOn"] },
);
const atWork: fc.Arbitrary<SlipAtWork> = fc.record({
  slipId: id,
  members: fc.array(foundMember, { maxLength: 7 }),
  amount,
  sentOn: day,
  hasCode: fc.boolean(),
  isSure: fc.boolean(),
});
const file: fc.Arbitrary<SlipFile> = fc.record(
  {
    slip: slipSeen,
    payments,
    amount,
    on: day,
    sentBy: words(150),
    viewer: fc.constantFrom("https://omboon.example/f/x/documents?link=Kx7", "http://nowhere"),
    line: fc.record({
      account: fc.constantFrom("bank", "bank:baac"),
      lineNo: fc.nat({ max: 9999 }),
      on: day,
      amount,
      words: words(300),
      isSure: fc.boolean(),
    }),
    check: fc.record(
      { says: fc.constantFrom("good", "not-found", "no-answer"), amount, on: day, isOurs: fc.boolean() },
      { requiredKeys: ["says"] },
    ),
    isSeenBefore: fc.boolean(),
  },
  { requiredKeys: ["slip", "payments", "amount", "on", "sentBy", "isSeenBefore"] },
);

const ofSum = [
  fc.record({ type: typeOf("no-whole-period"), price: amount, offers: fc.array(amount, { maxLength: 4 }) }),
  fc.record({ type: typeOf("too-far-ahead"), most: owed }),
  fc.record({ type: typeOf("member-has-left"), member: foundMember }),
  fc.record({ type: typeOf("day-before-joining"), joinedOn: day }),
] as const;
const payingRefusal: fc.Arbitrary<PayingRefusal> = fc.oneof(
  ...ofSum,
  fc.record({ type: fc.constantFrom("not-linked", "not-theirs", "no-such-member") }),
  fc.record({ type: typeOf("no-payment-place"), receivers }),
  fc.record({ type: typeOf("too-many-slips"), most: fc.nat({ max: 99 }) }),
);
const workRefusal: fc.Arbitrary<SlipWorkRefusal> = fc.oneof(
  ...ofSum,
  fc.record({
    type: fc.constantFrom(
      "not-treasurer",
      "no-such-slip",
      "still-reading",
      "own-slip",
      "line-taken",
      "reason-missing",
      "day-to-come",
    ),
  }),
  fc.record({ type: typeOf("unknown-deposit"), happenedOn: day }),
);
const about = { member: foundMember };
const payingRefused = fc.record(
  { type: typeOf("paying-refused"), refusal: payingRefusal, ...about },
  { requiredKeys: ["type", "refusal"] },
);
const workRefused = fc.record(
  { type: typeOf("slip-work-refused"), refusal: workRefusal, ...about },
  { requiredKeys: ["type", "refusal"] },
);
const mostly = (usual: fc.Arbitrary<PayOutcome>, other: fc.Arbitrary<PayOutcome>): fc.Arbitrary<PayOutcome> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 2, arbitrary: other });
const judged = fc.record({ type: typeOf("slip-judged"), slip: slipSeen });

export const payOutcomeOf: {
  readonly [Type in PayDeed["type"]]: fc.Arbitrary<PayOutcome>;
} = {
  "begin-paying": fc.record({
    type: typeOf("paying-terms"),
    terms: fc.record(
      {
        payables: fc.array(payable, { maxLength: 7 }),
        meant: fc.constantFrom("m1", "m2", "nobody"),
        hasPlace: fc.nat({ max: 9 }).map((one) => one > 0),
        receivers,
      },
      { requiredKeys: ["payables", "hasPlace", "receivers"] },
    ),
  }),
  "show-way-to-pay": mostly(
    fc.record({
      type: typeOf("way-to-pay"),
      way: fc.record(
        {
          total: amount,
          payments,
          places: fc.oneof(fc.tuple(place), fc.tuple(place, place, place, place)),
          qr: fc.constant("https://omboon.example/f/x/q/0011.png"),
        },
        { requiredKeys: ["total", "payments", "places"] },
      ),
    }),
    payingRefused,
  ),
  // Of a slip that is taken nothing is said: `hear` ends the talk.
  "send-slip": mostly(fc.record({ type: typeOf("slip-taken"), again: fc.constant(true) }), payingRefused),
  "show-slips": fc.record({ type: typeOf("slips"), slips: fc.array(slipSeen, { maxLength: 10 }) }),
  "show-slip-work": mostly(
    fc.record({
      type: typeOf("slip-work"),
      work: fc.record({
        slips: fc.array(atWork, { maxLength: 6 }),
        after: fc.nat({ max: 30 }),
        count: fc.nat({ max: 99 }),
        sure: fc.array(atWork, { maxLength: 12 }),
      }),
    }),
    workRefused,
  ),
  "open-slip": mostly(fc.record({ type: typeOf("slip-to-judge"), file }), fc.oneof(judged, workRefused)),
  "confirm-slip": mostly(
    fc.record({
      type: typeOf("slip-confirmed"),
      receipts: fc.array(anyReceipt, { minLength: 1, maxLength: 7 }),
      again: fc.boolean(),
    }),
    fc.oneof(judged, workRefused),
  ),
  "confirm-slips": mostly(
    fc.record({
      type: typeOf("slips-confirmed"),
      confirmed: fc.nat({ max: 12 }),
      total: owed,
      left: fc.nat({ max: 12 }),
    }),
    workRefused,
  ),
  "refuse-slip": mostly(
    fc.record({ type: typeOf("slip-refused"), slip: slipSeen, again: fc.boolean() }),
    fc.oneof(judged, workRefused),
  ),
};
