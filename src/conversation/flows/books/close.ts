import { mayClose } from "#core/fund/office.ts";
import { sumSatang } from "#core/money.ts";
import type { Chosen } from "../../choice.ts";
import type { BooksOutcome, CloseProposal, NamedSum } from "../../deeds/books.ts";
import { asks, doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepRows, keptRows } from "../../kept.ts";
import type { CardRow, Reply, Saying } from "../../reply.ts";
import { button, cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { closeWords, unusualWords } from "../../wording/books/close.ts";
import { refusedTurn } from "./ending.ts";

const words = closeWords.th;

/** One question: the month as it will be sealed. What was shown is kept, so that it is asked again without a new look. */
export const closeFlow: Flow = {
  name: "close",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.hint }]]),
  told: toldOfBooks(closeTold),
  afterOldButton,
};

const askConfirmation = asks("close", "confirm", confirmQuestion);

export const beginClose = (moment: Moment): Turn =>
  mayClose(moment.scene.roles)
    ? doBooks({ type: "propose-close" })
    : refusedTurn({ type: "not-allowed", act: "close" }, moment);

export function closeFrom(proposal: CloseProposal, moment: Moment, first: readonly Saying[] = []): Turn {
  const { month, unusual } = proposal;
  const facts = {
    month: month.toString(),
    rows: keepRows(proposalRows(proposal)),
    ...(unusual.length > 0 && { unusual: keepRows(unusual.slice(0, mostUnusual).map(unusualRow)) }),
  };
  return askConfirmation({ facts, first }, moment);
}

/** What else is unusual stands in the monthly report. */
const mostUnusual = 10;
const unusualRow = (unusual: CloseProposal["unusual"][number]): CardRow => ({
  label: "-",
  value: unusualWords(unusual),
});

function proposalRows({ incoming, spending, allocation }: CloseProposal): CardRow[] {
  const { rows } = words;
  return [
    ...totalRows(rows.incoming, incoming),
    ...totalRows(rows.spending, spending),
    ...allocation
      .slice(0, mostLines)
      .map(({ name, amount }) => ({ label: rows.allocated(name), value: words.baht(amount) })),
  ];
}

/** Longer lists stand in the month's statement; their sum is here. */
const mostLines = 5;

function totalRows(label: string, lines: readonly NamedSum[]): CardRow[] {
  const total = {
    label,
    value: words.baht(sumSatang(lines.map(({ amount }) => amount))),
    strong: true,
  } as const;
  const shown = lines.slice(0, lines.length > mostLines ? 0 : mostLines);
  return [total, ...shown.map(({ name, amount }) => ({ label: name, value: words.baht(amount) }))];
}

const monthIn = (text: string | undefined): Temporal.PlainYearMonth | undefined =>
  text !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)
    ? Temporal.PlainYearMonth.from(text)
    : undefined;

function confirmQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const [month, rows] = [monthIn(facts["month"]), keptRows(facts["rows"])];
  const unusual = facts["unusual"] === undefined ? [] : keptRows(facts["unusual"]);
  if (month === undefined || rows === undefined || unusual === undefined) return undefined;
  const seen =
    unusual.length === 0
      ? [words.nothingUnusual]
      : [[words.lookFirst, ...unusual.map(({ label, value }) => `${label} ${value}`)].join("\n")];
  return reply(
    ...cards({
      look: unusual.length === 0 ? "waiting" : "attention",
      title: words.title(month),
      rows: rows.slice(0, 16),
      notes: [...seen, words.effect],
      buttons: [
        button(words.confirm, "close:confirm", { facts: { month: month.toString() }, stamp }),
        button(words.later, "talk:cancel", { stamp, away: true }),
      ],
      summary: words.confirmSummary(words.month(month)),
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation): Turn | undefined {
  const month = monthIn(conversation.facts["month"]);
  if (month === undefined || !isConfirmed(answer, "close:confirm")) return undefined;
  return doBooks({ type: "close-month", month }, conversation);
}

function closeTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "close-proposed") return closeFrom(outcome.proposal, moment);
  if (outcome.type === "month-closed") return end(closedReply(outcome));
  if (outcome.type !== "books-refused") return undefined;
  return refusedTurn(outcome.refusal, moment, conversation);
}

/** The seal is a message of its own: a long press copies it whole. */
export function closedReply({ month, seal, again }: Extract<BooksOutcome, { type: "month-closed" }>): Reply {
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.month(month),
      notes: [words.doneNote],
      buttons: [shortcut("office:show"), shortcut("help:show")],
      summary: words.doneSummary(words.month(month)),
    }),
    text(words.minutes(words.month(month), seal)),
  );
  return led(again ? [text(words.before)] : [], done);
}

/** An old button closes nothing: whoever taps it sees the month that is to be closed now. */
function afterOldButton({ name }: Chosen): Turn | undefined {
  return name === "close:confirm" ? doBooks({ type: "propose-close" }) : undefined;
}
