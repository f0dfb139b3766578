import type { BroadcastOutcome, BroadcastSeen } from "../../deeds/broadcast.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { meetingWords } from "../../wording/broadcast/meeting.ts";
import { broadcastRefusalWords } from "../../wording/broadcast/refusals.ts";
import { simply } from "../books/ending.ts";
import { broadcastFrom } from "./broadcast.ts";
import { listReply, seenReply } from "./broadcast-cards.ts";
import { meetingFrom } from "./meeting.ts";
import { meetingsTurn } from "./meeting-off.ts";

const words = broadcastWords.th;

/** What came of a deed about telling many, where no open question was waiting for it. */
export function broadcastTold(outcome: BroadcastOutcome, moment: Moment): Turn {
  switch (outcome.type) {
    case "segments":
      return outcome.what === "meeting"
        ? meetingFrom(outcome.choices, moment)
        : broadcastFrom(outcome.choices, moment);
    case "broadcast-sent":
      return withCard(outcome.again ? words.before : words.begun(peopleOf(outcome.seen)), outcome.seen);
    case "broadcast-waits":
      return withCard(words.waits(outcome.asked), outcome.seen);
    case "broadcast-stopped":
      return withCard(words.stopped(outcome.withdrawn), outcome.seen);
    case "broadcasts":
      return end(listReply(outcome.broadcasts));
    case "broadcast-shown":
      return end(seenReply(outcome.seen));
    case "meetings":
      return meetingsTurn(outcome.meetings, moment);
    case "meeting-cancelled":
      return simply(meetingWords.th.off.done(outcome.told), moment);
    case "broadcast-refused":
      return simply(broadcastRefusalWords(outcome.refusal), moment);
    // Only ever the outcome of a flow's own deed, which the flow has told already.
    case "broadcast-previewed":
      return simply(words.leftAsItWas, moment);
  }
}

const withCard = (said: string, seen: BroadcastSeen): Turn => end(led([text(said)], seenReply(seen)));

const peopleOf = ({ progress }: BroadcastSeen): number =>
  progress.accepted + progress.onTheWay + progress.waiting + progress.unreachable;
