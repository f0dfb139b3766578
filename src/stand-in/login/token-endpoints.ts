import { createHash } from "node:crypto";
import { broken, done } from "../api/endpoint.ts";
import type { Answer, OpenCall } from "../api/endpoint.ts";
import * as ids from "../world/ids.ts";
import { tokenByAssertion } from "./channel-tokens.ts";
import { idToken, verifiedIdToken } from "./id-tokens.ts";
import { keepSession } from "./logins.ts";
import type { Grant, Session } from "./logins.ts";
import { fieldOf, oauthRefusal } from "./oauth.ts";

/** What a web app does after somebody signed in. The same paths serve channel access tokens of v2.1. */

export function issueToken(call: OpenCall): Answer {
  const grantType = fieldOf(call.body, "grant_type");
  if (grantType === "client_credentials") return tokenByAssertion(call);
  const channel = call.world.logins.channels.get(fieldOf(call.body, "client_id"));
  if (channel === undefined) return oauthRefusal("invalid_client", "invalid client_id");
  if (channel.secret !== fieldOf(call.body, "client_secret"))
    return oauthRefusal("invalid_client", "invalid client_secret");
  if (grantType === "authorization_code") return byCode(call, channel.channelId);
  if (grantType === "refresh_token") return byRefreshToken(call, channel.channelId);
  return oauthRefusal("unsupported_grant_type", "grant_type is not supported");
}

function byCode({ world, body, now }: OpenCall, loginChannelId: string): Answer {
  const { logins, people } = world;
  const grant = logins.codes.take(fieldOf(body, "code"), now);
  const person = people.get(grant?.userId ?? "");
  const channel = logins.channels.get(loginChannelId);
  const isOurs = grant?.loginChannelId === loginChannelId;
  if (!isOurs || person === undefined || channel === undefined)
    return oauthRefusal("invalid_grant", "invalid authorization code");
  if (grant.redirectUri !== fieldOf(body, "redirect_uri"))
    return oauthRefusal("invalid_grant", "redirect_uri does not match");
  if (!isProven(grant, fieldOf(body, "code_verifier")))
    return oauthRefusal("invalid_grant", "invalid code_verifier");
  const { userId, scopes } = grant;
  const session = { loginChannelId, userId, scopes, expiresAt: now + tokenLife * 1_000 };
  return done({
    ...issued(logins, session, now),
    ...(scopes.includes("openid") ? { id_token: idToken(logins, { channel, person, grant, now }) } : {}),
  });
}

const tokenLife = 30 * 24 * 3_600;
const refreshLife = 90 * 24 * 3_600;

/** Whoever announced a proof must bring it. */
function isProven({ codeChallenge }: Grant, verifier: string): boolean {
  if (codeChallenge === undefined) return true;
  return createHash("sha256").update(verifier).digest("base64url") === codeChallenge;
}

function issued(
  logins: OpenCall["world"]["logins"],
  session: Session,
  now: number,
  refreshToken?: string,
): object {
  const accessToken = ids.opaqueToken(48);
  const refresh = refreshToken ?? ids.opaqueToken(15);
  keepSession(logins.sessions, accessToken, session);
  if (refreshToken === undefined) {
    keepSession(logins.refreshes, refresh, { ...session, expiresAt: now + refreshLife * 1_000 });
  }
  return {
    access_token: accessToken,
    token_type: "Bearer",
    refresh_token: refresh,
    expires_in: tokenLife,
    // LINE leaves `email` out even where it was granted.
    scope: session.scopes.filter((scope) => scope !== "email").join(" "),
  };
}

function byRefreshToken({ world, body, now }: OpenCall, loginChannelId: string): Answer {
  const token = fieldOf(body, "refresh_token");
  const known = world.logins.refreshes.get(token);
  if (known?.loginChannelId !== loginChannelId || known.expiresAt <= now) {
    return oauthRefusal("invalid_grant", "invalid refresh token");
  }
  return done(issued(world.logins, { ...known, expiresAt: now + tokenLife * 1_000 }, now, token));
}

/** A user's access token, or a channel's of v2.1. */
export function verifyAccessToken({ world, query, now }: OpenCall): Answer {
  const token = query["access_token"] ?? "";
  const session = world.logins.sessions.get(token);
  if (session !== undefined) {
    if (session.expiresAt <= now) return oauthRefusal("invalid_request", "access token expired");
    const scope = session.scopes.filter((one) => one !== "email").join(" ");
    return done({ scope, client_id: session.loginChannelId, expires_in: secondsTo(session.expiresAt, now) });
  }
  const found = world.tokens.find(token, now);
  if (found === undefined || !Number.isFinite(found.expiresAt)) {
    return oauthRefusal(
      "invalid_request",
      token.split(".").length === 3 ? "The access token expired" : "The access token not JWS",
    );
  }
  return done({
    client_id: found.channelId,
    expires_in: secondsTo(found.expiresAt, now),
    scope: "profile chat_message.write",
  });
}

const secondsTo = (instant: number, now: number): number => Math.floor((instant - now) / 1_000);

export function verifyIdToken({ world, body, now }: OpenCall): Answer {
  const expected = {
    clientId: fieldOf(body, "client_id"),
    nonce: fieldOf(body, "nonce") || undefined,
    userId: fieldOf(body, "user_id") || undefined,
  };
  const claims = verifiedIdToken(world.logins, fieldOf(body, "id_token"), expected, now);
  return typeof claims === "string" ? oauthRefusal("invalid_request", claims) : done(claims);
}

/** Nobody is told whether there was such a token. */
export function revokeToken({ world, body }: OpenCall): Answer {
  const clientId = fieldOf(body, "client_id");
  const token = fieldOf(body, "access_token");
  const login = world.logins.channels.get(clientId);
  const channel = world.channels.get(clientId);
  const secret = login?.secret ?? channel?.secret;
  if (secret === undefined || secret !== fieldOf(body, "client_secret")) {
    return oauthRefusal("invalid_client", "invalid client_secret");
  }
  if (world.logins.sessions.get(token)?.loginChannelId === clientId) world.logins.sessions.delete(token);
  world.tokens.revoke(clientId, token);
  return { status: 200, bytes: Buffer.alloc(0) };
}

export function userProfile({ world, headers, now }: OpenCall): Answer {
  const token = /^Bearer (.+)$/u.exec(headers["authorization"]?.toString() ?? "")?.[1] ?? "";
  const session = world.logins.sessions.get(token);
  const person = world.people.get(session?.userId ?? "");
  const isGood = session !== undefined && session.expiresAt > now && session.scopes.includes("openid");
  if (!isGood || person === undefined) return broken(401, "invalid token");
  if (!session.scopes.includes("profile")) return done({ sub: person.userId });
  const picture = person.pictureUrl === undefined ? {} : { picture: person.pictureUrl };
  return done({ sub: person.userId, name: person.name, ...picture });
}
