import type { Role } from "#core/fund/office.ts";
import type { TierMeasure } from "./benefit-rules.ts";
import type { AnswerKind } from "./event-rules.ts";
import type { Span } from "./span.ts";

/** Leads to a place in the rule file's plain object, such as ["benefits", 3, "limits", 0]. */
export type Path = readonly (string | number)[];

/**
 * Something in a rule file that a person should look at. An error refuses the file; a warning lets it be activated by
 * a committee that has read it. `also` leads to the clause that this one collides with.
 */
export type RuleSetFault = {
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly also?: Path;
} & (ShapeFault | NameFault | SenseFault);

/** What is written cannot be read. */
export type ShapeFault =
  | { readonly type: "unknown-word"; readonly word: string; readonly meant: string | null }
  | { readonly type: "missing-word"; readonly word: string }
  | {
      readonly type: "unknown-choice";
      readonly found: string;
      readonly choices: readonly string[];
      readonly meant: string | null;
    }
  | { readonly type: "wrong-shape"; readonly expected: Expected; readonly found: string }
  | {
      readonly type: "out-of-range";
      readonly least: number | null;
      readonly most: number | null;
      readonly found: string;
    };

export type Expected =
  | "text"
  | "number"
  | "whole-number"
  | "baht"
  | "yes-or-no"
  | "list"
  | "block"
  | "day"
  | "span"
  | "code"
  | "months-or-days"
  | "choices-for-choice"
  | "otherwise-of-kind"
  | "one-condition"
  | "one-rate"
  | "limit-of-nothing"
  | "something";

/** A clause speaks of something that the file does not have, or has twice. */
export type NameFault =
  | {
      readonly type: "unknown-name";
      readonly what: Named;
      readonly name: string;
      readonly meant: string | null;
    }
  | { readonly type: "named-twice"; readonly what: Named; readonly name: string };

export type Named =
  | "plan"
  | "waiting-class"
  | "document"
  | "event"
  | "ask"
  | "answer"
  | "benefit"
  | "shared-limit"
  | "policy"
  | "role"
  | "standard-kind"
  | "scope"
  | "relation"
  | "sub-fund";

/** Every word is known, but together they cannot be meant, or hardly. Clauses are named by their Thai names. */
export type SenseFault = TierFault | CapFault | ConditionFault | ApprovalFault | BooksFault | LeftoverFault;

export type TierFault =
  | ({ readonly type: "tiers-overlap" | "tiers-gap" | "tiers-out-of-order" } & TwoTiers)
  | ({ readonly type: "tiers-fall" } & TwoTiers)
  | {
      readonly type: "tier-empty";
      readonly clause: string;
      readonly by: TierMeasure;
      readonly tier: TierBounds;
    }
  | {
      readonly type: "tier-unreachable";
      readonly clause: string;
      readonly by: TierMeasure;
      readonly tier: TierBounds;
      /** The waiting period, or the age from which the benefit begins. */
      readonly rightsFrom: Span;
    }
  | {
      readonly type: "tiers-start-late";
      readonly clause: string;
      readonly by: TierMeasure;
      readonly from: Span;
      readonly rightsFrom: Span;
    }
  | { readonly type: "tiers-stop"; readonly clause: string; readonly by: TierMeasure; readonly to: Span };

export type CapFault =
  | {
      readonly type: "cap-never-binds";
      readonly clause: string;
      readonly cap: CapSaid;
      readonly because: CapSaid;
      /** A stay over the turn of the year can still meet it, for it fills two years' caps. */
      readonly unlessOverYears: boolean;
    }
  | { readonly type: "cap-without-nights"; readonly clause: string; readonly cap: CapSaid }
  | { readonly type: "cap-of-one-event"; readonly clause: string; readonly cap: CapSaid }
  | { readonly type: "pays-nothing"; readonly clause: string };

export type ConditionFault =
  | { readonly type: "answer-without-amount"; readonly clause: string; readonly answer: string }
  | { readonly type: "answer-unreachable"; readonly clause: string; readonly answer: string }
  | { readonly type: "nights-without-stay"; readonly clause: string; readonly event: string }
  | {
      readonly type: "ask-of-wrong-kind";
      readonly clause: string;
      readonly ask: string;
      readonly is: AnswerKind["kind"];
      readonly needs: readonly AnswerKind["kind"][];
    }
  | { readonly type: "age-empty"; readonly clause: string; readonly from: Span; readonly under: Span }
  | { readonly type: "condition-never-true"; readonly clause: string; readonly ask: string }
  | { readonly type: "concerns-nobody"; readonly clause: string; readonly event: string }
  | { readonly type: "no-documents"; readonly clause: string };

export type ApprovalFault =
  | {
      readonly type: "policy-blocked";
      readonly policy: string;
      readonly step: "certify" | "approve" | "payment" | "urgent" | "heir";
      readonly roles: readonly Role[];
      readonly need: number;
      /** How many are left to do it. */
      readonly left: number;
      /** The office whose holder's own claim cannot pass; null where there are too few even without a conflict. */
      readonly conflicted: Role | null;
    }
  | { readonly type: "policies-in-a-ring"; readonly policy: string }
  | { readonly type: "no-heir-rule"; readonly clause: string };

/** The sub-funds' shares, in whole percent, are more or less than the whole. */
export interface BooksFault {
  readonly type: "shares-not-whole";
  readonly sum: number;
}

export type LeftoverFault =
  | { readonly type: "unused"; readonly what: Named; readonly name: string }
  | { readonly type: "arrears-notice-too-late"; readonly notice: number; readonly ends: number };

export interface TierBounds {
  readonly from: Span;
  readonly to: Span | null;
}

interface TwoTiers {
  readonly clause: string;
  readonly by: TierMeasure;
  readonly first: TierBounds;
  readonly second: TierBounds;
}

/** A cap as it was written: so many nights, so much money or so many times, within a scope. */
export interface CapSaid {
  readonly unit: "nights" | "baht" | "times";
  /** Nights or times; satang for money. With no scope it is what the benefit pays at most each time. */
  readonly most: number;
  readonly per: readonly string[];
}
