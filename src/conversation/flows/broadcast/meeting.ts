import { readSegment, segmentInText, type Segment } from "#core/broadcast/segment.ts";
import { mayTell } from "#core/fund/office.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import type { BroadcastOutcome, SegmentChoices } from "../../deeds/broadcast.ts";
import { asks, type Answer, type Flow, type Moment, type Next } from "../../flow.ts";
import { keepChoices, keepPreview } from "../../kept-broadcast.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { timeSaid } from "../../understand/time-said.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { meetingWords } from "../../wording/broadcast/meeting.ts";
import { broadcastRefusalWords } from "../../wording/broadcast/refusals.ts";
import { simply } from "../books/ending.ts";
import { doBroadcast, toldOfBroadcast } from "./do-broadcast.ts";
import { endingOf } from "./endings.ts";
import { dayIn, isWords, meetingDraft, wholeMeeting } from "./meeting-draft.ts";
import { confirmMeetingQuestion, questionOf, type MeetingStep } from "./meeting-questions.ts";
import { segmentSteps } from "./segment-steps.ts";

const words = meetingWords.th;

const { whom, which } = segmentSteps({
  flow: "meeting",
  head: words.whom,
  askWhich: (next, moment) => asks("meeting", "which", which.question)(next, moment),
  chosen: previewed,
});

/** What, when, where, and whom it calls; seen as it will look before anybody is told. */
export const meetingFlow: Flow = {
  name: "meeting",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    [
      "title",
      {
        question: questionOf.title,
        answer: takeTitle,
        hint: words.title.hint,
        takesSentences: true as const,
      },
    ],
    ["day", { question: questionOf.day, answer: takeDay, hint: words.day.hint }],
    ["time", { question: questionOf.time, answer: takeTime, hint: words.time.hint }],
    [
      "place",
      {
        question: questionOf.place,
        answer: takePlace,
        hint: words.place.hint,
        takesSentences: true as const,
      },
    ],
    ["whom", whom],
    ["which", which],
    ["confirm", { question: confirmMeetingQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
  ]),
  told: toldOfBroadcast(flowTold),
  afterOldButton: ({ name }) =>
    name === "meeting:send" ? doBroadcast({ type: "list-meetings" }) : undefined,
};

const ask = (step: MeetingStep, next: Next, moment: Moment): Turn =>
  asks("meeting", step, questionOf[step])(next, moment);
const askWhom = asks("meeting", "whom", whom.question);
const askConfirm = asks("meeting", "confirm", confirmMeetingQuestion);

const ifMayTell =
  (deed: Parameters<typeof doBroadcast>[0]) =>
  (moment: Moment): Turn =>
    mayTell(moment.scene.roles)
      ? doBroadcast(deed)
      : simply(broadcastRefusalWords({ type: "not-allowed-to-tell" }), moment);

export const beginMeeting = ifMayTell({ type: "list-segments", what: "meeting" });
export const listMeetings = ifMayTell({ type: "list-meetings" });

export const meetingFrom = (choices: SegmentChoices, moment: Moment): Turn =>
  ask("title", { facts: { choices: keepChoices(choices) } }, moment);

/** The step after the one that was answered; where only the day was to be mended, the preview at once. */
function onward(
  { facts, draftId }: Pick<Conversation, "facts" | "draftId">,
  conversation: Conversation,
  moment: Moment,
): Turn {
  const { title, on, at, place } = meetingDraft(facts);
  const next = { facts, draftId };
  if (title === undefined) return ask("title", next, moment);
  if (on === undefined) return ask("day", next, moment);
  if (at === undefined) return ask("time", next, moment);
  if (place === undefined) return ask("place", next, moment);
  const segment = readSegment(facts["segment"] ?? "");
  return segment === undefined ? askWhom(next, moment) : previewed(segment, { ...conversation, facts });
}

const withFact = (conversation: Conversation, fact: Readonly<Record<string, string>>, moment: Moment): Turn =>
  onward({ ...conversation, facts: { ...conversation.facts, ...fact } }, conversation, moment);

const saidIn = (answer: Answer, fact: string): string =>
  (answer.type === "choice" ? (answer.chosen.facts[fact] ?? "") : answer.text)
    .replaceAll(/\s+/gu, " ")
    .trim();

function takeTitle(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const title = saidIn(answer, "title");
  return isWords(title) ? withFact(conversation, { title }, moment) : undefined;
}

function takeDay(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { today } = moment.scene;
  if (answer.type === "choice") {
    const picked = dayIn(answer.chosen.facts["day"]);
    return picked && withFact(conversation, { day: picked.toString() }, moment);
  }
  const reading = readDay(answer.text, today, { direction: "future" });
  if (reading.type === "ambiguous")
    return ask("day", { ...conversation, first: [text(words.unclearDay)] }, moment);
  if (reading.type !== "day" || Temporal.PlainDate.compare(reading.day, today) < 0) return undefined;
  return withFact(conversation, { day: reading.day.toString() }, moment);
}

function takeTime(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const at = timeSaid(saidIn(answer, "time"));
  return at && withFact(conversation, { time: at.toString({ smallestUnit: "minute" }) }, moment);
}

function takePlace(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const place = answer.type === "words" ? saidIn(answer, "place") : "";
  return isWords(place) ? withFact(conversation, { place }, moment) : undefined;
}

function previewed(segment: Segment, conversation: Conversation): Turn {
  const facts = { ...conversation.facts, segment: segmentInText(segment) };
  const meeting = wholeMeeting(meetingDraft(facts));
  return meeting === undefined
    ? doBroadcast({ type: "list-meetings" })
    : doBroadcast({ type: "preview-meeting", segment, meeting }, { ...conversation, facts });
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "meeting:edit-whom")
    return askWhom({ facts, draftId }, moment);
  if (answer.type === "choice" && answer.chosen.name === "meeting:edit-day") {
    const { day: _day, time: _time, ...rest } = facts;
    return ask("day", { facts: rest, draftId }, moment);
  }
  const [segment, meeting] = [readSegment(facts["segment"] ?? ""), wholeMeeting(meetingDraft(facts))];
  if (segment === undefined || meeting === undefined || !isConfirmed(answer, "meeting:send"))
    return undefined;
  return doBroadcast({ type: "call-meeting", key: draftId, segment, meeting }, conversation);
}

/** What a question of this flow can mend is asked again. */
function flowTold(outcome: BroadcastOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId, facts } = conversation;
  if (outcome.type === "broadcast-refused" && outcome.refusal.type === "meeting-in-the-past") {
    const { day: _day, time: _time, ...rest } = facts;
    const first = [text(broadcastRefusalWords(outcome.refusal))];
    return ask("day", { facts: rest, draftId, first }, moment);
  }
  if (outcome.type !== "broadcast-previewed") return endingOf(outcome, moment);
  if (outcome.preview.people === 0)
    return askWhom({ facts, draftId, first: [text(broadcastWords.th.confirm.nobody)] }, moment);
  return askConfirm({ facts: { ...facts, preview: keepPreview(outcome.preview) }, draftId }, moment);
}
