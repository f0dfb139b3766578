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

type Tellers<Besides extends readonly unknown[]> = {
  readonly [Type in ClaimOutcome["type"]]?: (
    outcome: Extract<ClaimOutcome, { type: Type }>,
    ...besides: Besides
  ) => Turn | undefined;
};

/** Of all that may come of a deed a flow tells its own; undefined for the others. */
export const telling =
  <Besides extends readonly unknown[]>(tellers: Tellers<Besides>) =>
  (outcome: ClaimOutcome, ...besides: Besides): Turn | undefined =>
    // Each teller stands under the type of what it tells.
    (tellers[outcome.type] as ((told: ClaimOutcome, ...besides: Besides) => Turn | undefined) | undefined)?.(
      outcome,
      ...besides,
    );
