import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Fault } from "../faults/faults.ts";
import type { Channel } from "../world/channel.ts";
import { requestId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import { readBody, refusedBody } from "./body.ts";
import type { Body } from "./body.ts";
import { broken, notFound, rateOf, unlucky } from "./endpoint.ts";
import type { Answer, Endpoint, OpenCall } from "./endpoint.ts";
import { leaveUnanswered, logCall, pathOf, send } from "./respond.ts";

/** Puts LINE's endpoints behind one door: request id, faults, token, rate, body, rule, answer, log. */

/** A call on its way through the door. */
export interface Arrived {
  readonly world: World;
  /** Nothing when LINE (or the stand-in) has no such endpoint. */
  readonly endpoint: Endpoint | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly requestId: string;
  readonly channel: Channel | undefined;
}

const mebibyte = 2 ** 20;

export function serveApi(server: FastifyInstance, world: World, endpoints: readonly Endpoint[]): void {
  server.removeAllContentTypeParsers();
  const asBytes = { parseAs: "buffer", bodyLimit: 12 * mebibyte } as const;
  server.addContentTypeParser("*", asBytes, (_request, body, ready) => ready(null, body));
  for (const endpoint of endpoints) {
    server.route({
      method: endpoint.method,
      url: endpoint.path.replaceAll(/\{(\w+)\}/gu, ":$1"),
      exposeHeadRoute: false,
      handler: (request, reply) => handle(arrive(world, endpoint, request, reply)),
    });
  }
  server.setNotFoundHandler((request, reply) => handle(arrive(world, undefined, request, reply)));
}

function arrive(
  world: World,
  endpoint: Endpoint | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Arrived {
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const channelId = world.tokens.find(bearer, world.clock.now())?.channelId;
  const channel = world.channels.get(channelId ?? "");
  return { world, endpoint, request, reply, requestId: requestId(), channel };
}

async function handle(arrived: Arrived): Promise<FastifyReply> {
  const { world, request, endpoint, channel } = arrived;
  const target = { name: `${request.method} ${pathOf(request)}`, channelId: channel?.channelId };
  const fault = world.faults.strike(target);
  if (fault?.kind === "slow" || fault?.kind === "late") await wait(world, fault.ms ?? 3_000);
  const body = readBody(request, endpoint);
  const answer = unservedBy(fault) ?? (await answerTo(arrived, body));
  logCall(arrived, body, answer, fault);
  if (isUnanswered(fault)) return leaveUnanswered(arrived, fault?.kind === "never");
  return send(arrived, answer, fault?.kind === "cut");
}

const wait = (world: World, ms: number): Promise<void> =>
  new Promise((resolve) => world.clock.later(ms, resolve));

/** Faults that keep the call from being served at all. */
function unservedBy(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === "refuse") return unlucky(fault.status ?? 500, wordsFor(fault.status ?? 500));
  if (fault?.kind === "away") return unlucky(fault.status ?? 503, wordsFor(fault.status ?? 503));
  return fault?.kind === "never" ? unlucky(0, "") : undefined;
}

/** Without a status, being away means that connections break. */
const isUnanswered = (fault: Fault | undefined): boolean =>
  fault?.kind === "never" ||
  fault?.kind === "lose-answer" ||
  (fault?.kind === "away" && fault.status === undefined);

const rateExceeded = "The API rate limit has been exceeded. Try again later.";
const authenticationFailed =
  "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.";

function wordsFor(status: number): string {
  if (status === 429) return rateExceeded;
  if (status === 401) return authenticationFailed;
  return status >= 500 ? "Internal server error" : "The request was refused on purpose";
}

function answerTo(arrived: Arrived, body: Body): Answer | Promise<Answer> {
  const { world, endpoint, request, channel } = arrived;
  if (endpoint === undefined) return notFound();
  const call: OpenCall = {
    world,
    requestId: arrived.requestId,
    params: request.params as OpenCall["params"],
    query: request.query as OpenCall["query"],
    headers: request.headers,
    body: body.parsed,
    bytes: body.bytes,
    now: world.clock.now(),
  };
  if ("open" in endpoint) return endpoint.answer(call);
  if (channel === undefined) return broken(401, authenticationFailed);
  if (!world.rates.allow(channel.channelId, rateOf(endpoint))) return unlucky(429, rateExceeded);
  const refused = refusedBody(endpoint, request.headers["content-type"] ?? "", body);
  return refused ?? endpoint.answer({ ...call, channel });
}
