import type { ClaimVoucher } from "../../deeds/claim-work.ts";
import type { Step } from "../../flow.ts";
import { isId, keptAmount, keptRows, keptSums, keptWords } from "../../kept.ts";
import type { Choice, Reply } from "../../reply.ts";
import {
  button,
  cards,
  led,
  mostPicks,
  pageButton,
  questionCard,
  reply,
  shortened,
  text,
} from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { workWords } from "../../wording/claim-work.ts";
import { keptNotes } from "./file-card.ts";

const words = workWords.th.pay;

export type PayStep = "from" | "receiver" | "proxy" | "witness" | "confirm";

/** The question of each step, from the stored payment alone. */
export const questionOf: Readonly<Record<PayStep, Step["question"]>> = {
  from: fromQuestion,
  receiver: receiverQuestion,
  proxy: proxyQuestion,
  witness: witnessQuestion,
  confirm: confirmQuestion,
};
export function stepsOf({ facts }: Pick<Conversation, "facts">): PayStep[] {
  return facts["witnesses"] === "0"
    ? ["from", "receiver", "confirm"]
    : ["from", "receiver", "witness", "confirm"];
}

interface Paying {
  readonly claimId: string;
  readonly amount: NonNullable<ReturnType<typeof keptAmount>>;
  readonly purses: NonNullable<ReturnType<typeof keptSums>>;
  readonly need: number;
}

function payingIn({ facts }: Conversation): Paying | undefined {
  const [amount, purses] = [keptAmount(facts["amount"]), keptSums(facts["purses"])];
  const need = /^\d$/u.test(facts["witnesses"] ?? "") ? Number(facts["witnesses"]) : undefined;
  const { claim } = facts;
  if (!isId(claim) || amount === undefined || purses === undefined || need === undefined) return undefined;
  return keptRows(facts["rows"]) === undefined ? undefined : { claimId: claim, amount, purses, need };
}

interface PayAsked {
  readonly ask: string;
  readonly howToSay: string;
  readonly buttons?: readonly Choice[];
}

function asked(
  step: PayStep,
  conversation: Conversation,
  { ask, howToSay, buttons = [] }: PayAsked,
): Reply | undefined {
  const paying = payingIn(conversation);
  if (paying === undefined) return undefined;
  const { facts, stamp } = conversation;
  const steps = stepsOf(conversation);
  const returned = /^\d{1,2}$/u.test(facts["returned"] ?? "") ? Number(facts["returned"]) : 0;
  return questionCard(
    {
      look: "plain",
      title: words.title(steps.indexOf(step) + 1, steps.length),
      headline: ask,
      rows: [
        { label: words.rows.amount, value: words.baht(paying.amount), strong: true },
        ...(keptRows(facts["rows"]) ?? []).slice(0, 2),
      ],
      notes: [howToSay, ...(returned > 0 ? [words.returned(returned)] : [])],
      buttons,
      summary: ask,
    },
    [cancelButton(stamp)],
  );
}

function fromQuestion(conversation: Conversation): Reply | undefined {
  const { facts, stamp } = conversation;
  const purses = (keptSums(facts["purses"]) ?? []).slice(0, mostPicks);
  const buttons = purses.map(({ id, name }) => button(name, "pay-claim:from", { facts: { id }, stamp }));
  return asked("from", conversation, { ...words.from, buttons });
}

function receiverQuestion(conversation: Conversation): Reply | undefined {
  const { facts, stamp } = conversation;
  const buttons = keptNotes(facts["receivers"]).map((name, place) =>
    button(name, "pay-claim:receiver", { facts: { place: String(place) }, stamp }),
  );
  return asked("receiver", conversation, { ...words.receiver, buttons });
}

function witnessQuestion(conversation: Conversation): Reply | undefined {
  const ask = words.witness.ask(payingIn(conversation)?.need ?? 1);
  return asked("witness", conversation, { ask, howToSay: words.witness.howToSay });
}

/** Whoever is no payee may take it with a power of attorney: asked, because a slip in a name looks the same. */
function proxyQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const receiver = keptWords(facts["receiver"]);
  if (receiver === undefined) return undefined;
  const { ask, note, yes, no } = words.proxy;
  return questionCard(
    {
      look: "attention",
      title: ask(shortened(receiver, 60)),
      notes: [note],
      buttons: [button(yes, "pay-claim:proxy", { stamp }), button(no, "pay-claim:again", { stamp })],
      summary: ask(shortened(receiver, 60)),
    },
    [cancelButton(stamp)],
  );
}

function confirmQuestion(conversation: Conversation): Reply | undefined {
  const paying = payingIn(conversation);
  const { facts, stamp } = conversation;
  const from = paying?.purses.find(({ id }) => id === facts["from"]);
  const receiver = keptWords(facts["receiver"]);
  if (paying === undefined || from === undefined || receiver === undefined) return undefined;
  const witness = keptWords(facts["witness"]);
  if (paying.need > 0 && witness === undefined) return undefined;
  const of = stepsOf(conversation).length;
  const { rows } = words;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle(of, of),
      headline: words.baht(paying.amount),
      rows: [
        { label: rows.inWords, value: words.inWords(paying.amount) },
        ...(keptRows(facts["rows"]) ?? []).slice(0, 2),
        { label: rows.from, value: from.name },
        { label: rows.receiver, value: receiver, strong: true },
        ...(witness === undefined ? [] : [{ label: rows.witness, value: witness }]),
      ],
      notes: [words.check],
      buttons: [
        button(words.confirm, "pay-claim:confirm", { facts: { claim: paying.claimId }, stamp }),
        button(words.edit, "pay-claim:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.summary(receiver, paying.amount),
    }),
  );
}

/** The voucher, as the treasurer reads it out. */
export function paidReply(
  { claim, voucher, amount, receiver, witness, from, on, print }: ClaimVoucher,
  again: boolean,
): Reply {
  const { rows } = words;
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.baht(amount),
      rows: [
        { label: rows.number, value: voucher, strong: true },
        { label: rows.inWords, value: words.inWords(amount) },
        { label: rows.event, value: shortened(claim.eventName, 150) },
        { label: rows.member, value: shortened(claim.member.name, 150) },
        { label: rows.from, value: from },
        { label: rows.receiver, value: receiver },
        ...(witness === "" ? [] : [{ label: rows.witness, value: witness }]),
        { label: rows.on, value: words.day(on) },
      ],
      notes: [words.doneNote],
      buttons: [
        ...pageButton(words.print, print),
        shortcut("work:show"),
        shortcut("office:show"),
        shortcut("help:show"),
      ],
      summary: words.summary(receiver, amount),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}
