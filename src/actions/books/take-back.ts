import { receiptCancelledReply } from "#conversation/wording/receipt.ts";
import { paidUpTo } from "#core/contribution/coverage.ts";
import type { FundTx } from "#store/database.ts";
import { addDecision } from "#store/decisions.ts";
import { receiptById, type Receipt } from "#store/receipts.ts";
import { lockStandings, setPaidUpToOf } from "#store/standings.ts";
import { toldReceipt, withPaidUpTo } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { wasRefundedSince } from "./refund.ts";

/** The members on a receipt, their standings locked in the one order that everybody takes them in. */
export async function membersOn(fund: FundTx, { lines }: Receipt): Promise<readonly string[]> {
  const members = [...new Set(lines.flatMap(({ memberId }) => memberId ?? []))];
  await lockStandings(fund, members);
  return members;
}

/** Whether somebody on a receipt was refunded since it was written. */
export async function isGivenBack(
  moment: Moment,
  { happenedOn }: Receipt,
  members: readonly string[],
): Promise<boolean> {
  for (const memberId of members) if (await wasRefundedSince(moment, memberId, happenedOn)) return true;
  return false;
}

export interface TakenBack {
  readonly receipt: Receipt;
  readonly members: readonly string[];
  readonly reason: string;
  readonly decidedBy: string;
  /** Who had asked for it, where somebody else settled it. */
  readonly askedBy?: string;
}

/** After a receipt's entry was reversed: who decided it and why, what stands paid now, and a word to the members. */
export async function takeBack(moment: Moment, taken: TakenBack): Promise<void> {
  const { fund, at, newId } = moment;
  const { receipt, members, reason, decidedBy, askedBy } = taken;
  await addDecision(fund, {
    decisionId: newId(),
    kind: "receipt-cancelled",
    subjectKind: "receipt",
    subjectId: receipt.receiptId,
    decidedBy,
    decidedAt: at,
    words: { reason, ...(askedBy !== undefined && { askedBy }) },
  });
  const payers = [...(await payersById(fund, members)).values()];
  const upTo = new Map(payers.map(({ member, payer }) => [member.memberId, paidUpTo(payer)]));
  await setPaidUpToOf(fund, upTo);
  const cancelled = await receiptById(fund, receipt.receiptId);
  if (cancelled === undefined) return;
  const told = payers.map(({ member }) => {
    const asItStands = withPaidUpTo(member, upTo.get(member.memberId));
    const reply = receiptCancelledReply(toldReceipt(asItStands, cancelled, ""), reason);
    return { memberId: member.memberId, reply, name: `cancelled:${receipt.receiptId}` };
  });
  await tellMembers(moment, told);
}
