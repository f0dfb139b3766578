import { mayReceive } from "#core/fund/office.ts";
import type { Chosen } from "../../choice.ts";
import type { BooksOutcome, ReceiptName } from "../../deeds/books.ts";
import { doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keepReceipt } from "../../kept.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { readReceiptName } from "../../understand/receipt-name.ts";
import { cancelWords } from "../../wording/books/cancel-receipt.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import * as draft from "./cancel-questions.ts";
import { cancelledReply, cancelWaitsReply } from "./cancel-told.ts";
import { refusedTurn } from "./ending.ts";

const words = cancelWords.th;

/** Which receipt, why, confirm. Above the fund's amount, or for one's own household, a second person is asked. */
export const cancelFlow: Flow = {
  name: "cancel-receipt",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["number", { question: draft.numberQuestion, answer: takeNumber, hint: words.hintNumber }],
    [
      "reason",
      { question: draft.reasonQuestion, answer: takeReason, hint: words.hintReason, takesSentences: true },
    ],
    ["confirm", { question: draft.confirmQuestion, answer: takeConfirmation, hint: words.hintConfirm }],
  ]),
  told: toldOfBooks(cancelTold),
  afterOldButton,
};

/** Whoever receives money may cancel what they received; whether it is theirs is asked when it is known which. */
export const beginCancel = (moment: Moment): Turn =>
  mayReceive(moment.scene.roles)
    ? draft.askNumber({}, moment)
    : refusedTurn({ type: "not-allowed", act: "cancel-receipt" }, moment);

export const findToCancel = (name: ReceiptName, conversation?: Conversation): Turn =>
  doBooks({ type: "find-receipt", ...name }, conversation);

type Found = Extract<BooksOutcome, { type: "receipt-found" }>;

/** A receipt that is cancelled or asked about already leads back to the question for its number. */
export function cancelFrom({ receipt, needsSecond }: Found, moment: Moment, draftId?: string): Turn {
  const sameDraft = draftId === undefined ? {} : { draftId };
  if (receipt.state !== "stands") {
    const refusal = receipt.state === "waits" ? ({ type: "asked-before", requestId: "" } as const) : before;
    return draft.askNumber({ ...sameDraft, first: [text(refusalWords(refusal))] }, moment);
  }
  const facts = { receipt: keepReceipt(receipt), second: needsSecond ? "yes" : "no" };
  return draft.askReason({ ...sameDraft, facts }, moment);
}

const before = { type: "cancelled-before" } as const;

function takeNumber(answer: Answer, conversation: Conversation): Turn | undefined {
  const name = answer.type === "words" ? readReceiptName(answer.text) : undefined;
  return name && findToCancel(name, conversation);
}

function takeReason(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  if (answer.type === "choice" && answer.chosen.name === "cancel-receipt:other")
    return draft.askNumber({ draftId }, moment);
  const chosen = answer.type === "choice" ? answer.chosen.facts["reason"] : undefined;
  const reason = draft.isReason(chosen) ? words.reasons[chosen] : wordsSaid(answer);
  return reason === undefined
    ? undefined
    : draft.askConfirmation({ draftId, facts: { ...facts, reason } }, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation): Turn | undefined {
  const open = draft.cancelDraft(conversation);
  if (open === undefined || !isConfirmed(answer, "cancel-receipt:confirm")) return undefined;
  const { receipt, reason } = open;
  const { draftId: key } = conversation;
  return doBooks({ type: "cancel-receipt", key, receiptId: receipt.receiptId, reason }, conversation);
}

function cancelTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (outcome.type === "receipt-found") return cancelFrom(outcome, moment, draftId);
  if (outcome.type === "receipt-cancelled") return end(cancelledReply(outcome));
  if (outcome.type === "cancel-waits") return end(cancelWaitsReply(outcome));
  if (outcome.type !== "books-refused") return undefined;
  const { refusal } = outcome;
  const first = [text(refusalWords(refusal))];
  if (refusal.type === "no-such-receipt") return draft.askNumber({ draftId, first }, moment);
  if (refusal.type === "reason-missing" && facts["receipt"] !== undefined)
    return draft.askReason({ draftId, facts, first }, moment);
  return refusedTurn(refusal, moment, conversation);
}

/** What an old button would have cancelled is shown as it stands now: cancelled, waiting, or still good. */
function afterOldButton({ name, facts }: Chosen): Turn | undefined {
  const receiptId = facts["receipt"];
  return name === "cancel-receipt:confirm" && isId(receiptId)
    ? doBooks({ type: "show-receipt", receiptId })
    : undefined;
}
