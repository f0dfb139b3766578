import { aboutRows } from "#conversation/flows/books/request-cards.ts";
import { requestCardWords } from "#conversation/wording/joining/requests.ts";
import { fullName } from "#core/member/member.ts";
import { memberById } from "#store/members.ts";
import { openRequests, type Request, type RequestKind } from "#store/requests.ts";
import { joiningRequestSeen } from "../joining/show-request.ts";
import type { Moment } from "../perform.ts";
import { requestSeen } from "./show-requests.ts";

/** A request as the operator lists it: what the committee reads of it is in the fund's language. */
export interface OpenRequest {
  readonly requestId: string;
  readonly kind: RequestKind;
  readonly askedAt: Temporal.Instant;
  readonly askedBy?: { readonly memberNo: string; readonly name: string };
  readonly about: readonly { readonly label: string; readonly value: string }[];
}

/** Whatever waits for a second person or for the committee, the oldest first. */
export async function listOpenRequests(
  moment: Moment,
  { kind }: { readonly kind?: RequestKind },
): Promise<OpenRequest[]> {
  const listed: OpenRequest[] = [];
  for (const request of await openRequests(moment.fund, kind)) {
    const { requestId, askedAt, askedBy } = request;
    const asker = askedBy === undefined ? undefined : await memberById(moment.fund, askedBy);
    listed.push({
      requestId,
      kind: request.kind,
      askedAt,
      ...(asker !== undefined && { askedBy: { memberNo: asker.memberNo, name: fullName(asker) } }),
      about: (await rowsOf(moment, request)).map(({ label, value }) => ({ label, value })),
    });
  }
  return listed;
}

async function rowsOf(moment: Moment, request: Request): Promise<OpenRequest["about"]> {
  const ofBooks = await requestSeen(moment, request);
  if (ofBooks !== undefined) return aboutRows(ofBooks.about);
  const ofJoining = await joiningRequestSeen(moment, request);
  if (ofJoining === undefined) return [];
  const { title, headline, rows } = requestCardWords(ofJoining);
  return [{ label: title, value: headline }, ...rows];
}
