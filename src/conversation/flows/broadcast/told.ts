import type { BroadcastOutcome } from "../../deeds/broadcast.ts";
import { end, type Moment } from "../../flow.ts";
import type { Turn } from "../../turn.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { broadcastRefusalWords } from "../../wording/broadcast/refusals.ts";
import { simply } from "../books/ending.ts";
import { broadcastFrom } from "./broadcast.ts";
import { listReply, seenReply } from "./broadcast-cards.ts";
import { endingOf, withCard } from "./endings.ts";
import { meetingFrom } from "./meeting.ts";
import { meetingsTurn } from "./meeting-off.ts";

/** What came of a deed about telling many, where no open question was waiting for it. */
export function broadcastTold(outcome: BroadcastOutcome, moment: Moment): Turn {
  switch (outcome.type) {
    case "segments":
      return outcome.what === "meeting"
        ? meetingFrom(outcome.choices, moment)
        : broadcastFrom(outcome.choices, moment);
    case "broadcasts":
      return end(listReply(outcome.broadcasts));
    case "broadcast-shown":
      return end(seenReply(outcome.seen));
    case "meetings":
      return meetingsTurn(outcome.meetings, moment);
    case "broadcast-stopped":
      return withCard(broadcastWords.th.stopped(outcome.withdrawn), outcome.seen);
    case "broadcast-refused":
      return simply(broadcastRefusalWords(outcome.refusal), moment);
    case "broadcast-sent":
    case "broadcast-waits":
    case "meeting-cancelled":
    case "broadcast-previewed":
      // A preview that no flow waits for any more has nothing to be told.
      return endingOf(outcome, moment) ?? simply(broadcastWords.th.leftAsItWas, moment);
  }
}
