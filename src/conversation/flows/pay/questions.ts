import type { Payable } from "../../deeds/paying.ts";
import { asks } from "../../flow.ts";
import { keptPhoto } from "../../kept-pay.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, questionCard } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { payWords } from "../../wording/pay.ts";
import { payDraft, wholeHouse, type PayDraft } from "./draft.ts";
import { offersFor } from "./offers.ts";
import { nameInRow, wayQuestion } from "./way.ts";

const words = payWords.th;

export const askPhoto = asks("pay", "photo", photoQuestion);
export const askWhom = asks("pay", "whom", whomQuestion);
export const askHowMuch = asks("pay", "how-much", howMuchQuestion);
export const askSlip = asks("pay", "slip", wayQuestion);

/** A photo that nobody asked for: most are slips, and none is kept before the sender has said so. */
export function photoQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (keptPhoto(facts["photo"]) === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.photo.title,
      headline: words.photo.ask,
      notes: [words.photo.note],
      buttons: [
        button(words.photo.yes, "pay:is-slip", { stamp }),
        button(words.photo.no, "pay:no-slip", { stamp }),
      ],
      summary: words.photo.ask,
    },
    [],
  );
}

export function whomQuestion(conversation: Conversation): Reply | undefined {
  const draft = payDraft(conversation);
  if (draft === undefined) return undefined;
  const { stamp } = conversation;
  const { payables } = draft.terms;
  const pick = (label: string, who: string): Choice => button(label, "pay:whom", { facts: { who }, stamp });
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.whom.ask,
      rows: payables.map(stateRow),
      notes: [words.whom.howToSay, ...waitingNotes(payables)],
      buttons: [
        ...payables.map(({ member }) => pick(member.name, member.memberId)),
        ...(payables.length > 1 ? [pick(words.whom.all(payables.length), wholeHouse)] : []),
      ],
      summary: words.whom.ask,
    },
    [cancelButton(stamp)],
  );
}

export function howMuchQuestion(conversation: Conversation): Reply | undefined {
  const draft = payDraft(conversation);
  if (draft === undefined || draft.chosen.length === 0) return undefined;
  const { stamp } = conversation;
  const { chosen, terms } = draft;
  const isAlone = chosen.length === 1;
  const other = terms.payables.length > 1 ? [button(words.howMuch.otherPerson, "pay:other", { stamp })] : [];
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.howMuch.ask,
      rows: chosen.map(stateRow),
      notes: [
        isAlone ? words.howMuch.howToSay : words.howMuch.howToSayTogether,
        ...chosen.flatMap(({ member, entranceFee }) =>
          entranceFee === undefined ? [] : [words.fee(member.name, entranceFee)],
        ),
        ...waitingNotes(chosen),
      ],
      buttons: amountButtons(draft, stamp),
      summary: words.howMuch.ask,
    },
    [...other, cancelButton(stamp)],
  );
}

function amountButtons({ chosen, amounts }: PayDraft, stamp: string): readonly Choice[] {
  if (amounts.length > 0)
    return amounts
      .slice(0, 4)
      .map((amount) =>
        button(words.baht(amount), "pay:amount", { facts: { satang: amount.toString() }, stamp }),
      );
  return offersFor(chosen).map(({ what, label }) => button(label, "pay:offer", { facts: { what }, stamp }));
}

const stateRow = (payable: Payable) => ({
  label: nameInRow(payable.member.name),
  value: words.state(payable),
});

/** Whoever has sent a slip is not asked to pay twice. */
const waitingNotes = (payables: readonly Payable[]): string[] =>
  payables.flatMap(({ member, waiting }) =>
    waiting === undefined ? [] : [words.waiting(member.name, waiting)],
  );
