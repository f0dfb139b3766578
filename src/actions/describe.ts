import type { FoundMember, Receipt as ToldReceipt } from "#conversation/deed.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { sumSatang } from "#core/money.ts";
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
  return receipts.map((receipt) => toldReceipt(member, receipt, nameOf.get(receipt.receivedBy) ?? ""));
}

/** A receipt as one of the members on it sees it: their own part, and nobody else's. */
export function toldReceipt(member: Member, receipt: Receipt, receivedBy: string): ToldReceipt {
  const { book, number, code, happenedOn } = receipt;
  const own = receipt.lines.filter(({ memberId }) => memberId === member.memberId);
  const fees = own.filter(({ kind }) => kind === "entrance-fee");
  const total = sumSatang(own.map(({ amount }) => amount));
  return {
    book,
    number,
    happenedOn,
    total,
    member: foundMember(member),
    receivedBy,
    lines: own
      .filter(({ kind }) => kind === "contribution")
      .map(({ from, to, amount }) => ({ from, to, amount })),
    ...(total !== receipt.total && { wholeTotal: receipt.total }),
    ...(fees.length > 0 && { entranceFee: sumSatang(fees.map(({ amount }) => amount)) }),
    ...(code !== undefined && { code }),
    ...(receipt.isCancelled && { isCancelled: true }),
    ...(member.paidUpTo !== undefined && { paidUpTo: member.paidUpTo }),
  };
}

/** The member as their row will be read from now on. */
export function withPaidUpTo(known: Member, upTo: Temporal.PlainDate | undefined): Member {
  const { paidUpTo: _, ...member } = known;
  return { ...member, ...(upTo !== undefined && { paidUpTo: upTo }) };
}
