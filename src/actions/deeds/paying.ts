import type {
  PayDeed,
  PayingDeed,
  PayingOutcome,
  PayingRefusal,
  PayOutcome,
} from "#conversation/deeds/paying.ts";
import type { FoundMember } from "#conversation/deed.ts";
import type { FamilyPayment } from "#conversation/deeds/receiving.ts";
import { holdAccount } from "#store/line-accounts.ts";
import { membersLinkedTo } from "#store/links.ts";
import { cashReceivers, mayPayFor, payingTerms } from "../pay/payables.ts";
import { proposePayments } from "../pay/propose-payments.ts";
import { wayToPay } from "../pay/way-to-pay.ts";
import type { Moment } from "../perform.ts";
import { sendSlip } from "../slips/send-slip.ts";
import { slipsOfSender } from "../slips/slips-seen.ts";
import { confirmAsTold, confirmManyAsTold, openSlip, refuseAsTold, showSlipWork } from "./slip-work.ts";
import type { Speaker } from "./speaker.ts";

const refusedWith = (refusal: PayingRefusal, member?: FoundMember): PayingOutcome => ({
  type: "paying-refused",
  refusal,
  ...(member && { member }),
});

/** Those for whom the account acts, the one who was last chosen first. */
async function linkedOf({ fund }: Moment, lineUserId: string): Promise<string[]> {
  const linked = await membersLinkedTo(fund, lineUserId);
  const chosen = (await holdAccount(fund, lineUserId))?.chosenMemberId;
  return linked.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
}

async function beginPaying(
  moment: Moment,
  { lineUserId }: Speaker,
  { memberId }: Extract<PayingDeed, { type: "begin-paying" }>,
): Promise<PayingOutcome> {
  const linked = await linkedOf(moment, lineUserId);
  const terms = await payingTerms(moment, { linked, ...(memberId !== undefined && { meant: memberId }) });
  return { type: "paying-terms", terms };
}

/** Undefined where the speaker may pay for all of them. */
async function whyNotTheirs(
  moment: Moment,
  linked: readonly string[],
  payments: readonly FamilyPayment[],
): Promise<PayingOutcome | undefined> {
  if (linked.length === 0) return refusedWith({ type: "not-linked" });
  const theirs = await mayPayFor(moment, linked);
  return payments.every(({ memberId }) => theirs.includes(memberId))
    ? undefined
    : refusedWith({ type: "not-theirs" });
}

async function showWay(
  moment: Moment,
  { lineUserId }: Speaker,
  { payments }: Extract<PayingDeed, { type: "show-way-to-pay" }>,
): Promise<PayingOutcome> {
  const linked = await linkedOf(moment, lineUserId);
  const refusal = await whyNotTheirs(moment, linked, payments);
  if (refusal !== undefined) return refusal;
  const proposed = await proposePayments(moment, payments);
  if (!proposed.ok) return refusedWith(proposed.refusal.refusal, proposed.refusal.member);
  const [first, ...others] = proposed.value;
  const way = first && (await wayToPay(moment, [first, ...others]));
  return way === undefined
    ? refusedWith({ type: "no-payment-place", receivers: await cashReceivers(moment, linked) })
    : { type: "way-to-pay", way };
}

async function sendAsTold(
  moment: Moment,
  { lineUserId, channelId, reply }: Speaker,
  { key, messageId, payments }: Extract<PayingDeed, { type: "send-slip" }>,
): Promise<PayingOutcome> {
  const linked = await linkedOf(moment, lineUserId);
  const refusal = await whyNotTheirs(moment, linked, payments);
  if (refusal !== undefined) return refusal;
  // The money has left their account: whether it makes whole periods is for whoever judges the slip.
  const [sentBy] = linked;
  const sent = await sendSlip(moment, {
    key,
    messageId,
    lineUserId,
    channelId,
    payments,
    ...(sentBy !== undefined && { sentBy }),
    ...(reply && { reply }),
  });
  if (sent.ok) return { type: "slip-taken", again: sent.value.again };
  return refusedWith(sent.refusal.type === "nobody-paid-for" ? { type: "no-such-member" } : sent.refusal);
}

/** Does what a talk about paying or slips asked for. Who the speaker is, and whether they may, is asked anew at each. */
export async function doPayDeed(moment: Moment, speaker: Speaker, deed: PayDeed): Promise<PayOutcome> {
  switch (deed.type) {
    case "begin-paying":
      return beginPaying(moment, speaker, deed);
    case "show-way-to-pay":
      return showWay(moment, speaker, deed);
    case "send-slip":
      return sendAsTold(moment, speaker, deed);
    case "show-slips":
      return { type: "slips", slips: await slipsOfSender(moment, speaker.lineUserId) };
    case "show-slip-work":
      return showSlipWork(moment, speaker, deed.after);
    case "open-slip":
      return openSlip(moment, speaker, deed.slipId);
    case "confirm-slip":
      return confirmAsTold(moment, speaker, deed);
    case "confirm-slips":
      return confirmManyAsTold(moment, speaker, deed.slipIds);
    case "refuse-slip":
      return refuseAsTold(moment, speaker, deed);
  }
}
