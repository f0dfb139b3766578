import { secondPersonRefusal, type SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { maySettle } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { changeBroadcast, lockBroadcast, type Broadcast } from "#store/broadcasts.ts";
import { lockRequest, openRequests } from "#store/requests.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";
import { endRequest } from "../requests/end-request.ts";
import { readersNow, startBroadcast } from "./start-broadcast.ts";

export interface SettleBroadcast {
  readonly requestId: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly agree: boolean;
  /** Why not. */
  readonly reason?: string;
}

export interface BroadcastSettled {
  readonly type: "sent" | "declined";
  readonly broadcast: Broadcast;
  readonly people: number;
}

/** The second person says yes or no; a yes sends it at once, to whom it means at this moment. */
export async function settleBroadcast(
  moment: Moment,
  { requestId, by, byActsFor, agree, reason }: SettleBroadcast,
): Promise<Result<BroadcastSettled, SecondPersonRefusal>> {
  const { fund, at } = moment;
  const request = await lockRequest(fund, requestId);
  const { askedBy, subjectId } = request ?? {};
  if (request?.kind !== "broadcast" || askedBy === undefined || subjectId === undefined)
    return refused({ type: "no-such-request" });
  if (request.settled !== undefined) return refused({ type: "settled-before", as: request.settled.as });
  const officer = await officerOf(moment, by, byActsFor);
  const refusal = secondPersonRefusal({
    isAsker: askedBy === by,
    isOfficer: maySettle(officer.roles),
    isRelated: officer.household.has(askedBy),
  });
  if (refusal !== undefined) return refused(refusal);
  const broadcast = await lockBroadcast(fund, subjectId);
  if (broadcast === undefined) return refused({ type: "no-such-request" });

  const audience = await readersNow(moment, broadcast);
  if (agree) {
    await startBroadcast(moment, broadcast, audience);
    await changeBroadcast(fund, subjectId, { agreedBy: by });
  } else await changeBroadcast(fund, subjectId, { declinedAt: at });
  await endRequest(moment, { request, second: officer, agree, ...(reason !== undefined && { reason }) });
  return ok({ type: agree ? "sent" : "declined", broadcast, people: audience.readers.length });
}

/** The same by the broadcast's own id, for whoever is not shown its request. */
export async function agreeToBroadcast(
  moment: Moment,
  { broadcastId, ...answer }: Omit<SettleBroadcast, "requestId"> & { readonly broadcastId: string },
): Promise<Result<BroadcastSettled, SecondPersonRefusal>> {
  const open = await openRequests(moment.fund, "broadcast");
  const request = open.find(({ subjectId }) => subjectId === broadcastId);
  return request === undefined
    ? refused({ type: "no-such-request" })
    : settleBroadcast(moment, { ...answer, requestId: request.requestId });
}
