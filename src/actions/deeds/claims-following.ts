import type { ClaimOutcome, FollowingDeed } from "#conversation/deeds/claims.ts";
import { claimById } from "#store/claims.ts";
import { isClaimant } from "../claim/claimant.ts";
import { appealClaim, confirmReceived, withdrawClaim } from "../claim/claimant-acts.ts";
import { claimsOf } from "../claim/show-claims.ts";
import type { Moment } from "../perform.ts";
import { claimantsClaim, refusedClaim } from "./claim-seen.ts";
import type { Speaker } from "./speaker.ts";

type Deed<Type extends FollowingDeed["type"]> = Extract<FollowingDeed, { type: Type }>;
type Changed = Extract<ClaimOutcome, { type: "claim-changed" }>["what"];

const mostShown = 3;

/** Claims of those for whom the account acts and those it filed, the newest first. */
export async function showOwnClaims(moment: Moment, { lineUserId }: Speaker): Promise<ClaimOutcome> {
  const claims = [];
  for (const { claimId } of (await claimsOf(moment, { fromLine: lineUserId })).slice(0, mostShown)) {
    const seen = await claimantsClaim(moment, claimId, lineUserId);
    if (seen !== undefined) claims.push(seen);
  }
  return { type: "claims", claims };
}

export async function openAsTold(moment: Moment, speaker: Speaker, claimId: string): Promise<ClaimOutcome> {
  const seen = await ownClaim(moment, speaker, claimId);
  return seen ? { type: "claim-opened", claim: seen } : refusedClaim({ type: "no-such-claim" });
}

/** Somebody else's claim is none, for whoever asks without being the claimant. */
async function ownClaim(moment: Moment, { lineUserId }: Speaker, claimId: string) {
  const claim = await claimById(moment.fund, claimId);
  if (claim === undefined || !(await isClaimant(moment, claim, { fromLine: lineUserId }))) return undefined;
  return claimantsClaim(moment, claimId, lineUserId);
}

async function changed(
  moment: Moment,
  { lineUserId }: Speaker,
  claimId: string,
  what: Changed,
): Promise<ClaimOutcome> {
  const claim = await claimantsClaim(moment, claimId, lineUserId);
  return claim ? { type: "claim-changed", claim, what } : refusedClaim({ type: "no-such-claim" });
}
export { changed as claimChanged };

export async function withdrawAsTold(
  moment: Moment,
  speaker: Speaker,
  claimId: string,
): Promise<ClaimOutcome> {
  const done = await withdrawClaim(moment, { claimId, fromLine: speaker.lineUserId });
  return done.ok ? changed(moment, speaker, claimId, "withdrawn") : refusedClaim(done.refusal);
}

export async function appealAsTold(
  moment: Moment,
  speaker: Speaker,
  { claimId, words }: Deed<"appeal-claim">,
): Promise<ClaimOutcome> {
  const done = await appealClaim(moment, { claimId, reason: words, fromLine: speaker.lineUserId });
  return done.ok ? changed(moment, speaker, claimId, "appealed") : refusedClaim(done.refusal);
}

export async function receivedAsTold(
  moment: Moment,
  speaker: Speaker,
  { claimId, received }: Deed<"confirm-received">,
): Promise<ClaimOutcome> {
  const { lineUserId } = speaker;
  const done = await confirmReceived(moment, { claimId, isReceived: received, fromLine: lineUserId });
  return done.ok
    ? changed(moment, speaker, claimId, received ? "received" : "not-received")
    : refusedClaim(done.refusal);
}
