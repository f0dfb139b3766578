import { reversalOf, type Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";

export interface ReversalFacts {
  readonly mayReverse: boolean;
  readonly closedThrough: Temporal.PlainDate | undefined;
  /** It wrote a receipt, which is cancelled by its number. */
  readonly hasReceipt: boolean;
  /** It paid a claim, or moved what a claim's receiver owes: that is taken back through the claim. */
  readonly isOfClaim: boolean;
  /** It is itself the taking back of something that is, or was, written anew instead: a receipt, a voucher, the opening. */
  readonly tookBackForGood: boolean;
  /** A deposit of which somebody has said since whose it is. */
  readonly isIdentified: boolean;
  /** A sending of which another fund has confirmed that it has the money. */
  readonly hasArrived: boolean;
}

export type ReversalRefusal =
  | { readonly type: "no-such-entry" }
  | { readonly type: "not-treasurer" }
  | { readonly type: "reason-missing" }
  | { readonly type: "reversed-before" }
  | { readonly type: "has-receipt" }
  | { readonly type: "cancelled-stays-cancelled" }
  | { readonly type: "identified-before" }
  /** The other fund has it by now: what it gives back comes as its own sending. */
  | { readonly type: "arrived-at-fund" }
  /** What a close allocated stays allocated; the next close sets right what came after. */
  | { readonly type: "belongs-to-a-close" }
  | { readonly type: "belongs-to-a-claim" };

export function decideReversal(
  original: Entry & { readonly entryId: string; readonly reversedBy?: string },
  reason: string,
  facts: ReversalFacts,
): Result<Entry, ReversalRefusal> {
  if (!facts.mayReverse) return refused({ type: "not-treasurer" });
  if (original.reversedBy !== undefined) return refused({ type: "reversed-before" });
  if (original.kind === "allocation") return refused({ type: "belongs-to-a-close" });
  if (facts.isOfClaim) return refused({ type: "belongs-to-a-claim" });
  if (facts.hasReceipt) return refused({ type: "has-receipt" });
  if (facts.tookBackForGood) return refused({ type: "cancelled-stays-cancelled" });
  if (facts.isIdentified) return refused({ type: "identified-before" });
  if (facts.hasArrived || isArrival(original)) return refused({ type: "arrived-at-fund" });
  if (reason.trim() === "") return refused({ type: "reason-missing" });
  return ok(reversalOf(original, facts.closedThrough));
}

/** Only a confirmed arrival takes money out of what is on its way. */
const isArrival = ({ kind, credits }: Entry): boolean =>
  kind !== "reversal" && credits.some(({ account }) => account === "in-transit");
