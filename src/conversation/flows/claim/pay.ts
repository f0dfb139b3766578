import type { ClaimOutcome } from "../../deeds/claims.ts";
import type { ClaimToPay } from "../../deeds/claim-work.ts";
import { asks, end, type Answer, type Flow, type Moment, type Next, type Step } from "../../flow.ts";
import { isId, keepRows, keepSums, keptSums } from "../../kept.ts";
import { led, mostPicks, shortened, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, pickSaid, wordsSaid } from "../../understand/answer.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { workWords } from "../../wording/claim-work.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";
import { fileRows, keepNotes, keptNotes } from "./file-card.ts";
import { paidReply, questionOf, stepsOf, type PayStep } from "./pay-questions.ts";
import { askProof } from "./proof.ts";

const words = workWords.th.pay;

/** Approved and unpaid: from where, into whose hand, who saw it. The draft's id is the payment's key. */
export const payClaimFlow: Flow = {
  name: "pay-claim",
  leftAsItWas: words.leftAsItWas,
  steps: new Map<string, Step>([
    ["from", { question: questionOf.from, answer: takeFrom, hint: words.from.hint }],
    [
      "receiver",
      {
        question: questionOf.receiver,
        answer: taking("receiver"),
        hint: words.receiver.hint,
        takesNames: true,
        takesSentences: true,
      },
    ],
    [
      "witness",
      {
        question: questionOf.witness,
        answer: taking("witness"),
        hint: words.witness.hint,
        takesNames: true,
        takesSentences: true,
      },
    ],
    ["proxy", { question: questionOf.proxy, answer: takeProxy, hint: words.proxy.hint }],
    ["confirm", { question: questionOf.confirm, answer: takeConfirmation, hint: words.hint }],
  ]),
  told: toldOfClaims(payTold),
  afterOldButton: ({ facts }) =>
    isId(facts["claim"]) ? doClaims({ type: "open-work", claimId: facts["claim"] }) : undefined,
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

function onward(next: Next & Pick<Conversation, "facts">, moment: Moment): Turn {
  const open = stepsOf(next).find((step) => !Object.hasOwn(next.facts, step)) ?? "confirm";
  return askStep(open, next, moment);
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

/** A button carries the place of a name among those that were offered: a long one has no room in LINE's 300 bytes. */
function taking(field: "receiver" | "witness"): NonNullable<Step["answer"]> {
  return (answer, { facts, draftId }, moment) => {
    const name =
      answer.type === "choice"
        ? keptNotes(facts["receivers"])[Number(answer.chosen.facts["place"])]
        : wordsSaid(answer);
    return name === undefined ? undefined : onward({ facts: { ...facts, [field]: name }, draftId }, moment);
  };
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

const answered = ["from", "receiver", "witness", "isProxy"];
const without = (facts: Conversation["facts"]): Conversation["facts"] =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !answered.includes(name)));

/** Which answer has to be given anew; whatever is not among these ends the talk. */
const mendedBy: Readonly<Partial<Record<string, "from" | "receiver" | "witness">>> = {
  "not-enough-money": "from",
  "no-such-place": "from",
  "receiver-missing": "receiver",
  "witnesses-missing": "witness",
  "witness-in-the-payment": "witness",
};

function payTold(outcome: ClaimOutcome, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "claim-paid") {
    const { voucher, again } = outcome;
    return askProof(voucher, { draftId, first: paidReply(voucher, again).says }, moment);
  }
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
