import type { SlipReason } from "../../deeds/paying.ts";
import { asks, type Answer, type Moment } from "../../flow.ts";
import { keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, questionCard } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { slipWords } from "../../wording/pay-news.ts";
import { slipWorkWords } from "../../wording/slip-work.ts";
import { doPay } from "./do-pay.ts";
import { slipInHand } from "./slip-card.ts";
import { nameInRow } from "./way.ts";

const words = slipWorkWords.th.why;
const { reasons } = slipWords.th;

/** A slip that counts for nothing, and why: the sender reads it, and its code stays taken (decisions.md 31). */

const asked = Object.entries(words.asked) as [keyof typeof words.asked, string][];

export const askWhy = asks("slip", "why", whyQuestion);
const askConfirm = asks("slip", "refuse", refuseQuestion);

const isReason = (one: string | undefined): one is SlipReason =>
  one !== undefined && Object.hasOwn(reasons, one);

export function whyQuestion(conversation: Conversation): Reply | undefined {
  if (slipInHand(conversation) === undefined) return undefined;
  const { stamp } = conversation;
  return questionCard(
    {
      look: "attention",
      title: words.title,
      rows: asked.map(([reason, label]) => ({ label, value: reasons[reason] })),
      notes: [words.note],
      buttons: asked.map(([reason, label]) => button(label, "slip:why", { facts: { reason }, stamp })),
      summary: words.title,
    },
    [cancelButton(stamp)],
  );
}

export function takeReason(
  answer: Answer,
  { facts, draftId }: Conversation,
  moment: Moment,
): Turn | undefined {
  const chosen = answer.type === "choice" ? answer.chosen.facts["reason"] : reasonTyped(answer.text);
  if (isReason(chosen)) {
    const { said: _, ...kept } = facts;
    return askConfirm({ facts: { ...kept, reason: chosen }, draftId }, moment);
  }
  const said = wordsSaid(answer);
  return said === undefined
    ? undefined
    : askConfirm({ facts: { ...facts, reason: "other", said }, draftId }, moment);
}

const reasonTyped = (typed: string): SlipReason | undefined =>
  asked.find(
    ([reason, label], place) =>
      typed.trim() === `${place + 1}` || isSameWord(typed, label) || isSameWord(typed, reasons[reason]),
  )?.[0];

export function refuseQuestion(conversation: Conversation): Reply | undefined {
  const inHand = slipInHand(conversation);
  const { facts, stamp } = conversation;
  const { reason } = facts;
  if (inHand === undefined || !isReason(reason)) return undefined;
  const shown = keptWords(facts["said"]) ?? reasons[reason];
  return questionCard(
    {
      look: "attention",
      title: words.confirmTitle,
      headline: shown,
      rows: inHand.payments.map(({ member, amount }) => ({
        label: nameInRow(member.name),
        value: slipWorkWords.th.judge.baht(amount),
      })),
      notes: [words.confirmNote],
      buttons: [
        button(words.edit, "slip:why-again", { stamp }),
        button(words.confirm, "slip:refuse-confirm", { stamp, away: true }),
      ],
      summary: `${words.confirmTitle} ${shown}`,
    },
    [cancelButton(stamp)],
  );
}

export function takeRefusal(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const inHand = slipInHand(conversation);
  const { facts, draftId } = conversation;
  const { reason } = facts;
  if (inHand === undefined || !isReason(reason)) return undefined;
  if (answer.type === "choice" && answer.chosen.name === "slip:why-again")
    return askWhy({ facts, draftId }, moment);
  if (!isConfirmed(answer, "slip:refuse-confirm")) return undefined;
  const said = keptWords(facts["said"]) ?? "";
  return doPay({ type: "refuse-slip", slipId: inHand.slipId, reason, words: said }, conversation);
}
