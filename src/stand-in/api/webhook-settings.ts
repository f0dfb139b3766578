import { postWebhook } from "../webhook/post.ts";
import type { Posted } from "../webhook/post.ts";
import { httpsAddress } from "../rules/address.ts";
import { object } from "../rules/object.ts";
import { optional, problemsOf } from "../rules/rule.ts";
import { text } from "../rules/scalar.ts";
import { broken, done, hour, minute, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";

/** Where an account's webhooks go. LINE takes https only; a local bot stands behind a host of `publicHosts`. */

const address = httpsAddress(500);
const isAddress = (value: string): boolean => problemsOf(address, value).length === 0;
const invalidAddress = (): Answer => broken(400, "Invalid webhook endpoint URL");
const unset = (): Answer => unlucky(404, "Webhook endpoint not found");

function set({ world, channel, body }: Call): Answer {
  const { endpoint } = body as { endpoint: string };
  if (!isAddress(endpoint)) return invalidAddress();
  channel.webhook.url = endpoint;
  world.live.tell("state", () => ({}));
  return done();
}

function get({ channel }: Call): Answer {
  const { url, active } = channel.webhook;
  return url === undefined ? unset() : done({ endpoint: url, active });
}

/** Sends a webhook without events and tells how the bot took it. */
async function test({ world, channel, body }: Call): Promise<Answer> {
  const { endpoint } = body as { endpoint?: string };
  if (endpoint !== undefined && !isAddress(endpoint)) return invalidAddress();
  const url = endpoint ?? channel.webhook.url;
  if (url === undefined) return unset();
  const probe = JSON.stringify({ destination: channel.botUserId, events: [] });
  const posted = await postWebhook(world, channel, { body: probe, url });
  return done({
    success: posted.status === 200,
    timestamp: new Date(world.clock.now()).toISOString(),
    statusCode: posted.status ?? 0,
    ...reasonOf(posted),
  });
}

function reasonOf({ status, error }: Posted): { reason: string; detail: string } {
  if (status !== undefined)
    return { reason: status === 200 ? "OK" : "ERROR_STATUS_CODE", detail: String(status) };
  if (error === "request_timeout") return { reason: "REQUEST_TIMEOUT", detail: "Request timeout" };
  return { reason: "COULD_NOT_CONNECT", detail: "Failure to connect" };
}

const perMinute = { calls: 1_000, per: minute };
const endpointPath = "/v2/bot/channel/webhook/endpoint";

export const webhookEndpoints: readonly Endpoint[] = [
  { method: "PUT", path: endpointPath, body: object({ endpoint: text() }), rate: perMinute, answer: set },
  { method: "GET", path: endpointPath, rate: perMinute, answer: get },
  {
    method: "POST",
    path: "/v2/bot/channel/webhook/test",
    body: object({ endpoint: optional(text()) }),
    rate: { calls: 60, per: hour },
    answer: test,
  },
];
