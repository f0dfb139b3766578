import { broadcastBody, multicastBody, pushBody, replyBody, validateBody } from "../rules/sending.ts";
import { badProperty, broken, done, hour, second, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { deliver, onceByRetryKey, reachable, spendQuota } from "./sending.ts";

const receiver = /^[UCR][0-9a-f]{32}$/u;
const user = /^U[0-9a-f]{32}$/u;

function reply(call: Call): Answer {
  if (call.headers["x-line-retry-key"] !== undefined) {
    return broken(400, "The retry key is not supported by this API");
  }
  const { replyToken } = call.body as { replyToken: string };
  const owner = call.world.replyTokens.spend(replyToken, call.channel.channelId, call.now);
  if (owner === undefined) return unlucky(400, "Invalid reply token");
  return { ...done({ sentMessages: deliver(call, "reply", [owner.to]) }), recipients: 1 };
}

function push(call: Call): Answer {
  const { to } = call.body as { to: string };
  if (!receiver.test(to)) return badProperty("to");
  return onceByRetryKey(call, () => {
    if (to.startsWith("U") && !call.world.people.has(to)) return broken(400, "Failed to send messages");
    const refused = spendQuota(call, reachable(call, [to], "push").length);
    return refused ?? { ...done({ sentMessages: deliver(call, "push", [to]) }), recipients: 1 };
  });
}

function multicast(call: Call): Answer {
  const { to } = call.body as { to: readonly string[] };
  const stray = to.findIndex((userId) => !user.test(userId));
  if (stray !== -1) return badProperty(`to[${stray}]`);
  return onceByRetryKey(call, () => sendToMany(call, "multicast", [...new Set(to)]));
}

function broadcast(call: Call): Answer {
  return onceByRetryKey(call, () => sendToMany(call, "broadcast", [...call.world.people.keys()]));
}

function sendToMany(call: Call, via: "multicast" | "broadcast", recipients: readonly string[]): Answer {
  const refused = spendQuota(call, reachable(call, recipients, via).length);
  if (refused !== undefined) return refused;
  deliver(call, via, recipients);
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
