import type { PayingRefusal, PayingTerms, WayToPay } from "../../deeds/paying.ts";
import { end, type Moment } from "../../flow.ts";
import { keepTerms, keepWay } from "../../kept-pay.ts";
import { led, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { payRefusalWords } from "../../wording/pay-refusals.ts";
import { payWords } from "../../wording/pay.ts";
import { shortMenu } from "../menu.ts";
import { telling } from "./do-pay.ts";
import { payDraft } from "./draft.ts";
import { askHowMuch, askSlip, askWhom } from "./questions.ts";
import { accountsToCopy, cashReply } from "./way.ts";

const words = payWords.th;

/** The next turn of a payment after the fund was asked or told something. */
export const payTold = telling<[Conversation, Moment]>({
  "paying-terms": ({ terms }, conversation, moment) => termsTold(terms, conversation, moment),
  "way-to-pay": ({ way }, conversation, moment) => wayTold(way, conversation, moment),
  "slip-taken": (_, __, { scene }) => end(led([text(words.photo.again)], shortMenu(scene))),
  "paying-refused": (outcome, conversation, moment) => refusedTold(outcome, conversation, moment),
});

function termsTold(terms: PayingTerms, { facts, draftId }: Conversation, moment: Moment): Turn {
  const { scene } = moment;
  const { payables, meant, hasPlace, receivers } = terms;
  const [one, ...others] = payables;
  if (one === undefined)
    return end(led([text(scene.linked.length > 0 ? words.hasLeft : words.notLinked)], shortMenu(scene)));
  if (!hasPlace) return end(cashReply(receivers, scene, "no-payment-place"));
  const who = meant ?? (others.length === 0 ? one.member.memberId : undefined);
  const known = { ...facts, terms: keepTerms(terms) };
  return who === undefined || payables.every(({ member }) => member.memberId !== who)
    ? askWhom({ facts: known, draftId }, moment)
    : askHowMuch({ facts: { ...known, who }, draftId }, moment);
}

function wayTold(way: WayToPay, { facts, draftId }: Conversation, moment: Moment): Turn {
  const known = { ...facts, way: keepWay(way), shownOn: moment.scene.today.toString() };
  return askSlip({ facts: known, draftId, first: accountsToCopy(way) }, moment);
}

interface Refused {
  readonly refusal: PayingRefusal;
  readonly member?: { readonly name: string };
}

/** What another amount would mend is asked again with sums that fit; the rest ends the talk with a way on. */
function refusedTold({ refusal, member }: Refused, conversation: Conversation, moment: Moment): Turn {
  const { scene } = moment;
  if (refusal.type === "no-payment-place")
    return end(cashReply(refusal.receivers, scene, "no-payment-place"));
  const said = [text(payRefusalWords(refusal, { phone: scene.fund.phone, name: member?.name }))];
  const { facts, draftId } = conversation;
  const fitting = fittingSums(refusal);
  const draft = payDraft(conversation);
  if (fitting === undefined || draft?.chosen.length !== 1) return end(led(said, shortMenu(scene)));
  const { way: _, shownOn: __, ...kept } = facts;
  return askHowMuch({ facts: { ...kept, amounts: fitting.join(",") }, draftId, first: said }, moment);
}

function fittingSums(refusal: PayingRefusal): readonly bigint[] | undefined {
  if (refusal.type === "no-whole-period") return refusal.offers;
  return refusal.type === "too-far-ahead" && refusal.most > 0n ? [refusal.most] : undefined;
}
