import type { Satang } from "#core/money.ts";
import type { TierMeasure } from "./benefit-rules.ts";
import type { CommitteeRole } from "./approval-rules.ts";
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
  | "relation";

/** Every word is known, but together they cannot be meant. Clauses are named by their Thai names. */
export type SenseFault =
  | ({ readonly type: "tiers-overlap" } & TwoTiers)
  | ({ readonly type: "tiers-gap" } & TwoTiers)
  | { readonly type: "tier-empty"; readonly clause: string; readonly tier: TierBounds }
  | { readonly type: "tier-after-last"; readonly clause: string; readonly tier: TierBounds }
  | {
      readonly type: "tier-within-waiting";
      readonly clause: string;
      readonly tier: TierBounds;
      readonly waiting: Span;
    }
  | {
      readonly type: "tiers-start-late";
      readonly clause: string;
      readonly from: Span;
      readonly rightsFrom: Span;
    }
  | {
      readonly type: "tiers-fall";
      readonly clause: string;
      readonly lower: TierBounds;
      readonly upper: TierBounds;
    }
  | { readonly type: "answer-without-amount"; readonly clause: string; readonly answer: string }
  | {
      readonly type: "cap-never-binds";
      readonly clause: string;
      readonly cap: CapSaid;
      readonly because: CapSaid;
    }
  | {
      readonly type: "cap-unused";
      readonly clause: string;
      readonly cap: CapSaid;
      readonly needs: "nights" | "ask";
    }
  | { readonly type: "pays-nothing"; readonly clause: string }
  | { readonly type: "nights-without-stay"; readonly clause: string; readonly event: string }
  | {
      readonly type: "ask-of-wrong-kind";
      readonly clause: string;
      readonly ask: string;
      readonly needs: string;
    }
  | { readonly type: "age-empty"; readonly clause: string; readonly from: Span; readonly under: Span }
  | { readonly type: "condition-never-true"; readonly clause: string; readonly ask: string }
  | { readonly type: "concerns-nobody"; readonly clause: string; readonly event: string }
  | { readonly type: "unused"; readonly what: Named; readonly name: string }
  | { readonly type: "no-documents"; readonly clause: string }
  | { readonly type: "urgent-above-policy"; readonly clause: string; readonly upTo: Satang }
  | { readonly type: "policies-in-a-ring"; readonly policy: string }
  | { readonly type: "arrears-notice-too-late"; readonly notice: number; readonly ends: number }
  | {
      readonly type: "policy-blocked";
      readonly policy: string;
      readonly step: "certify" | "approve" | "payment" | "urgent" | "heir";
      readonly roles: readonly CommitteeRole[];
      readonly need: number;
      readonly seats: number;
      /** The office whose holder's own claim cannot pass; null where there are too few even without any conflict. */
      readonly conflicted: CommitteeRole | null;
    };

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
  readonly unit: "nights" | "baht" | "times" | "amount";
  /** Nights or times; satang for money. */
  readonly most: number;
  readonly per: readonly string[];
}
