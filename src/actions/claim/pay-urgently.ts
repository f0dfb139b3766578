import type { Actor } from "#core/claim/filing.ts";
import type { AllowRefusal, ClaimPaid, PayClaim, UrgentRefusal } from "#core/claim/paying.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** One of the offices that the rules name agrees to paying before the sitting. */
export async function allowUrgently(
  _: Moment,
  _allowed: Actor & { readonly claimId: string; readonly by: string },
): Promise<Result<{ readonly allowed: number; readonly need: number }, AllowRefusal>> {
  throw new Error("not yet");
}

/** Pays before the sitting, once enough have agreed. */
export async function payUrgently(_: Moment, _payment: PayClaim): Promise<Result<ClaimPaid, UrgentRefusal>> {
  throw new Error("not yet");
}
