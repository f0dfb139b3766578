import { sumSatang, type Satang } from "#core/money.ts";
import type { FoundMember } from "../deed.ts";
import { asks, doBooks, type Answer, type Moment, type Next } from "../flow.ts";
import { keepPayers, keptPayers, type KeptPayer } from "../kept.ts";
import type { FamilyPayer } from "../deeds/receiving.ts";
import type { CardRow, Reply } from "../reply.ts";
import { button, cards, questionCard, reply, text } from "../say.ts";
import { cancelButton } from "../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../turn.ts";
import { isConfirmed } from "../understand/answer.ts";
import { familyWords } from "../wording/receive-family.ts";
import { askWho, lookUpOwed } from "./receive-questions.ts";

const words = familyWords.th;

/** Several of one house on one receipt: each with what is due, or one period ahead; whoever is not meant is left out. */

export const lookUpFamily = (member: FoundMember, conversation: Conversation): Turn =>
  doBooks({ type: "show-family", memberId: member.memberId }, conversation);

const paying = (payers: readonly KeptPayer[]): readonly KeptPayer[] =>
  payers.filter(({ isPaying }) => isPaying);
const totalOf = (payers: readonly { readonly amount: Satang }[]): Satang =>
  sumSatang(payers.map(({ amount }) => amount));

export function familyQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const payers = keptPayers(facts["payers"]);
  if (payers === undefined) return undefined;
  const total = totalOf(paying(payers));
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.ask(total),
      rows: payers.map(payerRow),
      notes: [words.how],
      buttons: [
        button(words.onward, "receive:onward", { stamp }),
        ...payers.map((payer) => toggle(payer, stamp)),
      ],
      summary: words.summary(paying(payers).length, total),
    },
    [button(words.alone, "receive:alone", { stamp }), cancelButton(stamp)],
  );
}

const payerRow = ({ member, amount, isDue, isPaying }: KeptPayer): CardRow => ({
  label: member.name,
  value: isPaying ? (isDue ? words.due(amount) : words.ahead(amount)) : words.notThisTime,
});

const toggle = ({ member, isPaying }: KeptPayer, stamp: string) =>
  button(isPaying ? words.leaveOut(member.name) : words.takeIn(member.name), "receive:toggle", {
    facts: { member: member.memberId },
    stamp,
  });

const askFamily = asks("receive", "family", familyQuestion);
const askConfirmation = asks("receive", "family-confirm", confirmQuestion);

/** Whoever has something due pays, unless nobody has: then all do, ahead. */
export function familyFrom(payers: readonly FamilyPayer[], conversation: Conversation, moment: Moment): Turn {
  const { draftId, facts } = conversation;
  const isAnyDue = payers.some(({ isDue }) => isDue);
  const kept = payers.map((payer) => ({ ...payer, isPaying: payer.isDue || !isAnyDue }));
  if (kept.length < 2) return askWho({ draftId, first: [text(words.onlyOne)] }, moment);
  return askFamily({ draftId, facts: { member: facts["member"] ?? "", payers: keepPayers(kept) } }, moment);
}

export function takeFamily(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const payers = keptPayers(conversation.facts["payers"]);
  if (answer.type === "words" || payers === undefined) return undefined;
  const { draftId, facts } = conversation;
  const { name, facts: chosen } = answer.chosen;
  const again = (next: Next): Turn => askFamily({ draftId, facts, ...next }, moment);
  if (name === "receive:toggle") {
    const turned = payers.map((payer) =>
      payer.member.memberId === chosen["member"] ? { ...payer, isPaying: !payer.isPaying } : payer,
    );
    return again({ facts: { ...facts, payers: keepPayers(turned) } });
  }
  if (name === "receive:alone") {
    const [first] = payers;
    return first && lookUpOwed(first.member, conversation);
  }
  if (name !== "receive:onward") return undefined;
  return paying(payers).length === 0
    ? again({ first: [text(words.nobody)] })
    : askConfirmation({ draftId, facts }, moment);
}

export function confirmQuestion(
  { stamp, draftId, facts }: Conversation,
  { today }: Scene,
): Reply | undefined {
  const payers = paying(keptPayers(facts["payers"]) ?? []);
  if (payers.length === 0) return undefined;
  const total = totalOf(payers);
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle,
      headline: words.baht(total),
      rows: [
        ...payers.map(({ member, amount }) => ({ label: member.name, value: words.baht(amount) })),
        { label: words.rows.people, value: words.people(payers.length), strong: true },
        { label: words.rows.how, value: words.cash },
        { label: words.rows.day, value: words.day(today) },
      ],
      notes: [words.checkNote],
      buttons: [
        button(words.confirm, "receive:confirm", { facts: { draft: draftId }, stamp }),
        button(words.edit, "receive:edit-family", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(payers.length, total),
    }),
  );
}

export function takeConfirmation(
  answer: Answer,
  conversation: Conversation,
  moment: Moment,
): Turn | undefined {
  const payers = paying(keptPayers(conversation.facts["payers"]) ?? []);
  if (payers.length === 0) return undefined;
  const { draftId, facts } = conversation;
  if (isConfirmed(answer, "receive:confirm")) {
    const payments = payers.map(({ member, amount }) => ({ memberId: member.memberId, amount }));
    return doBooks({ type: "record-family", key: draftId, payments }, conversation);
  }
  const isEdit = answer.type === "choice" && answer.chosen.name === "receive:edit-family";
  return isEdit ? askFamily({ draftId, facts }, moment) : undefined;
}
