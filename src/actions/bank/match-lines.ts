import { proposeMatches, withoutTakenBack } from "#core/bank/propose-matches.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lineNumbered, unmatchedLines } from "#store/bank-statements.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { addMatch, endMatch, matchOfLine } from "#store/statement-matches.ts";
import { postingsNamed, statementBalances, unmatchedPostings } from "#store/views/reconciliation.ts";
import type { Moment } from "../perform.ts";

export interface MatchLine {
  readonly account: string;
  readonly lineNo: number;
  /** "OB/12", "PV/3" or an entry's id. */
  readonly posting: string;
  readonly by: string;
}

export type MatchRefusal =
  | { readonly type: "not-treasurer" }
  | { readonly type: "no-such-line" }
  | { readonly type: "no-such-posting" }
  | { readonly type: "taken-back" }
  | { readonly type: "other-sum"; readonly line: Satang; readonly posting: Satang }
  | { readonly type: "line-matched" }
  | { readonly type: "posting-matched" };

export interface Matched {
  readonly lineNo: number;
  readonly entryId: string;
  readonly amount: Satang;
  /** It stood so before. */
  readonly again: boolean;
}

/** A person says which posting a line is. It changes nothing in the books: a line posts nothing by itself. */
export async function matchLine(
  moment: Moment,
  { account, lineNo, posting, by }: MatchLine,
): Promise<Result<Matched, MatchRefusal>> {
  const { fund, at, newId } = moment;
  if (!(await isTreasurer(moment, by))) return refused({ type: "not-treasurer" });
  // One after another, so that what is looked at here still holds when it is written.
  await lockBooks(fund);
  const line = await lineNumbered(fund, account, lineNo);
  if (line === undefined) return refused({ type: "no-such-line" });
  const named = await postingsNamed(fund, account, posting);
  const [first] = named;
  if (first === undefined) return refused({ type: "no-such-posting" });
  // An entry that moves money twice in one account is matched by whichever of its postings is this sum.
  const found = named.find(({ amount }) => amount === line.amount);
  if (found === undefined) return refused({ type: "other-sum", line: line.amount, posting: first.amount });
  const { entryId, postingNo, amount, isTakenBack } = found;
  const standing = await matchOfLine(fund, account, lineNo);
  if (standing?.entryId === entryId && standing.postingNo === postingNo)
    return ok({ lineNo, entryId, amount, again: true });
  if (standing !== undefined) return refused({ type: "line-matched" });
  if (isTakenBack) return refused({ type: "taken-back" });
  const match = { matchId: newId(), account, lineNo, entryId, postingNo, matchedBy: by, matchedAt: at };
  return (await addMatch(fund, match))
    ? ok({ lineNo, entryId, amount, again: false })
    : refused({ type: "posting-matched" });
}

/** Agrees at once to every proposal about which there can be no two opinions. */
export async function matchSure(
  moment: Moment,
  { account, by }: Pick<MatchLine, "account" | "by">,
): Promise<Result<readonly Matched[], Extract<MatchRefusal, { type: "not-treasurer" }>>> {
  const { fund, at, today, newId } = moment;
  if (!(await isTreasurer(moment, by))) return refused({ type: "not-treasurer" });
  const statement = await statementBalances(fund, account, today);
  if (statement === undefined) return ok([]);
  const lines = await unmatchedLines(fund, account, today);
  const postings = await unmatchedPostings(fund, account, { from: statement.from, until: today });
  const matched: Matched[] = [];
  for (const { line, best, isSure } of proposeMatches(lines, withoutTakenBack(postings))) {
    if (!isSure || best === undefined) continue;
    const { entryId, postingNo, amount } = best.posting;
    const match = { matchId: newId(), account, lineNo: line.lineNo, entryId, postingNo };
    if (await addMatch(fund, { ...match, matchedBy: by, matchedAt: at }))
      matched.push({ lineNo: line.lineNo, entryId, amount, again: false });
  }
  return ok(matched);
}

export type UnmatchRefusal = Extract<MatchRefusal, { type: "not-treasurer" | "no-such-line" }> | NotMatched;
interface NotMatched {
  readonly type: "not-matched";
}

/** Ends a match that was wrong. That it was there, and who made and ended it, stays readable. */
export async function unmatchLine(
  moment: Moment,
  { account, lineNo, by }: Omit<MatchLine, "posting">,
): Promise<Result<{ readonly lineNo: number }, UnmatchRefusal>> {
  const { fund, at } = moment;
  if (!(await isTreasurer(moment, by))) return refused({ type: "not-treasurer" });
  if ((await lineNumbered(fund, account, lineNo)) === undefined) return refused({ type: "no-such-line" });
  return (await endMatch(fund, { account, lineNo, by, at }))
    ? ok({ lineNo })
    : refused({ type: "not-matched" });
}

async function isTreasurer({ fund, today }: Moment, memberId: string): Promise<boolean> {
  return mayKeepMoney((await rolesOn(fund, [memberId], today)).get(memberId) ?? []);
}
