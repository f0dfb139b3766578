import type { ClaimStory } from "#core/claim/story.ts";
import type { Moment } from "../perform.ts";

/** Where a claim stands, whom it waits for since when, what comes next, and everything that happened. */
export async function claimStory(_: Moment, _claimId: string): Promise<ClaimStory | undefined> {
  throw new Error("not yet");
}
