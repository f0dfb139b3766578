import type { SlipSeen, SlipStage } from "#conversation/deeds/paying.ts";
import type { SlipStage as KeptStage } from "#core/slip/slip.ts";
import { membersById } from "#store/members.ts";
import { receiptsOfEntries } from "#store/receipts.ts";
import { actsOfSlip } from "#store/slip-acts.ts";
import { slipsFrom, type Slip } from "#store/slips.ts";
import { foundMember } from "../describe.ts";
import { dayIn, type Moment } from "../perform.ts";

/** What is told to whoever sent it: a code that was given back is told like a refused slip. */
const toldStage: Readonly<Record<KeptStage, SlipStage>> = {
  reading: "reading",
  waiting: "waiting",
  confirmed: "confirmed",
  refused: "refused",
  released: "refused",
  "used-before": "refused",
  "not-taken": "refused",
};

/** Longer ago nobody asks where a slip is. */
const followed = { hours: 24 * 92 };
const mostShown = 10;

/** A LINE account's own slips, the latest first. */
export async function slipsOfSender(moment: Moment, lineUserId: string): Promise<SlipSeen[]> {
  const since = moment.at.subtract(followed);
  return slipsSeen(moment, await slipsFrom(moment.fund, lineUserId, { since, most: mostShown }));
}

/** Slips as a talk tells them, in the given order. */
export async function slipsSeen({ fund }: Pick<Moment, "fund">, slips: readonly Slip[]): Promise<SlipSeen[]> {
  const ids = slips.flatMap(({ payments }) => payments.map(({ memberId }) => memberId));
  const members = await membersById(fund, [...new Set(ids)]);
  const receipts = await receiptsOfEntries(
    fund,
    slips.flatMap(({ entryId }) => entryId ?? []),
  );
  const seen: SlipSeen[] = [];
  for (const slip of slips) {
    const { slipId, stage, amount, sentAt, reading, paidOn, payments, entryId } = slip;
    const reason = reasonOf(slip);
    const isJudged = stage === "refused" || stage === "released";
    const words = isJudged ? (await actsOfSlip(fund, slipId)).findLast(isRefusal)?.words : undefined;
    const receipt = receipts.find((one) => one.entryId === entryId);
    seen.push({
      slipId,
      // A cancelled receipt counts for nothing, and its slip is not told as received.
      stage: receipt?.isCancelled === true ? "refused" : toldStage[stage],
      amount,
      members: payments.flatMap(({ memberId }) => {
        const member = members.find((one) => one.memberId === memberId);
        return member === undefined ? [] : [foundMember(member)];
      }),
      sentOn: dayIn(sentAt),
      ...(paidOn !== undefined && { paidOn }),
      ...(reading !== undefined && { hasCode: reading === "code" }),
      ...(reason !== undefined && { reason }),
      ...(words !== undefined && words !== "" && { reasonWords: words }),
      ...(receipt !== undefined && { receipt: `${receipt.book}/${receipt.number}` }),
    });
  }
  return seen;
}

const isRefusal = ({ kind }: { readonly kind: string }): boolean => kind === "refused";

function reasonOf({ stage, reason }: Slip): SlipSeen["reason"] {
  if (stage === "used-before") return "used-before";
  return stage === "not-taken" ? "unclear" : reason;
}
