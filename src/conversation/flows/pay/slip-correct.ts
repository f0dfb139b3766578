import { readDay } from "#core/thai-calendar/read-day.ts";
import type { Satang } from "#core/money.ts";
import type { Answer, Moment } from "../../flow.ts";
import { asks } from "../../flow.ts";
import { keptAmount } from "../../kept.ts";
import { keepPayments, keptDay, keptStatementLine } from "../../kept-pay.ts";
import type { Reply } from "../../reply.ts";
import { button, questionCard, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { amountSaid } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { slipWorkWords } from "../../wording/slip-work.ts";
import { slipInHand, slipQuestion } from "./slip-card.ts";

const words = slipWorkWords.th.correct;
const mostCandidates = 3;

/** What came into the bank differs from what was said: the sum or the day is put right, one question each. */

export const askCard = asks("slip", "card", slipQuestion);
export const askCorrect = asks("slip", "correct", correctQuestion);
export const askAmount = asks("slip", "amount", amountQuestion);
const askDay = asks("slip", "day", dayQuestion);

export function correctQuestion(conversation: Conversation): Reply | undefined {
  if (slipInHand(conversation) === undefined) return undefined;
  const { stamp } = conversation;
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.ask,
      notes: [words.note],
      buttons: [
        button(words.amount, "slip:amount", { stamp }),
        button(words.day, "slip:day", { stamp }),
        button(words.back, "slip:back", { stamp }),
      ],
      summary: words.ask,
    },
    [cancelButton(stamp)],
  );
}

export function takeCorrect(
  answer: Answer,
  { facts, draftId }: Conversation,
  moment: Moment,
): Turn | undefined {
  const says = (name: string, label: string): boolean =>
    answer.type === "choice" ? answer.chosen.name === name : isSameWord(answer.text, label);
  if (says("slip:amount", words.amount)) return askAmount({ facts: { ...facts, at: "0" }, draftId }, moment);
  if (says("slip:day", words.day)) return askDay({ facts, draftId }, moment);
  return says("slip:back", words.back) ? askCard({ facts, draftId }, moment) : undefined;
}

/** Where several stand on one slip, each is asked for by name. */
const placeOf = ({ facts }: Pick<Conversation, "facts">): number =>
  /^\d$/u.test(facts["at"] ?? "") ? Number(facts["at"]) : 0;

const amountsIn = ({ facts }: Pick<Conversation, "facts">): readonly Satang[] =>
  (facts["amounts"] ?? "").split(",").flatMap((one) => keptAmount(one) ?? []);

export function amountQuestion(conversation: Conversation): Reply | undefined {
  const payment = slipInHand(conversation)?.payments[placeOf(conversation)];
  if (payment === undefined) return undefined;
  const { stamp } = conversation;
  const offered = amountsIn(conversation);
  const sums = offered.length > 0 ? offered.slice(0, 4) : [payment.amount];
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.askAmount(payment.member.name),
      notes: [words.amountNote],
      buttons: sums.map((sum) =>
        button(slipWorkWords.th.judge.baht(sum), "slip:sum", { facts: { satang: sum.toString() }, stamp }),
      ),
      summary: words.askAmount(payment.member.name),
    },
    [cancelButton(stamp)],
  );
}

export function takeAmount(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const said = amountSaid(answer, "slip:sum");
  const inHand = slipInHand(conversation);
  if (said === undefined || inHand === undefined) return undefined;
  const { draftId } = conversation;
  const { amounts: _, ...facts } = conversation.facts;
  if (said.type === "unclear") {
    const amounts = said.candidates.join(",");
    return askAmount({ facts: { ...facts, amounts }, draftId, first: [text(words.unclear)] }, moment);
  }
  const at = placeOf(conversation);
  const { amount } = said;
  // Which periods another sum covers is known when it is confirmed: until then none are claimed.
  const payments = inHand.payments.map((one, place) =>
    place === at && one.amount !== amount ? { ...one, amount, lines: [] } : one,
  );
  const known = { ...facts, payments: keepPayments(payments) };
  return at + 1 < payments.length
    ? askAmount({ facts: { ...known, at: String(at + 1) }, draftId }, moment)
    : askCard({ facts: known, draftId }, moment);
}

export function dayQuestion(conversation: Conversation, { today }: Scene): Reply | undefined {
  if (slipInHand(conversation) === undefined) return undefined;
  const { facts, stamp } = conversation;
  const candidates = (facts["days"] ?? "").split(",").flatMap((iso) => keptDay(iso) ?? []);
  const choose = (label: string, day: Temporal.PlainDate) =>
    button(label, "slip:on", { facts: { day: day.toString() }, stamp });
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.askDay,
      notes: [words.dayNote],
      buttons: [
        ...(candidates.length > 0
          ? candidates.map((day) => choose(slipWorkWords.th.judge.day(day), day))
          : [choose(words.today, today)]),
        {
          type: "pick-day",
          label: words.pickDay,
          send: `slip:on?stamp=${stamp}`,
          from: today.subtract({ years: 1 }).toString(),
          to: today.toString(),
        },
      ],
      summary: words.askDay,
    },
    [cancelButton(stamp)],
  );
}

/** A line of the statement says its own day: on another day the money was not that line. */
function onThatDay({ line, ...facts }: Conversation["facts"], on: Temporal.PlainDate): Conversation["facts"] {
  const isThatLine = keptStatementLine(line)?.on.equals(on) === true;
  return { ...facts, ...(line !== undefined && isThatLine && { line }) };
}

export function takeDay(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { today } = moment.scene;
  const { draftId } = conversation;
  const { days: _, ...facts } = conversation.facts;
  const taken = (on: Temporal.PlainDate): Turn =>
    Temporal.PlainDate.compare(on, today) > 0
      ? askDay({ facts, draftId, first: [text(words.toCome)] }, moment)
      : askCard({ facts: { ...onThatDay(facts, on), on: on.toString() }, draftId }, moment);
  if (answer.type === "choice") {
    const on = answer.chosen.name === "slip:on" ? keptDay(answer.chosen.facts["day"]) : undefined;
    return on && taken(on);
  }
  const reading = readDay(answer.text, today, { direction: "past" });
  if (reading.type === "day") return taken(reading.day);
  if (reading.type !== "ambiguous") return undefined;
  const days = reading.candidates
    .slice(0, mostCandidates)
    .map(({ day }) => day.toString())
    .join(",");
  return askDay({ facts: { ...facts, days }, draftId, first: [text(words.hintDay)] }, moment);
}
