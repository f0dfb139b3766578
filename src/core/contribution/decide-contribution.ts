import { mayReceive, type Role } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Member } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { amountOf, coverageFor, type CoverageLine, type CoverageRefusal, type Payer } from "./coverage.ts";

/** What the receiver says: who paid how much, in what way, on which day. */
export interface Contribution {
  readonly amount: Satang;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
}

export interface ContributionFacts {
  readonly today: Temporal.PlainDate;
  readonly member: Member;
  readonly payer: Payer;
  readonly receiver: { readonly memberId: string; readonly roles: readonly Role[] };
  /** Members to whom the receiver is, or one of their LINE accounts ever was, linked. */
  readonly receiverActsFor: readonly string[];
  readonly closedThrough: Temporal.PlainDate | undefined;
}

export type ContributionRefusal =
  | { readonly type: "not-allowed-to-receive" }
  | { readonly type: "own-contribution" }
  | { readonly type: "member-has-left" }
  | { readonly type: "day-to-come" }
  | { readonly type: "day-before-joining"; readonly joinedOn: Temporal.PlainDate }
  | CoverageRefusal;

export interface DecidedContribution {
  readonly entry: Entry;
  readonly lines: readonly CoverageLine[];
}

/**
 * A contribution is income of the fund on the day the money moved (decisions.md 6, 7): cash into the treasurer's box or the
 * collector's own bag, a transfer into the bank; what it pays for is the coverage beside it.
 */
export function decideContribution(
  { amount, method, happenedOn }: Contribution,
  facts: ContributionFacts,
): Result<DecidedContribution, ContributionRefusal> {
  const refusal = whyNot(happenedOn, facts);
  if (refusal !== undefined) return refused(refusal);
  const coverage = coverageFor(facts.payer, amount, facts.today);
  if (!coverage.ok) return coverage;
  const total = amountOf(coverage.value);
  const entry = makeEntry({
    kind: "contribution",
    happenedOn,
    closedThrough: facts.closedThrough,
    debits: [{ account: method === "bank" ? "bank" : cashOf(facts.receiver), amount: total }],
    credits: [{ account: "contributions", amount: total }],
  });
  return ok({ entry, lines: coverage.value });
}

const cashOf = ({ memberId, roles }: ContributionFacts["receiver"]): string =>
  roles.includes("treasurer") ? "cash" : bagOf(memberId);

function whyNot(happenedOn: Temporal.PlainDate, facts: ContributionFacts): ContributionRefusal | undefined {
  const { today, member, receiver, receiverActsFor } = facts;
  if (!mayReceive(receiver.roles)) return { type: "not-allowed-to-receive" };
  if (receiver.memberId === member.memberId || receiverActsFor.includes(member.memberId))
    return { type: "own-contribution" };
  if (member.leftOn !== undefined && Temporal.PlainDate.compare(happenedOn, member.leftOn) >= 0)
    return { type: "member-has-left" };
  if (Temporal.PlainDate.compare(happenedOn, today) > 0) return { type: "day-to-come" };
  if (Temporal.PlainDate.compare(happenedOn, member.joinedOn) < 0)
    return { type: "day-before-joining", joinedOn: member.joinedOn };
  return undefined;
}
