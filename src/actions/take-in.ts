import { channelById, type Channel } from "#store/channels.ts";
import { takeEvents } from "#store/inbox.ts";
import type { RawEvent } from "./event.ts";
import type { House } from "./perform.ts";

/** Keeps a webhook's events durably; after this the answer to LINE may be 200. Events that are here already change nothing. */
export async function takeIn(
  house: House,
  channel: Pick<Channel, "channelId" | "fundId">,
  events: readonly RawEvent[],
): Promise<void> {
  const at = house.now();
  const taken = events.map(({ webhookEventId, sender, at: occurred, body }) => ({
    channelId: channel.channelId,
    fundId: channel.fundId,
    webhookEventId,
    sender,
    occurredAt: Temporal.Instant.fromEpochMilliseconds(occurred),
    body,
  }));
  await house.database.asRelay((relay) => takeEvents(relay, taken, at));
}

export function channelOf(house: House, channelId: string): Promise<Channel | undefined> {
  return house.database.asRelay((relay) => channelById(relay, channelId));
}
