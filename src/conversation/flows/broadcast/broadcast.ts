import { readSegment, segmentInText, type Segment } from "#core/broadcast/segment.ts";
import { mostText, mostTitle, wordsToTell, type Announcement } from "#core/broadcast/words.ts";
import { mayTell } from "#core/fund/office.ts";
import type { BroadcastOutcome, BroadcastPreview, SegmentChoices } from "../../deeds/broadcast.ts";
import { asks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId } from "../../kept.ts";
import { keepChoices, keepPreview, keptPreview } from "../../kept-broadcast.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";
import { broadcastRefusalWords } from "../../wording/broadcast/refusals.ts";
import { simply } from "../books/ending.ts";
import { previewNotes, previewRows, underPreview } from "./broadcast-cards.ts";
import { doBroadcast, toldOfBroadcast } from "./do-broadcast.ts";
import { endingOf } from "./endings.ts";
import { segmentSteps } from "./segment-steps.ts";

const words = broadcastWords.th;
type Facts = Readonly<Record<string, string>>;

const { whom, which } = segmentSteps({
  flow: "broadcast",
  head: words.whom,
  askWhich: (next, moment) => askWhich(next, moment),
  chosen: previewed,
});

/** A title, the words, for whom; then seen as it will look, with people and cost. Nothing is written before "send". */
export const broadcastFlow: Flow = {
  name: "broadcast",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    [
      "title",
      { question: titleQuestion, answer: takeTitle, hint: words.title.hint, takesSentences: true as const },
    ],
    [
      "text",
      { question: textQuestion, answer: takeText, hint: words.text.hint, takesSentences: true as const },
    ],
    ["whom", whom],
    ["which", which],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
  ]),
  told: toldOfBroadcast(flowTold),
  afterOldButton: ({ name }) =>
    name === "broadcast:send" ? doBroadcast({ type: "list-broadcasts" }) : undefined,
};

const askTitle = asks("broadcast", "title", titleQuestion);
const askText = asks("broadcast", "text", textQuestion);
const askWhom = asks("broadcast", "whom", whom.question);
const askWhich = asks("broadcast", "which", which.question);
const askConfirm = asks("broadcast", "confirm", confirmQuestion);

const ifMayTell =
  (begin: (moment: Moment, facts: Facts) => Turn | undefined) =>
  (moment: Moment, facts: Facts): Turn | undefined =>
    mayTell(moment.scene.roles)
      ? begin(moment, facts)
      : simply(broadcastRefusalWords({ type: "not-allowed-to-tell" }), moment);

export const showBroadcasts = ifMayTell(() => doBroadcast({ type: "list-broadcasts" }));
export const beginBroadcast = ifMayTell(() => doBroadcast({ type: "list-segments", what: "words" }));

const aboutOne =
  (type: "show-broadcast" | "stop-broadcast") =>
  (_moment: Moment, facts: Facts): Turn | undefined =>
    isId(facts["broadcast"]) ? doBroadcast({ type, broadcastId: facts["broadcast"] }) : undefined;

/** Whether the speaker may is asked when it is done. */
export const openBroadcast = aboutOne("show-broadcast");
export const stopBroadcast = aboutOne("stop-broadcast");

export const broadcastFrom = (choices: SegmentChoices, moment: Moment): Turn =>
  askTitle({ facts: { choices: keepChoices(choices) } }, moment);

function titleQuestion({ stamp }: Conversation): Reply {
  return questionCard(
    {
      look: "plain",
      title: words.title.name,
      headline: words.title.ask,
      notes: [words.title.note],
      buttons: words.title.offers.map((title) =>
        button(title, "broadcast:title", { facts: { title }, stamp }),
      ),
      summary: `${words.title.ask} ${words.title.note}`,
    },
    [cancelButton(stamp)],
  );
}

const saidIn = (answer: Answer, fact: string): string =>
  (answer.type === "choice" ? (answer.chosen.facts[fact] ?? "") : answer.text).trim();

function takeTitle(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const title = saidIn(answer, "title");
  if (title === "" || title.length > mostTitle) return undefined;
  return askText({ facts: { ...facts, title }, draftId }, moment);
}

function textQuestion({ stamp, facts }: Conversation): Reply | undefined {
  if (facts["title"] === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.text.name,
      headline: words.text.ask,
      notes: [words.text.note],
      summary: `${words.text.ask} ${words.text.note}`,
    },
    [cancelButton(stamp)],
  );
}

/** Where the segment is known already, only the words were to be mended. */
function takeText(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const said = answer.type === "words" ? answer.text.trim() : "";
  if (said === "" || said.length > mostText) return undefined;
  const facts: Facts = { ...conversation.facts, text: said };
  const segment = readSegment(facts["segment"] ?? "");
  return segment === undefined
    ? askWhom({ facts, draftId: conversation.draftId }, moment)
    : previewed(segment, { ...conversation, facts });
}

function previewed(segment: Segment, conversation: Conversation): Turn {
  const facts = { ...conversation.facts, segment: segmentInText(segment) };
  return doBroadcast({ type: "preview-broadcast", segment, say: sayIn(facts) }, { ...conversation, facts });
}

const sayIn = (facts: Facts): Announcement => ({ title: facts["title"] ?? "", text: facts["text"] ?? "" });

function confirmQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const preview = keptPreview(facts["preview"]);
  const segment = readSegment(facts["segment"] ?? "");
  if (preview === undefined || segment === undefined || !wordsToTell(sayIn(facts)).ok) return undefined;
  return underPreview(words.confirm.above, preview, confirmCard(preview, stamp));
}

function confirmCard(preview: BroadcastPreview, stamp: string): Reply {
  const { people, needsSecond } = preview;
  const send = needsSecond ? words.confirm.ask : words.confirm.send;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirm.name,
      headline: words.confirm.headline(people),
      rows: previewRows(preview),
      notes: [...previewNotes(preview), needsSecond ? words.confirm.second : words.confirm.alone],
      buttons: [
        button(send, "broadcast:send", { stamp }),
        button(words.confirm.editText, "broadcast:edit-text", { stamp }),
        button(words.confirm.editWhom, "broadcast:edit-whom", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(people),
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const segment = readSegment(facts["segment"] ?? "");
  if (answer.type === "choice" && answer.chosen.name === "broadcast:edit-text")
    return askText({ facts, draftId }, moment);
  if (answer.type === "choice" && answer.chosen.name === "broadcast:edit-whom")
    return askWhom({ facts, draftId }, moment);
  if (segment === undefined || !isConfirmed(answer, "broadcast:send")) return undefined;
  return doBroadcast({ type: "send-broadcast", key: draftId, segment, say: sayIn(facts) }, conversation);
}

function flowTold(outcome: BroadcastOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type !== "broadcast-previewed") return endingOf(outcome, moment);
  const { draftId, facts } = conversation;
  if (outcome.preview.people === 0) {
    const { segment: _, ...rest } = facts;
    return askWhom({ facts: rest, draftId, first: [text(words.confirm.nobody)] }, moment);
  }
  return askConfirm({ facts: { ...facts, preview: keepPreview(outcome.preview) }, draftId }, moment);
}
