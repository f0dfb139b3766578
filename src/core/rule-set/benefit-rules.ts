import type { Satang } from "#core/money.ts";
import type { UrgentPayment } from "./approval-rules.ts";
import type { Relation } from "./event-rules.ts";
import type { Span } from "./span.ts";

export const memberTypes = [
  "general",
  "child",
  "elderly",
  "disadvantaged",
  "disabled",
  "orphan",
  "other",
] as const;
export type MemberType = (typeof memberTypes)[number];

export const sexes = ["female", "male"] as const;
export type Sex = (typeof sexes)[number];

/** Calendar; the state's, from 1 October; the fund's own; or each member's, from the day of joining. */
export const benefitYears = ["calendar", "fiscal", "fund", "membership"] as const;
export type BenefitYear = (typeof benefitYears)[number];

export const payees = ["member", "beneficiary", "caretaker", "concerned"] as const;
/** "concerned" is the person the event is about, such as a child who gets the scholarship itself. */
export type Payee = (typeof payees)[number];

/** One kind of benefit. A benefit belongs to one event; an event may give rise to several. */
export interface BenefitRule {
  readonly code: string;
  readonly name: string;
  readonly article: string | null;
  readonly event: string;
  /** Where it is counted on the status form. */
  readonly standardKind: string;
  readonly startedBy: "member" | "committee";
  readonly who: Who;
  readonly waiting: Waiting;
  readonly paidUp: PaidUp;
  readonly pays: Pays;
  readonly limits: readonly Limit[];
  /** The request must come so many days before the event, as for a car that has to be found. */
  readonly requestDaysBefore: number | null;
  /** The claim must come within this time after the event's last day. */
  readonly claimWithin: Span | null;
  readonly documents: readonly string[];
  readonly payee: Payee;
  readonly policy: string;
  readonly urgent: UrgentPayment | null;
}

/** Absent conditions are null or empty: then everybody qualifies in that respect. */
export interface Who {
  readonly age: AgeRange | null;
  readonly sex: Sex | null;
  readonly memberTypes: readonly MemberType[];
  readonly concerns: readonly Relation[];
  readonly concernedAge: AgeRange | null;
  readonly answers: readonly AnswerCondition[];
}

/** From the birthday on which the age is reached, until the day before the one on which `under` is. */
export interface AgeRange {
  readonly from: Span;
  readonly under: Span | null;
}

export type AnswerCondition = { readonly ask: string } & (
  | { readonly atLeast: number | null; readonly atMost: number | null }
  | { readonly oneOf: readonly string[] }
  | { readonly is: boolean }
);

/** Rights begin on the day the period has passed. "paid-time" counts covered days only (decisions: 12). */
export interface Waiting {
  readonly class: string | null;
  readonly span: Span;
  readonly by: "membership" | "paid-time";
}

export interface PaidUp {
  readonly required: boolean;
  /** null: the grace of the fund's arrears. */
  readonly graceDays: number | null;
}

/** An amount for each of something: for each event, each night, or each unit of a number that was asked. */
export interface Pays {
  readonly each: "event" | "night" | { readonly ask: string };
  readonly rate: Rate;
}

export type Rate =
  | { readonly by: "fixed"; readonly amount: Satang }
  | {
      readonly by: TierMeasure;
      /** Whether the day on which a bound is reached belongs to the upper tier (the habit) or still to the lower. */
      readonly boundary: "upper" | "lower";
      readonly tiers: readonly Tier[];
    }
  | { readonly by: "answer"; readonly ask: string; readonly amounts: readonly AnswerAmount[] }
  | { readonly by: "cost"; readonly ask: string; readonly percent: number };

export type TierMeasure = "membership" | "paid-time" | "age";

export interface Tier {
  readonly from: Span;
  readonly to: Span | null;
  readonly amount: Satang;
}

export interface AnswerAmount {
  readonly answer: string;
  readonly amount: Satang;
}

/**
 * A cap within a scope: of all scopes in `per` at once, so that ["person", "year"] is "once per child and year".
 * "time" is one stay (stays that touch are one), "event" one happening, "life" the whole membership; any other word
 * is a question of the event, and then equal answers share the cap.
 */
export interface Limit {
  /** A shared limit has a code of its own; a benefit's own limits are told apart by their place. */
  readonly code: string | null;
  readonly name: string | null;
  readonly article: string | null;
  readonly per: readonly string[];
  readonly year: BenefitYear;
  readonly nights: number | null;
  readonly baht: Satang | null;
  readonly times: number | null;
  /** The benefits that share it; a benefit's own limit names that benefit alone. */
  readonly benefits: readonly string[];
}

export const limitScopes = ["time", "year", "life", "person", "event"] as const;
