import type { BooksOutcome } from "../../deeds/books.ts";
import { asks, doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import type { Card, Reply } from "../../reply.ts";
import { button, cards, questionCard, reply } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { readCodedReceipt, type CodedReceipt } from "../../understand/receipt-name.ts";
import { checkWords } from "../../wording/books/check-receipt.ts";
import { inLanguage, languageOf } from "../../wording/in-language.ts";

/** Anybody who holds a receipt may ask: its code is what proves that they do. */
export const checkReceiptFlow: Flow = {
  name: "check-receipt",
  leftAsItWas: checkWords.th.leftAsItWas,
  steps: new Map([["which", { question: whichQuestion, answer: takeWhich, hint: checkWords.th.hint }]]),
  told: toldOfBooks((outcome, _, { scene }) =>
    outcome.type === "receipt-checked" ? end(checkedReply(outcome, scene)) : undefined,
  ),
};

const askWhich = asks("check-receipt", "which", whichQuestion);

export const beginCheck = (moment: Moment): Turn => askWhich({}, moment);

export const checkReceipt = ({ name, code }: CodedReceipt, conversation?: Conversation): Turn =>
  doBooks({ type: "check-receipt", code, ...name }, conversation);

function whichQuestion({ stamp }: Conversation, scene: Scene): Reply {
  const words = inLanguage(checkWords, scene);
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.ask,
      notes: [words.howToSay, words.why],
      summary: words.summary,
    },
    [cancelButton(stamp, languageOf(scene))],
  );
}

function takeWhich(answer: Answer, conversation: Conversation): Turn | undefined {
  const coded = answer.type === "words" ? readCodedReceipt(answer.text) : undefined;
  return coded && checkReceipt(coded, conversation);
}

type Checked = Extract<BooksOutcome, { type: "receipt-checked" }>;

const looks: Readonly<Record<Checked["answer"], Card["look"]>> = {
  stands: "good",
  cancelled: "attention",
  unknown: "plain",
  "does-not-agree": "attention",
};

export function checkedReply({ name, answer, on, total }: Checked, scene: Scene): Reply {
  const words = inLanguage(checkWords, scene);
  const language = languageOf(scene);
  const { headline, note } = words.answers[answer];
  const number = words.number(name.book, name.number);
  return reply(
    ...cards({
      look: looks[answer],
      title: words.title,
      headline,
      rows: [
        { label: words.rows.number, value: number, strong: true },
        ...(on === undefined ? [] : [{ label: words.rows.day, value: words.day(on) }]),
        ...(total === undefined
          ? []
          : [{ label: words.rows.total, value: words.baht(total), strong: true } as const]),
      ],
      notes: [note],
      buttons: [
        button(words.again, "check-receipt:begin"),
        shortcut("contact:show", {}, language),
        shortcut("help:show", {}, language),
      ],
      summary: words.answerSummary(number, headline),
    }),
  );
}
