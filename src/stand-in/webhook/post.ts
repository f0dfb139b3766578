import { createHmac } from "node:crypto";
import type { Channel } from "../world/channel.ts";
import type { WebhookDelivery, World } from "../world/world.ts";

/** base64(HMAC-SHA256(channel secret, the bytes of the body)), as in `x-line-signature`. */
export const signatureOf = (secret: string, body: string): string =>
  createHmac("sha256", secret).update(body).digest("base64");

export interface Sending {
  readonly body: string;
  /** The right one, unless a test wants a wrong one. */
  readonly signature?: string;
  readonly redelivery?: boolean;
  readonly url?: string;
}

export interface Posted {
  readonly status?: number;
  /** `request_timeout` or `could_not_connect`, as the console calls them. */
  readonly error?: string;
}

export const isAccepted = ({ status = 0 }: Posted): boolean => status >= 200 && status < 300;

/** Posts bytes to a bot once and writes down what came of it. Never throws: an unreachable bot is an answer too. */
export async function postWebhook(world: World, channel: Channel, sending: Sending): Promise<Posted> {
  const { body, signature = signatureOf(channel.secret, body), url = channel.webhook.url } = sending;
  const started = performance.now();
  const posted =
    url === undefined ? { error: "no webhook address is set" } : await post(world, url, body, signature);
  const delivery = world.webhooks.add((seq): WebhookDelivery => ({
    seq,
    at: new Date(world.clock.now()).toISOString(),
    channelId: channel.channelId,
    body,
    signature,
    ...posted,
    ms: Math.round(performance.now() - started),
    redelivery: sending.redelivery ?? false,
  }));
  world.live.tell("webhook", () => delivery);
  return posted;
}

async function post(world: World, url: string, body: string, signature: string): Promise<Posted> {
  try {
    const response = await fetch(localAddress(world, url), {
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
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    return { error: isTimeout ? "request_timeout" : "could_not_connect" };
  }
}

/** Hosts that are made up for the outside are the local servers that stand for them. */
export function localAddress({ options }: World, address: string): URL {
  const asked = new URL(address);
  const local = options.publicHosts[asked.origin];
  return local === undefined ? asked : new URL(asked.pathname + asked.search, local);
}
