import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lineNumbered } from "#store/bank-statements.ts";
import { lockBooks } from "#store/ledger.ts";
import { matchOfLine } from "#store/statement-matches.ts";
import { receiveMoney } from "../books/receive-money.ts";
import type { Moment } from "../perform.ts";
import { matchLine, type MatchRefusal } from "./match-lines.ts";

export interface BookUnknown {
  readonly account: string;
  readonly lineNo: number;
  readonly by: string;
}

type ReceiveRefusal = Extract<Awaited<ReturnType<typeof receiveMoney>>, { ok: false }>["refusal"];

export type BookUnknownRefusal =
  | MatchRefusal
  | { readonly type: "not-a-deposit" }
  /** The act of receiving has refusals of its own. */
  | { readonly type: "not-received"; readonly because: ReceiveRefusal["type"] };

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
  if ((await matchOfLine(fund, account, lineNo)) !== undefined) return refused({ type: "line-matched" });
  const received = await receiveMoney(moment, {
    // A line is booked as unknown once, whoever says it and however often.
    key: `statement-line:${account}:${lineNo}`,
    by,
    kind: "unidentified",
    amount: line.amount,
    into: account,
    on: line.day,
    from: "",
  });
  if (!received.ok) return refused(receivedNot(received.refusal));
  const { entryId, happenedOn } = received.value;
  const matched = await matchLine(moment, { account, lineNo, posting: entryId, by });
  return matched.ok ? ok({ entryId, amount: line.amount, happenedOn }) : matched;
}

const receivedNot = ({ type }: ReceiveRefusal): BookUnknownRefusal =>
  type === "not-treasurer" ? { type } : { type: "not-received", because: type };
