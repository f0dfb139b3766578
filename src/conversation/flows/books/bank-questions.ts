import type { Satang } from "#core/money.ts";
import type { BankWay, NamedSum } from "../../deeds/books.ts";
import { asks } from "../../flow.ts";
import { keptAmount, keptOffers, keptSums } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Scene } from "../../turn.ts";
import { bankWords } from "../../wording/books/bank.ts";

const words = bankWords.th;

export interface BankDraft {
  readonly way: BankWay;
  readonly cash: NamedSum;
  readonly banks: readonly NamedSum[];
  /** The account meant; the only one, or the one that was picked. */
  readonly bank: NamedSum | undefined;
  readonly amount: Satang | undefined;
}

export function bankDraft({ facts }: Conversation): BankDraft | undefined {
  const way = facts["way"] === "deposit" || facts["way"] === "withdraw" ? facts["way"] : undefined;
  const [cash] = keptSums(facts["cash"]) ?? [];
  const banks = keptSums(facts["banks"]);
  if (way === undefined || cash === undefined || banks === undefined) return undefined;
  const bank = banks.length === 1 ? banks[0] : banks.find(({ id }) => id === facts["bank"]);
  return { way, cash, banks, bank, amount: keptAmount(facts["amount"]) };
}

/** Out of the box into the bank, or the other way. */
export const ends = ({ way, cash }: BankDraft, bank: NamedSum): { from: NamedSum; to: NamedSum } =>
  way === "deposit" ? { from: cash, to: bank } : { from: bank, to: cash };

export function accountQuestion(conversation: Conversation): Reply | undefined {
  const draft = bankDraft(conversation);
  if (draft === undefined) return undefined;
  const { way, banks } = draft;
  const { stamp } = conversation;
  return questionCard(
    {
      look: "plain",
      title: words.stepTitle(way, "account", false),
      headline: words.askAccount[way],
      rows: banks.slice(0, mostPicks).map(({ name, amount }) => ({ label: name, value: words.baht(amount) })),
      notes: [words.howToSay],
      buttons: banks
        .slice(0, mostPicks)
        .map(({ id, name }) => button(name, "bank:account", { facts: { id }, stamp })),
      summary: words.accountSummary[way],
    },
    [cancelButton(stamp)],
  );
}

export function amountQuestion(conversation: Conversation): Reply | undefined {
  const draft = bankDraft(conversation);
  if (draft?.bank === undefined) return undefined;
  const { way, bank, banks } = draft;
  const { from, to } = ends(draft, bank);
  const { stamp, facts } = conversation;
  const all = from.amount > 0n ? [{ amount: from.amount, label: words.all(from.amount) }] : [];
  const offers = keptOffers(facts["offers"]) ?? all;
  return questionCard(
    {
      look: "plain",
      title: words.stepTitle(way, "amount", banks.length === 1),
      headline: words.askAmount[way],
      rows: [
        { label: words.rows.from, value: `${from.name} ${words.baht(from.amount)}`, strong: true },
        { label: words.rows.to, value: `${to.name} ${words.baht(to.amount)}` },
      ],
      notes: [words.howToSayAmount],
      buttons: offers
        .slice(0, mostPicks)
        .map(({ amount, label }) =>
          button(label, "bank:amount", { facts: { satang: amount.toString() }, stamp }),
        ),
      summary: words.amountSummary(way, bank.name),
    },
    [cancelButton(stamp)],
  );
}

export function confirmQuestion(conversation: Conversation, { today }: Scene): Reply | undefined {
  const draft = bankDraft(conversation);
  if (draft?.bank === undefined || draft.amount === undefined) return undefined;
  const { way, bank, banks, amount } = draft;
  const { from, to } = ends(draft, bank);
  const { stamp, draftId } = conversation;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle(banks.length === 1),
      headline: words.baht(amount),
      rows: [
        { label: words.rows.from, value: from.name, strong: true },
        { label: words.rows.to, value: to.name, strong: true },
        { label: words.rows.day, value: words.day(today) },
      ],
      notes: [words.checkNote],
      buttons: [
        button(words.confirm[way], "bank:confirm", { facts: { draft: draftId }, stamp }),
        button(words.edit, "bank:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(way, amount),
    }),
  );
}

export const askAccount = asks("bank", "account", accountQuestion);
export const askAmount = asks("bank", "amount", amountQuestion);
export const askConfirmation = asks("bank", "confirm", confirmQuestion);
