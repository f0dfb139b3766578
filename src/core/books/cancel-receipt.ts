import { reversalOf, type Entry } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";

export interface CancelFacts {
  readonly closedThrough: Temporal.PlainDate | undefined;
  /** The receipt's entry as it stands. */
  readonly original: Entry & { readonly entryId: string };
  readonly total: Satang;
  readonly isCancelled: boolean;
  /** Somebody on the receipt has left since and was given their contributions back, these among them. */
  readonly isGivenBack: boolean;
  /** The treasurer, or whoever received the money. */
  readonly mayCancel: boolean;
  /** Somebody on the receipt is of the asker's household. */
  readonly isOwnHousehold: boolean;
  readonly secondPersonAbove: Satang | undefined;
}

export type CancelRefusal =
  | { readonly type: "no-such-receipt" }
  | { readonly type: "not-allowed-to-cancel" }
  | { readonly type: "cancelled-before" }
  /** The money would go out of the books twice: the refund is taken back first. */
  | { readonly type: "given-back" }
  | { readonly type: "reason-missing" }
  /** It waits for a second person already. */
  | { readonly type: "asked-before"; readonly requestId: string };

/** A reversal at once, or a question to a second person: above the rule set's amount, or for one's own household. */
export type DecidedCancel =
  | { readonly type: "at-once"; readonly entry: Entry }
  | { readonly type: "second-person" };

export function decideCancel(reason: string, facts: CancelFacts): Result<DecidedCancel, CancelRefusal> {
  const { original, total, secondPersonAbove, closedThrough } = facts;
  if (!facts.mayCancel) return refused({ type: "not-allowed-to-cancel" });
  if (facts.isCancelled) return refused({ type: "cancelled-before" });
  if (facts.isGivenBack) return refused({ type: "given-back" });
  if (reason.trim() === "") return refused({ type: "reason-missing" });
  const needsSecond = facts.isOwnHousehold || (secondPersonAbove !== undefined && total > secondPersonAbove);
  return ok(
    needsSecond ? { type: "second-person" } : { type: "at-once", entry: reversalOf(original, closedThrough) },
  );
}

/** Whoever settles what another asked for. */
export interface SecondPersonFacts {
  readonly isOfficer: boolean;
  readonly isAsker: boolean;
  /** Of one household with the asker, or with whom it is about. */
  readonly isRelated: boolean;
}

export type SecondPersonRefusal =
  | { readonly type: "no-such-request" }
  | { readonly type: "settled-before"; readonly as: "agreed" | "declined" | "withdrawn" }
  | { readonly type: "not-second-person" }
  | { readonly type: "own-request" }
  | { readonly type: "related" };

export function secondPersonRefusal(facts: SecondPersonFacts): SecondPersonRefusal | undefined {
  if (facts.isAsker) return { type: "own-request" };
  if (!facts.isOfficer) return { type: "not-second-person" };
  return facts.isRelated ? { type: "related" } : undefined;
}
