import type { ClaimOutcome } from "../../deeds/claims.ts";
import type { ClaimToPay, ClaimVoucher } from "../../deeds/claim-work.ts";
import { asks, end, type Answer, type Flow, type Moment, type Next, type Step } from "../../flow.ts";
import { isId, keepRows, keepSums, keptAmount, keptRows, keptSums, keptWords } from "../../kept.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, cards, led, mostPicks, questionCard, reply, shortened, text } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, pickSaid, wordsSaid } from "../../understand/answer.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { workWords } from "../../wording/claim-work.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";
import { fileRows, keepNotes, keptNotes } from "./file-card.ts";

const words = workWords.th.pay;

/** Approved and unpaid: from where, into whose hand, who saw it. The draft's id is the payment's key. */
export const payClaimFlow: Flow = {
  name: "pay-claim",
  leftAsItWas: words.leftAsItWas,
  steps: new Map<string, Step>([
    ["from", { question: fromQuestion, answer: takeFrom, hint: words.from.hint }],
    [
      "receiver",
      {
        question: receiverQuestion,
        answer: taking("receiver"),
        hint: words.receiver.hint,
        takesNames: true,
        takesSentences: true,
      },
    ],
    [
      "witness",
      {
        question: witnessQuestion,
        answer: taking("witness"),
        hint: words.witness.hint,
        takesNames: true,
        takesSentences: true,
      },
    ],
    ["proxy", { question: proxyQuestion, answer: takeProxy, hint: words.proxy.hint }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.hint }],
  ]),
  told: toldOfClaims(payTold),
  afterOldButton: ({ facts }) =>
    isId(facts["claim"]) ? doClaims({ type: "open-work", claimId: facts["claim"] }) : undefined,
};

type PayStep = "from" | "receiver" | "proxy" | "witness" | "confirm";
const questionOf: Readonly<Record<PayStep, Step["question"]>> = {
  from: fromQuestion,
  receiver: receiverQuestion,
  proxy: proxyQuestion,
  witness: witnessQuestion,
  confirm: confirmQuestion,
};
const askStep = (step: PayStep, next: Next, moment: Moment): Turn =>
  asks("pay-claim", step, questionOf[step])(next, moment);

export function beginPay({ file, purses, receivers, witnesses, returned }: ClaimToPay, moment: Moment): Turn {
  if (purses.length === 0) return end(led([text(words.nothingToPay)], shortMenu(moment.scene)));
  const { claim } = file;
  const facts = {
    claim: claim.claimId,
    amount: claim.amount.toString(),
    rows: keepRows(fileRows(file)),
    purses: keepSums(purses),
    receivers: keepNotes(receivers.slice(0, mostPicks).map((name) => shortened(name, 60))),
    witnesses: String(Math.min(witnesses, 9)),
    ...(returned > 0 && { returned: String(returned) }),
  };
  return onward({ facts }, moment);
}

function stepsOf({ facts }: Pick<Conversation, "facts">): PayStep[] {
  return facts["witnesses"] === "0"
    ? ["from", "receiver", "confirm"]
    : ["from", "receiver", "witness", "confirm"];
}

function onward(next: Next & Pick<Conversation, "facts">, moment: Moment): Turn {
  const open = stepsOf(next).find((step) => !Object.hasOwn(next.facts, step)) ?? "confirm";
  return askStep(open, next, moment);
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
  const buttons = keptNotes(facts["receivers"]).map((name) =>
    button(name, "pay-claim:receiver", { facts: { value: shortened(name, 20) }, stamp }),
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

function takeProxy(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  if (answer.type === "choice" && answer.chosen.name === "pay-claim:again") {
    const { receiver: _, isProxy: __, ...kept } = facts;
    return onward({ facts: kept, draftId }, moment);
  }
  return isConfirmed(answer, "pay-claim:proxy")
    ? onward({ facts: { ...facts, isProxy: "yes" }, draftId }, moment)
    : undefined;
}

function takeFrom(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const purse = pickSaid(answer, "pay-claim:from", keptSums(facts["purses"]));
  return purse && onward({ facts: { ...facts, from: purse.id }, draftId }, moment);
}

/** A button carries the beginning of a name only: the whole one is among those that were offered. */
function taking(field: "receiver" | "witness"): NonNullable<Step["answer"]> {
  return (answer, { facts, draftId }, moment) => {
    const tapped = answer.type === "choice" ? answer.chosen.facts["value"] : undefined;
    const whole = keptNotes(facts["receivers"]).find((name) => shortened(name, 20) === tapped);
    const name = answer.type === "choice" ? whole : wordsSaid(answer);
    return name === undefined ? undefined : onward({ facts: { ...facts, [field]: name }, draftId }, moment);
  };
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

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const { claim, from, receiver, witness = "" } = facts;
  if (answer.type === "choice" && answer.chosen.name === "pay-claim:edit")
    return onward({ facts: without(facts), draftId }, moment);
  if (!isConfirmed(answer, "pay-claim:confirm") || !isId(claim)) return undefined;
  if (from === undefined || receiver === undefined) return undefined;
  return doClaims(
    {
      type: "pay-claim",
      key: draftId,
      claimId: claim,
      from,
      receiver,
      witness,
      isProxy: facts["isProxy"] === "yes",
    },
    conversation,
  );
}

function without({
  from: _,
  receiver: __,
  witness: ___,
  isProxy: ____,
  ...kept
}: Conversation["facts"]): Conversation["facts"] {
  return kept;
}

/** Which answer has to be given anew; whatever is not among these ends the talk. */
const mendedBy: Readonly<Partial<Record<string, "from" | "receiver" | "witness">>> = {
  "not-enough-money": "from",
  "no-such-place": "from",
  "receiver-missing": "receiver",
  "witnesses-missing": "witness",
  "witness-in-the-payment": "witness",
};

function payTold(outcome: ClaimOutcome, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "claim-paid") return end(paidReply(outcome.voucher, outcome.again));
  if (outcome.type !== "claim-refused") return undefined;
  const said = [text(claimRefusalWords(outcome.refusal, moment.scene.fund.phone))];
  if (outcome.refusal.type === "not-a-payee" && facts["isProxy"] !== "yes")
    return askStep("proxy", { facts, draftId, first: said }, moment);
  const mended = mendedBy[outcome.refusal.type];
  if (mended === undefined) return end(led(said, shortMenu(moment.scene)));
  const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== mended));
  // The rules may have come to ask for a witness since.
  const witnesses = mended === "witness" && facts["witnesses"] === "0" ? { witnesses: "1" } : {};
  return onward({ facts: { ...kept, ...witnesses }, draftId, first: said }, moment);
}

function paidReply(
  { claim, voucher, amount, receiver, witness, from, on }: ClaimVoucher,
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
      buttons: [shortcut("work:show"), shortcut("office:show"), shortcut("help:show")],
      summary: words.summary(receiver, amount),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}
