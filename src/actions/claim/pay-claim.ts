import type { ClaimPaid, PayClaim, PayRefusal } from "#core/claim/paying.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Pays an approved claim against a voucher. */
export async function payClaim(_: Moment, _payment: PayClaim): Promise<Result<ClaimPaid, PayRefusal>> {
  throw new Error("not yet");
}
