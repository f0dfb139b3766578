import type { CastVote, VoteCast, VoteRefusal } from "#core/claim/acting.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Certifies, approves or declines. */
export async function castVote(_: Moment, _vote: CastVote): Promise<Result<VoteCast, VoteRefusal>> {
  throw new Error("not yet");
}
