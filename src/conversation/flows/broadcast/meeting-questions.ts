import { readSegment } from "#core/broadcast/segment.ts";
import type { Step } from "../../flow.ts";
import { keptPreview } from "../../kept-broadcast.ts";
import { choiceText } from "../../choice.ts";
import type { CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Scene } from "../../turn.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { meetingWords } from "../../wording/broadcast/meeting.ts";
import { previewNotes, previewRows, underPreview } from "./broadcast-cards.ts";
import { meetingDraft, wholeMeeting, type MeetingDraft } from "./meeting-draft.ts";

const words = meetingWords.th;

export type MeetingStep = "title" | "day" | "time" | "place";

/** The question of each step, from the stored draft alone. */
export const questionOf: Readonly<Record<MeetingStep, Step["question"]>> = {
  title: asking("title", ({ stamp }) =>
    words.title.offers.map((title) => button(title, "meeting:title", { facts: { title }, stamp })),
  ),
  day: asking("day", ({ stamp }, { today }) => [
    {
      type: "pick-day",
      label: words.day.pick,
      send: choiceText({ name: "meeting:day", facts: {}, stamp }),
      from: today.toString(),
      to: today.add({ years: 1 }).toString(),
    },
  ]),
  time: asking("time", ({ stamp }) =>
    words.time.offers.map((time) =>
      button(`${time.replace(":", ".")} น.`, "meeting:time", { facts: { time }, stamp }),
    ),
  ),
  place: asking("place", () => []),
};

function asking(
  step: MeetingStep,
  buttons: (conversation: Conversation, scene: Scene) => readonly Choice[],
): Step["question"] {
  return (conversation, scene) => {
    const { name, ask, note } = words[step];
    return questionCard(
      {
        look: "plain",
        title: name,
        headline: ask,
        rows: answeredRows(meetingDraft(conversation.facts), step),
        notes: [note],
        buttons: buttons(conversation, scene),
        summary: `${ask} ${note}`,
      },
      [cancelButton(conversation.stamp)],
    );
  };
}

/** What was answered before stands above each question. */
function answeredRows({ title, on, at }: MeetingDraft, step: MeetingStep): CardRow[] {
  if (title === undefined || step === "title") return [];
  const meeting = { label: words.rows.meeting, value: title };
  return on === undefined || at === undefined || step !== "place"
    ? [meeting]
    : [meeting, { label: words.rows.when, value: words.when({ on, at }) }];
}

export function confirmMeetingQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const [preview, meeting] = [keptPreview(facts["preview"]), wholeMeeting(meetingDraft(facts))];
  if (preview === undefined || meeting === undefined || readSegment(facts["segment"] ?? "") === undefined)
    return undefined;
  const { confirm } = broadcastWords.th;
  const { people, needsSecond } = preview;
  const card = reply(
    ...cards({
      look: "waiting",
      title: words.confirm.name,
      headline: confirm.headline(people),
      rows: previewRows(preview),
      notes: [...previewNotes(preview), needsSecond ? confirm.second : words.confirm.alone],
      buttons: [
        button(needsSecond ? confirm.ask : words.confirm.send, "meeting:send", { stamp }),
        button(words.confirm.editDay, "meeting:edit-day", { stamp }),
        button(confirm.editWhom, "meeting:edit-whom", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(people),
    }),
  );
  return underPreview(words.confirm.above, preview, card);
}
