import type { RequestSeen } from "#conversation/deeds/books.ts";
import { secondPersonRefusal, type SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { maySettle } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { satang } from "#core/money.ts";
import { memberById } from "#store/members.ts";
import { receiptById } from "#store/receipts.ts";
import type { Request } from "#store/requests.ts";
import { broadcastById } from "#store/broadcasts.ts";
import type { Reply } from "#conversation/reply.ts";
import { segmentInWords } from "../broadcast/choices.ts";
import type { BroadcastAsked } from "../broadcast/send-broadcast.ts";
import type { CancelAsked } from "../books/cancel-receipt.ts";
import type { Officer } from "../books/officer.ts";
import { printed } from "../books/printed-receipt.ts";
import { receiptSeen } from "../books/receipt-seen.ts";
import { dayIn, type Moment } from "../perform.ts";
import type { OwnContribution } from "./own-contribution.ts";

/** A request of the books as whoever settles it must see it; undefined for those that other talks settle. */
export async function requestSeen(moment: Moment, request: Request): Promise<RequestSeen | undefined> {
  const { requestId, askedBy, askedAt } = request;
  const about = await aboutOf(moment, request);
  if (about === undefined || askedBy === undefined) return undefined;
  const asker = await memberById(moment.fund, askedBy);
  const name = asker === undefined ? "" : fullName(asker);
  return { requestId, askedBy: name, askedOn: dayIn(askedAt), about };
}

/** A body is read as its one writer wrote it: `cancelReceipt`, `askOwnContribution`. */
async function aboutOf(
  moment: Moment,
  { kind, subjectId, body }: Request,
): Promise<RequestSeen["about"] | undefined> {
  if (subjectId === undefined) return undefined;
  if (kind === "cancel-receipt") {
    const receipt = await receiptSeen(moment, await printed(moment, subjectId));
    return { type: "cancel-receipt", receipt, reason: (body as CancelAsked).reason };
  }
  if (kind === "broadcast") {
    const broadcast = await broadcastById(moment.fund, subjectId);
    const { people } = body as BroadcastAsked;
    if (broadcast === undefined) return undefined;
    const segment = await segmentInWords(moment, broadcast.segment);
    // Its reply is as `writeBroadcast` or `callMeeting` made it.
    return { type: "broadcast", title: broadcast.title, segment, people, reply: broadcast.reply as Reply };
  }
  if (kind !== "own-contribution") return undefined;
  const member = await memberById(moment.fund, subjectId);
  const amount = satang(BigInt((body as OwnContribution).amountSatang));
  return member && { type: "own-contribution", member: fullName(member), amount };
}

/** Why this officer is not the second person for it; undefined where they are. */
export async function whyNotSecond(
  { fund }: Pick<Moment, "fund">,
  { askedBy, subjectId }: Request,
  officer: Officer,
): Promise<SecondPersonRefusal | undefined> {
  const receipt = subjectId === undefined ? undefined : await receiptById(fund, subjectId);
  // The subject is the receipt, or the member whose money it is.
  const concerned = [askedBy, subjectId, ...(receipt?.lines.map(({ memberId }) => memberId) ?? [])];
  return secondPersonRefusal({
    isAsker: askedBy === officer.memberId,
    isOfficer: maySettle(officer.roles),
    isRelated: concerned.some((one) => one !== undefined && officer.household.has(one)),
  });
}
