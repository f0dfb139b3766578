import type { SlipFile, SlipWorkRefusal } from "../../deeds/slip-work.ts";
import type { Answer, Flow, Moment } from "../../flow.ts";
import { end } from "../../flow.ts";
import { isId } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { slipReply } from "../../wording/pay-news.ts";
import { receiptRows } from "../../wording/receipt.ts";
import { slipRefusalWords, slipWorkWords } from "../../wording/slip-work.ts";
import type { Receipt } from "../../deed.ts";
import { shortMenu } from "../menu.ts";
import { doPay, telling, toldOfPay } from "./do-pay.ts";
import { paymentsIn } from "./draft.ts";
import { slipFacts, slipInHand, slipQuestion } from "./slip-card.ts";
import {
  amountQuestion,
  askAmount,
  askCard,
  askCorrect,
  correctQuestion,
  dayQuestion,
  takeAmount,
  takeCorrect,
  takeDay,
} from "./slip-correct.ts";
import { askWhy, refuseQuestion, takeReason, takeRefusal, whyQuestion } from "./slip-refuse.ts";

const words = slipWorkWords.th;

/** What came of judging a slip. Somebody else's tap may have come first: then it says how things stand. */
export const slipTold = telling<[Conversation | undefined, Moment]>({
  "slip-to-judge": ({ file }, _, moment) => beginJudging(file, moment),
  "slip-judged": ({ slip }, _, { scene }) =>
    end(led([text(words.done.judged)], slipReply(slip, scene.fund.phone))),
  "slip-confirmed": ({ receipts, again }) =>
    end(confirmedReply(receipts, again ? words.done.again : words.done.confirmed)),
  "slip-refused": ({ slip }, _, { scene }) =>
    end(led([text(words.done.refused)], slipReply(slip, scene.fund.phone))),
  "slip-work-refused": ({ refusal, member }, conversation, moment) =>
    refusedTold(refusal, { conversation, memberId: member?.memberId }, moment),
});

/** One slip, one card: confirmed as it is, put right first, or not accepted with a reason. */
export const slipFlow: Flow = {
  name: "slip",
  leftAsItWas: words.judge.leftAsItWas,
  steps: new Map([
    ["card", { question: slipQuestion, answer: takeJudgement, hint: words.judge.hint }],
    ["correct", { question: correctQuestion, answer: takeCorrect, hint: words.correct.hint }],
    ["amount", { question: amountQuestion, answer: takeAmount, hint: words.correct.hintAmount }],
    ["day", { question: dayQuestion, answer: takeDay, hint: words.correct.hintDay }],
    ["why", { question: whyQuestion, answer: takeReason, hint: words.why.hint, takesSentences: true }],
    ["refuse", { question: refuseQuestion, answer: takeRefusal, hint: words.why.confirmHint }],
  ]),
  told: toldOfPay(slipTold),
  // A card can be tapped for ever: it answers with the slip as it is now.
  afterOldButton: ({ facts }) => openSlip(facts["slip"]),
};

export const openSlip = (slipId: string | undefined): Turn | undefined =>
  isId(slipId) ? doPay({ type: "open-slip", slipId }) : undefined;

const beginJudging = (file: SlipFile, moment: Moment): Turn => askCard({ facts: slipFacts(file) }, moment);

function takeJudgement(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const inHand = slipInHand(conversation);
  if (inHand === undefined) return undefined;
  const { facts, draftId } = conversation;
  const says = (name: string, label: string): boolean =>
    answer.type === "choice" ? answer.chosen.name === name : isSameWord(answer.text, label);
  if (says("slip:edit", words.judge.edit)) return askCorrect({ facts, draftId }, moment);
  if (says("slip:refuse", words.judge.refuse)) return askWhy({ facts, draftId }, moment);
  const isTold = says("slip:confirm", words.judge.confirm) || isConfirmed(answer, "slip:confirm");
  if (!isTold) return undefined;
  const { slipId, payments, total, on, line } = inHand;
  const fits = line?.amount === total;
  return doPay(
    {
      type: "confirm-slip",
      slipId,
      payments: paymentsIn(payments),
      on,
      ...(line !== undefined && fits && { line: { account: line.account, lineNo: line.lineNo } }),
    },
    conversation,
  );
}

interface Judging {
  readonly conversation: Conversation | undefined;
  readonly memberId: string | undefined;
}

/** Another sum or another day mends most; whatever else it is ends with how things stand. */
function refusedTold(refusal: SlipWorkRefusal, { conversation, memberId }: Judging, moment: Moment): Turn {
  const { scene } = moment;
  const said = [text(slipRefusalWords(refusal, scene.fund.phone))];
  const inHand = conversation && slipInHand(conversation);
  if (conversation === undefined || inHand === undefined) return end(led(said, shortMenu(scene)));
  const { facts, draftId } = conversation;
  const { type } = refusal;
  const place = inHand.payments.findIndex(({ member }) => member.memberId === memberId);
  const known = { ...facts, at: String(Math.max(place, 0)) };
  if (type === "no-whole-period")
    return askAmount(
      { facts: { ...known, amounts: refusal.offers.join(",") }, draftId, first: said },
      moment,
    );
  if (type === "too-far-ahead") return askAmount({ facts: known, draftId, first: said }, moment);
  if (type === "day-to-come" || type === "day-before-joining")
    return askCorrect({ facts, draftId, first: said }, moment);
  if (type !== "line-taken" && type !== "unknown-deposit") return end(led(said, shortMenu(scene)));
  const { line: _, ...kept } = facts;
  return askCard({ facts: kept, draftId, first: said }, moment);
}

/** As it goes to whoever follows the members; one receipt, a card for each of them, three at most. */
function confirmedReply(receipts: readonly Receipt[], said: string): Reply {
  const [first, ...others] = receipts.slice(0, 3).flatMap((receipt, place) =>
    cards({
      look: "good",
      title: words.judge.title,
      headline: words.judge.baht(receipt.total),
      rows: receiptRows(receipt),
      buttons: place === 0 ? [shortcut("slip:work"), shortcut("work:show"), shortcut("help:show")] : [],
      summary: `${words.judge.baht(receipt.total)} ${said}`,
    }),
  );
  return led([text(said)], first === undefined ? reply(text(words.none)) : reply(first, ...others));
}
