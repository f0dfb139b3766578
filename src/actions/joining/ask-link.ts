import type { SettleRefusal } from "#conversation/deeds/joining.ts";
import type { FoundMember } from "#conversation/deed.ts";
import {
  linkDeclinedNotice,
  linkMadeNotice,
  linkRequestNotice,
} from "#conversation/wording/joining/link-notices.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { thisFund } from "#store/funds.ts";
import { channelOf } from "#store/line-accounts.ts";
import { membersEverInHandWith, membersLinkedTo } from "#store/links.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { addRequest, lockRequest, openRequestsFrom, settleRequest, type Request } from "#store/requests.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { certifiers, isConcerned } from "./conflict.ts";
import { makeLink } from "./make-link.ts";
import { tellAccount, tellMembers } from "./tell-people.ts";

export interface AskLink {
  /** The draft's id, and the request's. */
  readonly key: string;
  readonly lineUserId: string;
  /** Whom they mean and who they are to them, in their own words. */
  readonly words: string;
}

/** So many may wait from one LINE account. */
export const mostOpenLinkRequests = 2;

/** Somebody without a code asks the committee. Nothing is looked up for the asker: what they wrote is all that is kept. */
export async function askLink(
  moment: Moment,
  { key, lineUserId, words }: AskLink,
): Promise<Result<{ readonly again: boolean }, { readonly type: "too-many-open"; readonly most: number }>> {
  const { fund, at } = moment;
  const open = await openRequestsFrom(fund, lineUserId, "link");
  if (open.some(({ requestId }) => requestId === key)) return ok({ again: true });
  if (open.length >= mostOpenLinkRequests)
    return refused({ type: "too-many-open", most: mostOpenLinkRequests });
  const request: Request = {
    requestId: key,
    kind: "link",
    askedFrom: lineUserId,
    askedAt: at,
    body: { words },
  };
  if (!(await addRequest(fund, request))) return ok({ again: true });
  const may = await certifiers(moment, request, undefined);
  await tellMembers(
    moment,
    may.map(({ memberId }) => memberId),
    { reply: linkRequestNotice(key, words), except: lineUserId },
  );
  return ok({ again: false });
}

export const wordsOfLinkRequest = ({ body }: Pick<Request, "body">): string =>
  (body as { readonly words: string }).words;

export interface SettleLink {
  readonly requestId: string;
  /** The committee member, by id. */
  readonly by: string;
}

/**
 * A committee member says which member is meant, and the link is made in their name. Never for themselves, for a member they
 * act for, or for whoever is in one hand with them (decisions.md 21): a second telephone of one's own is nobody's witness.
 */
export async function agreeLink(
  moment: Moment,
  { requestId, by, memberId }: SettleLink & { readonly memberId: string },
): Promise<Result<FoundMember, SettleRefusal>> {
  const { fund, at } = moment;
  const asked = await openLinkRequest(moment, requestId, by);
  if (!asked.ok) return asked;
  const { lineUserId } = asked.value;
  const member = await memberById(fund, memberId);
  if (member === undefined) return refused({ type: "no-such-member" });
  if (member.leftOn !== undefined && member.leftReason !== "died")
    return refused({ type: "member-has-left" });
  const own = [by, ...(await membersEverInHandWith(fund, by))];
  if (own.includes(memberId)) return refused({ type: "own-request" });
  if ((await membersLinkedTo(fund, lineUserId)).includes(memberId))
    return refused({ type: "linked-already" });
  // Somebody who has blocked the fund meanwhile would not hear of it, and does not get a link behind their back.
  const channelId = await channelOf(fund, lineUserId);
  if (channelId === undefined) return refused({ type: "no-such-request" });

  await settleRequest(fund, requestId, { as: "agreed", by, at });
  await makeLink(moment, { lineUserId, channelId, member, madeHow: "request", madeBy: by });
  await tellAccount(moment, lineUserId, { reply: linkMadeNotice(foundMember(member)) });
  return ok(foundMember(member));
}

export async function declineLink(
  moment: Moment,
  { requestId, by, reason }: SettleLink & { readonly reason: string },
): Promise<Result<undefined, SettleRefusal>> {
  const { fund, at } = moment;
  const asked = await openLinkRequest(moment, requestId, by);
  if (!asked.ok) return asked;
  if (reason.trim() === "") return refused({ type: "reason-missing" });
  await settleRequest(fund, requestId, { as: "declined", by, at });
  const { phone } = await thisFund(fund);
  await tellAccount(moment, asked.value.lineUserId, { reply: linkDeclinedNotice(reason.trim(), phone) });
  return ok(undefined);
}

async function openLinkRequest(
  { fund, today }: Moment,
  requestId: string,
  by: string,
): Promise<Result<{ readonly lineUserId: string }, SettleRefusal>> {
  const request = await lockRequest(fund, requestId);
  if (request?.kind !== "link" || request.askedFrom === undefined)
    return refused({ type: "no-such-request" });
  if (request.settled !== undefined) return refused({ type: "settled-before", as: request.settled.as });
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!maySpeakForFund(held)) return refused({ type: "not-allowed" });
  if (await isConcerned(fund, request, by)) return refused({ type: "own-request" });
  return ok({ lineUserId: request.askedFrom });
}
