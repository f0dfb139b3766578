import type { Reply } from "#conversation/reply.ts";
import { channelOf } from "#store/line-accounts.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";

/** To one LINE account, if it can be reached. `once` keeps the same news from being sent twice. */
export async function tellAccount(
  { fund, at, newId }: Moment,
  lineUserId: string | undefined,
  { reply, once }: { readonly reply: Reply; readonly once?: string },
): Promise<void> {
  const channelId = lineUserId === undefined ? undefined : await channelOf(fund, lineUserId);
  if (lineUserId === undefined || channelId === undefined) return;
  const message = {
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    class: "decision" as const,
  };
  await leaveMessages(fund, [{ ...message, ...(once !== undefined && { onceKey: once }) }], at);
}

/** To everybody on LINE who acts for one of these members, each account once. */
export async function tellMembers(
  { fund, at, newId }: Moment,
  memberIds: readonly string[],
  { reply, except }: { readonly reply: Reply; readonly except?: string },
): Promise<void> {
  const accounts = new Map(
    (await accountsLinkedTo(fund, memberIds)).map((account) => [account.lineUserId, account]),
  );
  if (except !== undefined) accounts.delete(except);
  const messages = [...accounts.values()].map(({ channelId, lineUserId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    class: "decision" as const,
  }));
  await leaveMessages(fund, messages, at);
}
