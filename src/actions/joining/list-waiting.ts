import type { JoiningWaiting } from "#conversation/deeds/joining.ts";
import { requestCardWords } from "#conversation/wording/joining/requests.ts";
import { openRequests } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";
import { certifiers } from "./conflict.ts";
import { joiningRequestSeen } from "./show-request.ts";

/** Requests of joining that wait for one of these office holders, the oldest first: their own matters are not among them. */
export async function waitingFor(moment: Moment, officers: readonly string[]): Promise<JoiningWaiting[]> {
  const waiting: JoiningWaiting[] = [];
  for (const request of await openRequests(moment.fund)) {
    const seen = await joiningRequestSeen(moment, request);
    if (seen === undefined) continue;
    const villageNo = request.kind === "join" ? applicationIn(request).villageNo : undefined;
    const may = await certifiers(moment, request, villageNo);
    if (!may.some(({ memberId }) => officers.includes(memberId))) continue;
    const { requestId, kind, askedOn } = seen;
    waiting.push({ requestId, kind, askedOn, name: requestCardWords(seen).headline });
  }
  return waiting;
}
