import type { ClaimSeen } from "#core/claim/story.ts";
import type { Moment } from "../perform.ts";

/** What is approved and unpaid, the longest waiting first. */
export async function approvedUnpaid(_: Moment): Promise<ClaimSeen[]> {
  throw new Error("not yet");
}
