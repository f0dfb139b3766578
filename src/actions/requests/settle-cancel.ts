import {
  decideCancel,
  secondPersonRefusal,
  type CancelRefusal,
  type SecondPersonRefusal,
} from "#core/books/cancel-receipt.ts";
import { maySettle } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockBooks } from "#store/ledger.ts";
import { receiptById } from "#store/receipts.ts";
import { lockRequest, type Request } from "#store/requests.ts";
import { ownEntry } from "../books/booked.ts";
import type { CancelAsked } from "../books/cancel-receipt.ts";
import { printed, type PrintedReceipt } from "../books/printed-receipt.ts";
import { officerOf } from "../books/officer.ts";
import { postOnce, type OtherWish } from "../books/post.ts";
import { isGivenBack, membersOn, takeBack } from "../books/take-back.ts";
import type { Moment } from "../perform.ts";
import { endRequest } from "./end-request.ts";

export interface SettleCancel {
  readonly requestId: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly agree: boolean;
  /** Why not. */
  readonly reason?: string;
}

export interface CancelSettled {
  readonly type: "cancelled" | "declined";
  readonly receipt: PrintedReceipt;
  readonly askedBy?: string;
}

/** The second person says yes or no to a cancellation that was asked for; a yes cancels at once. */
export async function settleCancel(
  moment: Moment,
  command: SettleCancel,
): Promise<Result<CancelSettled, SecondPersonRefusal | CancelRefusal | OtherWish>> {
  const { fund } = moment;
  const { requestId, by, byActsFor, agree, reason } = command;
  const request = await lockRequest(fund, requestId);
  if (request?.kind !== "cancel-receipt" || request.subjectId === undefined)
    return refused({ type: "no-such-request" });
  if (request.settled !== undefined) return refused({ type: "settled-before", as: request.settled.as });
  const receipt = await receiptById(fund, request.subjectId);
  if (receipt === undefined) return refused({ type: "no-such-receipt" });
  const members = await membersOn(fund, receipt);
  const { askedBy } = request;
  const officer = await officerOf(moment, by, byActsFor);
  const refusal = secondPersonRefusal({
    isAsker: askedBy === by,
    isOfficer: maySettle(officer.roles),
    isRelated: [askedBy, ...members].some((one) => one !== undefined && officer.household.has(one)),
  });
  if (refusal !== undefined) return refused(refusal);

  if (agree) {
    const taken = await cancelAsAsked(moment, { request, members, by });
    if (!taken.ok) return taken;
  }
  await endRequest(moment, { request, second: officer, agree, ...(reason !== undefined && { reason }) });
  return ok({
    type: agree ? "cancelled" : "declined",
    receipt: await printed(moment, receipt.receiptId),
    ...(askedBy !== undefined && { askedBy }),
  });
}

async function cancelAsAsked(
  moment: Moment,
  {
    request,
    members,
    by,
  }: { readonly request: Request; readonly members: readonly string[]; readonly by: string },
): Promise<Result<unknown, CancelRefusal | OtherWish>> {
  const { requestId, askedBy, subjectId = "" } = request;
  const { reason } = request.body as CancelAsked;
  const closedThrough = await lockBooks(moment.fund);
  const receipt = await printed(moment, subjectId);
  const decided = decideCancel(reason, {
    closedThrough,
    original: await ownEntry(moment, receipt.entryId),
    total: receipt.total,
    isCancelled: receipt.isCancelled,
    isGivenBack: await isGivenBack(moment, receipt, members),
    // Asked for by somebody who might, and settled by a second person: nothing more is needed.
    mayCancel: true,
    isOwnHousehold: false,
    secondPersonAbove: undefined,
  });
  if (!decided.ok) return decided;
  if (decided.value.type !== "at-once") throw new Error("a second person's yes needs no third");
  const { entry } = decided.value;
  const save = () =>
    takeBack(moment, { receipt, members, reason, decidedBy: by, ...(askedBy !== undefined && { askedBy }) });
  return postOnce(
    moment,
    { key: `request:${requestId}`, says: ["cancel-receipt", subjectId, requestId] },
    {
      decide: () => Promise.resolve(ok({ entry, writtenBy: by, save })),
      tell: () => Promise.resolve(undefined),
    },
  );
}
