import { assert } from "#core/assert.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lineNumbered, type KeptLine } from "#store/bank-statements.ts";
import { lockBooks, writtenUnder } from "#store/ledger.ts";
import { matchOfLine } from "#store/statement-matches.ts";
import { receiveMoney } from "../books/receive-money.ts";
import type { Moment } from "../perform.ts";
import { matchLine, type MatchRefusal } from "./match-lines.ts";

export interface BookUnknown {
  readonly account: string;
  readonly lineNo: number;
  readonly by: string;
}

export type BookUnknownRefusal = MatchRefusal | { readonly type: "not-a-deposit" };

export interface BookedUnknown {
  readonly entryId: string;
  readonly amount: Satang;
  readonly happenedOn: Temporal.PlainDate;
}

/**
 * A deposit of which nobody knows yet whose it is: the treasurer books it as money to be looked into (decisions.md 6), and the
 * line stands with that entry. Once it is known, `identify` moves it, and the line stays where it is.
 */
export async function bookUnknown(
  moment: Moment,
  { account, lineNo, by }: BookUnknown,
): Promise<Result<BookedUnknown, BookUnknownRefusal>> {
  const { fund } = moment;
  await lockBooks(fund);
  const line = await lineNumbered(fund, account, lineNo);
  if (line === undefined) return refused({ type: "no-such-line" });
  if (line.amount < 0n) return refused({ type: "not-a-deposit" });
  // A line is booked as unknown once, whoever says it and however often it was taken apart in between.
  const key = `statement-line:${account}:${lineNo}`;
  if ((await matchOfLine(fund, account, lineNo)) !== undefined) return refused({ type: "line-matched" });
  const before = await writtenUnder(fund, { key, commandHash: new Uint8Array() });
  const entryId = before?.entryId ?? (await receive(moment, { account, line, by, key }));
  if (entryId === undefined) return refused({ type: "not-treasurer" });
  const matched = await matchLine(moment, { account, lineNo, posting: entryId, by });
  return matched.ok ? ok({ entryId, amount: line.amount, happenedOn: line.day }) : matched;
}

/** Undefined where the speaker is not treasurer; a line that was imported can be refused for nothing else. */
async function receive(
  moment: Moment,
  {
    account,
    line,
    by,
    key,
  }: { readonly account: string; readonly line: KeptLine; readonly by: string; readonly key: string },
): Promise<string | undefined> {
  const received = await receiveMoney(moment, {
    key,
    by,
    kind: "unidentified",
    amount: line.amount,
    into: account,
    on: line.day,
    from: "",
  });
  if (received.ok) return received.value.entryId;
  assert(received.refusal.type === "not-treasurer", "a line of a statement is money that came");
  return undefined;
}
