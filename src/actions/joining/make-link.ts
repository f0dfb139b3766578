import type { Reply } from "#conversation/reply.ts";
import { linkNotice, unlinkNotice, type LinkNews } from "#conversation/wording/notices.ts";
import type { Member } from "#core/member/member.ts";
import { thisFund } from "#store/funds.ts";
import { changeAccount } from "#store/line-accounts.ts";
import {
  accountsLinkedTo,
  addLink,
  endLink,
  membersLinkedTo,
  type LinkedAccount,
  type NewLink,
} from "#store/links.ts";
import { holdersOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { showMenuOf } from "../show-menus.ts";

export interface MakeLink extends Pick<NewLink, "madeHow" | "madeBy"> {
  readonly lineUserId: string;
  readonly channelId: string;
  readonly member: Member;
}

/**
 * Makes a link, however it was allowed. False where it stands already. Everybody linked to the member before, and the
 * registrar, are told; the account itself hears it as an answer, or from whoever allowed it.
 */
export async function makeLink(
  moment: Moment,
  { lineUserId, channelId, member, madeHow, madeBy }: MakeLink,
): Promise<boolean> {
  const { fund, at, newId } = moment;
  const { memberId } = member;
  const earlier = await accountsLinkedTo(fund, [memberId]);
  const hearsNews = earlier.length === 0;
  const made = { linkId: newId(), lineUserId, memberId, madeHow, madeBy, hearsNews };
  if (!(await addLink(fund, made, at))) return false;
  const news = await newsOf(moment, member);
  await tell(moment, {
    by: lineUserId,
    others: earlier,
    toOthers: linkNotice(news, "earlier-link"),
    toRegistrar: linkNotice(news, "registrar"),
  });
  await showMenuOf(moment, { lineUserId, channelId });
  return true;
}

export interface CutLink {
  readonly lineUserId: string;
  /** Undefined where the account has blocked the fund: nothing of it can be changed on LINE. */
  readonly channelId: string | undefined;
  readonly member: Member;
  /** The account itself, or the committee member who cuts it. */
  readonly by: string;
}

/** False where there was no such link any more. The member's other links and the registrar are told. */
export async function cutLink(
  moment: Moment,
  { lineUserId, channelId, member, by }: CutLink,
): Promise<boolean> {
  const { fund, at } = moment;
  const { memberId } = member;
  if (!(await endLink(fund, { lineUserId, memberId, by }, at))) return false;
  const [left] = await membersLinkedTo(fund, lineUserId);
  await changeAccount(fund, lineUserId, { chosenMemberId: left ?? null });
  if (channelId !== undefined) await showMenuOf(moment, { lineUserId, channelId });
  const news = await newsOf(moment, member);
  await tell(moment, {
    by: lineUserId,
    others: await accountsLinkedTo(fund, [memberId]),
    toOthers: unlinkNotice(news, "other-link"),
    toRegistrar: unlinkNotice(news, "registrar"),
  });
  return true;
}

export async function newsOf({ fund, today }: Moment, member: Member): Promise<LinkNews> {
  const { phone } = await thisFund(fund);
  return { member: foundMember(member), on: today, ...(phone !== undefined && { phone }) };
}

export interface Telling {
  /** The account that hears of it in another way. */
  readonly by?: string;
  readonly others: readonly LinkedAccount[];
  readonly toOthers: Reply;
  readonly toRegistrar: Reply;
}

/** Each account once: a registrar who is also linked to the member is told as family is. */
export async function tell(
  { fund, at, today, newId }: Moment,
  { by, others, toOthers, toRegistrar }: Telling,
): Promise<void> {
  const registrars = await accountsLinkedTo(fund, await holdersOn(fund, ["registrar"], today));
  const told = new Map<string, LinkedAccount & { readonly reply: Reply }>();
  for (const account of registrars) told.set(account.lineUserId, { ...account, reply: toRegistrar });
  for (const account of others) told.set(account.lineUserId, { ...account, reply: toOthers });
  if (by !== undefined) told.delete(by);
  const messages = [...told.values()].map(({ channelId, lineUserId, reply }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
  }));
  await leaveMessages(fund, messages, at);
}
