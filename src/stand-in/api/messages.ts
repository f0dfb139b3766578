import { broadcastBody, multicastBody, pushBody, replyBody, validateBody } from "../rules/sending.ts";
import { badProperty, broken, done, hour, isUserId, second, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import {
  deliver,
  onceByRetryKey,
  reachedBy,
  refusedByQuota,
  refusedForChat,
  sentMessages,
} from "./sending.ts";

/** Reply, push, multicast, broadcast, and the five that only validate. Narrowcast is in narrowcast.ts. */

function reply(call: Call): Answer {
  if (call.headers["x-line-retry-key"] !== undefined) {
    return broken(400, "The retry key is not supported by this API");
  }
  const { world, channel, now } = call;
  const { replyToken } = call.body as { replyToken: string };
  const to = world.replyTokens.ownerOf(replyToken, channel.channelId, now)?.to;
  if (to === undefined) return unlucky(400, "Invalid reply token");
  const refused = refusedForChat(call, to);
  if (refused !== undefined) return refused;
  world.replyTokens.spend(replyToken);
  const messageIds = deliver(call, "reply", reachedBy(call, "reply", [to]));
  return { ...done({ sentMessages: sentMessages(call, to, messageIds) }), recipients: 1 };
}

const receiver = /^[UCR][0-9a-f]{32}$/u;

function push(call: Call): Answer {
  const { to } = call.body as { to: string };
  if (!receiver.test(to)) return badProperty("to");
  return onceByRetryKey(call, () => {
    const { people, groups } = call.world;
    if (!people.has(to) && !groups.has(to)) return broken(400, "Failed to send messages");
    const reached = reachedBy(call, "push", [to]);
    const refused = refusedForChat(call, to) ?? refusedByQuota(call, reached);
    if (refused !== undefined) return refused;
    const messageIds = deliver(call, "push", reached);
    return { ...done({ sentMessages: sentMessages(call, to, messageIds) }), recipients: 1 };
  });
}

function multicast(call: Call): Answer {
  const { to } = call.body as { to: readonly string[] };
  const stray = to.findIndex((userId) => !isUserId(userId));
  if (stray !== -1) return badProperty(`to[${stray}]`);
  return onceByRetryKey(call, () => sendToMany(call, "multicast", [...new Set(to)]));
}

const broadcast = (call: Call): Answer =>
  onceByRetryKey(call, () => sendToMany(call, "broadcast", [...call.world.people.keys()]));

function sendToMany(call: Call, via: "multicast" | "broadcast", recipients: readonly string[]): Answer {
  const reached = reachedBy(call, via, recipients);
  const refused = refusedForChat(call, "many") ?? refusedByQuota(call, reached);
  if (refused !== undefined) return refused;
  deliver(call, via, reached);
  return { ...done(), recipients: recipients.length };
}

const validations = ["reply", "push", "multicast", "narrowcast", "broadcast"].map((way): Endpoint => ({
  method: "POST",
  path: `/v2/bot/message/validate/${way}`,
  body: validateBody,
  answer: () => done(),
}));

export const messageEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/v2/bot/message/reply", body: replyBody, answer: reply },
  { method: "POST", path: "/v2/bot/message/push", body: pushBody, answer: push },
  {
    method: "POST",
    path: "/v2/bot/message/multicast",
    body: multicastBody,
    rate: { calls: 200, per: second },
    answer: multicast,
  },
  {
    method: "POST",
    path: "/v2/bot/message/broadcast",
    body: broadcastBody,
    rate: { calls: 60, per: hour },
    answer: broadcast,
  },
  ...validations,
];
