import * as fc from "fast-check";
import type {
  BooksDeed,
  BooksOutcome,
  BooksRefusal,
  NamedSum,
  ReceiptSeen,
  RequestSeen,
  Unusual,
} from "#conversation/deeds/books.ts";
import { booksActs } from "#conversation/deeds/books.ts";
import { satang } from "#core/money.ts";
import { collectingOutcomeOf } from "./any-collecting.ts";
import { anyReceipt, day, foundMember, words } from "./any-words.ts";

/** Whatever may come of each deed of the books. */

const id = fc.constantFrom("0198a000-0000-7000-8000-000000000011", "0198a000-0000-7000-8000-000000000012");
const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
const signed = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map(satang);
const month = day.map((day) => day.toPlainYearMonth());
const typeOf = <Type extends string>(type: Type) => fc.constant(type);

const sumWith = (ids: fc.Arbitrary<string>): fc.Arbitrary<NamedSum> =>
  fc.record({ id: ids, name: words(60), amount: signed });
const sums = (ids: fc.Arbitrary<string>, least = 0) =>
  fc.array(sumWith(ids), { minLength: least, maxLength: 15 });
const account = fc.constantFrom("cash", "bank", "bank:baac", "expense:travel", "bag:0198a000");

const receipt: fc.Arbitrary<ReceiptSeen> = fc.record({
  receiptId: id,
  book: fc.constantFrom("OB", "5", "2569-1"),
  number: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  on: day,
  payers: fc.array(words(80), { maxLength: 5 }),
  total: amount,
  receivedBy: fc.oneof(fc.constant(""), words(80)),
  state: fc.constantFrom("stands", "stands", "cancelled", "waits"),
});

const request: fc.Arbitrary<RequestSeen> = fc.record({
  requestId: id,
  askedBy: words(80),
  askedOn: day,
  about: fc.oneof(
    fc.record({ type: typeOf("cancel-receipt"), receipt, reason: words(150) }),
    fc.record({ type: typeOf("own-contribution"), member: words(80), amount }),
  ),
});

const unusual: fc.Arbitrary<Unusual> = fc.oneof(
  fc.record({ type: fc.constantFrom("bag-not-empty", "below-zero"), name: words(80), amount: signed }),
  fc.record({ type: typeOf("unidentified"), amount }),
  fc.record({ type: typeOf("open-requests"), count: fc.nat() }),
);

export const anyRefusal: fc.Arbitrary<BooksRefusal> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "not-treasurer",
      "day-to-come",
      "no-amount",
      "no-such-bag",
      "nothing-to-hand-in",
      "own-bag",
      "same-place",
      "receiver-missing",
      "purpose-missing",
      "own-payment",
      "no-such-receipt",
      "not-allowed-to-cancel",
      "cancelled-before",
      "given-back",
      "reason-missing",
      "no-such-request",
      "not-second-person",
      "own-request",
      "related",
      "same-key-other-wish",
      "not-allowed-to-close",
      "nothing-booked",
      "no-such-member",
      "member-has-left",
    ),
  }),
  fc.record({ type: fc.constantFrom("no-such-place", "no-such-expense"), account }),
  fc.record({ type: typeOf("not-enough-money"), account, held: signed }),
  fc.record({ type: typeOf("no-such-sub-fund"), subFunds: fc.constant([]) }),
  fc.record({ type: typeOf("sub-fund-too-small"), subFund: fc.constant("admin"), available: signed }),
  fc.record({ type: typeOf("asked-before"), requestId: id }),
  fc.record({ type: typeOf("settled-before"), as: fc.constantFrom("agreed", "declined", "withdrawn") }),
  fc.record({ type: typeOf("not-allowed"), act: fc.constantFrom(...booksActs) }),
  fc.record({ type: typeOf("closed-before"), closedThrough: day }),
  fc.record({ type: fc.constantFrom("earlier-month-open", "month-not-over"), month: day }),
);

const receivingRefusal: fc.Arbitrary<BooksOutcome> = fc.record(
  {
    type: typeOf("receiving-refused"),
    refusal: fc.oneof(
      fc.record({
        type: fc.constantFrom(
          "asked-before",
          "not-own",
          "no-such-member",
          "day-to-come",
          "not-allowed-to-receive",
        ),
      }),
      fc.record({ type: typeOf("own-contribution"), member: foundMember }),
      fc.record({ type: typeOf("too-far-ahead"), most: amount }),
    ),
    member: foundMember,
  },
  { requiredKeys: ["type", "refusal"] },
);
const refused = fc.oneof(fc.record({ type: typeOf("books-refused"), refusal: anyRefusal }), receivingRefusal);
const found = fc.record({ members: fc.array(foundMember, { maxLength: 12 }), more: fc.boolean() });

/** Mostly what a deed leads to; refused one time in five. */
const or = (arbitrary: fc.Arbitrary<BooksOutcome>): fc.Arbitrary<BooksOutcome> =>
  fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: refused });

export const booksOutcomeOf: { readonly [Type in BooksDeed["type"]]: fc.Arbitrary<BooksOutcome> } = {
  ...collectingOutcomeOf(refused),
  "list-bags": or(fc.record({ type: typeOf("bags"), bags: sums(id) })),
  "hand-in": or(
    fc.record({
      type: typeOf("handed-in"),
      handIn: fc.record({ collector: words(80), held: signed, counted: amount, on: day }),
      again: fc.boolean(),
    }),
  ),
  "list-purses": or(
    fc.record({
      type: typeOf("purses"),
      way: fc.constantFrom("deposit", "withdraw"),
      cash: sumWith(fc.constant("cash")),
      banks: sums(fc.constantFrom("bank", "bank:baac")),
    }),
  ),
  "move-cash": or(
    fc.record({
      type: typeOf("cash-moved"),
      move: fc.record({ from: sumWith(account), to: sumWith(account), amount, on: day }),
      again: fc.boolean(),
    }),
  ),
  "list-spending": or(
    fc.record({
      type: typeOf("spending"),
      accounts: sums(account),
      subFunds: sums(fc.constantFrom("welfare", "admin")),
      purses: sums(account),
    }),
  ),
  "pay-expense": or(
    fc.record({
      type: typeOf("expense-paid"),
      voucher: fc.record({
        book: fc.constant("PV"),
        number: fc.bigInt({ min: 1n, max: 10n ** 7n }),
        on: day,
        amount,
        account: words(60),
        subFund: words(60),
        from: words(60),
        receiver: words(150),
        purpose: words(150),
        paidBy: words(80),
      }),
      again: fc.boolean(),
    }),
  ),
  "find-receipt": or(fc.record({ type: typeOf("receipt-found"), receipt, needsSecond: fc.boolean() })),
  "show-receipt": or(fc.record({ type: typeOf("receipt-shown"), receipt })),
  "cancel-receipt": or(
    fc.oneof(
      fc.record({ type: typeOf("receipt-cancelled"), receipt, again: fc.boolean() }),
      fc.record({ type: typeOf("cancel-waits"), receipt, asked: fc.nat({ max: 5 }) }),
    ),
  ),
  "propose-close": or(
    fc.record({
      type: typeOf("close-proposed"),
      proposal: fc.record({
        month,
        incoming: sums(account),
        spending: sums(account),
        allocation: sums(fc.constantFrom("welfare", "admin")),
        unusual: fc.array(unusual, { maxLength: 15 }),
      }),
    }),
  ),
  "close-month": or(
    fc.record({
      type: typeOf("month-closed"),
      month,
      seal: fc.stringMatching(/^[0-9a-f]{64}$/u),
      again: fc.boolean(),
    }),
  ),
  "list-requests": or(
    fc.record({ type: typeOf("requests"), requests: fc.array(request, { maxLength: 12 }) }),
  ),
  "open-request": or(fc.record({ type: typeOf("request-opened"), request })),
  "settle-request": or(fc.record({ type: typeOf("request-settled"), request, agreed: fc.boolean() })),
  "check-receipt": fc.record(
    {
      type: typeOf("receipt-checked"),
      name: fc.record(
        { number: fc.bigInt({ min: 0n, max: 10n ** 12n }), book: words(20) },
        { requiredKeys: ["number"] },
      ),
      answer: fc.constantFrom("stands", "cancelled", "unknown", "does-not-agree"),
      on: day,
      total: amount,
    },
    { requiredKeys: ["type", "name", "answer"] },
  ),
  "find-for-code": or(found.map((found) => ({ type: "found-for-code", ...found }))),
  "issue-code": or(
    fc.record({ type: typeOf("code-issued"), member: foundMember, code: fc.constant("K7MQX3RT") }),
  ),
  "show-owed": or(
    fc.record({
      type: typeOf("owed"),
      owed: fc.record({
        member: foundMember,
        due: amount,
        dueMonths: fc.nat({ max: 90 }),
        period: amount,
        periodMonths: fc.constantFrom(0, 1, 3, 12),
        family: fc.nat({ max: 3 }),
      }),
    }),
  ),
  "show-family": or(
    fc.record({
      type: typeOf("family"),
      payers: fc.array(fc.record({ member: foundMember, amount, isDue: fc.boolean() }), { maxLength: 8 }),
    }),
  ),
  "record-family": or(
    fc.record({
      type: typeOf("family-recorded"),
      receipts: fc.array(anyReceipt, { minLength: 1, maxLength: 8 }),
      again: fc.boolean(),
    }),
  ),
  "ask-own-contribution": or(
    fc.record({ type: typeOf("own-asked"), member: foundMember, amount, asked: fc.nat({ max: 4 }) }),
  ),
  "show-day-sheet": or(
    fc.record({
      type: typeOf("day-sheet"),
      sheet: fc.record({
        villages: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
        on: day,
        collected: amount,
        receipts: fc.nat({ max: 90 }),
        bag: signed,
        owing: fc.array(fc.record({ member: foundMember, due: amount }), { maxLength: 20 }),
        owingInAll: fc.nat({ max: 500 }),
      }),
    }),
  ),
};
