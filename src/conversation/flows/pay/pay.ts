import type { FamilyPayment } from "../../deeds/receiving.ts";
import type { Answer, Flow, Moment } from "../../flow.ts";
import { end } from "../../flow.ts";
import { isId } from "../../kept.ts";
import { led, text } from "../../say.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { amountSaid, isConfirmed } from "../../understand/answer.ts";
import { isSameWord, meansYes } from "../../understand/keywords.ts";
import { payWords } from "../../wording/pay.ts";
import { shortMenu } from "../menu.ts";
import { doPay, pending, toldOfPay } from "./do-pay.ts";
import { payDraft, paymentsIn, shownWay, wholeHouse } from "./draft.ts";
import { offersFor } from "./offers.ts";
import { askHowMuch, askPhoto, askWhom, howMuchQuestion, photoQuestion, whomQuestion } from "./questions.ts";
import { payTold } from "./told.ts";
import { cashReply, wayQuestion } from "./way.ts";

const words = payWords.th;

/**
 * A member pays into the fund's account: for whom, how much, then the QR and the account, and at last the slip's photo. The
 * fund writes nothing before the photo comes, and money counts when the treasurer has confirmed it (decisions.md 31).
 */
export const payFlow: Flow = {
  name: "pay",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    [
      "photo",
      { question: photoQuestion, answer: takePhotoAnswer, hint: words.photo.hint, takesDocument: takeLatest },
    ],
    [
      "whom",
      { question: whomQuestion, answer: takeWhom, hint: words.whom.hint, takesDocument: keepForNow("whom") },
    ],
    [
      "how-much",
      {
        question: howMuchQuestion,
        answer: takeHowMuch,
        hint: words.howMuch.hint,
        takesDocument: keepForNow("how-much"),
      },
    ],
    ["slip", { question: wayQuestion, answer: takeWords, hint: words.way.hint, takesDocument: takeSlip }],
  ]),
  told: toldOfPay(payTold),
};

/** "จ่ายเงิน"; a reminder's button names the member it is about. */
export const beginPaying = (moment: Moment, memberId?: string): Turn =>
  askFund(moment, isId(memberId) ? memberId : undefined, {});

const askFund = (moment: Moment, memberId: string | undefined, facts: Conversation["facts"]): Turn =>
  doPay(
    { type: "begin-paying", ...(memberId !== undefined && { memberId }) },
    pending("pay", { step: "whom", facts }, moment),
  );

/** A photo out of the blue: asked about, where the sender is linked to somebody. */
export const askAboutPhoto = (messageId: string, moment: Moment): Turn | undefined =>
  moment.scene.linked.length > 0 && isId(messageId)
    ? askPhoto({ facts: { photo: messageId } }, moment)
    : undefined;

/** "โอนแล้ว": the slip is what is wanted, and any photo will be asked about. */
export const askForSlip = ({ scene }: Moment): Turn =>
  end(led([text(scene.linked.length > 0 ? words.photo.send : words.notLinked)], shortMenu(scene)));

function takePhotoAnswer(answer: Answer, { facts }: Conversation, moment: Moment): Turn | undefined {
  if (isConfirmed(answer, "pay:is-slip")) return askFund(moment, undefined, facts);
  const isNone =
    answer.type === "choice" ? answer.chosen.name === "pay:no-slip" : isSameWord(answer.text, words.photo.no);
  return isNone ? end(led([text(words.photo.notASlip)], shortMenu(moment.scene))) : undefined;
}

function takeLatest(messageId: string, { draftId }: Conversation, moment: Moment): Turn | undefined {
  return isId(messageId)
    ? askPhoto({ facts: { photo: messageId }, draftId, first: [text(words.photo.latest)] }, moment)
    : undefined;
}

/** Who sends the slip before the questions are over is asked them all the same. */
function keepForNow(step: "whom" | "how-much") {
  const ask = step === "whom" ? askWhom : askHowMuch;
  return (messageId: string, { facts, draftId }: Conversation, moment: Moment): Turn | undefined =>
    isId(messageId)
      ? ask({ facts: { ...facts, photo: messageId }, draftId, first: [text(words.photo.keptForNow)] }, moment)
      : undefined;
}

function takeWhom(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const payables = payDraft(conversation)?.terms.payables ?? [];
  const said =
    answer.type === "choice" && answer.chosen.name === "pay:whom" ? answer.chosen.facts["who"] : "";
  const typed = answer.type === "words" ? answer.text : "";
  const one = payables.find(
    ({ member }) =>
      member.memberId === said || isSameWord(typed, member.memberNo) || isSameWord(typed, member.name),
  );
  const isAll = payables.length > 1 && (said === wholeHouse || isSameWord(typed, "ทั้งบ้าน"));
  const who = isAll ? wholeHouse : one?.member.memberId;
  return who === undefined ? undefined : askHowMuch({ facts: { ...facts, who }, draftId }, moment);
}

function takeHowMuch(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const draft = payDraft(conversation);
  if (draft === undefined) return undefined;
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "pay:other") {
    const { who: _, amounts: __, ...kept } = facts;
    return askWhom({ facts: kept, draftId }, moment);
  }
  if (answer.type === "choice" && answer.chosen.name === "pay:offer") {
    const offer = offersFor(draft.chosen).find(({ what }) => what === answer.chosen.facts["what"]);
    return offer && onward(offer.payments, conversation);
  }
  const [one, ...others] = draft.chosen;
  const said = amountSaid(answer, "pay:amount");
  if (said === undefined || one === undefined || others.length > 0) return undefined;
  if (said.type === "amount")
    return onward([{ memberId: one.member.memberId, amount: said.amount }], conversation);
  const amounts = said.candidates.join(",");
  return askHowMuch({ facts: { ...facts, amounts }, draftId, first: [text(words.howMuch.unclear)] }, moment);
}

/** With the slip already here nothing is shown any more: it goes to the treasurer. */
function onward(payments: readonly FamilyPayment[], conversation: Conversation): Turn {
  const photo = payDraft(conversation)?.photo;
  return photo === undefined
    ? doPay({ type: "show-way-to-pay", payments }, conversation)
    : doPay({ type: "send-slip", key: conversation.draftId, messageId: photo, payments }, conversation);
}

function takeWords(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const draft = payDraft(conversation);
  const shown = shownWay(conversation, moment.scene.today);
  if (draft === undefined || shown === undefined) return undefined;
  if (answer.type === "words")
    return meansYes(answer.text) ? sayThanks(conversation, moment.scene) : undefined;
  const { way: _, shownOn: __, amounts: ___, ...kept } = facts;
  switch (answer.chosen.name) {
    case "pay:edit":
      return askHowMuch({ facts: kept, draftId }, moment);
    case "pay:new-qr":
      return doPay({ type: "show-way-to-pay", payments: paymentsIn(shown.way.payments) }, conversation);
    case "pay:cash":
      return end(cashReply(draft.terms.receivers, moment.scene));
    default:
      return undefined;
  }
}

function sayThanks(conversation: Conversation, scene: Scene): Turn | undefined {
  const question = wayQuestion(conversation, scene);
  return question && { type: "keep", reply: led([text(words.way.saysSent)], question) };
}

/** Its place is made at once; what is in it is told by itself (`wording/pay-news`). */
function takeSlip(messageId: string, conversation: Conversation, { scene }: Moment): Turn | undefined {
  const shown = shownWay(conversation, scene.today);
  if (shown === undefined) return undefined;
  const payments = paymentsIn(shown.way.payments);
  return doPay({ type: "send-slip", key: conversation.draftId, messageId, payments }, conversation);
}
