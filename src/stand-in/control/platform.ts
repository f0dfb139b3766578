import { z } from "zod";
import { rateOf } from "../api/endpoint.ts";
import { lineEndpoints } from "../api/endpoints.ts";
import { faultKinds } from "../faults/faults.ts";
import type { Channel, ChannelSettings } from "../world/channel.ts";
import { setUsedThisMonth, usedThisMonth } from "../world/quota.ts";
import { addChannel } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { deliverEvents } from "../webhook/deliver.ts";
import { makeEvent } from "../webhook/events.ts";
import type { ParticularEvent } from "../webhook/events.ts";
import { postWebhook } from "../webhook/post.ts";
import { shownPerson } from "./people.ts";
import { channelId, channelOf, refuse, wish } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** Accounts, clock, quota, faults and raw webhooks: what is above any one person. */

const settings = z.object({
  channelId: z.string().min(1),
  botUserId: z.string().regex(/^U[0-9a-f]{32}$/u, "must be U and 32 hexadecimal digits"),
  name: z.string().optional(),
  secret: z.string().min(1),
  accessToken: z.string().min(1),
  webhook: z.url().optional(),
  redelivery: z.boolean().optional(),
  chatMode: z.enum(["chat", "bot"]).optional(),
});

const create = ({ world, body }: Asked): object =>
  shownChannel(world, addChannel(world, wish(settings, body) as ChannelSettings));

/** Without secret and token: the page shows this to everybody. */
const shownChannel = (world: World, channel: Channel): object => ({
  channelId: channel.channelId,
  botUserId: channel.botUserId,
  basicId: channel.basicId,
  name: channel.name,
  ...(channel.webhook.url === undefined ? {} : { webhook: channel.webhook.url }),
  redelivery: channel.webhook.redelivery,
  quota: {
    type: channel.quota.type,
    ...(channel.quota.type === "limited" ? { limit: channel.quota.limit } : {}),
    used: usedThisMonth(channel.quota, world.clock.now()),
  },
});

const state = ({ world }: Asked): object => ({
  channels: [...world.channels.values()].map((channel) => shownChannel(world, channel)),
  people: [...world.people.values()].map(shownPerson),
  now: new Date(world.clock.now()).toISOString(),
  publicHosts: world.options.publicHosts,
});

const clockWish = z.union([
  z.strictObject({ advanceMs: z.number() }),
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ real: z.literal(true) }),
]);

function moveClock({ world, body }: Asked): object {
  const read = clockWish.safeParse(body);
  if (!read.success)
    return refuse(400, 'Give { "advanceMs": 1000 }, { "now": an ISO time } or { "real": true }.');
  if ("advanceMs" in read.data) world.clock.advance(read.data.advanceMs);
  else if ("now" in read.data) world.clock.set(Date.parse(read.data.now));
  else world.clock.real();
  world.live.tell("state", () => ({}));
  return { now: new Date(world.clock.now()).toISOString() };
}

const quotaWish = z.object({
  channelId,
  type: z.enum(["limited", "none"]).optional(),
  limit: z.int().min(0).optional(),
  used: z.int().min(0).optional(),
});

function setQuota({ world, body }: Asked): object {
  const { channelId: id, type, limit, used } = wish(quotaWish, body);
  const channel = channelOf(world, id);
  channel.quota.type = type ?? (limit === undefined ? channel.quota.type : "limited");
  if (limit !== undefined) channel.quota.limit = limit;
  if (used !== undefined) setUsedThisMonth(channel.quota, world.clock.now(), used);
  world.live.tell("state", () => ({}));
  return shownChannel(world, channel);
}

const ratesWish = z.object({ channelId, endpoint: z.string(), calls: z.int().min(1) });

/** Counts calls of an endpoint as if they had been made: its limit is reached without making them. */
function countCalls({ world, body }: Asked): object {
  const { channelId: id, endpoint, calls } = wish(ratesWish, body);
  const meant = lineEndpoints.find(({ method, path }) => `${method} ${path}` === endpoint);
  if (meant === undefined || "open" in meant) return refuse(404, `No limit is known for ${endpoint}.`);
  return { isWithinLimit: world.rates.allow(channelOf(world, id).channelId, rateOf(meant), calls) };
}

function expireTokens({ world, body }: Asked): object {
  const { channelId: id, userId } = wish(z.object({ channelId, userId: z.string().optional() }), body);
  const expired = world.replyTokens.expire(
    (owner) => (id === undefined || owner.channelId === id) && (userId === undefined || owner.to === userId),
  );
  return { expired };
}

const faultWish = z.strictObject({
  on: z.string().min(1),
  kind: z.enum(faultKinds),
  status: z.int().min(400).max(599).optional(),
  ms: z.number().min(0).optional(),
  times: z.int().min(1).optional(),
  everyNth: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  channelId,
});

function addFault({ world, body }: Asked): object {
  const fault = world.faults.add(wish(faultWish, body));
  world.live.tell("faults", () => ({}));
  return fault;
}

function removeFaults({ world, params }: Asked): object {
  const removed = world.faults.remove(params["id"]);
  if (removed === 0 && params["id"] !== undefined) return refuse(404, `There is no fault ${params["id"]}.`);
  world.live.tell("faults", () => ({}));
  return { removed };
}

const rawWish = z.object({ body: z.string(), signature: z.string().optional(), channelId });

/** Any bytes, signed rightly unless another signature is given. Once, without redelivery. */
async function raw({ world, body }: Asked): Promise<object> {
  const { body: bytes, signature, channelId: id } = wish(rawWish, body);
  return postWebhook(world, channelOf(world, id), {
    body: bytes,
    ...(signature === undefined ? {} : { signature }),
  });
}

const eventsWish = z.object({ events: z.array(z.looseObject({ type: z.string() })), channelId });

/** Several events in one body, completed with whatever they do not say themselves. */
async function events({ world, body }: Asked): Promise<object> {
  const given = wish(eventsWish, body);
  const channel = channelOf(world, given.channelId);
  const made = given.events.map((event) => makeEvent(world, channel, event as ParticularEvent));
  await deliverEvents(world, channel, made, `events ${channel.channelId}`);
  return { events: made };
}

export const platformRoutes: Routes = {
  "POST /channels": create,
  "GET /state": state,
  "POST /clock": moveClock,
  "POST /quota": setQuota,
  "POST /rates": countCalls,
  "POST /reply-tokens/expire": expireTokens,
  "POST /faults": addFault,
  "GET /faults": ({ world }) => ({ faults: world.faults.list() }),
  "DELETE /faults": removeFaults,
  "DELETE /faults/:id": removeFaults,
  "POST /webhook/raw": raw,
  "POST /events": events,
};
