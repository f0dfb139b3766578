import type { Satang } from "#core/money.ts";
import type {
  AnswerCondition,
  MemberType,
  Payee,
  Sex,
  TierMeasure,
  Tier,
} from "#core/rule-set/benefit-rules.ts";
import type { EventRule, Relation } from "#core/rule-set/event-rules.ts";
import type { Span } from "#core/rule-set/span.ts";

/** What a rule set gives for one event, and why: kept whole with the claim that it decided. */
export interface QuoteAnswer {
  readonly ruleSet: { readonly name: string; readonly effectiveFrom: Temporal.PlainDate };
  /** Whether this version was in force on the event's first day. If not, another one should be asked. */
  readonly inForce: boolean;
  /** As the rule set has it, with its questions, so that the answer can be put into words by itself. */
  readonly event: EventRule;
  /** The day by which rights were judged. */
  readonly firstDay: Temporal.PlainDate;
  /** The sum of the benefits' amounts. */
  readonly amount: Satang;
  readonly benefits: readonly QuotedBenefit[];
}

export interface QuotedBenefit {
  readonly benefit: string;
  readonly name: string;
  readonly article: string | null;
  /** The sum of the lines' amounts. */
  readonly amount: Satang;
  readonly lines: readonly QuoteLine[];
  /** Every reason why nothing is given (yet); empty where something is. */
  readonly withheld: readonly Withheld[];
  /** What the claimant still has to say or bring. */
  readonly missing: readonly Missing[];
  readonly startedBy: "member" | "committee";
  readonly payee: Payee;
  readonly policy: string;
}

/** One stretch within one year: quantity × rate, less each cut, is the amount. */
export interface QuoteLine {
  readonly clause: string;
  readonly article: string | null;
  /** The first night, or the event's first day. */
  readonly on: Temporal.PlainDate;
  readonly unit: "event" | "night" | { readonly ask: string };
  readonly quantity: number;
  readonly rate: Satang;
  readonly basis: Basis;
  /** How many of it were paid, at least in part: what fills a cap in nights. */
  readonly counted: number;
  /** Before any cut. */
  readonly before: Satang;
  readonly cuts: readonly Cut[];
  readonly amount: Satang;
}

/** Why this rate. */
export type Basis =
  | { readonly by: "fixed" }
  | { readonly by: TierMeasure; readonly tier: Tier }
  | { readonly by: "answer"; readonly ask: string; readonly answer: string }
  | { readonly by: "cost"; readonly ask: string; readonly cost: Satang; readonly percent: number };

/** What a cap took away, or nights that had been paid for before. */
export type Cut = {
  readonly nights: number;
  readonly amount: Satang;
} & (
  | { readonly by: "paid-before" }
  | {
      readonly by: "cap";
      readonly article: string | null;
      /** The shared limit's name; null for the benefit's own. */
      readonly name: string | null;
      readonly unit: "nights" | "baht";
      readonly per: readonly string[];
      /** Nights, or satang. */
      readonly most: number;
      /** How much of it was left before this line. */
      readonly left: number;
    }
);

export type Withheld =
  | { readonly type: "not-yet-member"; readonly joinedOn: Temporal.PlainDate }
  | { readonly type: "left"; readonly leftOn: Temporal.PlainDate }
  | { readonly type: "other-sex"; readonly needs: Sex }
  | { readonly type: "other-member-type"; readonly needs: readonly MemberType[] }
  | { readonly type: "other-relation"; readonly needs: readonly Relation[] }
  | ({ readonly type: "too-young"; readonly of: "member" | "concerned"; readonly from: Span } & RightFrom)
  | { readonly type: "too-old"; readonly of: "member" | "concerned"; readonly under: Span }
  | { readonly type: "answer-outside"; readonly condition: AnswerCondition }
  | ({ readonly type: "waiting"; readonly span: Span; readonly by: "membership" | "paid-time" } & RightFrom)
  | {
      readonly type: "in-arrears";
      readonly paidThrough: Temporal.PlainDate | null;
      readonly graceDays: number;
    }
  | ({ readonly type: "below-first-tier"; readonly by: TierMeasure; readonly from: Span } & RightFrom)
  | { readonly type: "beyond-last-tier"; readonly by: TierMeasure; readonly to: Span }
  | { readonly type: "answer-pays-nothing"; readonly ask: string; readonly answer: string }
  | { readonly type: "nothing-to-count"; readonly unit: QuoteLine["unit"] }
  | { readonly type: "claimed-late"; readonly deadline: Temporal.PlainDate; readonly daysLate: number }
  | { readonly type: "requested-late"; readonly latest: Temporal.PlainDate; readonly daysBefore: number }
  | { readonly type: "already-received"; readonly on: Temporal.PlainDate }
  | {
      readonly type: "times-used";
      readonly most: number;
      readonly per: readonly string[];
      readonly article: string | null;
      /** The first day of the next year, where the cap is a yearly one. */
      readonly rightFrom: Temporal.PlainDate | null;
    };

/** "อีก 23 วันจึงมีสิทธิ": counted from the event's first day, if everything else stays as it is. */
export interface RightFrom {
  readonly rightFrom: Temporal.PlainDate;
  readonly daysLeft: number;
}

export type Missing =
  | { readonly type: "answer"; readonly ask: string; readonly name: string }
  | { readonly type: "document"; readonly document: string; readonly name: string }
  | {
      readonly type: "fact";
      readonly fact: "birth-date" | "sex" | "birth-date-of-concerned" | "person" | "stay";
    };
