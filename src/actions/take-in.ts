import { channelById, type Channel } from "#store/channels.ts";
import { takeEvents } from "#store/inbox.ts";
import type { RawEvent } from "./event.ts";
import type { House } from "./perform.ts";

/** Keeps a webhook's events durably; after this the answer to LINE may be 200. Events that are here already change nothing. */
export async function takeIn(house: House, channelId: string, events: readonly RawEvent[]): Promise<void> {
  const at = house.now();
  await house.database.asRelay(async (relay) => {
    const channel = await channelById(relay, channelId);
    if (channel === undefined) throw new Error("events of a channel that is not there");
    const taken = events.map(({ webhookEventId, sender, at: occurred, body }) => ({
      channelId,
      fundId: channel.fundId,
      webhookEventId,
      sender,
      occurredAt: Temporal.Instant.fromEpochMilliseconds(occurred),
      body,
    }));
    await takeEvents(relay, taken, at);
  });
}

export function channelOf(house: House, channelId: string): Promise<Channel | undefined> {
  return house.database.asRelay((relay) => channelById(relay, channelId));
}
