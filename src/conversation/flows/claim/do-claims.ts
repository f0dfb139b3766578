import type { ClaimDeed, ClaimOutcome } from "../../deeds/claims.ts";
import type { Flow, Moment } from "../../flow.ts";
import type { Conversation, Turn } from "../../turn.ts";

export const doClaims = (deed: ClaimDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "claims", deed },
  ...(conversation && { conversation }),
});

/** For flows whose deeds all are about claims. */
export const toldOfClaims =
  (
    tell: (outcome: ClaimOutcome, conversation: Conversation, moment: Moment) => Turn | undefined,
  ): Flow["told"] =>
  (outcome, conversation, moment) =>
    outcome.type === "claims" ? tell(outcome.outcome, conversation, moment) : undefined;
