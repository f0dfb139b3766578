import { createHash } from "node:crypto";
import * as ids from "../world/ids.ts";
import type { Message } from "../world/chat.ts";
import { friendshipWith } from "../world/person.ts";
import { canSpend, countDelivered } from "../world/quota.ts";
import type { Via } from "../world/quota.ts";
import { chatOf } from "../world/world.ts";
import { addLine } from "../talk/lines.ts";
import { broken, unlucky } from "./endpoint.ts";
import type { Answer, Call } from "./endpoint.ts";

export interface SendingBody {
  readonly messages: readonly Message[];
  readonly notificationDisabled?: boolean;
}

export interface SentMessage {
  readonly id: string;
  readonly quoteToken?: string;
}

/** Kinds of messages a person can quote, and that therefore come back with a quote token. */
const quotable = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex", "imagemap"]);

/**
 * Puts messages into the chats of those who can be reached. Who blocked the account, or was never there, is passed
 * over in silence, as LINE does it; only those reached are counted.
 */
export function deliver(call: Call, via: Via, recipients: readonly string[]): SentMessage[] {
  const { world, channel } = call;
  const { messages, notificationDisabled } = call.body as SendingBody;
  const sent = messages.map((message) => ({ message, id: ids.messageId() }));
  const reached = recipients.filter((userId) => isReachable(call, userId, via));
  for (const userId of reached) {
    for (const [place, { message, id }] of sent.entries()) {
      addLine(world, {
        userId,
        channelId: channel.channelId,
        from: "bot",
        via,
        cost: via !== "reply" && place === 0 ? 1 : 0,
        messageId: id,
        requestId: call.requestId,
        message,
        ...(notificationDisabled === true ? { silent: true } : {}),
      });
    }
  }
  countDelivered(channel.quota, call.now, via, reached.length);
  return sent.map(({ message, id }) => ({
    id,
    ...(quotable.has(message.type) ? { quoteToken: ids.quoteToken(channel.channelId, id) } : {}),
  }));
}

const week = 7 * 24 * 3_600_000;

/** A friend always; a stranger by reply, or for seven days after they wrote. */
function isReachable({ world, channel, now }: Call, userId: string, via: Via): boolean {
  const person = world.people.get(userId);
  if (person === undefined) return false;
  const friendship = friendshipWith(person, channel.channelId);
  if (friendship !== "stranger") return friendship === "friend";
  if (via === "reply") return true;
  const heard = chatOf(world, userId, channel.channelId).lines.findLast(({ from }) => from === "person");
  return heard !== undefined && heard.at + week > now;
}

export const reachable = (call: Call, recipients: readonly string[], via: Via): string[] =>
  recipients.filter((userId) => isReachable(call, userId, via));

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Runs a sending at most once for its retry key: the same call again is answered 409 with the request id of the one
 * that was accepted; the same key with another body is refused.
 */
export function onceByRetryKey(call: Call, send: () => Answer): Answer {
  const key = call.headers["x-line-retry-key"];
  if (key === undefined) return send();
  if (typeof key !== "string" || !uuid.test(key)) return broken(400, "The retry key is invalid");
  const { world, channel, now } = call;
  const fingerprint = createHash("sha256").update(call.bytes).digest("base64");
  const accepted = world.retryKeys.find(channel.channelId, key, now);
  if (accepted !== undefined) return alreadyAccepted(accepted, fingerprint);
  const answer = send();
  if (answer.status < 300) {
    const { sentMessages } = (answer.body ?? {}) as { sentMessages?: SentMessage[] };
    world.retryKeys.keep(channel.channelId, key, {
      requestId: call.requestId,
      fingerprint,
      acceptedAt: now,
      ...(sentMessages === undefined ? {} : { sentMessages }),
    });
  }
  return answer;
}

function alreadyAccepted(
  accepted: { requestId: string; fingerprint: string; sentMessages?: readonly unknown[] },
  fingerprint: string,
): Answer {
  const { requestId, sentMessages } = accepted;
  return {
    status: 409,
    body: {
      message: "The retry key is already accepted",
      ...(sentMessages === undefined ? {} : { sentMessages }),
    },
    headers: { "x-line-accepted-request-id": requestId },
    ...(accepted.fingerprint === fingerprint ? {} : { invalid: true }),
  };
}

export function spendQuota(call: Call, recipients: number): Answer | undefined {
  if (canSpend(call.channel.quota, call.now, recipients)) return undefined;
  return unlucky(429, "You have reached your monthly limit.");
}
