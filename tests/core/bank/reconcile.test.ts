import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile } from "#core/bank/reconcile.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";

const cents = integer({ min: -50_000, max: 50_000 });
const sums = (amounts: readonly number[]): Satang[] => amounts.map((amount) => satang(amount));

test("whatever is matched, early, late or missing, the items lead from the bank's balance to the books'", () => {
  const world = record({
    opening: cents,
    before: cents,
    gap: cents,
    both: array(cents),
    onlyBank: array(cents),
    onlyBooks: array(cents),
    bankLater: array(cents),
    booksLater: array(cents),
  });
  assert(
    property(world, ({ opening, before, gap, both, onlyBank, onlyBooks, bankLater, booksLater }) => {
      const linesSum = sumSatang(sums([...both, ...onlyBank, ...booksLater]));
      const booksBalance = sumSatang(sums([before, ...both, ...onlyBooks, ...bankLater]));
      const reconciled = reconcile({
        statementOpening: satang(opening),
        statementBalance: satang(BigInt(opening) + linesSum + BigInt(gap)),
        linesSum,
        booksBalance,
        bookedLater: satang(0),
        booksBefore: satang(before),
        unmatchedPostings: sums(onlyBooks),
        unmatchedLines: sums(onlyBank),
        bankLater: sums(bankLater),
        booksLater: sums(booksLater),
      });
      expect(reconciled.statementBalance + sumSatang(Object.values(reconciled.items))).toBe(booksBalance);
      expect(reconciled.isClean).toBe(
        gap === 0 && before === opening && onlyBank.length === 0 && onlyBooks.length === 0,
      );
    }),
  );
});

describe("what does not add up is a bug, not an answer", () => {
  test("a posting that was forgotten is noticed", () => {
    const none = satang(0);
    expect(() =>
      reconcile({
        statementOpening: none,
        statementBalance: none,
        linesSum: none,
        booksBalance: satang(1),
        bookedLater: none,
        booksBefore: none,
        unmatchedPostings: [],
        unmatchedLines: [],
        bankLater: [],
        booksLater: [],
      }),
    ).toThrow("explains the whole difference");
  });
});
