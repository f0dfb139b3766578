import type { Reply } from "#conversation/reply.ts";
import { accountsLinkedTo, type LinkedAccount } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "./perform.ts";

/** News for whoever follows a member on LINE, left in the outbox with what it tells. `name` makes it once and no more. */
export async function tellMember(
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  memberId: string,
  { reply, name }: { readonly reply: Reply; readonly name: string },
): Promise<void> {
  const messages = newsReaders(await accountsLinkedTo(fund, [memberId])).map(({ lineUserId, channelId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    onceKey: `${name}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}

/** Those marked for news. Where they have gone or cannot be reached, whoever was linked first: somebody must learn of it. */
export function newsReaders(linked: readonly LinkedAccount[]): readonly LinkedAccount[] {
  const marked = linked.filter(({ hearsNews }) => hearsNews);
  return marked.length > 0 ? marked : linked.slice(0, 1);
}
