import { validateSignature } from "@line/bot-sdk";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RawEvent } from "#actions/event.ts";
import { eventId, readEnvelope } from "./envelope.ts";

export interface WebhookParts {
  /** The channel's secret; undefined where there is no such channel. */
  readonly secretOf: (channelId: string) => Promise<string | undefined>;
  /** Stores the events so that they outlive this process. Only after it has resolved does LINE get its 200. */
  readonly takeIn: (channelId: string, events: readonly RawEvent[]) => Promise<unknown>;
  /** Tells the inbox loop that there is work. Must neither wait nor throw. */
  readonly wake: () => void;
  readonly log: Log;
}

type WebhookRequest = FastifyRequest<{ Params: { channelId: string } }>;

interface Log {
  readonly warn: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}

/** LINE's bodies are a few kilobytes; this is far above any of them and far below what could hurt. */
const bodyLimit = 1024 * 1024;

/**
 * `POST /line/:channelId/webhook`. Register it as it is, not through fastify-plugin: its body parser hands out raw bytes
 * and must not leak into other routes.
 *
 * 200 valid and stored · 401 signature wrong or missing, or channel unknown: all alike, so that nobody learns which
 * channels exist · 400 signed but not a webhook's body · 413 too large · 500 not stored, so LINE delivers it again.
 */
export async function webhook(app: FastifyInstance, parts: WebhookParts): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, (_request, body, parsed) => {
    parsed(null, body);
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerFailure(error, request, reply, parts.log),
  );
  app.post("/line/:channelId/webhook", async (request: WebhookRequest, reply) => {
    const { channelId } = request.params;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!(await isFromLine(body, request, parts))) {
      parts.log.warn({ channelId }, "webhook refused: no valid signature for this channel");
      return reply.code(401).send({});
    }
    const events = eventsIn(body);
    if (events === undefined) {
      parts.log.warn({ channelId }, "webhook refused: signed, but without a list of events");
      return reply.code(400).send({});
    }
    const raw = events.flatMap(rawEvents);
    if (raw.length > 0) await parts.takeIn(channelId, raw);
    // Sent, not returned: the loop must not be woken before LINE has its answer, which it awaits for two seconds at most.
    void reply.code(200).send({});
    if (raw.length > 0) parts.wake();
    return reply;
  });
}

/** Over the raw bytes, before anything is parsed. With an empty secret anybody could sign. */
async function isFromLine(
  body: Buffer,
  request: WebhookRequest,
  { secretOf }: WebhookParts,
): Promise<boolean> {
  const signature = request.headers["x-line-signature"];
  if (typeof signature !== "string") return false;
  const secret = await secretOf(request.params.channelId);
  return secret !== undefined && secret !== "" && validateSignature(body, secret, signature);
}

function eventsIn(body: Buffer): readonly unknown[] | undefined {
  try {
    const { events } = JSON.parse(body.toString("utf8")) as { events?: unknown };
    return Array.isArray(events) ? events : undefined;
  } catch {
    return undefined;
  }
}

/** None for what is not an event at all, and none in standby: then another module answers, and we must stay silent. */
function rawEvents(event: unknown): readonly RawEvent[] {
  const envelope = readEnvelope(event);
  if (envelope === undefined || envelope.mode === "standby") return [];
  const { source, timestamp } = envelope;
  return [
    {
      webhookEventId: eventId(envelope, event),
      sender: source?.userId ?? source?.groupId ?? source?.roomId ?? "nobody",
      at: timestamp,
      body: JSON.stringify(event),
    },
  ];
}

/** Says the status and nothing else: an error's own words may hold what was in the body, above all those of SQL. */
function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply, log: Log) {
  const status = error.statusCode ?? 500;
  const { channelId } = request.params as { channelId?: string };
  const facts = { channelId, status, error: namesOf(error) };
  if (status >= 500) log.error(facts, "webhook failed: LINE will deliver these events again");
  else log.warn(facts, "webhook refused: not a request that LINE would make");
  return reply.code(status).send({});
}

/** Names and codes along the chain of causes, such as "DrizzleQueryError, PostgresError 23503". */
function namesOf(error: unknown): string {
  if (!(error instanceof Error)) return "not an error";
  const { code } = error as { code?: unknown };
  const name = typeof code === "string" ? `${error.name} ${code}` : error.name;
  return error.cause === undefined ? name : `${name}, ${namesOf(error.cause)}`;
}
