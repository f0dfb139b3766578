import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Fault } from "../faults/faults.ts";
import { refusal } from "../rules/refusal.ts";
import { problemsOf } from "../rules/rule.ts";
import type { Channel } from "../world/channel.ts";
import { requestId } from "../world/ids.ts";
import { channelByToken } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { looksLikeFile, sendPageFile } from "../site/serve-site.ts";
import { broken, notFound, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { createRates } from "./rates.ts";

/** Puts LINE's endpoints behind one door: request id, faults, token, rate, body, rule, answer, log. */

interface Arrived {
  readonly world: World;
  readonly endpoint: Endpoint | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly requestId: string;
  readonly channel: Channel | undefined;
}

const mebibyte = 2 ** 20;

export function serveApi(server: FastifyInstance, world: World, endpoints: readonly Endpoint[]): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 12 * mebibyte }, (_request, body, ready) =>
    ready(null, body),
  );
  const rates = createRates(world.clock);
  for (const endpoint of endpoints) {
    server.route({
      method: endpoint.method,
      url: endpoint.path.replaceAll(/\{(\w+)\}/gu, ":$1"),
      exposeHeadRoute: false,
      handler: (request, reply) => handle(arrive(world, endpoint, request, reply), rates),
    });
  }
  server.setNotFoundHandler((request, reply) =>
    looksLikeFile(request.url)
      ? sendPageFile(reply, request.url)
      : handle(arrive(world, undefined, request, reply), rates),
  );
}

function arrive(
  world: World,
  endpoint: Endpoint | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Arrived {
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
  const channel = bearer === undefined ? undefined : channelByToken(world, bearer);
  return { world, endpoint, request, reply, requestId: requestId(), channel };
}

async function handle(arrived: Arrived, rates: ReturnType<typeof createRates>): Promise<FastifyReply> {
  const { world, request, channel } = arrived;
  const target = { name: `${request.method} ${pathOf(request)}`, channelId: channel?.channelId };
  const fault = world.faults.strike(target);
  if (fault?.kind === "slow" || fault?.kind === "late") await wait(world, fault.ms ?? 3_000);
  const unserved = unservedBy(fault);
  const body = parsedBody(arrived);
  const answer = unserved ?? (await answerTo(arrived, body, rates));
  log(arrived, body, answer, fault);
  if (
    fault?.kind === "never" ||
    fault?.kind === "lose-answer" ||
    (fault?.kind === "away" && fault.status === undefined)
  ) {
    return leaveUnanswered(arrived, fault.kind === "never");
  }
  return send(arrived, answer, fault?.kind === "cut");
}

const pathOf = (request: FastifyRequest): string => request.url.split("?", 1)[0] ?? "";

const wait = (world: World, ms: number): Promise<void> =>
  new Promise((resolve) => void world.clock.later(ms, resolve));

function unservedBy(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === "refuse") return unlucky(fault.status ?? 500, wordsFor(fault.status ?? 500));
  if (fault?.kind === "away") return unlucky(fault.status ?? 503, wordsFor(503));
  return fault?.kind === "never" ? unlucky(0, "") : undefined;
}

function wordsFor(status: number): string {
  if (status === 429) return "The API rate limit has been exceeded. Try again later.";
  if (status === 401)
    return "Authentication failed. Confirm that the access token in the authorization header is valid.";
  return status >= 500 ? "Internal server error" : "The request was refused on purpose";
}

interface Body {
  readonly bytes: Buffer;
  readonly parsed?: unknown;
  readonly unreadable?: true;
}

function parsedBody({ request, endpoint }: Arrived): Body {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const isJson = endpoint?.body !== undefined || /json/u.test(request.headers["content-type"] ?? "");
  if (!isJson || bytes.length === 0) return { bytes };
  try {
    return { bytes, parsed: JSON.parse(bytes.toString()) };
  } catch {
    return { bytes, unreadable: true };
  }
}

async function answerTo(
  arrived: Arrived,
  body: Body,
  rates: ReturnType<typeof createRates>,
): Promise<Answer> {
  const { world, endpoint, request, channel } = arrived;
  if (endpoint === undefined) return notFound();
  if (channel === undefined) return broken(401, wordsFor(401));
  if (!rates.allow(channel.channelId, endpoint)) return unlucky(429, wordsFor(429));
  const refused = refusedBody(endpoint, request, body);
  if (refused !== undefined) return refused;
  return endpoint.answer({
    world,
    channel,
    requestId: arrived.requestId,
    params: request.params as Call["params"],
    query: request.query as Call["query"],
    headers: request.headers,
    body: body.parsed,
    bytes: body.bytes,
    now: world.clock.now(),
  });
}

function refusedBody(endpoint: Endpoint, request: FastifyRequest, body: Body): Answer | undefined {
  if (endpoint.body === undefined) return undefined;
  const contentType = request.headers["content-type"] ?? "";
  if (!/^application\/json\b/u.test(contentType)) {
    return broken(415, `The content type, ${contentType}, is not supported`);
  }
  if (body.bytes.length > 2 * mebibyte) return broken(413, "Request exceeds the max size of 2MB");
  if (body.unreadable === true || body.parsed === undefined) {
    return broken(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
  }
  const problems = problemsOf(endpoint.body, body.parsed);
  return problems.length === 0 ? undefined : refusal(problems, endpoint.dialect);
}

function log(arrived: Arrived, body: Body, answer: Answer, fault: Fault | undefined): void {
  const { world, request, channel, requestId } = arrived;
  const retryKey = request.headers["x-line-retry-key"];
  const call = world.calls.add(
    {
      at: new Date(world.clock.now()).toISOString(),
      method: request.method,
      path: request.url,
      ...(channel === undefined ? {} : { channelId: channel.channelId }),
      requestId,
      ...(typeof retryKey === "string" ? { retryKey } : {}),
      body: loggedBody(body),
      status: answer.status,
      response: answer.bytes === undefined ? answer.body : `(${answer.bytes.length} bytes)`,
      ...(fault === undefined ? {} : { fault: fault.kind }),
      ...(answer.invalid === true ? { invalid: true } : {}),
      ...(answer.recipients === undefined ? {} : { recipients: answer.recipients }),
    },
    body.bytes.length + 200,
  );
  world.live.tell("call", () => call);
}

function loggedBody({ bytes, parsed, unreadable }: Body): unknown {
  if (parsed !== undefined) return parsed;
  if (bytes.length === 0) return undefined;
  return unreadable === true ? bytes.toString().slice(0, 2_000) : `(${bytes.length} bytes)`;
}

/** The caller hears nothing: at once when the connection breaks, or for as long as it cares to wait. */
function leaveUnanswered({ reply, request }: Arrived, holdsOpen: boolean): FastifyReply {
  void reply.hijack();
  if (!holdsOpen) request.raw.socket.destroy();
  return reply;
}

function send({ reply, request, requestId }: Arrived, answer: Answer, isCut: boolean): FastifyReply {
  const bytes = answer.bytes ?? Buffer.from(JSON.stringify(answer.body ?? {}));
  const headers = {
    "content-type": "application/json",
    "x-line-request-id": requestId,
    ...answer.headers,
  };
  if (!isCut) return reply.code(answer.status).headers(headers).send(bytes);
  void reply.hijack();
  reply.raw.writeHead(answer.status, { ...headers, "content-length": bytes.length });
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.raw.socket.destroy());
  return reply;
}
