import { maySpeakForFund } from "#core/fund/office.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { HeardWord, WordsDeed, WordsOutcome } from "../../deeds/words.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepHeard, keptHeard } from "../../kept-words.ts";
import { led, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { teachingWords } from "../../wording/words.ts";
import { simply } from "../books/ending.ts";
import { shortMenu } from "../menu.ts";
import {
  confirmQuestion,
  isOffered,
  labelOfIntent,
  listQuestion,
  picked,
  wishQuestion,
} from "./teach-questions.ts";

const words = teachingWords.th;

/** Which text, what it means, and a confirmation that shows what will be learnt: everybody's chat changes by it. */
export const wordsFlow: Flow = {
  name: "words",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["list", { question: listQuestion, answer: takePick, hint: words.list.hint }],
    ["wish", { question: wishQuestion, answer: takeWish, hint: words.wish.hint }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
  ]),
  told: (outcome, _conversation, moment) =>
    outcome.type === "words" ? wordsTold(outcome.outcome, moment) : undefined,
};

const askList = asks("words", "list", listQuestion);
const askWish = asks("words", "wish", wishQuestion);
const askConfirm = asks("words", "confirm", confirmQuestion);

export const beginWords = (moment: Moment): Turn =>
  maySpeakForFund(moment.scene.roles)
    ? doWords({ type: "list-not-understood" })
    : simply(words.notAllowed, moment);

function takePick(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = answer.type === "choice" ? answer.chosen.facts["place"] : arabicDigits(answer.text).trim();
  const heard = keptHeard(facts["heard"]) ?? [];
  const place = heard.findIndex((_, at) => String(at + 1) === said);
  if (place < 0) return undefined;
  return askWish({ facts: { heard: keepHeard(heard), place: String(place + 1) }, draftId }, moment);
}

/** Words that are typed here are a button's label, and come as that button. */
function takeWish(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const heard = picked(conversation);
  if (answer.type === "words" || heard === undefined) return undefined;
  const { name, facts } = answer.chosen;
  if (name === "words:drop") return doWords({ type: "drop-word", said: heard.said }, conversation);
  const { intent } = facts;
  if (!isOffered(intent)) return undefined;
  const { draftId } = conversation;
  return askConfirm({ facts: { ...conversation.facts, intent }, draftId }, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const heard = picked(conversation);
  const { facts, draftId } = conversation;
  const { intent } = facts;
  if (heard === undefined || !isOffered(intent)) return undefined;
  if (answer.type === "choice" && answer.chosen.name === "words:other")
    return askWish({ facts, draftId }, moment);
  const { said, word } = heard;
  return isConfirmed(answer, "words:teach")
    ? doWords({ type: "teach-word", said, word, intent }, conversation)
    : undefined;
}

/** Whatever was done with one text, the next ones are offered. */
export function wordsTold(outcome: WordsOutcome, moment: Moment): Turn {
  switch (outcome.type) {
    case "not-understood-listed":
      return outcome.left.length === 0 ? simply(words.none, moment) : next(outcome.left, [], moment);
    case "word-taught":
      return next(outcome.left, [words.taught(outcome.word, labelOfIntent(outcome.intent))], moment);
    case "taught-before":
      return next(outcome.left, [words.taughtBefore(outcome.word, labelOfIntent(outcome.intent))], moment);
    case "word-dropped":
      return next(outcome.left, [words.dropped(outcome.said)], moment);
    case "words-refused":
      return simply(outcome.refusal === "not-allowed" ? words.notAllowed : words.noWord, moment);
  }
}

function next(left: readonly HeardWord[], said: readonly string[], moment: Moment): Turn {
  const first = said.map(text);
  return left.length === 0
    ? end(led([...first, text(words.noneLeft)], shortMenu(moment.scene)))
    : askList({ facts: { heard: keepHeard(left) }, first }, moment);
}

const doWords = (deed: WordsDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "words", deed },
  ...(conversation && { conversation }),
});
