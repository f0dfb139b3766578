import type { BroadcastDeed, BroadcastOutcome } from "../../deeds/broadcast.ts";
import type { Flow, Moment } from "../../flow.ts";
import type { Conversation, Turn } from "../../turn.ts";

export const doBroadcast = (deed: BroadcastDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "broadcast", deed },
  ...(conversation && { conversation }),
});

/** For flows whose deeds all are about telling many. */
export const toldOfBroadcast =
  (
    tell: (outcome: BroadcastOutcome, conversation: Conversation, moment: Moment) => Turn | undefined,
  ): Flow["told"] =>
  (outcome, conversation, moment) =>
    outcome.type === "broadcast" ? tell(outcome.outcome, conversation, moment) : undefined;
