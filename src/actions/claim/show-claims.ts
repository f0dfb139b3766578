import type { Actor } from "#core/claim/filing.ts";
import type { ClaimSeen } from "#core/claim/story.ts";
import type { Moment } from "../perform.ts";

/** Claims of the members for whom a LINE account acts and those it filed, or of one member; the newest first. */
export async function claimsOf(
  _: Moment,
  _of: { readonly memberId: string } | Required<Pick<Actor, "fromLine">>,
): Promise<ClaimSeen[]> {
  throw new Error("not yet");
}
