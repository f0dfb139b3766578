import { bagOf } from "#core/ledger/chart.ts";
import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { dayOrAmountRefusal, type ActFacts, type ActRefusal } from "./act.ts";

/** What a count found missing in a collector's bag and what has happened to it since (decisions.md 7). */
export interface ShortageFacts extends ActFacts {
  /** What is still missing; nothing where the last count was right. */
  readonly missing: Satang;
  /** The treasurer is the collector, or of one household with them. */
  readonly isOwnHousehold: boolean;
}

export type ShortageRefusal =
  | ActRefusal
  | { readonly type: "own-bag" }
  | { readonly type: "nothing-missing" }
  | { readonly type: "more-than-missing"; readonly missing: Satang };

interface OfShortage {
  readonly collectorId: string;
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
}

/** The collector brings what was missing, or a part of it. */
export function decideRepayment(wish: OfShortage, facts: ShortageFacts): Result<Entry, ShortageRefusal> {
  const refusal = whyNot(wish, facts);
  if (refusal !== undefined) return refused(refusal);
  const { collectorId, amount, on } = wish;
  return ok(
    makeEntry({
      kind: "money-in",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account: "cash", amount }],
      credits: [{ account: bagOf(collectorId), amount }],
    }),
  );
}

export interface WriteOffFacts extends ShortageFacts {
  readonly subFunds: readonly string[];
}

export type WriteOffRefusal =
  | ShortageRefusal
  | { readonly type: "reason-missing" }
  | { readonly type: "no-such-sub-fund"; readonly subFunds: readonly string[] };

/** By a meeting's resolution the fund bears it, as an expense of one of its sub-funds. */
export function decideWriteOff(
  wish: OfShortage & { readonly subFund: string },
  { subFunds, ...facts }: WriteOffFacts,
): Result<Entry, WriteOffRefusal> {
  const { collectorId, amount, on, subFund } = wish;
  if (!subFunds.includes(subFund)) return refused({ type: "no-such-sub-fund", subFunds });
  const refusal = whyNot(wish, facts);
  if (refusal !== undefined) return refused(refusal);
  return ok(
    makeEntry({
      kind: "write-off",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account: "expense:other", subFund, amount }],
      credits: [{ account: bagOf(collectorId), amount }],
    }),
  );
}

function whyNot(wish: OfShortage, facts: ShortageFacts): ShortageRefusal | undefined {
  const { missing, isOwnHousehold } = facts;
  const refusal = dayOrAmountRefusal(wish, facts);
  if (refusal !== undefined) return refusal;
  if (isOwnHousehold) return { type: "own-bag" };
  if (missing <= 0n) return { type: "nothing-missing" };
  return wish.amount > missing ? { type: "more-than-missing", missing } : undefined;
}
