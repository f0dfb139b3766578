import { mayKeepMoney } from "#core/fund/office.ts";
import type { BankWay, BooksOutcome } from "../../deeds/books.ts";
import { doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepOffers, keepSums } from "../../kept.ts";
import type { Reply, Saying } from "../../reply.ts";
import { cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { amountSaid, isConfirmed, pickSaid } from "../../understand/answer.ts";
import { bankWords } from "../../wording/books/bank.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { lookUpOldDraft } from "../old-draft.ts";
import * as draft from "./bank-questions.ts";
import { refusedTurn, simply } from "./ending.ts";

const words = bankWords.th;

/** ฝากธนาคาร and ถอนเงิน: which account where there are several, how much, confirm. */
export const bankFlow: Flow = {
  name: "bank",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["account", { question: draft.accountQuestion, answer: takeAccount, hint: words.hintAccount }],
    ["amount", { question: draft.amountQuestion, answer: takeAmount, hint: words.hintAmount }],
    ["confirm", { question: draft.confirmQuestion, answer: takeConfirmation, hint: words.hintConfirm }],
  ]),
  told: toldOfBooks(bankTold),
  afterOldButton: lookUpOldDraft("bank:confirm"),
};

export const beginBank = (way: BankWay, moment: Moment): Turn =>
  mayKeepMoney(moment.scene.roles)
    ? doBooks({ type: "list-purses", way })
    : refusedTurn({ type: "not-allowed", act: "bank" }, moment);

type Purses = Extract<BooksOutcome, { type: "purses" }>;

export function bankFrom({ way, cash, banks }: Purses, moment: Moment, draftId?: string): Turn {
  const [bank, ...others] = banks;
  if (bank === undefined) return simply(words.noBank, moment);
  const isEmpty = way === "deposit" ? cash.amount <= 0n : banks.every(({ amount }) => amount <= 0n);
  if (isEmpty) return simply(words.nothingThere(way === "deposit" ? cash.name : bank.name), moment);
  const facts = { way, cash: keepSums([cash]), banks: keepSums(banks) };
  const next = { facts, ...(draftId !== undefined && { draftId }) };
  return others.length === 0 ? draft.askAmount(next, moment) : draft.askAccount(next, moment);
}

function takeAccount(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const bank = pickSaid(answer, "bank:account", draft.bankDraft(conversation)?.banks);
  return bank && askHowMuch({ ...conversation, facts: { ...conversation.facts, bank: bank.id } }, [], moment);
}

const askHowMuch = ({ draftId, facts }: Conversation, first: readonly Saying[], moment: Moment): Turn => {
  const { offers: _offers, amount: _amount, ...kept } = facts;
  return draft.askAmount({ draftId, facts: kept, first }, moment);
};

function takeAmount(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = amountSaid(answer, "bank:amount");
  if (said === undefined) return undefined;
  if (said.type === "amount")
    return draft.askConfirmation({ draftId, facts: { ...facts, amount: said.amount.toString() } }, moment);
  const offers = keepOffers(said.candidates.map((amount) => ({ amount, label: words.baht(amount) })));
  return draft.askAmount({ draftId, facts: { ...facts, offers }, first: [text(words.unclear)] }, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const open = draft.bankDraft(conversation);
  if (open?.bank === undefined || open.amount === undefined) return undefined;
  if (isConfirmed(answer, "bank:confirm")) {
    const { from, to } = draft.ends(open, open.bank);
    const move = { key: conversation.draftId, from: from.id, to: to.id, amount: open.amount };
    return doBooks({ type: "move-cash", ...move }, conversation);
  }
  if (answer.type === "words") return takeAmount(answer, conversation, moment);
  return answer.chosen.name === "bank:edit" ? askHowMuch(conversation, [], moment) : undefined;
}

function bankTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "purses") return bankFrom(outcome, moment, conversation.draftId);
  if (outcome.type === "cash-moved") return end(movedReply(outcome));
  if (outcome.type !== "books-refused") return undefined;
  const { refusal } = outcome;
  const isMendable = refusal.type === "not-enough-money" || refusal.type === "no-amount";
  if (!isMendable || draft.bankDraft(conversation)?.bank === undefined)
    return refusedTurn(refusal, moment, conversation);
  return askHowMuch(conversation, [text(refusalWords(refusal))], moment);
}

function movedReply({ move, again }: Extract<BooksOutcome, { type: "cash-moved" }>): Reply {
  const { from, to, amount, on } = move;
  const way = to.id === "cash" ? "withdraw" : "deposit";
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle[way],
      headline: words.baht(amount),
      rows: [
        { label: words.rows.from, value: from.name },
        { label: words.rows.left, value: words.baht(from.amount) },
        { label: words.rows.to, value: to.name },
        { label: words.rows.there, value: words.baht(to.amount) },
        { label: words.rows.day, value: words.day(on) },
      ],
      notes: [words.doneNote],
      buttons: [shortcut("office:show"), shortcut("help:show")],
      summary: words.doneSummary(way, amount),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}
