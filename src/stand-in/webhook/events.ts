import * as ids from "../world/ids.ts";
import type { Channel } from "../world/channel.ts";
import type { World } from "../world/world.ts";

/** A webhook event as LINE writes it; `replyToken` only where LINE gives one. */
export interface WebhookEvent {
  readonly type: string;
  readonly timestamp: number;
  readonly source?: Source;
  readonly replyToken?: string;
  readonly mode: "active" | "standby";
  readonly webhookEventId: string;
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly [property: string]: unknown;
}

export interface Source {
  readonly type: string;
  readonly userId?: string;
  readonly groupId?: string;
  readonly roomId?: string;
}

/** These tell of an end, or of what only the platform does: there is nobody to reply to. */
const withoutReply = new Set([
  "unfollow",
  "leave",
  "memberLeft",
  "unsend",
  "module",
  "activated",
  "deactivated",
  "botSuspended",
  "botResumed",
  "delivery",
]);

/** Completes what is particular to an event with what every event has, and issues its reply token. */
export function makeEvent(
  world: World,
  channel: Channel,
  particular: { readonly type: string; readonly source?: Source; readonly [property: string]: unknown },
): WebhookEvent {
  const now = world.clock.now();
  const { type, source, ...rest } = particular;
  const to = source?.groupId ?? source?.roomId ?? source?.userId;
  const replyToken = withoutReply.has(type) || to === undefined ? undefined : ids.replyToken();
  const event: WebhookEvent = {
    type,
    ...rest,
    webhookEventId: ids.webhookEventId(now),
    deliveryContext: { isRedelivery: false },
    timestamp: now,
    ...(source === undefined ? {} : { source }),
    ...(replyToken === undefined ? {} : { replyToken }),
    mode: "active",
    ...overridden(rest),
  };
  if (typeof event.replyToken === "string" && to !== undefined) {
    world.replyTokens.issue(event.replyToken, { channelId: channel.channelId, to }, now);
  }
  return event;
}

/** A test may insist on any of the common properties: an old timestamp, a repeated id, standby mode. */
function overridden(rest: Record<string, unknown>): Record<string, unknown> {
  const common = ["webhookEventId", "deliveryContext", "timestamp", "replyToken", "mode"];
  return Object.fromEntries(Object.entries(rest).filter(([property]) => common.includes(property)));
}
