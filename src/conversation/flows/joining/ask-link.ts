import type { JoiningOutcome } from "../../deeds/joining.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { askLinkWords } from "../../wording/joining/ask-link.ts";
import { joiningRequestWords } from "../../wording/joining/requests.ts";
import { shortMenu } from "../menu.ts";
import { doJoining } from "./do-joining.ts";

const words = askLinkWords.th;

/** Without a code: whose page it is, said in words that the village understands. The committee alone finds out who is meant. */
export const askLinkFlow: Flow = {
  name: "ask-link",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    [
      "words",
      {
        question: wordsQuestion,
        answer: takeWords,
        hint: words.hint,
        takesNames: true as const,
        takesSentences: true as const,
      },
    ],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirmHint }],
  ]),
  told: (outcome, _, moment) =>
    outcome.type === "joining" ? linkAskedTurn(outcome.outcome, moment) : undefined,
};

const askWords = asks("ask-link", "words", wordsQuestion);
const askConfirmation = asks("ask-link", "confirm", confirmQuestion);

export const beginAskLink = (moment: Moment): Turn => askWords({}, moment);

function wordsQuestion({ stamp }: Conversation): Reply {
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.ask,
      notes: [words.note, words.never],
      summary: words.summary,
    },
    [cancelButton(stamp)],
  );
}

const fewestLetters = 4;

function takeWords(answer: Answer, { draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = wordsSaid(answer);
  if (said === undefined || said.length < fewestLetters) return undefined;
  return askConfirmation({ draftId, facts: { said } }, moment);
}

function confirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const said = keptWords(facts["said"]);
  if (said === undefined) return undefined;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle,
      rows: [{ label: joiningRequestWords.th.rows.said, value: said, strong: true }],
      notes: [words.confirmNote],
      buttons: [
        button(words.send, "ask-link:send", { stamp }),
        button(words.edit, "ask-link:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary,
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId, facts } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "ask-link:edit")
    return askWords({ draftId }, moment);
  const said = keptWords(facts["said"]);
  return said !== undefined && isConfirmed(answer, "ask-link:send")
    ? doJoining({ type: "ask-link", key: draftId, words: said }, conversation)
    : undefined;
}

function linkAskedTurn(outcome: JoiningOutcome, { scene }: Moment): Turn | undefined {
  if (outcome.type === "link-asked") return end(linkAskedReply(outcome.again, shortMenu(scene)));
  const isTooMany = outcome.type === "joining-refused" && outcome.refusal.type === "too-many-open";
  return isTooMany ? end(led([text(words.tooMany(outcome.refusal.most))], shortMenu(scene))) : undefined;
}

export const linkAskedReply = (again: boolean, menu: Reply): Reply =>
  led([text(again ? words.sentBefore : words.sent)], menu);
