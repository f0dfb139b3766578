import { leavesOf, narrowcastBody } from "../rules/narrowcast.ts";
import { friendshipWith } from "../world/person.ts";
import type { Narrowcast } from "../world/narrowcasts.ts";
import { canSpend, usedThisMonth } from "../world/quota.ts";
import { badParameter, broken, done, hour, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { costOf, deliver, onceByRetryKey, reachedBy, refusedForChat } from "./sending.ts";

interface Limit {
  readonly max?: number;
  readonly upToRemainingQuota?: boolean;
  readonly forbidPartialDelivery?: boolean;
}

interface NarrowcastBody {
  readonly recipient?: unknown;
  readonly filter?: { readonly demographic?: unknown };
  readonly limit?: Limit;
}

/** The sending is accepted at once and happens in the background, half a second of the stand-in's clock a phase. */
const phase = 500;

function narrowcast(call: Call): Answer {
  const refused = refusedForChat(call, "many") ?? refusedTargets(call) ?? refusedLimit(call);
  return refused ?? onceByRetryKey(call, () => accept(call));
}

/** Nothing here makes audiences, so none exists; an earlier narrowcast must be this account's and have succeeded. */
function refusedTargets(call: Call): Answer | undefined {
  const { recipient, filter } = call.body as NarrowcastBody;
  for (const { audienceGroupId, requestId } of leavesOf(recipient)) {
    if (typeof audienceGroupId === "number")
      return broken(400, `Invalid audience group id: ${audienceGroupId}`);
    const earlier = earlierOf(call, String(requestId));
    if (earlier?.phase !== "succeeded") return broken(400, `Invalid request id: ${String(requestId)}`);
  }
  if (filter?.demographic === undefined || friendsOf(call).length >= 100) return undefined;
  return broken(403, "Your account does not have enough friends");
}

function refusedLimit(call: Call): Answer | undefined {
  const { limit } = call.body as NarrowcastBody;
  if (limit?.forbidPartialDelivery !== true || limit.upToRemainingQuota === true) return undefined;
  return broken(400, "The option forbidPartialDelivery must be used with upToRemainingQuota.");
}

const earlierOf = ({ world, channel, now }: Call, requestId: string): Narrowcast | undefined =>
  world.narrowcasts.find(requestId, channel.channelId, now);

function friendsOf({ world, channel }: Call): string[] {
  const people = [...world.people.values()];
  return people
    .filter((one) => friendshipWith(one, channel.channelId) === "friend")
    .map(({ userId }) => userId);
}

/** Nobody's age, sex, phone or region is known here: whoever filters by them meets nobody. */
function targetsOf(call: Call): string[] {
  const { recipient, filter } = call.body as NarrowcastBody;
  if (filter?.demographic !== undefined) return [];
  const friends = friendsOf(call);
  return recipient === undefined ? friends : friends.filter((userId) => isMeant(call, recipient, userId));
}

interface Wanted {
  readonly requestId?: string;
  readonly and?: readonly unknown[];
  readonly or?: readonly unknown[];
  readonly not?: unknown;
}

function isMeant(call: Call, recipient: unknown, userId: string): boolean {
  const wanted = recipient as Wanted;
  if (wanted.requestId !== undefined)
    return earlierOf(call, wanted.requestId)?.reached.includes(userId) ?? false;
  if (wanted.and !== undefined) return wanted.and.every((part) => isMeant(call, part, userId));
  if (wanted.or !== undefined) return wanted.or.some((part) => isMeant(call, part, userId));
  return !isMeant(call, wanted.not, userId);
}

function accept(call: Call): Answer {
  const { world, channel, requestId, now } = call;
  const sending: Narrowcast = {
    requestId,
    channelId: channel.channelId,
    acceptedAt: now,
    phase: "waiting",
    targets: targetsOf(call),
    reached: [],
  };
  world.narrowcasts.add(sending);
  world.clock.later(phase, () => {
    sending.phase = "sending";
    world.clock.later(phase, () => finish(call, sending));
  });
  return { status: 202, body: {}, recipients: sending.targets.length };
}

function finish(call: Call, sending: Narrowcast): void {
  const { limit, recipient, filter } = call.body as NarrowcastBody;
  const at = { ...call, now: call.world.clock.now() };
  sending.completedAt = at.now;
  const reached = reachedBy(at, "narrowcast", sending.targets).slice(0, roomFor(at, limit));
  const isPartial = reached.length < sending.targets.length;
  if (filter?.demographic !== undefined || (recipient !== undefined && sending.targets.length === 0)) {
    fail(sending, 2, "There are not enough recipients");
  } else if (limit?.forbidPartialDelivery === true && isPartial) {
    fail(sending, 5, "The number of recipients exceeds the maximum number of sending");
  } else if (canSpend(at.channel.quota, at.now, costOf(at, reached))) {
    deliver(at, "narrowcast", reached);
    sending.reached = reached;
    sending.phase = "succeeded";
  } else {
    fail(sending, 1, "You have reached your monthly limit.");
  }
}

function fail(sending: Narrowcast, errorCode: number, failedDescription: string): void {
  sending.phase = "failed";
  sending.failure = { errorCode, failedDescription };
}

function roomFor({ channel, now }: Call, { max, upToRemainingQuota }: Limit = {}): number {
  const { quota } = channel;
  const left = quota.type === "limited" ? Math.max(0, quota.limit - usedThisMonth(quota, now)) : Infinity;
  return Math.min(max ?? Infinity, upToRemainingQuota === true ? left : Infinity);
}

const requestIdPattern = /^[0-9a-f-]{36}$/u;

function progress(call: Call): Answer {
  const requestId = call.query["requestId"] ?? "";
  if (!requestIdPattern.test(requestId)) return badParameter("requestId");
  const sending = earlierOf(call, requestId);
  if (sending === undefined) return notFound();
  const { acceptedAt, completedAt, targets, reached, failure } = sending;
  const counts = {
    successCount: reached.length,
    failureCount: sending.phase === "succeeded" ? targets.length - reached.length : 0,
    targetCount: targets.length,
  };
  return done({
    phase: sending.phase,
    ...(sending.phase === "waiting" ? {} : counts),
    ...failure,
    acceptedTime: new Date(acceptedAt).toISOString(),
    ...(completedAt === undefined ? {} : { completedTime: new Date(completedAt).toISOString() }),
  });
}

export const narrowcastEndpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/v2/bot/message/narrowcast",
    body: narrowcastBody,
    rate: { calls: 60, per: hour },
    answer: narrowcast,
  },
  { method: "GET", path: "/v2/bot/message/progress/narrowcast", answer: progress },
];
