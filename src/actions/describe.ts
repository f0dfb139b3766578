import type { FoundMember, Receipt as ToldReceipt } from "#conversation/deed.ts";
import { fullName, type Member } from "#core/member/member.ts";
import type { FundTx } from "#store/database.ts";
import { membersById } from "#store/members.ts";
import type { Receipt } from "#store/receipts.ts";

/** Rows as a talk tells them: names for ids, nothing that is sealed. */
export const foundMember = (member: Member): FoundMember => ({
  memberId: member.memberId,
  memberNo: member.memberNo,
  name: fullName(member),
  hasLeft: member.leftOn !== undefined,
  ...(member.villageNo !== undefined && { villageNo: member.villageNo }),
  ...(member.paidUpTo !== undefined && { paidUpTo: member.paidUpTo }),
});

/** Receipts of one member, with the names of those who received the money. */
export async function toldReceipts(
  fund: FundTx,
  member: Member,
  receipts: readonly Receipt[],
): Promise<ToldReceipt[]> {
  const receivers = await membersById(fund, [...new Set(receipts.map(({ receivedBy }) => receivedBy))]);
  const nameOf = new Map(receivers.map((receiver) => [receiver.memberId, fullName(receiver)]));
  return receipts.map(({ book, number, happenedOn, receivedBy, total, lines }) => ({
    book,
    number,
    happenedOn,
    total,
    member: foundMember(member),
    receivedBy: nameOf.get(receivedBy) ?? "",
    lines: lines.filter(({ memberId }) => memberId === member.memberId),
    ...(member.paidUpTo !== undefined && { paidUpTo: member.paidUpTo }),
  }));
}
