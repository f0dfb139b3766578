import { assert } from "#core/assert.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";

/** What is known of one bank account at the end of a day. */
export interface ReconciliationFacts {
  /** The balance before the first line that was ever imported. */
  readonly statementOpening: Satang;
  /** The balance that the bank itself writes behind its last line up to the day. */
  readonly statementBalance: Satang;
  /** All lines up to the day. */
  readonly linesSum: Satang;
  /** By the day the money moved, up to the day. */
  readonly booksBalance: Satang;
  /** Of that, what is booked in a later month only, because its own month was closed. */
  readonly bookedLater: Satang;
  /** Postings from before the statements begin that stand with no line. */
  readonly booksBefore: Satang;
  /** In the books from the statements' beginning to the day, and with no line. */
  readonly unmatchedPostings: readonly Satang[];
  /** In the statement up to the day, and with no posting. */
  readonly unmatchedLines: readonly Satang[];
  /** Matched, but the money moved up to the day by the books and later by the bank. */
  readonly bankLater: readonly Satang[];
  /** Matched, but the bank had it up to the day and the books later. */
  readonly booksLater: readonly Satang[];
}

/** Each item is what leads from the statement's balance to that of the books; together with it they are the books' balance. */
export interface Reconciliation {
  readonly statementBalance: Satang;
  readonly booksBalance: Satang;
  readonly items: {
    /** The bank's balance does not follow from its lines: a statement in between was not imported. */
    readonly missingLines: Satang;
    /** The books and the bank differed before the first statement. */
    readonly before: Satang;
    readonly unmatchedPostings: Satang;
    readonly unmatchedLines: Satang;
    readonly bankLater: Satang;
    readonly booksLater: Satang;
  };
  readonly bookedLater: Satang;
  /** Nothing is left to explain: bank and books agree but for money under way. */
  readonly isClean: boolean;
}

export function reconcile(facts: ReconciliationFacts): Reconciliation {
  const { statementOpening, statementBalance, linesSum, booksBalance, bookedLater } = facts;
  const items = {
    missingLines: satang(statementOpening + linesSum - statementBalance),
    before: satang(facts.booksBefore - statementOpening),
    unmatchedPostings: sumSatang(facts.unmatchedPostings),
    unmatchedLines: satang(-sumSatang(facts.unmatchedLines)),
    bankLater: sumSatang(facts.bankLater),
    booksLater: satang(-sumSatang(facts.booksLater)),
  };
  assert(
    statementBalance + sumSatang(Object.values(items)) === booksBalance,
    "a reconciliation explains the whole difference",
  );
  const isClean =
    items.missingLines === zeroSatang &&
    items.before === zeroSatang &&
    facts.unmatchedLines.length === 0 &&
    facts.unmatchedPostings.length === 0;
  return { statementBalance, booksBalance, items, bookedLater, isClean };
}
