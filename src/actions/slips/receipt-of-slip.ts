import type { Receipt as ToldReceipt } from "#conversation/deed.ts";
import { receiptReply } from "#conversation/wording/receipt.ts";
import { fullName } from "#core/member/member.ts";
import { channelOf } from "#store/line-accounts.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import type { Slip } from "#store/slips.ts";
import { toldReceipt } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { newsReaders } from "../tell-members.ts";

/** The receipt that a confirmed slip became, as each of the members on it sees it, in the order in which they stand there. */
export async function receiptsOfSlip(
  { fund }: Pick<Moment, "fund">,
  { entryId }: Slip,
): Promise<ToldReceipt[]> {
  const receipt = entryId === undefined ? undefined : await receiptOfEntry(fund, entryId);
  if (receipt === undefined) throw new Error("a confirmed slip has its receipt");
  const ids = [...new Set(receipt.lines.flatMap(({ memberId }) => memberId ?? []))];
  const members = await membersById(fund, [...ids, receipt.receivedBy]);
  const receiver = members.find(({ memberId }) => memberId === receipt.receivedBy);
  return ids.flatMap((id) => {
    const member = members.find(({ memberId }) => memberId === id);
    return member === undefined
      ? []
      : [toldReceipt(member, receipt, receiver === undefined ? "" : fullName(receiver))];
  });
}

/**
 * The members on it get their receipt as always. Whoever paid for a child or a neighbour without LINE sent the slip all the same,
 * and gets it in their place.
 */
export async function receiptToSender(
  { fund, at, newId }: Moment,
  { slipId, sentFrom }: Slip,
  receipts: readonly ToldReceipt[],
): Promise<void> {
  const linked = await accountsLinkedTo(
    fund,
    receipts.map(({ member }) => member.memberId),
  );
  const ofMember = Map.groupBy(linked, ({ memberId }) => memberId);
  const untold = receipts.filter(
    ({ member }) =>
      !newsReaders(ofMember.get(member.memberId) ?? []).some(({ lineUserId }) => lineUserId === sentFrom),
  );
  const channelId = await channelOf(fund, sentFrom);
  if (channelId === undefined) return;
  const messages = untold.map((receipt) => ({
    outboxId: newId(),
    channelId,
    recipient: sentFrom,
    reply: receiptReply(receipt),
    mustLearn: true,
    class: "receipt" as const,
    onceKey: `slip-receipt:${slipId}:${receipt.member.memberId}`,
  }));
  await leaveMessages(fund, messages, at);
}
