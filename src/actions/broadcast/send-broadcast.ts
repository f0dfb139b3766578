import type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { mayTell } from "#core/fund/office.ts";
import { needsSecond } from "#core/broadcast/send.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { secondAboveOf } from "#store/broadcast-settings.ts";
import { lockBroadcast, type Broadcast } from "#store/broadcasts.ts";
import { rolesOn } from "#store/offices.ts";
import { addRequest, openRequests, type Request } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { secondPersonsFor, tellSecondPersons } from "../requests/tell-request.ts";
import { readersNow, startBroadcast } from "./start-broadcast.ts";

export interface SendBroadcast {
  readonly broadcastId: string;
  /** Whoever sends it: in the books it is theirs, and a second person must be another one. */
  readonly by: string;
}

export type SendRefusal = Extract<
  BroadcastRefusal,
  {
    type:
      | "not-allowed-to-tell"
      | "no-such-broadcast"
      | "nobody-to-tell"
      | "no-second-person"
      | "sent-before"
      | "declined-before";
  }
>;

/** What waits in a request of the kind "broadcast". */
export interface BroadcastAsked {
  readonly people: number;
}

export type Sent =
  | { readonly type: "sent"; readonly people: number }
  /** `asked`: how many may agree to it. */
  | { readonly type: "waits"; readonly people: number; readonly asked: number };

/** Sends what was written, or asks a second person where it goes to many. */
export async function sendBroadcast(
  moment: Moment,
  { broadcastId, by }: SendBroadcast,
): Promise<Result<Sent, SendRefusal>> {
  const { fund, today } = moment;
  if (!mayTell((await rolesOn(fund, [by], today)).get(by) ?? []))
    return refused({ type: "not-allowed-to-tell" });
  const broadcast = await lockBroadcast(fund, broadcastId);
  // What the house tells by itself has nobody's name, and is nobody's to send.
  if (broadcast?.writtenBy === undefined) return refused({ type: "no-such-broadcast" });
  if (broadcast.sentAt !== undefined) return refused({ type: "sent-before" });
  if (broadcast.declinedAt !== undefined) return refused({ type: "declined-before" });
  const audience = await readersNow(moment, broadcast);
  const people = audience.readers.length;
  if (people === 0) return refused({ type: "nobody-to-tell" });
  const open = (await openRequests(fund, "broadcast")).find(({ subjectId }) => subjectId === broadcastId);
  // Somebody who was asked answers: what counts as many may have changed since, and a yes to what was sent would send it again.
  if (open !== undefined || needsSecond(people, await secondAboveOf(fund)))
    return askSecond(moment, { broadcast, by, people, open });
  await startBroadcast(moment, broadcast, audience);
  return ok({ type: "sent", people });
}

interface Asking {
  readonly broadcast: Broadcast;
  readonly by: string;
  readonly people: number;
  /** Asked before. */
  readonly open: Request | undefined;
}

async function askSecond(
  moment: Moment,
  { broadcast: { broadcastId }, by, people, open }: Asking,
): Promise<Result<Sent, SendRefusal>> {
  const { fund, at, newId } = moment;
  if (open !== undefined)
    return ok({ type: "waits", people, asked: (await secondPersonsFor(moment, open)).length });
  const request: Omit<Request, "settled"> = {
    requestId: newId(),
    kind: "broadcast",
    subjectId: broadcastId,
    askedBy: by,
    askedAt: at,
    body: { people } satisfies BroadcastAsked,
  };
  if ((await secondPersonsFor(moment, request)).length === 0) return refused({ type: "no-second-person" });
  await addRequest(fund, request);
  const asked = await tellSecondPersons(moment, request);
  return ok({ type: "waits", people, asked: asked.length });
}
