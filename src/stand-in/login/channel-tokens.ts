import { broken, done } from "../api/endpoint.ts";
import type { Answer, OpenCall } from "../api/endpoint.ts";
import type { World } from "../world/world.ts";
import { isRs256By, readJwt } from "./jwt.ts";
import type { Claims } from "./jwt.ts";
import { fieldOf, oauthRefusal } from "./oauth.ts";

/** Channel access tokens: stateless ones by secret or assertion, and those of v2.1 by assertion only. */

export function statelessToken({ world, body, now }: OpenCall): Answer {
  if (fieldOf(body, "grant_type") !== "client_credentials")
    return oauthRefusal("unsupported_grant_type", "Invalid grant_type");
  const owner =
    fieldOf(body, "client_assertion") === "" ? bySecret(world, body) : byAssertion(world, body, now);
  if (typeof owner !== "string") return owner;
  const { token, expiresIn } = world.tokens.issueStateless(owner, now);
  return done({ token_type: "Bearer", access_token: token, expires_in: expiresIn });
}

function bySecret(world: World, body: unknown): string | Answer {
  const channel = world.channels.get(fieldOf(body, "client_id"));
  const isRight = channel !== undefined && channel.secret === fieldOf(body, "client_secret");
  return isRight ? channel.channelId : oauthRefusal("invalid_request", "Invalid 'client_credentials'.");
}

const maxAssertionLife = 30 * 60;
const maxTokenLife = 30 * 24 * 3_600;

function byAssertion(world: World, body: unknown, now: number): string | Answer {
  const asserted = assertion(world, body, now);
  return asserted.isGood ? String(asserted.claims["iss"]) : asserted.refusal;
}

type Asserted =
  | { readonly isGood: true; readonly claims: Claims }
  | { readonly isGood: false; readonly refusal: Answer };

const wrong = (refusal: Answer): Asserted => ({ isGood: false, refusal });
const wrongClient = (description: string): Asserted => wrong(oauthRefusal("invalid_client", description));

/** The claims of a good assertion: RS256 by a registered key of the channel, for LINE, good for 30 minutes at most. */
function assertion(world: World, body: unknown, now: number): Asserted {
  const type = fieldOf(body, "client_assertion_type");
  if (type !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
    return wrong(oauthRefusal("invalid_request", "Invalid client_assertion_type"));
  }
  const jwt = readJwt(fieldOf(body, "client_assertion"));
  if (jwt?.header.alg !== "RS256") return wrongClient("Invalid assertion");
  const registered = world.tokens.assertionKey(jwt.header.kid ?? "");
  if (registered === undefined)
    return wrong(broken(404, "Cannot find channel key that satisfies the conditions"));
  if (!isRs256By(jwt, registered.key)) return wrongClient("Invalid signature");
  const { iss, sub, aud, exp } = jwt.claims;
  if (iss !== registered.channelId) return wrongClient("iss and clientId of key do not match");
  if (sub !== iss) return wrongClient("Invalid sub");
  if (aud !== "https://api.line.me/") return wrongClient("Invalid aud");
  const left = Number(exp) - now / 1_000;
  return left > 0 && left <= maxAssertionLife
    ? { isGood: true, claims: jwt.claims }
    : wrongClient("Invalid exp");
}

export function tokenByAssertion({ world, body, now }: OpenCall): Answer {
  const asserted = assertion(world, body, now);
  if (!asserted.isGood) return asserted.refusal;
  const { iss, token_exp: wished } = asserted.claims;
  const seconds = Number(wished);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > maxTokenLife) {
    return oauthRefusal("invalid_client", "Invalid token_exp");
  }
  const issued = world.tokens.issue(String(iss), seconds, now);
  if (issued === undefined) return broken(400, "The maximum number of access tokens has already been issued");
  return done({
    access_token: issued.token,
    token_type: "Bearer",
    expires_in: seconds,
    key_id: issued.keyId,
  });
}

export function keyIds({ world, query, now }: OpenCall): Answer {
  const owner = byAssertion(world, query, now);
  return typeof owner === "string" ? done({ kids: world.tokens.keyIds(owner, now) }) : owner;
}
