import { segmentInText, villagesNamed, type Segment } from "#core/broadcast/segment.ts";
import type { SegmentChoices } from "../../deeds/broadcast.ts";
import type { Answer, Moment, Next, Step } from "../../flow.ts";
import { keptChoices } from "../../kept-broadcast.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, mostPicks, questionCard } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";

const words = broadcastWords.th;

/** Two questions that announcements and meetings have in common: for whom, and which village, plan or kind of members. */
export interface SegmentSteps {
  readonly whom: Step;
  readonly which: Step;
}

export interface SegmentAsking {
  readonly flow: string;
  readonly head: { readonly name: string; readonly ask: string; readonly note: string };
  /** Asks the other question of the two. */
  readonly askWhich: (next: Next, moment: Moment) => Turn;
  /** The segment is known: `facts` has it under "segment", as text. */
  readonly chosen: (segment: Segment, conversation: Conversation) => Turn;
}

const groups = ["everyone", "committee", "villages", "arrears", "plans", "memberTypes"] as const;
type Group = (typeof groups)[number];
type Several = Extract<Group, "villages" | "plans" | "memberTypes">;

const isSeveral = (group: string | undefined): group is Several =>
  group === "villages" || group === "plans" || group === "memberTypes";

export const segmentSteps = (asking: SegmentAsking): SegmentSteps => ({
  whom: {
    question: (conversation) => whomQuestion(asking, conversation),
    answer: (answer, conversation, moment) => takeWhom(asking, { answer, conversation, moment }),
    hint: words.hintWhom,
  },
  which: {
    question: (conversation) => whichQuestion(asking, conversation),
    answer: (answer, conversation) => takeWhich(asking, answer, conversation),
    hint: words.which.villages.hint,
  },
});

/** What there is only one of, or none, is no question. */
const offered = (choices: SegmentChoices): readonly Group[] =>
  groups.filter((group) => !isSeveral(group) || choices[group].length > 1);

function whomQuestion({ flow, head }: SegmentAsking, { facts, stamp }: Conversation): Reply | undefined {
  const choices = keptChoices(facts["choices"]);
  if (choices === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: head.name,
      headline: head.ask,
      notes: [head.note],
      buttons: offered(choices).map((group) =>
        button(words.groups[group], `${flow}:whom`, { facts: { group }, stamp }),
      ),
      summary: `${head.ask} ${head.note}`,
    },
    [cancelButton(stamp)],
  );
}

interface Answering {
  readonly answer: Answer;
  readonly conversation: Conversation;
  readonly moment: Moment;
}

function takeWhom(asking: SegmentAsking, { answer, conversation, moment }: Answering): Turn | undefined {
  const { facts, draftId } = conversation;
  const choices = keptChoices(facts["choices"]);
  if (choices === undefined) return undefined;
  const group = offered(choices).find((one) =>
    answer.type === "choice"
      ? answer.chosen.facts["group"] === one
      : isSameWord(answer.text, words.groups[one]),
  );
  if (group === undefined) return undefined;
  return isSeveral(group)
    ? asking.askWhich({ facts: { ...facts, group }, draftId }, moment)
    : asking.chosen({ type: group }, conversation);
}

/** Each with what its button sends: a segment. */
function picksOf(group: Several, choices: SegmentChoices): readonly { label: string; segment: Segment }[] {
  switch (group) {
    case "villages":
      return choices.villages.map(({ villageNo, name }) => ({
        label: words.village(villageNo, name),
        segment: { type: "villages", villages: [villageNo] },
      }));
    case "plans":
      return choices.plans.map(({ code, name }) => ({ label: name, segment: { type: "plan", plan: code } }));
    case "memberTypes":
      return choices.memberTypes.map(({ code, name }) => ({
        label: name,
        segment: { type: "member-type", memberType: code },
      }));
  }
}

function whichQuestion({ flow, head }: SegmentAsking, { facts, stamp }: Conversation): Reply | undefined {
  const [choices, group] = [keptChoices(facts["choices"]), facts["group"]];
  if (choices === undefined || !isSeveral(group)) return undefined;
  const { ask, note } = words.which[group];
  const buttons = picksOf(group, choices)
    .slice(0, mostPicks)
    .map(({ label, segment }): Choice =>
      button(label, `${flow}:which`, { facts: { segment: segmentInText(segment) }, stamp }),
    );
  return questionCard(
    { look: "plain", title: head.name, headline: ask, notes: [note], buttons, summary: `${ask} ${note}` },
    [cancelButton(stamp)],
  );
}

function takeWhich(asking: SegmentAsking, answer: Answer, conversation: Conversation): Turn | undefined {
  const [choices, group] = [keptChoices(conversation.facts["choices"]), conversation.facts["group"]];
  if (choices === undefined || !isSeveral(group)) return undefined;
  const picks = picksOf(group, choices);
  const picked = picks.find(({ label, segment }) =>
    answer.type === "choice"
      ? answer.chosen.facts["segment"] === segmentInText(segment)
      : isSameWord(answer.text, label),
  )?.segment;
  const typed =
    picked === undefined && group === "villages" && answer.type === "words"
      ? villagesTyped(answer.text, choices)
      : undefined;
  const segment = picked ?? typed;
  return segment && asking.chosen(segment, conversation);
}

/** "หมู่ 1, 3 และ 5": only villages in which the fund has members. */
function villagesTyped(text: string, { villages }: SegmentChoices): Segment | undefined {
  const read = villagesNamed(
    text
      .normalize("NFC")
      .replaceAll(/หมู่(?:ที่|บ้าน)?|และ|กับ|,|\./gu, " ")
      .trim(),
  );
  const known = new Set(villages.map(({ villageNo }) => villageNo));
  return read?.type === "villages" && read.villages.every((one) => known.has(one)) ? read : undefined;
}
