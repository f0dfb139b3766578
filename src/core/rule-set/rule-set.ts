import type { Satang } from "#core/money.ts";
import type { ApprovalRules } from "./approval-rules.ts";
import type { BenefitRule, Limit } from "./benefit-rules.ts";
import type { BooksRules } from "./books-rules.ts";
import type { ContributionRules } from "./contribution-rules.ts";
import type { Choice, EventRule } from "./event-rules.ts";
import type { Span } from "./span.ts";

/**
 * One fund's regulation in one version, as values. It is superseded and never edited: a fund keeps the file's plain
 * JSON (amounts in baht) and reads it back with `readRuleSet`.
 */
export interface RuleSet {
  readonly name: string;
  readonly effectiveFrom: Temporal.PlainDate;
  readonly membership: MembershipRules;
  readonly contributions: ContributionRules;
  /** What a leaving member gets back; null where nothing, as in most funds. */
  readonly refund: RefundRule | null;
  /** The first day of the fund's own year. */
  readonly fundYearStarts: { readonly month: number; readonly day: number };
  readonly waitingClasses: readonly WaitingClass[];
  readonly documents: readonly DocumentRule[];
  readonly events: readonly EventRule[];
  readonly benefits: readonly BenefitRule[];
  /** Caps that several benefits fill together. */
  readonly sharedLimits: readonly Limit[];
  readonly approval: ApprovalRules;
  readonly books: BooksRules;
  readonly standardKinds: readonly Choice[];
}

export interface MembershipRules {
  readonly article: string | null;
  /** The day from which membership and waiting count. */
  readonly startsOn: "application" | "resolution" | "first-payment" | "next-month";
  readonly rejoining: {
    readonly allowed: boolean;
    /** Waiting always starts anew; this says whether what was paid before leaving still counts as paid time. */
    readonly earlierPaidTimeCounts: boolean;
  };
}

export interface RefundRule {
  readonly article: string | null;
  readonly onLeaving: readonly LeavingReason[];
  readonly onlyWithoutBenefits: boolean;
  readonly percent: number;
  readonly withEntranceFee: boolean;
}

export const leavingReasons = ["died", "resigned", "arrears", "other"] as const;
export type LeavingReason = (typeof leavingReasons)[number];

export interface WaitingClass {
  readonly code: string;
  readonly name: string;
  readonly article: string | null;
  readonly span: Span;
}

export interface DocumentRule {
  readonly code: string;
  readonly name: string;
  /** Shows something of somebody's health or disability: consent is asked before the first such one. */
  readonly health: boolean;
}

/** What a member who leaves gets back of the contributions paid in this membership. */
export function refundDue(
  rules: RuleSet,
  leaving: { reason: LeavingReason; contributed: Satang; entranceFee: Satang; hasBenefited: boolean },
): Satang {
  const { refund } = rules;
  if (refund === null || !refund.onLeaving.includes(leaving.reason)) return 0n as Satang;
  if (refund.onlyWithoutBenefits && leaving.hasBenefited) return 0n as Satang;
  const paid = leaving.contributed + (refund.withEntranceFee ? leaving.entranceFee : 0n);
  // Down to the whole satang: a fund never gives back more than the share it promised.
  return ((paid * BigInt(refund.percent)) / 100n) as Satang;
}

/**
 * The version in force on a day: the youngest that had begun. An event is judged by the one of its first day, for
 * its whole length.
 */
export function ruleSetInForce<Version extends { readonly effectiveFrom: Temporal.PlainDate }>(
  versions: readonly Version[],
  day: Temporal.PlainDate,
): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (Temporal.PlainDate.compare(version.effectiveFrom, day) > 0) continue;
    if (found === null || Temporal.PlainDate.compare(version.effectiveFrom, found.effectiveFrom) >= 0)
      found = version;
  }
  return found;
}
