import type { NamedSum } from "../../deeds/books.ts";
import { asks, type Moment, type Next, type Step } from "../../flow.ts";
import { keptOffers } from "../../kept.ts";
import type { CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { expenseWords, type ExpenseStep } from "../../wording/books/expense.ts";
import { expenseDraft, stepsOf, wholeExpense, type ExpenseDraft } from "./expense-draft.ts";

const words = expenseWords.th;

/** The question of each step, from the stored draft alone. */
export const questionOf: Readonly<Record<ExpenseStep, Step["question"]>> = {
  account: asking("account", ({ accounts }, stamp) => picks("account", accounts, stamp)),
  "sub-fund": asking("sub-fund", ({ subFunds }, stamp) => picks("sub-fund", subFunds, stamp)),
  amount: asking("amount", (_draft, stamp, { facts }) =>
    (keptOffers(facts["offers"]) ?? []).map(({ amount, label }) =>
      button(label, "expense:amount", { facts: { satang: amount.toString() }, stamp }),
    ),
  ),
  from: asking("from", ({ purses }, stamp) => picks("from", purses, stamp)),
  receiver: asking("receiver", () => []),
  purpose: asking("purpose", ({ account }, stamp) =>
    account === undefined ? [] : [button(account.name, "expense:purpose", { stamp })],
  ),
  confirm: confirmQuestion,
};

export const askStep = (step: ExpenseStep, next: Next, moment: Moment): Turn =>
  asks("expense", step, questionOf[step])(next, moment);

type Buttons = (draft: ExpenseDraft, stamp: string, conversation: Conversation) => readonly Choice[];

function asking(step: Exclude<ExpenseStep, "confirm">, buttons: Buttons): Step["question"] {
  return (conversation) => {
    const draft = expenseDraft(conversation.facts);
    if (draft === undefined) return undefined;
    const { stamp } = conversation;
    const { ask, howToSay } = words.steps[step];
    const steps = stepsOf(draft);
    return questionCard(
      {
        look: "plain",
        title: words.title(steps.indexOf(step) + 1, steps.length),
        headline: ask,
        rows: [...answeredRows(draft), ...sumRows(step, draft)],
        notes: [howToSay],
        buttons: buttons(draft, stamp, conversation).slice(0, mostPicks),
        summary: `${ask} ${howToSay}`,
      },
      [cancelButton(stamp)],
    );
  };
}

const picks = (step: ExpenseStep, among: readonly NamedSum[], stamp: string): Choice[] =>
  among.map(({ id, name }) => button(name, `expense:${step}`, { facts: { id }, stamp }));

/** What was answered before stands above each question, so that nobody has to remember it. */
function answeredRows({ account, subFund, amount, from, receiver }: ExpenseDraft): CardRow[] {
  const rows: [string, string | undefined][] = [
    [words.rows.account, account?.name],
    [words.rows.subFund, subFund?.name],
    [words.rows.amount, amount === undefined ? undefined : words.baht(amount)],
    [words.rows.from, from?.name],
    [words.rows.receiver, receiver],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** How much there is of what can be picked. */
function sumRows(step: ExpenseStep, { subFunds, purses }: ExpenseDraft): CardRow[] {
  const among = step === "sub-fund" ? subFunds : step === "from" ? purses : [];
  return among.slice(0, mostPicks).map(({ name, amount }) => ({ label: name, value: words.baht(amount) }));
}

function confirmQuestion(conversation: Conversation): Reply | undefined {
  const draft = expenseDraft(conversation.facts);
  const whole = wholeExpense(draft);
  if (draft === undefined || whole === undefined) return undefined;
  const { account, subFund, amount, from, receiver, purpose } = whole;
  const { stamp, draftId } = conversation;
  const of = stepsOf(draft).length;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle(of, of),
      headline: words.baht(amount),
      rows: [
        { label: words.rows.inWords, value: words.inWords(amount) },
        { label: words.rows.account, value: account.name },
        { label: words.rows.subFund, value: subFund.name },
        { label: words.rows.from, value: from.name },
        { label: words.rows.receiver, value: receiver, strong: true },
        { label: words.rows.purpose, value: purpose },
      ],
      notes: [words.checkNote],
      buttons: [
        button(words.confirm, "expense:confirm", { facts: { draft: draftId }, stamp }),
        button(words.editAmount, "expense:edit-amount", { stamp }),
        button(words.editAll, "expense:edit-all", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(receiver, amount),
    }),
  );
}
