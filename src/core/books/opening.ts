import { makeEntry, type Amount, type Entry } from "#core/ledger/entry.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { isToCome, type ActFacts } from "./act.ts";

/** An account's total since founding, as its own side has it: what came in and what there is are both positive. */
export interface OpeningTotal {
  readonly account: string;
  readonly subFund?: string;
  readonly amount: Satang;
}

export interface OpeningFacts extends ActFacts {
  readonly isAllowed: boolean;
  /** An opening stands; one that was taken back does not, so that a wrong total can be set right later. */
  readonly isOpened: boolean;
  /** The day of the earliest other entry that stands. */
  readonly firstOn?: Temporal.PlainDate;
  readonly classOf: ReadonlyMap<string, AccountClass>;
  readonly subFunds: readonly string[];
}

export type OpeningRefusal =
  | { readonly type: "not-allowed-to-open" }
  | { readonly type: "day-to-come" }
  | { readonly type: "books-begun" }
  /** What happened up to the last day of the old books is in their totals already: it would be counted twice. */
  | { readonly type: "entry-before-opening"; readonly firstOn: Temporal.PlainDate }
  | { readonly type: "nothing-to-open" }
  | { readonly type: "no-such-account"; readonly account: string }
  | { readonly type: "not-positive"; readonly account: string }
  | { readonly type: "twice"; readonly account: string }
  | { readonly type: "no-such-sub-fund"; readonly account: string; readonly subFunds: readonly string[] }
  | { readonly type: "asset-has-sub-fund"; readonly account: string };

export interface DecidedOpening {
  readonly entry: Entry;
  /** What the committee must be able to explain: what there is, less what is known of where it came from. */
  readonly broughtForward: Satang;
}

/**
 * The books begin with each account's total since founding (decisions.md 4). Whatever does not add up is named on
 * ผลต่างยกมา, so that nobody can overlook it.
 */
export function decideOpening(
  { on, totals }: { readonly on: Temporal.PlainDate; readonly totals: readonly OpeningTotal[] },
  facts: OpeningFacts,
): Result<DecidedOpening, OpeningRefusal> {
  if (!facts.isAllowed) return refused({ type: "not-allowed-to-open" });
  if (isToCome(on, facts.today)) return refused({ type: "day-to-come" });
  if (facts.isOpened) return refused({ type: "books-begun" });
  const { firstOn } = facts;
  if (firstOn !== undefined && Temporal.PlainDate.compare(firstOn, on) <= 0)
    return refused({ type: "entry-before-opening", firstOn });
  if (totals.length === 0) return refused({ type: "nothing-to-open" });
  for (const [index, total] of totals.entries()) {
    const refusal = whyNot(total, totals.slice(0, index), facts);
    if (refusal !== undefined) return refused(refusal);
  }
  const isDebit = ({ account }: OpeningTotal): boolean => {
    const its = facts.classOf.get(account);
    return its === "asset" || its === "welfare" || its === "expense";
  };
  const [debits, credits] = [totals.filter(isDebit), totals.filter((total) => !isDebit(total))];
  const broughtForward = satang(sumOf(debits) - sumOf(credits));
  const size = satang(broughtForward < 0n ? -broughtForward : broughtForward);
  const rest = size === 0n ? [] : [{ account: "brought-forward", amount: size }];
  const entry = makeEntry({
    kind: "opening",
    happenedOn: on,
    closedThrough: facts.closedThrough,
    debits: [...debits, ...(broughtForward < 0n ? rest : [])],
    credits: [...credits, ...(broughtForward > 0n ? rest : [])],
  });
  return ok({ entry, broughtForward });
}

const sumOf = (amounts: readonly Amount[]): Satang => sumSatang(amounts.map(({ amount }) => amount));

function whyNot(
  { account, subFund, amount }: OpeningTotal,
  before: readonly OpeningTotal[],
  { classOf, subFunds }: OpeningFacts,
): OpeningRefusal | undefined {
  const its = classOf.get(account);
  // What does not add up is found, not given; and the allocation always nets to nothing.
  if (its === undefined || account === "brought-forward" || account === "allocation")
    return { type: "no-such-account", account };
  if (amount <= 0n) return { type: "not-positive", account };
  if (before.some((one) => one.account === account && one.subFund === subFund))
    return { type: "twice", account };
  if (its === "asset") return subFund === undefined ? undefined : { type: "asset-has-sub-fund", account };
  const isNamed = subFund !== undefined && subFunds.includes(subFund);
  const isSpent = its === "welfare" || its === "expense";
  return isNamed || (subFund === undefined && !isSpent)
    ? undefined
    : { type: "no-such-sub-fund", account, subFunds };
}
