import { mayReceive, type Role } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Member } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { FirstPayment } from "./first-payment.ts";
import { amountOf, coverageFor, type CoverageLine, type CoverageRefusal, type Payer } from "./coverage.ts";

/** What the receiver says: who paid how much, in what way, on which day. */
export interface Contribution {
  readonly amount: Satang;
  readonly method: "cash" | "bank";
  readonly happenedOn: Temporal.PlainDate;
  /** A bank account other than the fund's first one: "bank:baac". */
  readonly into?: string;
}

export interface ContributionFacts {
  readonly today: Temporal.PlainDate;
  readonly member: Member;
  readonly payer: Payer;
  readonly receiver: { readonly memberId: string; readonly roles: readonly Role[] };
  /** Members to whom the receiver is, or one of their LINE accounts ever was, linked. */
  readonly receiverActsFor: readonly string[];
  /** A second person has confirmed that the receiver took money of their own household. */
  readonly isConfirmed?: true;
  readonly closedThrough: Temporal.PlainDate | undefined;
  /** Of somebody admitted, whose first receipt this may be. */
  readonly first?: FirstPayment;
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
  contribution: Contribution,
  facts: ContributionFacts,
): Result<DecidedContribution, ContributionRefusal> {
  const coverage = coverageOfPayment(contribution, facts);
  if (!coverage.ok) return coverage;
  const total = amountOf(coverage.value);
  const entry = makeEntry({
    kind: "contribution",
    happenedOn: contribution.happenedOn,
    closedThrough: facts.closedThrough,
    debits: [{ account: placeOf(contribution, facts.receiver), amount: total }],
    credits: [{ account: "contributions", amount: total }],
  });
  return ok({ entry, lines: coverage.value });
}

/** What a member's payment covers, if it may be taken at all. */
export function coverageOfPayment(
  { amount, happenedOn }: Pick<Contribution, "amount" | "happenedOn">,
  facts: ContributionFacts,
): Result<readonly CoverageLine[], ContributionRefusal> {
  const refusal = whyNot(happenedOn, facts);
  return refusal === undefined ? coverageFor(facts.payer, amount, facts.today) : refused(refusal);
}

/** Where the money lies from now on. */
export function placeOf(
  { method, into = "bank" }: Pick<Contribution, "method" | "into">,
  { memberId, roles }: ContributionFacts["receiver"],
): string {
  if (method === "bank") return into;
  return roles.includes("treasurer") ? "cash" : bagOf(memberId);
}

function whyNot(happenedOn: Temporal.PlainDate, facts: ContributionFacts): ContributionRefusal | undefined {
  const { today, member, receiver, receiverActsFor, isConfirmed, first } = facts;
  if (!mayReceive(receiver.roles)) return { type: "not-allowed-to-receive" };
  const isOwn = receiver.memberId === member.memberId || receiverActsFor.includes(member.memberId);
  if (isOwn && !isConfirmed) return { type: "own-contribution" };
  if (member.leftOn !== undefined && Temporal.PlainDate.compare(happenedOn, member.leftOn) >= 0)
    return { type: "member-has-left" };
  if (Temporal.PlainDate.compare(happenedOn, today) > 0) return { type: "day-to-come" };
  // Somebody admitted may pay before their membership begins: it may begin with the next month.
  const payableFrom = first === undefined ? member.joinedOn : earlierOf(first.payableFrom, member.joinedOn);
  if (Temporal.PlainDate.compare(happenedOn, payableFrom) < 0)
    return { type: "day-before-joining", joinedOn: member.joinedOn };
  return undefined;
}

const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b;
