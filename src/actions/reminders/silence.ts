import { newsMoved } from "#conversation/flows/remind/remind.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { memberById, memberByNo } from "#store/members.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { endPause, hearNewsOf, muteReminders, pauseReminders } from "#store/reminder-settings.ts";
import { newsReaders } from "../tell-members.ts";
import type { Moment } from "../perform.ts";

/** A person's own word: reminders stop or go on for all whom they act for. False where it was so already. */
export const silenceReminders = (
  { fund, at }: Moment,
  { lineUserId, isOff }: { readonly lineUserId: string; readonly isOff: boolean },
): Promise<boolean> => muteReminders(fund, lineUserId, isOff ? at : null);

/** One of several linked people becomes the one who hears a member's news; whoever heard it before is told, free or later. */
export async function takeNewsOf(
  { fund, at, newId }: Moment,
  { lineUserId, memberId }: { readonly lineUserId: string; readonly memberId: string },
): Promise<boolean> {
  const before = newsReaders(await accountsLinkedTo(fund, [memberId]));
  if (!(await hearNewsOf(fund, { lineUserId, memberId }))) return false;
  const member = await memberById(fund, memberId);
  if (member === undefined) return true;
  const others = before.filter((account) => account.lineUserId !== lineUserId);
  const messages = others.map((account) => ({
    outboxId: newId(),
    channelId: account.channelId,
    recipient: account.lineUserId,
    reply: newsMoved({ name: fullName(member), memberNo: member.memberNo }),
    mustLearn: true,
    class: "receipt" as const,
    onceKey: `news-moved:${memberId}:${at.toString()}:${account.lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
  return true;
}

export type PauseRefusal =
  | { readonly type: "no-such-member"; readonly memberNo: string }
  | { readonly type: "already" };

export interface PauseWish {
  readonly memberNo: string;
  /** The committee member who says so. */
  readonly byNo: string;
  readonly reason?: string;
  readonly isOff: boolean;
}

/** The committee's word on a member: nobody is reminded for them until it says so again. */
export async function pauseFor(
  { fund, at }: Moment,
  { memberNo, byNo, reason, isOff }: PauseWish,
): Promise<Result<{ readonly name: string }, PauseRefusal>> {
  const member = await memberByNo(fund, memberNo);
  if (member === undefined) return refused({ type: "no-such-member", memberNo });
  const by = await memberByNo(fund, byNo);
  if (by === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const pause = { memberId: member.memberId, pausedBy: by.memberId, ...(reason !== undefined && { reason }) };
  const changed = isOff ? await pauseReminders(fund, pause, at) : await endPause(fund, member.memberId, at);
  return changed ? ok({ name: fullName(member) }) : refused({ type: "already" });
}
