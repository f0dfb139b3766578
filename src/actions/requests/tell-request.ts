import type { RequestSeen } from "#conversation/deeds/books.ts";
import { requestNotice, settledNotice, type SettledNews } from "#conversation/flows/books/request-cards.ts";
import { secondPersonRoles } from "#core/fund/office.ts";
import { holdersOn } from "#store/offices.ts";
import type { Request } from "#store/requests.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { requestSeen, whyNotSecond } from "./show-requests.ts";

/** Who may settle a request: officers other than the asker, and of nobody's house whom it is about. */
export async function secondPersonsFor(moment: Moment, request: Request): Promise<readonly string[]> {
  const able: string[] = [];
  for (const memberId of await holdersOn(moment.fund, secondPersonRoles, moment.today)) {
    const refusal = await whyNotSecond(moment, request, await officerOf(moment, memberId));
    if (refusal === undefined) able.push(memberId);
  }
  return able;
}

/** Tells them that it waits; they decide in a talk of their own. */
export async function tellSecondPersons(moment: Moment, request: Request): Promise<readonly string[]> {
  const able = await secondPersonsFor(moment, request);
  const seen = await requestSeen(moment, request);
  if (seen === undefined) return able;
  const reply = requestNotice(seen);
  const name = `request:${request.requestId}`;
  await tellMembers(
    moment,
    able.map((memberId) => ({ memberId, reply, name })),
  );
  return able;
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
