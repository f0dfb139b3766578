import type { RequestSeen } from "#conversation/deeds/books.ts";
import { secondPersonRefusal, type SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { maySettle } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { memberById } from "#store/members.ts";
import { receiptById } from "#store/receipts.ts";
import type { Request } from "#store/requests.ts";
import { printed, type CancelAsked } from "../books/cancel-receipt.ts";
import type { Officer } from "../books/officer.ts";
import { receiptSeen } from "../books/receipt-seen.ts";
import { dayIn, type Moment } from "../perform.ts";

/** A request of the books as whoever settles it must see it; undefined for those that other talks settle. */
export async function requestSeen(moment: Moment, request: Request): Promise<RequestSeen | undefined> {
  const { requestId, kind, subjectId, askedBy, askedAt, body } = request;
  if (kind !== "cancel-receipt" || subjectId === undefined || askedBy === undefined) return undefined;
  const asker = await memberById(moment.fund, askedBy);
  const receipt = await receiptSeen(moment, await printed(moment, subjectId));
  return {
    requestId,
    askedBy: asker === undefined ? "" : fullName(asker),
    askedOn: dayIn(askedAt),
    // Written by `cancelReceipt` alone.
    about: { type: "cancel-receipt", receipt, reason: (body as CancelAsked).reason },
  };
}

/** Why this officer is not the second person for it; undefined where they are. */
export async function whyNotSecond(
  { fund }: Pick<Moment, "fund">,
  { askedBy, subjectId }: Request,
  officer: Officer,
): Promise<SecondPersonRefusal | undefined> {
  const receipt = subjectId === undefined ? undefined : await receiptById(fund, subjectId);
  const concerned = [askedBy, ...(receipt?.lines.map(({ memberId }) => memberId) ?? [])];
  return secondPersonRefusal({
    isAsker: askedBy === officer.memberId,
    isOfficer: maySettle(officer.roles),
    isRelated: concerned.some((one) => one !== undefined && officer.household.has(one)),
  });
}
