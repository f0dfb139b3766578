import type { MemberType, Sex } from "#core/rule-set/benefit-rules.ts";
import type { Relation } from "#core/rule-set/event-rules.ts";
import type { Satang } from "#core/money.ts";
import type { DayCount } from "./day-count.ts";

/** All that a quote asks about a member. Nothing here says who the member is. */
export interface MemberFacts {
  readonly birthDate: Temporal.PlainDate | null;
  readonly sex: Sex | null;
  readonly memberType: MemberType;
  /** The first day of the present membership, from which waiting counts. */
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate | null;
  readonly coverage: readonly CoveredRange[];
  /** Paid and approved-unpaid benefits: both fill a cap. */
  readonly past: readonly PastBenefit[];
}

/**
 * One receipt line: the days it covers, first and last included, and the day on which the money moved. As day counts,
 * for after thirty years a member has hundreds of these, and turning plain dates into numbers was the larger part of
 * a quote's time.
 */
export interface CoveredRange {
  readonly from: DayCount;
  readonly to: DayCount;
  readonly paidOn: DayCount;
}

/** What happened, to whom, and what was answered about it. */
export interface Happening {
  /** The code of the rule set's event. */
  readonly code: string;
  /** The event's first day: admission, birth, death. */
  readonly day: Temporal.PlainDate;
  readonly stays: readonly Stay[];
  readonly concerns: Concerned;
  /** A mark that several claims share, such as one flood; null where the day tells events apart. */
  readonly reference: string | null;
  readonly answers: Answers;
}

export type Answers = Readonly<Record<string, string | number | boolean>>;

/** In hospital from the day of admission to the day of discharge: the last day is not a night. */
export interface Stay {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface Concerned {
  readonly relation: Relation;
  /** Tells one child from another, the same in every claim; null where nobody needs to. */
  readonly person: string | null;
  readonly birthDate: Temporal.PlainDate | null;
}

export interface WelfareEvent extends Happening {
  /** Codes of the documents that are there. */
  readonly documents: readonly string[];
  /** The day of the request; null while nobody has asked yet, and then no deadline is judged. */
  readonly claimedOn: Temporal.PlainDate | null;
}

export interface PastBenefit {
  readonly benefit: string;
  readonly event: Happening;
  /** As they were quoted: each within one year. */
  readonly lines: readonly PastLine[];
}

export interface PastLine {
  /** The first night, or the event's day; it decides the year. */
  readonly on: Temporal.PlainDate;
  readonly nights: number;
  readonly amount: Satang;
}
