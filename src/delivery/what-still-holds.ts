import type { RelayTx } from "#store/database.ts";
import { dropWaiting, type WaitingMessage } from "#store/waiting-messages.ts";
import type { Post } from "./ports.ts";

/**
 * Asks about messages that want it whether they still hold, and takes those away that do not; they are locked by this
 * transaction, so that nobody sends them meanwhile. Gives the ids of the rest.
 */
export async function whatStillHolds(
  { noLongerHolds }: Pick<Post, "noLongerHolds">,
  relay: RelayTx,
  messages: readonly WaitingMessage[],
): Promise<ReadonlySet<string>> {
  const over = new Set<string>();
  for (const { asks, fundId, outboxIds } of questionsAbout(messages))
    for (const outboxId of await noLongerHolds({ fundId, asks, outboxIds })) over.add(outboxId);
  await dropWaiting(relay, [...over]);
  return new Set(messages.map(({ outboxId }) => outboxId).filter((outboxId) => !over.has(outboxId)));
}

/** One question for each fund and whoever is asked, however many messages it is about. */
function questionsAbout(messages: readonly WaitingMessage[]) {
  const asking = messages.flatMap(({ asksFirst: asks, fundId, outboxId }) =>
    asks === undefined ? [] : [{ asks, fundId, outboxId }],
  );
  return [...Map.groupBy(asking, ({ asks, fundId }) => `${asks} ${fundId}`).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, outboxIds: alike.map(({ outboxId }) => outboxId) }];
  });
}
