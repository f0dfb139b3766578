import { seededChance, shuffled } from "../faults/chance.ts";
import type { Fault } from "../faults/faults.ts";
import type { Channel } from "../world/channel.ts";
import type { World } from "../world/world.ts";
import type { WebhookEvent } from "./events.ts";
import { isAccepted, postWebhook } from "./post.ts";
import type { Posted } from "./post.ts";

/** Events that travel in one body, and how often they were tried before. */
interface Parcel {
  readonly world: World;
  readonly channel: Channel;
  readonly events: readonly WebhookEvent[];
  readonly round: number;
}

/**
 * Delivers events as LINE does: signed, in one body, and again after a while when the bot did not answer 2xx in
 * time. `queue` names what stays in order by itself, a chat: LINE promises no order but gives it nearly always, and
 * a test that wants disorder asks for the fault `shuffle`. The answer is awaited by those behind in the queue only.
 */
export function deliverEvents(
  world: World,
  channel: Channel,
  events: readonly WebhookEvent[],
  queue: string,
): Promise<void> {
  if (channel.webhook.url === undefined || !channel.webhook.active) return Promise.resolve();
  const open = queuesOf(world);
  const before = open.get(queue) ?? Promise.resolve();
  const done = before.then(() => attempt({ world, channel, events, round: 0 }));
  open.set(queue, done);
  return done.finally(() => {
    if (open.get(queue) === done) open.delete(queue);
  });
}

const queues = new WeakMap<World, Map<string, Promise<void>>>();

function queuesOf(world: World): Map<string, Promise<void>> {
  const open = queues.get(world) ?? new Map<string, Promise<void>>();
  queues.set(world, open);
  return open;
}

async function attempt(parcel: Parcel): Promise<void> {
  const { world, channel } = parcel;
  const target = { name: "webhook", channelId: channel.channelId };
  const away = world.faults.awayFor(target);
  if (away > 0) return world.clock.later(away, () => void attempt(parcel));
  const basket = baskets.get(world);
  if (basket !== undefined) return void basket.push(parcel);
  await withFault(parcel, world.faults.strike(target));
}

function withFault(parcel: Parcel, fault: Fault | undefined): Promise<void> | void {
  const { world } = parcel;
  switch (fault?.kind) {
    case "refuse":
    case "never":
      return conclude(parcel, { error: "lost on the way" });
    case "lose-answer":
    case "cut":
      return post(parcel).then(() => conclude(parcel, { error: "the answer was lost" }));
    case "slow":
      return waited(world, fault.ms ?? 3_000).then(() => send(parcel));
    case "late":
      return world.clock.later(fault.ms ?? 3_000, () => void send(parcel));
    case "twice":
      return post(parcel).then(() => send(parcel));
    case "shuffle":
      return gather(parcel, fault);
    case "away":
    case undefined:
      return send(parcel);
  }
}

const waited = (world: World, ms: number): Promise<void> =>
  new Promise((resolve) => world.clock.later(ms, resolve));

const send = async (parcel: Parcel): Promise<void> => conclude(parcel, await post(parcel));

function post({ world, channel, events, round }: Parcel): Promise<Posted> {
  const body = JSON.stringify({ destination: channel.botUserId, events });
  return postWebhook(world, channel, { body, redelivery: round > 0 });
}

/** The same events with the same ids and reply tokens, marked as redelivered; the waits are the stand-in's own. */
function conclude({ world, channel, events, round }: Parcel, posted: Posted): void {
  const delay = world.options.redeliveryDelays[round];
  if (isAccepted(posted) || !channel.webhook.redelivery || delay === undefined) return;
  world.clock.later(delay, () => {
    for (const { replyToken } of events) {
      if (replyToken !== undefined) world.replyTokens.renew(replyToken, world.clock.now());
    }
    const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
    void attempt({ world, channel, events: again, round: round + 1 });
  });
}

const baskets = new WeakMap<World, Parcel[]>();

/** The first that is held back opens a basket for all that follow; they leave it in another order. */
function gather(parcel: Parcel, fault: Fault): void {
  const { world } = parcel;
  const basket = [parcel];
  baskets.set(world, basket);
  world.clock.later(fault.ms ?? 200, () => {
    baskets.delete(world);
    void sendInTurn(disordered(basket, seededChance(fault.seed ?? 1)));
  });
}

/** Chance may leave things as they were; whoever asked for disorder gets it. */
function disordered<Thing>(things: readonly Thing[], chance: () => number): readonly Thing[] {
  const mixed = shuffled(things, chance);
  return mixed.every((thing, place) => thing === things[place]) ? mixed.toReversed() : mixed;
}

async function sendInTurn(parcels: readonly Parcel[]): Promise<void> {
  for (const parcel of parcels) await send(parcel);
}
