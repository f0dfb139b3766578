import type { BroadcastOutcome, BroadcastSeen } from "../../deeds/broadcast.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { meetingWords } from "../../wording/broadcast/meeting.ts";
import { broadcastRefusalWords } from "../../wording/broadcast/refusals.ts";
import { simply } from "../books/ending.ts";
import { seenReply } from "./broadcast-cards.ts";

const words = broadcastWords.th;

/** What ends a talk about telling many, whichever talk it was; undefined for what leads it on. */
export function endingOf(outcome: BroadcastOutcome, moment: Moment): Turn | undefined {
  switch (outcome.type) {
    case "broadcast-sent":
      return withCard(outcome.again ? words.before : words.begun(peopleOf(outcome.seen)), outcome.seen);
    case "broadcast-waits":
      return withCard(words.waits(outcome.asked), outcome.seen);
    case "meeting-cancelled":
      return simply(meetingWords.th.off.done(outcome.told), moment);
    case "broadcast-refused":
      // Another one was to be stopped, in between: that ends no draft.
      return outcome.refusal.type === "not-being-sent"
        ? undefined
        : simply(broadcastRefusalWords(outcome.refusal), moment);
    case "segments":
    case "broadcast-previewed":
    case "broadcasts":
    case "broadcast-shown":
    case "broadcast-stopped":
    case "meetings":
      return undefined;
  }
}

export const withCard = (said: string, seen: BroadcastSeen): Turn => end(led([text(said)], seenReply(seen)));

const peopleOf = ({ progress }: BroadcastSeen): number =>
  progress.accepted + progress.onTheWay + progress.waiting + progress.unreachable;
