import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lineNumbered } from "#store/bank-statements.ts";
import type { FundTx } from "#store/database.ts";
import { addDecision } from "#store/decisions.ts";
import { entryById } from "#store/ledger.ts";
import { addMatch, endMatch, matchOfLine } from "#store/statement-matches.ts";
import { unidentifiedDeposits, type Deposit } from "#store/unidentified.ts";
import { postingsNamed, unmatchedPostings } from "#store/views/reconciliation.ts";
import type { Moment } from "../perform.ts";

/** A line of a bank account's statements. */
export interface LineNamed {
  readonly account: string;
  readonly lineNo: number;
}

export type LineRefusal =
  | { readonly type: "no-such-line" }
  /** It stands with another posting. */
  | { readonly type: "line-taken" }
  /** So much lies in the bank already, as money of which nobody knew whose it was: it may be this very slip. */
  | { readonly type: "unknown-deposit"; readonly happenedOn: Temporal.PlainDate }
  | { readonly type: "other-sum"; readonly line: Satang; readonly slip: Satang };

export interface LineOfSlip extends LineNamed {
  readonly day: Temporal.PlainDate;
  readonly amount: Satang;
  /** The line's money is in the books already, as a deposit of which nobody knew whose it was. */
  readonly deposit?: Deposit;
}

/** Where a slip's money may be seen at the bank. */
export interface MoneySought {
  readonly line?: LineNamed;
  /** The bank's day, as long as no line says it. */
  readonly on: Temporal.PlainDate;
  /** A person has seen that an unknown deposit of the same sum is other money. */
  readonly isOtherMoney?: true;
}

/**
 * Whether a slip of this sum may stand with a line: it stands with nothing that counts and is the same sum, or it was booked as an
 * unknown deposit of which so much is left (decisions.md 6). Without a line, no unknown deposit may look like it. The caller holds
 * the books' lock.
 */
export async function lineFor(
  { fund }: Moment,
  { line: named, on, isOtherMoney }: MoneySought,
  total: Satang,
): Promise<Result<LineOfSlip | undefined, LineRefusal>> {
  if (named === undefined) {
    const alike = isOtherMoney ? undefined : await depositLike(fund, { on, total });
    return alike === undefined ? ok(undefined) : refused({ type: "unknown-deposit", ...alike });
  }
  const { account, lineNo } = named;
  const line = await lineNumbered(fund, account, lineNo);
  if (line === undefined || line.amount <= 0n) return refused({ type: "no-such-line" });
  const found = { account, lineNo, day: line.day, amount: line.amount };
  const standing = await matchOfLine(fund, account, lineNo);
  const standsForNothing = standing !== undefined && (await isTakenBack(fund, account, standing.entryId));
  if (standing === undefined || standsForNothing)
    return line.amount === total ? ok(found) : refused({ type: "other-sum", line: line.amount, slip: total });
  const [deposit] = await unidentifiedDeposits(fund, standing.entryId);
  return deposit === undefined || deposit.left < total
    ? refused({ type: "line-taken" })
    : ok({ ...found, deposit });
}

/** Somebody books the bank's day, or the day on which they saw it. */
const daysApart = 3;

async function depositLike(
  fund: FundTx,
  { on, total }: { readonly on: Temporal.PlainDate; readonly total: Satang },
): Promise<Pick<Deposit, "happenedOn"> | undefined> {
  const alike = (await unidentifiedDeposits(fund)).find(
    ({ left, place, happenedOn }) =>
      left === total &&
      place.startsWith("bank") &&
      Math.abs(happenedOn.until(on, { largestUnit: "days" }).days) <= daysApart,
  );
  return alike && { happenedOn: alike.happenedOn };
}

/** A receipt on the wrong name was cancelled, and the bank has not given the money back: the line may be another slip's. */
async function isTakenBack(fund: FundTx, account: string, entryId: string): Promise<boolean> {
  const entry = await entryById(fund, entryId);
  if (entry?.reversedBy === undefined) return false;
  // A reversal has its original's day.
  const { happenedOn: day } = entry;
  const open = await unmatchedPostings(fund, account, { from: day, until: day });
  return open.some(({ reverses }) => reverses === entryId);
}

/** The line stands with the slip's posting from now on; of a deposit that was known before, it is written down whose it was. */
export async function standsWith(
  { fund, at, newId }: Moment,
  { account, lineNo, amount, deposit }: LineOfSlip,
  { entryId, by }: { readonly entryId: string; readonly by: string },
): Promise<void> {
  if (deposit !== undefined) {
    await addDecision(fund, {
      decisionId: entryId,
      kind: "deposit-identified",
      subjectKind: "entry",
      subjectId: deposit.entryId,
      decidedBy: by,
      decidedAt: at,
      words: {},
    });
    return;
  }
  const posting = (await postingsNamed(fund, account, entryId)).find((one) => one.amount === amount);
  if (posting === undefined) throw new Error("a confirmed slip is a posting to the line's account");
  const { postingNo } = posting;
  await endMatch(fund, { account, lineNo, by, at });
  const match = { matchId: newId(), account, lineNo, entryId, postingNo, matchedBy: by, matchedAt: at };
  // Looked at under the books' lock: nobody can have matched it in between.
  if (!(await addMatch(fund, match))) throw new Error("a free line was matched under the books' lock");
}
