import type { Reply } from "#conversation/reply.ts";
import type { MessageClass } from "#core/messages/class.ts";
import { accountsLinkedTo, type LinkedAccount } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "./perform.ts";

/** One piece of news about a member; `name` makes it once and no more. */
export interface News {
  readonly memberId: string;
  readonly reply: Reply;
  readonly name: string;
  /** What it is for; a decision where it is left out. */
  readonly class?: MessageClass;
  /** Waits so long for another message to its reader, with which it goes along free. */
  readonly inCompanyUntil?: Temporal.Instant;
}

/** News for whoever follows these members on LINE, left in the outbox in the transaction of what it tells. */
export async function tellMembers(
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  news: readonly News[],
): Promise<void> {
  const accounts = await accountsLinkedTo(fund, [...new Set(news.map(({ memberId }) => memberId))]);
  const ofMember = Map.groupBy(accounts, ({ memberId }) => memberId);
  const messages = news.flatMap(({ memberId, reply, name, class: ofClass = "decision", inCompanyUntil }) =>
    newsReaders(ofMember.get(memberId) ?? []).map(({ lineUserId, channelId }) => ({
      outboxId: newId(),
      channelId,
      recipient: lineUserId,
      reply,
      mustLearn: true,
      class: ofClass,
      ...(inCompanyUntil !== undefined && { inCompanyUntil }),
      onceKey: `${name}:${lineUserId}`,
    })),
  );
  await leaveMessages(fund, messages, at);
}

/** Those marked for news. Where they have gone or cannot be reached, whoever was linked first: somebody must learn of it. */
export function newsReaders(linked: readonly LinkedAccount[]): readonly LinkedAccount[] {
  const marked = linked.filter(({ hearsNews }) => hearsNews);
  return marked.length > 0 ? marked : linked.slice(0, 1);
}
