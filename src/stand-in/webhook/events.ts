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

/** What is particular to an event. A test may insist on any of the common properties as well: an old timestamp. */
export interface ParticularEvent {
  readonly type: string;
  readonly source?: Source;
  readonly mode?: "active" | "standby";
  readonly [property: string]: unknown;
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

/** Completes an event with what every event has, and issues its reply token. */
export function makeEvent(world: World, channel: Channel, particular: ParticularEvent): WebhookEvent {
  const now = world.clock.now();
  const { type, source, mode = "active", ...rest } = particular;
  const to = source?.groupId ?? source?.roomId ?? source?.userId;
  const hasReply = to !== undefined && mode === "active" && !withoutReply.has(type);
  const event: WebhookEvent = {
    type,
    webhookEventId: ids.webhookEventId(now),
    deliveryContext: { isRedelivery: false },
    timestamp: now,
    ...(source === undefined ? {} : { source }),
    ...(hasReply ? { replyToken: ids.replyToken() } : {}),
    mode,
    ...rest,
  };
  if (event.replyToken !== undefined && to !== undefined) {
    world.replyTokens.issue(event.replyToken, { channelId: channel.channelId, to }, now);
  }
  if (source !== undefined) remember(world, source);
  return event;
}

/** A group exists from the first event that comes from it; its members are those who were heard there. */
function remember({ groups }: World, { groupId, roomId, userId }: Source): void {
  const id = groupId ?? roomId;
  if (id === undefined) return;
  const members = groups.get(id) ?? new Set<string>();
  groups.set(id, userId === undefined ? members : members.add(userId));
}
