import { mayKeepMoney } from "#core/fund/office.ts";
import type { BooksOutcome, BooksRefusal } from "../../deeds/books.ts";
import { doBooks, end, toldOfBooks, type Answer, type Flow, type Moment, type Step } from "../../flow.ts";
import { keepOffers } from "../../kept.ts";
import type { Reply, Saying } from "../../reply.ts";
import { button, cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { amountSaid, isConfirmed, pickSaid, wordsSaid } from "../../understand/answer.ts";
import { expenseWords, type ExpenseStep } from "../../wording/books/expense.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { lookUpOldDraft } from "../old-draft.ts";
import { refusedTurn, simply } from "./ending.ts";
import {
  expenseDraft,
  keepChoices,
  nextStep,
  stepsOf,
  wholeExpense,
  type Choices,
  type ExpenseDraft,
} from "./expense-draft.ts";
import { askStep, questionOf } from "./expense-questions.ts";

const words = expenseWords.th;

const step = (name: Exclude<ExpenseStep, "confirm">, answer: Step["answer"]): [string, Step] => [
  name,
  { question: questionOf[name], answer, hint: words.steps[name].hint },
];

/** Money goes out against a voucher: what for, of which sub-fund, how much, from where, to whom, why, confirm. */
export const expenseFlow: Flow = {
  name: "expense",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    step(
      "account",
      taking("account", (answer, draft) => pickSaid(answer, "expense:account", draft.accounts)?.id),
    ),
    step(
      "sub-fund",
      taking("sub-fund", (answer, draft) => pickSaid(answer, "expense:sub-fund", draft.subFunds)?.id),
    ),
    step("amount", takeAmount),
    step(
      "from",
      taking("from", (answer, draft) => pickSaid(answer, "expense:from", draft.purses)?.id),
    ),
    [
      "receiver",
      { ...step("receiver", taking("receiver", wordsSaid))[1], takesNames: true, takesSentences: true },
    ],
    ["purpose", { ...step("purpose", taking("purpose", purposeSaid))[1], takesSentences: true }],
    ["confirm", { question: questionOf.confirm, answer: takeConfirmation, hint: words.hintConfirm }],
  ]),
  told: toldOfBooks(expenseTold),
  afterOldButton: lookUpOldDraft("expense:confirm"),
};

export const beginExpense = (moment: Moment): Turn =>
  mayKeepMoney(moment.scene.roles)
    ? doBooks({ type: "list-spending" })
    : refusedTurn({ type: "not-allowed", act: "expense" }, moment);

export function expenseFrom(choices: Choices, moment: Moment, draftId?: string): Turn {
  const { accounts, subFunds, purses } = choices;
  if ([accounts, subFunds, purses].some(({ length }) => length === 0))
    return simply(words.nothingSetUp, moment);
  const facts = keepChoices(choices);
  return onward({ facts, ...(draftId !== undefined && { draftId }) }, [], moment);
}

type Draft = Pick<Conversation, "facts"> & Partial<Pick<Conversation, "draftId">>;

/** The first question that is still open; after a correction that is the confirmation again. */
function onward({ facts, draftId }: Draft, first: readonly Saying[], moment: Moment): Turn {
  const draft = expenseDraft(facts);
  if (draft === undefined) return beginExpense(moment);
  return askStep(nextStep(draft), { facts, first, ...(draftId !== undefined && { draftId }) }, moment);
}

type Reader = (answer: Answer, draft: ExpenseDraft) => string | undefined;

/** Keeps what was answered under its step's name. */
function taking(name: ExpenseStep, read: Reader): Step["answer"] {
  return (answer, { facts, draftId }, moment) => {
    const draft = expenseDraft(facts);
    const said = draft && read(answer, draft);
    return said === undefined
      ? undefined
      : onward({ facts: { ...facts, [name]: said }, draftId }, [], moment);
  };
}

function purposeSaid(answer: Answer, { account }: ExpenseDraft): string | undefined {
  const isTapped = answer.type === "choice" && answer.chosen.name === "expense:purpose";
  return isTapped ? account?.name : wordsSaid(answer);
}

function takeAmount(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = amountSaid(answer, "expense:amount");
  if (said === undefined) return undefined;
  const { offers: _earlier, ...kept } = facts;
  if (said.type === "amount")
    return onward({ facts: { ...kept, amount: said.amount.toString() }, draftId }, [], moment);
  const offers = keepOffers(said.candidates.map((amount) => ({ amount, label: words.baht(amount) })));
  return askStep("amount", { facts: { ...kept, offers }, draftId, first: [text(words.unclear)] }, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const draft = expenseDraft(facts);
  const whole = wholeExpense(draft);
  if (draft === undefined || whole === undefined) return undefined;
  if (isConfirmed(answer, "expense:confirm")) {
    const { account, subFund, from, amount, receiver, purpose } = whole;
    const expense = { account: account.id, subFund: subFund.id, from: from.id, amount, receiver, purpose };
    return doBooks({ type: "pay-expense", key: draftId, ...expense }, conversation);
  }
  if (answer.type === "words") return undefined;
  if (answer.chosen.name === "expense:edit-amount")
    return onward(without("amount", conversation), [], moment);
  if (answer.chosen.name !== "expense:edit-all") return undefined;
  return onward({ facts: keepChoices(draft), draftId }, [], moment);
}

const without = (name: ExpenseStep, { facts, draftId }: Conversation): Draft => {
  const { [name]: _answered, ...kept } = facts;
  return { facts: kept, draftId };
};

/** Which answer has to be given anew; whatever is not among these ends the talk. */
const mendedBy: Readonly<Partial<Record<BooksRefusal["type"], ExpenseStep>>> = {
  "no-such-expense": "account",
  "no-such-sub-fund": "sub-fund",
  "sub-fund-too-small": "amount",
  "no-amount": "amount",
  "no-such-place": "from",
  "not-enough-money": "from",
  "receiver-missing": "receiver",
  "own-payment": "receiver",
  "purpose-missing": "purpose",
};

function expenseTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "spending") return expenseFrom(outcome, moment, conversation.draftId);
  if (outcome.type === "expense-paid") return end(paidReply(outcome));
  if (outcome.type !== "books-refused") return undefined;
  const { refusal } = outcome;
  const draft = expenseDraft(conversation.facts);
  const step = mendedBy[refusal.type];
  if (step === undefined || draft === undefined) return refusedTurn(refusal, moment, conversation);
  // What there is only one of cannot be picked anew; the amount can.
  const asked = stepsOf(draft).includes(step) ? step : "amount";
  return onward(without(asked, conversation), [text(refusalWords(refusal))], moment);
}

function paidReply({ voucher, again }: Extract<BooksOutcome, { type: "expense-paid" }>): Reply {
  const number = words.voucherNumber(voucher.book, voucher.number);
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.baht(voucher.amount),
      rows: [
        { label: words.rows.number, value: number, strong: true },
        { label: words.rows.inWords, value: words.inWords(voucher.amount) },
        { label: words.rows.account, value: voucher.account },
        { label: words.rows.subFund, value: voucher.subFund },
        { label: words.rows.from, value: voucher.from },
        { label: words.rows.receiver, value: voucher.receiver },
        { label: words.rows.purpose, value: voucher.purpose },
        { label: words.rows.paidBy, value: voucher.paidBy },
        { label: words.rows.day, value: words.day(voucher.on) },
      ],
      notes: [words.doneNote],
      buttons: [button(words.next, "expense:begin"), shortcut("office:show"), shortcut("help:show")],
      summary: words.doneSummary(number, voucher.amount),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}
