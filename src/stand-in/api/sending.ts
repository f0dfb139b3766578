import { createHash } from "node:crypto";
import { addLine } from "../talk/lines.ts";
import type { Message } from "../world/chat.ts";
import * as ids from "../world/ids.ts";
import { friendshipWith } from "../world/person.ts";
import { canSpend, countDelivered } from "../world/quota.ts";
import type { Via } from "../world/quota.ts";
import { chatOf } from "../world/world.ts";
import { badDetail, broken, day, unlucky } from "./endpoint.ts";
import type { Answer, Call } from "./endpoint.ts";

export interface SendingBody {
  readonly messages: readonly Message[];
  readonly notificationDisabled?: boolean;
}

export interface SentMessage {
  readonly id: string;
  readonly quoteToken?: string;
}

/** Whom a sending reaches. Who blocked the account, or never was, is passed over in silence. */
export const reachedBy = (call: Call, via: Via, recipients: readonly string[]): string[] =>
  recipients.filter((id) => isReached(call, id, via));

/** A friend always; a stranger by reply, or by push for seven days after they wrote; a group the account is in. */
function isReached({ world, channel, now }: Call, id: string, via: Via): boolean {
  if (!id.startsWith("U")) return world.groups.has(id);
  const person = world.people.get(id);
  if (person === undefined) return false;
  const friendship = friendshipWith(person, channel.channelId);
  if (friendship !== "stranger") return friendship === "friend";
  if (via === "reply") return true;
  const heardAt = via === "push" ? chatOf(world, id, channel.channelId).heardAt : undefined;
  return heardAt !== undefined && heardAt + 7 * day > now;
}

/** What a sending costs: one for each person, and in a group one for each of its members. */
export function costOf({ world }: Call, reached: readonly string[]): number {
  return reached.reduce((sum, id) => sum + (world.groups.get(id)?.size ?? 1), 0);
}

export function refusedByQuota(call: Call, reached: readonly string[]): Answer | undefined {
  if (canSpend(call.channel.quota, call.now, costOf(call, reached))) return undefined;
  return unlucky(429, "You have reached your monthly limit.");
}

/** Kinds of messages that can be quoted, and that therefore come back with a quote token. */
const quotable = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex"]);

/** Puts messages into the chats of those who are reached, and counts them. */
export function deliver(call: Call, via: Via, reached: readonly string[]): string[] {
  const { world, channel, requestId } = call;
  const { messages, notificationDisabled } = call.body as SendingBody;
  const messageIds = messages.map(() => ids.messageId());
  for (const userId of reached) {
    for (const [place, message] of messages.entries()) {
      addLine(world, {
        userId,
        channelId: channel.channelId,
        from: "bot",
        via,
        cost: via !== "reply" && place === 0 ? 1 : 0,
        messageId: messageIds[place] ?? "",
        requestId,
        message,
        ...(notificationDisabled === true ? { silent: true } : {}),
      });
    }
  }
  countDelivered(channel.quota, call.now, via, costOf(call, reached));
  if (via !== "reply") world.live.tell("state", () => ({}));
  return messageIds;
}

export function sentMessages(call: Call, to: string, messageIds: readonly string[]): SentMessage[] {
  const { messages } = call.body as SendingBody;
  return messageIds.map((id, place) => {
    const isQuotable = quotable.has(messages[place]?.type ?? "");
    return isQuotable ? { id, quoteToken: ids.quoteToken(call.channel.channelId, to, id) } : { id };
  });
}

/** Quotes belong to the chat they were given in, mentions to groups: a rule of the body alone cannot see either. */
export function refusedForChat(call: Call, to: string): Answer | undefined {
  const { messages } = call.body as SendingBody;
  for (const [place, { quoteToken, substitution }] of messages.entries()) {
    if (typeof quoteToken === "string" && !ids.isQuoteTokenOf(quoteToken, call.channel.channelId, to)) {
      return badDetail(`messages[${place}].quoteToken`, "Invalid quoteToken");
    }
    if (to.startsWith("U") && hasMention(substitution)) {
      return badDetail(
        `messages[${place}].substitution`,
        "Mentions can only be sent to group and multi-person chats",
      );
    }
  }
  return undefined;
}

const hasMention = (substitution: unknown): boolean =>
  Object.values((substitution ?? {}) as Record<string, { type?: string }>).some(
    ({ type }) => type === "mention",
  );

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Runs a sending at most once for its retry key: the same call again is answered 409 with the request id of the one
 * that was accepted. A key that comes with another body is answered the same, and is a mistake of the caller.
 */
export function onceByRetryKey(call: Call, send: () => Answer): Answer {
  const key = call.headers["x-line-retry-key"];
  if (key === undefined) return send();
  if (typeof key !== "string" || !uuid.test(key)) return broken(400, "Invalid retry key");
  const { world, channel, now } = call;
  const fingerprint = createHash("sha256").update(call.bytes).digest("base64");
  const accepted = world.retryKeys.find(channel.channelId, key, now);
  if (accepted !== undefined) {
    return {
      status: 409,
      body: {
        message: "The retry key is already accepted",
        ...(accepted.sentMessages === undefined ? {} : { sentMessages: accepted.sentMessages }),
      },
      headers: { "x-line-accepted-request-id": accepted.requestId },
      ...(accepted.fingerprint === fingerprint ? {} : { invalid: true }),
    };
  }
  const answer = send();
  if (answer.status < 300) {
    const sent = (answer.body as { sentMessages?: readonly SentMessage[] }).sentMessages;
    const kept = { requestId: call.requestId, fingerprint, acceptedAt: now };
    world.retryKeys.keep(channel.channelId, key, sent === undefined ? kept : { ...kept, sentMessages: sent });
  }
  return answer;
}
