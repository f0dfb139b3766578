import type { RequestSeen } from "#conversation/deeds/books.ts";
import { requestNotice, settledNotice, type SettledNews } from "#conversation/flows/books/request-cards.ts";
import { openRequests } from "#store/requests.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { requestSeen, whyNotSecond } from "./show-requests.ts";

/** Tells whoever may settle a request that it waits; how many they are. Who is of the asker's household is not among them. */
export async function tellSecondPersons(
  moment: Moment,
  requestId: string,
  members: readonly string[],
): Promise<number> {
  const request = (await openRequests(moment.fund)).find((open) => open.requestId === requestId);
  const seen = request && (await requestSeen(moment, request));
  if (request === undefined || seen === undefined) return 0;
  const able: string[] = [];
  for (const memberId of members) {
    const refusal = await whyNotSecond(moment, request, await officerOf(moment, memberId));
    if (refusal === undefined) able.push(memberId);
  }
  const reply = requestNotice(seen);
  await tellMembers(
    moment,
    able.map((memberId) => ({ memberId, reply, name: `request:${requestId}` })),
  );
  return able.length;
}

/** Tells whoever asked what became of it. */
export async function tellAsker(
  moment: Moment,
  { askedBy, request }: { readonly askedBy: string; readonly request: RequestSeen },
  news: SettledNews,
): Promise<void> {
  const reply = settledNotice(request, news);
  await tellMembers(moment, [{ memberId: askedBy, reply, name: `settled:${request.requestId}` }]);
}
