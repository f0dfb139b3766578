import type { ClaimSeen } from "#core/claim/story.ts";
import { claimsInStages } from "#store/claims.ts";
import type { Moment } from "../perform.ts";
import { claimsSeen } from "./seen.ts";

/** What is approved and unpaid, the longest waiting first: a commitment of the fund, whose money is reserved. */
export const approvedUnpaid = async (moment: Moment): Promise<ClaimSeen[]> =>
  claimsSeen(moment, await claimsInStages(moment.fund, ["approved"]));
