import {
  proposeMatches,
  withoutTakenBack,
  type OpenPosting,
  type Proposal,
} from "#core/bank/propose-matches.ts";
import { reconcile, type Reconciliation } from "#core/bank/reconcile.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { unmatchedLines } from "#store/bank-statements.ts";
import {
  bookSums,
  matchedCount,
  statementBalances,
  straddlingMatches,
  unmatchedPostings,
  type StraddlingMatch,
} from "#store/views/reconciliation.ts";
import type { Moment } from "../perform.ts";

export interface ReconciledAccount {
  readonly on: Temporal.PlainDate;
  /** Of the first and the last line so far. */
  readonly statementFrom: Temporal.PlainDate;
  readonly statementThrough: Temporal.PlainDate;
  readonly matched: number;
  /** Lines that stand with no posting: those with a proposal, and those with none. */
  readonly open: readonly Proposal[];
  readonly unmatchedPostings: readonly OpenPosting[];
  readonly straddling: readonly StraddlingMatch[];
  readonly sums: Reconciliation;
}

/** Where a bank account stands at the end of a day, the last of its statements where none is given. Writes nothing. */
export async function reconcileAccount(
  { fund, today }: Moment,
  { account, on }: { readonly account: string; readonly on?: Temporal.PlainDate },
): Promise<Result<ReconciledAccount, { readonly type: "no-statement" }>> {
  const newest = await statementBalances(fund, account, on ?? today);
  if (newest === undefined) return refused({ type: "no-statement" });
  const { from, last, opening, balance, linesSum } = newest;
  const until = on ?? last;
  const [lines, postings] = [
    await unmatchedLines(fund, account, until),
    withoutTakenBack(await unmatchedPostings(fund, account, { from, until })),
  ];
  const straddling = await straddlingMatches(fund, account, until);
  const isBankLater = ({ lineOn }: StraddlingMatch): boolean => Temporal.PlainDate.compare(lineOn, until) > 0;
  const sums = reconcile({
    ...(await bookSums(fund, account, { from, until })),
    statementOpening: opening,
    statementBalance: balance,
    linesSum,
    unmatchedPostings: postings.map(({ amount }) => amount),
    unmatchedLines: lines.map(({ amount }) => amount),
    bankLater: straddling.filter(isBankLater).map(({ amount }) => amount),
    booksLater: straddling.filter((match) => !isBankLater(match)).map(({ amount }) => amount),
  });
  return ok({
    on: until,
    statementFrom: from,
    statementThrough: last,
    matched: await matchedCount(fund, account, until),
    open: proposeMatches(lines, postings),
    unmatchedPostings: postings,
    straddling,
    sums,
  });
}
