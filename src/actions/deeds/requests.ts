import type { BooksDeed, BooksOutcome, RequestSeen } from "#conversation/deeds/books.ts";
import type { SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { maySettle, maySpeakForFund } from "#core/fund/office.ts";
import { refused, type Result } from "#core/result.ts";
import { lockRequest, openRequests } from "#store/requests.ts";
import { officerOf } from "../books/officer.ts";
import { settleBroadcast } from "../broadcast/settle-broadcast.ts";
import { waitingFor } from "../joining/list-waiting.ts";
import type { Moment } from "../perform.ts";
import { settleOwnContribution } from "../requests/own-contribution.ts";
import { settleCancel, type SettleCancel } from "../requests/settle-cancel.ts";
import { requestSeen, whyNotSecond } from "../requests/show-requests.ts";
import { officersOf } from "./joining.ts";
import { toldRefusal } from "./receiving.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** Whatever waits for a second person whom the speaker may be, the oldest first. */
export async function listRequests(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  // Whoever may settle nothing of the books may still have applicants of their village to certify.
  const holder =
    (await inOffice(moment, speaker, maySettle)) ?? (await inOffice(moment, speaker, maySpeakForFund));
  if (holder === undefined) return notAllowed("requests");
  const officer = await officerOf(moment, holder.by, holder.byActsFor);
  const requests: RequestSeen[] = [];
  for (const request of await openRequests(moment.fund)) {
    const isTheirs = (await whyNotSecond(moment, request, officer)) === undefined;
    const seen = isTheirs ? await requestSeen(moment, request) : undefined;
    if (seen !== undefined) requests.push(seen);
  }
  const joining = await waitingFor(moment, await officersOf(moment, speaker));
  return { type: "requests", requests, joining };
}

export async function openRequest(
  moment: Moment,
  speaker: Speaker,
  requestId: string,
): Promise<BooksOutcome> {
  const holder = await inOffice(moment, speaker, maySettle);
  if (holder === undefined) return notAllowed("requests");
  const request = await lockRequest(moment.fund, requestId);
  const seen = request && (await requestSeen(moment, request));
  if (request === undefined || seen === undefined) return booksRefused({ type: "no-such-request" });
  if (request.settled !== undefined) return booksRefused({ type: "settled-before", as: request.settled.as });
  const officer = await officerOf(moment, holder.by, holder.byActsFor);
  const refusal = await whyNotSecond(moment, request, officer);
  return refusal === undefined ? { type: "request-opened", request: seen } : booksRefused(refusal);
}

export async function settleAsTold(
  moment: Moment,
  speaker: Speaker,
  { requestId, agree, reason }: Extract<BooksDeed, { type: "settle-request" }>,
): Promise<BooksOutcome> {
  const holder = await inOffice(moment, speaker, maySettle);
  if (holder === undefined) return notAllowed("requests");
  const { by, byActsFor } = holder;
  const request = await lockRequest(moment.fund, requestId);
  const settled = await settleByKind(moment, request?.kind, { requestId, by, byActsFor, agree, reason });
  if (!settled.ok) return settled.refusal;
  const seen = request && (await requestSeen(moment, request));
  if (seen === undefined) return booksRefused({ type: "no-such-request" });
  return { type: "request-settled", request: seen, agreed: agree };
}

/** Each kind is settled by its own action; what an own contribution is refused for is told as its receipt would be. */
async function settleByKind(
  moment: Moment,
  kind: string | undefined,
  command: SettleCancel,
): Promise<Result<unknown, BooksOutcome>> {
  if (kind === "broadcast") {
    const settled = await settleBroadcast(moment, command);
    return settled.ok ? settled : refused(booksRefused(settled.refusal));
  }
  if (kind !== "own-contribution") {
    const settled = await settleCancel(moment, command);
    return settled.ok ? settled : refused(booksRefused(settled.refusal));
  }
  const settled = await settleOwnContribution(moment, command);
  if (settled.ok) return settled;
  const { refusal } = settled;
  return refused(isAboutSecond(refusal) ? booksRefused(refusal) : await toldRefusal(moment, refusal));
}

const aboutSecond: ReadonlySet<string> = new Set<SecondPersonRefusal["type"]>([
  "no-such-request",
  "settled-before",
  "not-second-person",
  "own-request",
  "related",
]);

const isAboutSecond = (refusal: { readonly type: string }): refusal is SecondPersonRefusal =>
  aboutSecond.has(refusal.type);
