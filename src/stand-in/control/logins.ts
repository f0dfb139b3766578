import { z } from "zod";
import { agree, decline, judged } from "../login/authorize.ts";
import type { AuthorizeQuery } from "../login/authorize.ts";
import { idToken } from "../login/id-tokens.ts";
import type { LoginChannel } from "../login/logins.ts";
import { deliverEvents } from "../webhook/deliver.ts";
import { makeEvent } from "../webhook/events.ts";
import { personOf, refuse, wish } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** Signing in without a browser, and the account link. */

const loginChannel = z.object({
  channelId: z.string().min(1),
  secret: z.string().min(1),
  name: z.string().optional(),
  callbackUrls: z.array(z.url()).optional(),
  idTokenAlg: z.enum(["HS256", "ES256"]).optional(),
});

function addLoginChannel({ world, body }: Asked): object {
  const channel = wish(loginChannel, body) as LoginChannel;
  world.logins.channels.set(channel.channelId, channel);
  return { channelId: channel.channelId };
}

const signInWish = z.object({ authorizeUrl: z.string(), decline: z.boolean().optional() });

/** Does what a person does on the sign-in page; gives the address the browser would be sent back to. */
function signIn({ world, params, body }: Asked): object {
  const { authorizeUrl, decline: declines } = wish(signInWish, body);
  const { userId } = personOf(world, params["userId"]);
  const url = URL.parse(authorizeUrl, "https://access.line.me");
  if (url === null) return refuse(400, "authorizeUrl is not an address.");
  const asked = judged(world, Object.fromEntries(url.searchParams) as AuthorizeQuery);
  if (asked.kind === "shown") return refuse(400, asked.mistake);
  if (asked.kind === "sent-back") return { redirectTo: asked.location };
  return { redirectTo: declines === true ? decline(asked.asking) : agree(world, asked.asking, userId) };
}

const tokenWish = z.object({
  loginChannelId: z.string(),
  alg: z.enum(["HS256", "ES256"]).default("ES256"),
  scopes: z.array(z.string()).default(["openid", "profile"]),
  nonce: z.string().optional(),
});

/** An ID token as a LIFF app gets it. */
function mintIdToken({ world, params, body }: Asked): object {
  const { loginChannelId, alg, scopes, nonce } = wish(tokenWish, body);
  const channel = world.logins.channels.get(loginChannelId);
  if (channel === undefined) return refuse(404, `There is no LINE Login channel ${loginChannelId}.`);
  return {
    idToken: idToken(world.logins, {
      channel: { ...channel, idTokenAlg: alg },
      person: personOf(world, params["userId"]),
      grant: { scopes, ...(nonce === undefined ? {} : { nonce }) },
      now: world.clock.now(),
    }),
  };
}

const linkWish = z.object({
  linkToken: z.string(),
  nonce: z.string().min(10, "must have 10 characters or more").max(255),
});

/** The person opens LINE's link dialog. A token that is spent or too old is shown to them; nobody else hears of it. */
async function linkAccount({ world, params, body }: Asked): Promise<object> {
  const { linkToken, nonce } = wish(linkWish, body);
  const { userId } = personOf(world, params["userId"]);
  const issued = world.linkTokens.take(linkToken, world.clock.now());
  const channel = world.channels.get(issued?.channelId ?? "");
  if (issued === undefined || channel === undefined)
    return refuse(400, "The link token is spent, too old or unknown.");
  const result = issued.userId === userId ? "ok" : "failed";
  const source = result === "ok" ? { source: { type: "user", userId } } : {};
  const event = makeEvent(world, channel, { type: "accountLink", link: { result, nonce }, ...source });
  await deliverEvents(world, channel, [event], `${userId} ${channel.channelId}`);
  return { result, webhookEventId: event.webhookEventId };
}

const keyWish = z.object({ jwk: z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string() }) });

/** Registers a bot's public key for its assertions, as one does in the console. */
function addAssertionKey({ world, params, body }: Asked): object {
  const { jwk } = wish(keyWish, body);
  const channelId = params["channelId"] ?? "";
  if (!world.channels.has(channelId)) return refuse(404, `There is no official account ${channelId}.`);
  return { kid: world.tokens.addAssertionKey(channelId, jwk) };
}

export const loginRoutes: Routes = {
  "POST /login-channels": addLoginChannel,
  "POST /people/:userId/sign-in": signIn,
  "POST /people/:userId/id-token": mintIdToken,
  "POST /people/:userId/link-account": linkAccount,
  "POST /channels/:channelId/assertion-keys": addAssertionKey,
};
