import { createHmac } from "node:crypto";
import { seededChance, shuffled } from "../faults/chance.ts";
import type { Fault } from "../faults/faults.ts";
import type { Channel } from "../world/channel.ts";
import type { WebhookDelivery, World } from "../world/world.ts";
import type { WebhookEvent } from "./events.ts";

/** base64(HMAC-SHA256(channel secret, the bytes of the body)), as in `x-line-signature`. */
export const signatureOf = (secret: string, body: string | Buffer): string =>
  createHmac("sha256", secret).update(body).digest("base64");

export interface Posted {
  readonly status?: number;
  readonly error?: string;
}

/** Posts bytes to a bot once and writes down what came of it. Never throws: an unreachable bot is an answer too. */
export async function postWebhook(
  world: World,
  channel: Channel,
  sending: {
    readonly body: string;
    readonly signature?: string;
    readonly redelivery?: boolean;
    readonly url?: string;
  },
): Promise<Posted> {
  const signature = sending.signature ?? signatureOf(channel.secret, sending.body);
  const started = performance.now();
  const posted = await post(world, sending.url ?? channel.webhook.url, sending.body, signature);
  const delivery = world.webhooks.add((seq): WebhookDelivery => ({
    seq,
    at: new Date(world.clock.now()).toISOString(),
    channelId: channel.channelId,
    body: sending.body,
    signature,
    ...posted,
    ms: Math.round(performance.now() - started),
    redelivery: sending.redelivery ?? false,
  }));
  world.live.tell("webhook", () => delivery);
  return posted;
}

async function post(world: World, url: string | undefined, body: string, signature: string): Promise<Posted> {
  if (url === undefined) return { error: "no webhook address is set" };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "LineBotWebhook/2.0",
        "x-line-signature": signature,
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(world.options.webhookTimeout),
    });
    await response.arrayBuffer();
    return { status: response.status };
  } catch (error) {
    return { error: isTimeout(error) ? "request_timeout" : "could_not_connect" };
  }
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === "TimeoutError";

/**
 * Delivers events as LINE does: signed, in one body, and again after a while when the bot did not answer 2xx in
 * time. `queue` names what must stay in order by itself, a chat: LINE promises no order, but gives it nearly always,
 * and a test that wants disorder asks for the fault `shuffle`.
 */
export function deliverEvents(
  world: World,
  channel: Channel,
  events: readonly WebhookEvent[],
  queue: string,
): Promise<void> {
  if (channel.webhook.url === undefined || !channel.webhook.active) return Promise.resolve();
  const before = queues.get(world)?.get(queue) ?? Promise.resolve();
  const done = before.then(() => attempt(world, channel, events));
  const open = queues.get(world) ?? new Map<string, Promise<void>>();
  queues.set(world, open.set(queue, done));
  return done.finally(() => {
    if (open.get(queue) === done) open.delete(queue);
  });
}

const queues = new WeakMap<World, Map<string, Promise<void>>>();

async function attempt(
  world: World,
  channel: Channel,
  events: readonly WebhookEvent[],
  round = 0,
): Promise<void> {
  const body = JSON.stringify({ destination: channel.botUserId, events });
  const target = { name: "webhook", channelId: channel.channelId };
  const away = world.faults.awayFor(target);
  if (away > 0) return void world.clock.later(away, () => void attempt(world, channel, events, round));
  const fault = world.faults.strike(target);
  const send = (): Promise<Posted> => postWebhook(world, channel, { body, redelivery: round > 0 });
  const posted = await withFault(world, fault, send);
  if (posted === undefined || isAccepted(posted)) return;
  redeliverLater(world, channel, events, round);
}

const isAccepted = ({ status = 0 }: Posted): boolean => status >= 200 && status < 300;

/** Nothing is given back for what will be sent later, or never. */
async function withFault(
  world: World,
  fault: Fault | undefined,
  send: () => Promise<Posted>,
): Promise<Posted | undefined> {
  switch (fault?.kind) {
    case "refuse":
    case "never":
      return { error: "lost on the way" };
    case "lose-answer":
    case "cut":
      await send();
      return { error: "the answer was lost" };
    case "slow":
    case "late":
      return void world.clock.later(fault.ms ?? 3_000, () => void send());
    case "twice":
      await send();
      return send();
    case "shuffle":
      return gather(world, fault, send);
    case "away":
    case undefined:
      return send();
  }
}

const gathered = new WeakMap<World, (() => Promise<Posted>)[]>();

/** The first one that is held back opens a basket; when its time is over everything in it leaves in another order. */
function gather(world: World, fault: Fault, send: () => Promise<Posted>): undefined {
  const basket = gathered.get(world);
  if (basket !== undefined) {
    basket.push(send);
    return undefined;
  }
  gathered.set(world, [send]);
  world.clock.later(fault.ms ?? 200, () => {
    const sends = gathered.get(world) ?? [];
    gathered.delete(world);
    void inTurn(shuffled(sends, seededChance(fault.seed ?? 1)));
  });
  return undefined;
}

async function inTurn(sends: readonly (() => Promise<Posted>)[]): Promise<void> {
  for (const send of sends) await send();
}

/** The same events with the same ids and reply tokens, marked as redelivered; the waits are the stand-in's own. */
function redeliverLater(
  world: World,
  channel: Channel,
  events: readonly WebhookEvent[],
  round: number,
): void {
  const delay = world.options.redeliveryDelays[round];
  if (!channel.webhook.redelivery || delay === undefined || events.length === 0) return;
  const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
  world.clock.later(delay, () => {
    for (const { replyToken } of events) {
      if (replyToken !== undefined) world.replyTokens.renew(replyToken, world.clock.now());
    }
    void attempt(world, channel, again, round + 1);
  });
}
