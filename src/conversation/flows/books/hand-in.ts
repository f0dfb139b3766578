import { mayKeepMoney } from "#core/fund/office.ts";
import type { BooksOutcome, NamedSum } from "../../deeds/books.ts";
import { doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepOffers, keepSums, keptSums } from "../../kept.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { amountSaid, isConfirmed, pickSaid } from "../../understand/answer.ts";
import { handInWords } from "../../wording/books/hand-in.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { lookUpOldDraft } from "../old-draft.ts";
import { refusedTurn, simply } from "./ending.ts";
import * as draft from "./hand-in-questions.ts";
import { handedInReply } from "./hand-in-told.ts";

const words = handInWords.th;

/** A collector's bag is emptied on the treasurer's table: whose, what was counted, confirm (decisions.md 7). */
export const handInFlow: Flow = {
  name: "hand-in",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["who", { question: draft.whoQuestion, answer: takeWho, hint: words.hintWho, takesNames: true }],
    ["count", { question: draft.countQuestion, answer: takeCount, hint: words.hintCount }],
    ["confirm", { question: draft.confirmQuestion, answer: takeConfirmation, hint: words.hintConfirm }],
  ]),
  told: toldOfBooks(handInTold),
  afterOldButton: lookUpOldDraft("hand-in:confirm"),
};

export const beginHandIn = (moment: Moment): Turn =>
  mayKeepMoney(moment.scene.roles)
    ? doBooks({ type: "list-bags" })
    : refusedTurn({ type: "not-allowed", act: "hand-in" }, moment);

/** Whose bag: the only one that holds something needs no question. */
export function handInFrom(bags: readonly NamedSum[], moment: Moment, draftId?: string): Turn {
  const [first, ...others] = bags;
  if (first === undefined) return simply(words.noBags, moment);
  const sameDraft = draftId === undefined ? {} : { draftId };
  return others.length === 0
    ? draft.askCount({ ...sameDraft, facts: { bag: keepSums([first]) } }, moment)
    : draft.askWho({ ...sameDraft, facts: { bags: keepSums(bags) } }, moment);
}

function takeWho(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const bag = pickSaid(answer, "hand-in:who", keptSums(facts["bags"]));
  return bag && draft.askCount({ draftId, facts: { bag: keepSums([bag]) } }, moment);
}

function takeCount(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "hand-in:other")
    return doBooks({ type: "list-bags" }, conversation);
  const [bag] = keptSums(facts["bag"]) ?? [];
  const said = amountSaid(answer, "hand-in:count");
  if (bag === undefined || said === undefined) return undefined;
  const kept = { bag: keepSums([bag]) };
  if (said.type === "unclear") {
    const offers = said.candidates.map((amount) => ({ amount, label: words.baht(amount) }));
    const first = [text(words.unclear)];
    return draft.askCount({ draftId, first, facts: { ...kept, offers: keepOffers(offers) } }, moment);
  }
  return draft.askConfirmation({ draftId, facts: { ...kept, counted: said.amount.toString() } }, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const open = draft.handInDraft(conversation);
  if (open === undefined) return undefined;
  const { draftId } = conversation;
  const { bag, counted } = open;
  if (isConfirmed(answer, "hand-in:confirm"))
    return doBooks({ type: "hand-in", key: draftId, collectorId: bag.id, counted }, conversation);
  if (answer.type === "choice")
    return answer.chosen.name === "hand-in:recount"
      ? draft.askCount({ draftId, facts: { bag: keepSums([bag]) } }, moment)
      : undefined;
  return takeCount(answer, conversation, moment);
}

function handInTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const [bag] = keptSums(facts["bag"]) ?? [];
  if (outcome.type === "bags") return handInFrom(outcome.bags, moment, draftId);
  if (outcome.type === "handed-in") return end(handedInReply(outcome, bag?.amount));
  if (outcome.type !== "books-refused") return undefined;
  const { refusal } = outcome;
  if (refusal.type !== "no-amount" || bag === undefined) return refusedTurn(refusal, moment, conversation);
  const first = [text(refusalWords(refusal))];
  return draft.askCount({ draftId, first, facts: { bag: keepSums([bag]) } }, moment);
}
