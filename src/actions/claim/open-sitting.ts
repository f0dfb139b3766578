import type { Opening } from "#core/claim/filing.ts";
import type { OpenRefusal } from "#core/claim/acting.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Opens the sitting of a claim that waits for one; a sitting that can no longer decide falls, and another opens. */
export async function openSitting(
  _: Moment,
  _asked: { readonly claimId: string; readonly by?: string },
): Promise<Result<Opening, OpenRefusal>> {
  throw new Error("not yet");
}
