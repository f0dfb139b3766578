import type { Work } from "#core/claim/story.ts";
import type { Moment } from "../perform.ts";

/** Everything that waits for a member, in their offices and as a claimant; the longest waiting first. */
export async function workOf(_: Moment, _memberId: string): Promise<Work[]> {
  throw new Error("not yet");
}
