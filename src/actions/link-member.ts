import type { FoundMember, LinkRefusal } from "#conversation/deed.ts";
import type { Reply } from "#conversation/reply.ts";
import { linkNotice, unlinkNotice, type LinkNews } from "#conversation/wording/notices.ts";
import { mayIssueLinkCode } from "#core/fund/office.ts";
import { linkCodeFrom, linkCodeLife, wrongTriesAllowed } from "#core/member/link-code.ts";
import type { Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { thisFund } from "#store/funds.ts";
import { changeAccount } from "#store/line-accounts.ts";
import {
  accountsLinkedTo,
  addLink,
  addLinkCode,
  addWrongTry,
  endLink,
  membersEverLinkedTo,
  membersLinkedTo,
  openLinkCode,
  useLinkCode,
  wrongTries,
  type LinkedAccount,
} from "#store/links.ts";
import { memberById, memberByNo } from "#store/members.ts";
import { holdersOn, rolesOn } from "#store/offices.ts";
import { leaveErrand, leaveMessages } from "#store/outgoing.ts";
import { foundMember } from "./describe.ts";
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
  const { memberId } = member;
  const earlier = await accountsLinkedTo(fund, [memberId]);
  if (earlier.some((account) => account.lineUserId === lineUserId)) {
    return refused({ type: "already-linked", memberNo: member.memberNo });
  }

  await useLinkCode(fund, code, at);
  const made = {
    linkId: newId(),
    lineUserId,
    memberId,
    madeHow: "code",
    madeBy: open.issuedBy,
    hearsNews: earlier.length === 0,
  } as const;
  await addLink(fund, made, at);
  await changeAccount(fund, lineUserId, { chosenMemberId: memberId });
  const news = await newsOf(moment, member);
  await tell(moment, {
    by: lineUserId,
    others: earlier,
    toOthers: linkNotice(news, "earlier-link"),
    toRegistrar: linkNotice(news, "registrar"),
  });
  await relinkMenu(moment, { lineUserId, channelId, menu: "member" });
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
  const { fund, at } = moment;
  const member = await memberById(fund, memberId);
  if (member === undefined || !(await endLink(fund, { lineUserId, memberId, by: lineUserId }, at)))
    return undefined;
  const [left] = await membersLinkedTo(fund, lineUserId);
  await changeAccount(fund, lineUserId, { chosenMemberId: left ?? null });
  if (left === undefined) await relinkMenu(moment, { lineUserId, channelId, menu: "not-linked" });
  const news = await newsOf(moment, member);
  await tell(moment, {
    by: lineUserId,
    others: await accountsLinkedTo(fund, [memberId]),
    toOthers: unlinkNotice(news, "other-link"),
    toRegistrar: unlinkNotice(news, "registrar"),
  });
  return foundMember(member);
}

async function newsOf({ fund, today }: Moment, member: Member): Promise<LinkNews> {
  const { phone } = await thisFund(fund);
  return { member: foundMember(member), on: today, ...(phone !== undefined && { phone }) };
}

interface Telling {
  /** Who did it, and hears of it as the answer. */
  readonly by: string;
  readonly others: readonly LinkedAccount[];
  readonly toOthers: Reply;
  readonly toRegistrar: Reply;
}

/** Each account once: a registrar who is also linked to the member is told as family is. */
async function tell(
  { fund, at, today, newId }: Moment,
  { by, others, toOthers, toRegistrar }: Telling,
): Promise<void> {
  const registrars = await accountsLinkedTo(fund, await holdersOn(fund, ["registrar"], today));
  const told = new Map<string, LinkedAccount & { readonly reply: Reply }>();
  for (const account of registrars) told.set(account.lineUserId, { ...account, reply: toRegistrar });
  for (const account of others) told.set(account.lineUserId, { ...account, reply: toOthers });
  told.delete(by);
  const messages = [...told.values()].map(({ channelId, lineUserId, reply }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
  }));
  await leaveMessages(fund, messages, at);
}

async function relinkMenu(
  { fund, at, newId }: Moment,
  {
    channelId,
    ...body
  }: { readonly lineUserId: string; readonly channelId: string; readonly menu: "member" | "not-linked" },
): Promise<void> {
  await leaveErrand(fund, { errandId: newId(), channelId, kind: "relink-menu", body }, at);
}
