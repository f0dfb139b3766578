import type { MeetingSeen } from "../../deeds/broadcast.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { meetingWords } from "../../wording/broadcast/meeting.ts";
import { simply } from "../books/ending.ts";
import { doBroadcast, toldOfBroadcast } from "./do-broadcast.ts";
import { endingOf } from "./endings.ts";
import { isWords } from "./meeting-draft.ts";

const words = meetingWords.th;

/** One question before a hundred people are told that they need not come. */
export const meetingOffFlow: Flow = {
  name: "meeting-off",
  leftAsItWas: words.off.leftAsItWas,
  steps: new Map([
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.off.hint }],
  ]),
  told: toldOfBroadcast((outcome, _conversation, moment) => endingOf(outcome, moment)),
};

const askConfirm = asks("meeting-off", "confirm", confirmQuestion);

/** From a button of the list, which says what it is about. */
export function beginMeetingOff(
  moment: Moment,
  { meeting, title }: Readonly<Record<string, string>>,
): Turn | undefined {
  return isId(meeting) && isWords(title) ? askConfirm({ facts: { meeting, title } }, moment) : undefined;
}

function confirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const { meeting, title } = facts;
  if (!isId(meeting) || !isWords(title)) return undefined;
  return questionCard(
    {
      look: "attention",
      title: words.off.name,
      headline: title,
      notes: [words.off.ask, words.off.note],
      buttons: [button(words.off.yes, "meeting-off:confirm", { stamp })],
      summary: words.off.summary(title),
    },
    [cancelButton(stamp)],
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation): Turn | undefined {
  const meetingId = conversation.facts["meeting"];
  return isId(meetingId) && isConfirmed(answer, "meeting-off:confirm")
    ? doBroadcast({ type: "cancel-meeting", meetingId }, conversation)
    : undefined;
}

/** Meetings that are to come, each with the button that calls it off. */
export function meetingsTurn(meetings: readonly MeetingSeen[], moment: Moment): Turn {
  if (meetings.length === 0) return simply(words.list.none, moment);
  const shown = meetings.slice(0, mostPicks - 1);
  return end(
    reply(
      ...cards({
        look: "plain",
        title: words.list.title,
        rows: shown.map(({ title, place, segment, ...when }) => ({
          label: title,
          value: `${words.when(when)}\n${place} · ${segment}`,
        })),
        notes: [words.list.note],
        buttons: [
          ...shown.map(({ meetingId, title }) =>
            button(words.list.cancel(title), "meeting:off", {
              facts: { meeting: meetingId, title: title.slice(0, mostTitleInButton) },
            }),
          ),
          shortcut("broadcast:show"),
        ],
        summary: words.list.summary(meetings.length),
      }),
    ),
  );
}

/** A button's text has 300 bytes; percent-encoded Thai takes nine for a letter. */
const mostTitleInButton = 22;
