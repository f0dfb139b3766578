import type { FoundMember, LinkRefusal } from "#conversation/deed.ts";
import { mayIssueLinkCode } from "#core/fund/office.ts";
import { linkCodeFrom, linkCodeLife, wrongTriesAllowed } from "#core/member/link-code.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { changeAccount } from "#store/line-accounts.ts";
import {
  addLinkCode,
  addWrongTry,
  membersEverLinkedTo,
  membersLinkedTo,
  openLinkCode,
  useLinkCode,
  wrongTries,
} from "#store/links.ts";
import { memberById, memberByNo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { foundMember } from "./describe.ts";
import { cutLink, makeLink } from "./joining/make-link.ts";
import type { Moment } from "./perform.ts";

export type IssueRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "no-such-issuer" }
  | { readonly type: "member-has-left" }
  | { readonly type: "not-allowed-to-issue" };

/** A code for a member, shown once to whoever issues it and kept only as a hash; 24 hours, one use (decisions.md 21). */
export async function issueLinkCode(
  { fund, at, today, random }: Moment,
  { memberNo, issuedByNo }: { readonly memberNo: string; readonly issuedByNo: string },
): Promise<
  Result<
    { readonly code: string; readonly expiresAt: Temporal.Instant; readonly member: FoundMember },
    IssueRefusal
  >
> {
  const [member, issuer] = [await memberByNo(fund, memberNo), await memberByNo(fund, issuedByNo)];
  if (member === undefined) return refused({ type: "no-such-member" });
  if (issuer === undefined) return refused({ type: "no-such-issuer" });
  if (member.leftOn !== undefined && member.leftReason !== "died")
    return refused({ type: "member-has-left" });
  const roles = (await rolesOn(fund, [issuer.memberId], today)).get(issuer.memberId) ?? [];
  if (!mayIssueLinkCode(roles)) return refused({ type: "not-allowed-to-issue" });

  const code = linkCodeFrom(random(64));
  const expiresAt = at.add(linkCodeLife);
  await addLinkCode(fund, {
    code,
    memberId: member.memberId,
    issuedBy: issuer.memberId,
    issuedAt: at,
    expiresAt,
  });
  return ok({ code, expiresAt, member: foundMember(member) });
}

export interface RedeemLinkCode {
  readonly code: string;
  readonly lineUserId: string;
  readonly channelId: string;
}

/**
 * Links a LINE account to the code's member. Wrong, expired, used and one's own code are answered alike, and counted as
 * wrong tries. Everybody linked to the member before, and the registrar, are told.
 */
export async function redeemLinkCode(
  moment: Moment,
  { code, lineUserId, channelId }: RedeemLinkCode,
): Promise<Result<{ readonly member: FoundMember; readonly others: number }, LinkRefusal>> {
  const { fund, at, newId } = moment;
  const tries = await wrongTries(fund, lineUserId, {
    day: at.subtract({ hours: 24 }),
    hour: at.subtract({ hours: 1 }),
  });
  if (tries.account >= wrongTriesAllowed.perAccountAndDay || tries.fund >= wrongTriesAllowed.perFundAndHour) {
    return refused({ type: "too-many-tries" });
  }
  const open = await openLinkCode(fund, code, at);
  const isOwn = open !== undefined && (await membersEverLinkedTo(fund, lineUserId)).includes(open.issuedBy);
  const member = open && !isOwn ? await memberById(fund, open.memberId) : undefined;
  if (open === undefined || member === undefined) {
    await addWrongTry(fund, { tryId: newId(), lineUserId, triedAt: at });
    return refused({ type: "code-not-accepted" });
  }
  if ((await membersLinkedTo(fund, lineUserId)).includes(member.memberId)) {
    return refused({ type: "already-linked", memberNo: member.memberNo });
  }

  await useLinkCode(fund, code, at);
  await makeLink(moment, { lineUserId, channelId, member, madeHow: "code", madeBy: open.issuedBy });
  await changeAccount(fund, lineUserId, { chosenMemberId: member.memberId });
  return ok({ member: foundMember(member), others: (await membersLinkedTo(fund, lineUserId)).length - 1 });
}

export interface Unlink {
  readonly memberId: string;
  readonly lineUserId: string;
  readonly channelId: string;
}

/** Undefined where there was no such link. The member's other links and the registrar are told; this side hears it as the answer. */
export async function unlink(
  moment: Moment,
  { memberId, lineUserId, channelId }: Unlink,
): Promise<FoundMember | undefined> {
  const member = await memberById(moment.fund, memberId);
  const isCut =
    member !== undefined && (await cutLink(moment, { lineUserId, channelId, member, by: lineUserId }));
  return isCut ? foundMember(member) : undefined;
}
