import type { Answer, Endpoint, OpenCall } from "../api/endpoint.ts";
import type { World } from "../world/world.ts";
import { agree, decline, judged } from "./authorize.ts";
import { issuer } from "./id-tokens.ts";
import { mistakePage, signInPage } from "./sign-in-page.ts";
import { issueToken, revokeToken, userProfile, verifyAccessToken, verifyIdToken } from "./token-endpoints.ts";
import { keyIds, statelessToken } from "./channel-tokens.ts";

/** LINE Login and the channel access tokens, which share their paths. None of them is asked for a bearer token. */

const html = (status: number, text: string): Answer => ({
  status,
  bytes: Buffer.from(text),
  headers: { "content-type": "text/html; charset=utf-8" },
});

/** A host that is only made up is opened at the server behind it, as everywhere in this pretend world. */
function sentTo({ options }: World, location: string): Answer {
  const { origin } = new URL(location);
  const local = options.publicHosts[origin];
  const address = local === undefined ? location : `${local}${location.slice(origin.length)}`;
  return { status: 302, bytes: Buffer.alloc(0), headers: { location: address } };
}

function authorize({ world, query }: OpenCall): Answer {
  const asked = judged(world, query);
  if (asked.kind === "shown") return { ...html(400, mistakePage(asked.mistake)), invalid: true };
  if (asked.kind === "sent-back") return { ...sentTo(world, asked.location), invalid: true };
  const action = `/oauth2/v2.1/authorize?${new URLSearchParams(query as Record<string, string>).toString()}`;
  return html(200, signInPage(asked.asking, [...world.people.values()], action));
}

/** The form of the page above. */
function answerForm({ world, query, body }: OpenCall): Answer {
  const asked = judged(world, query);
  if (asked.kind !== "asking") return html(400, mistakePage("This page is out of date."));
  const { userId } = body as { userId?: string };
  if (userId === undefined) return sentTo(world, decline(asked.asking));
  if (!world.people.has(userId)) return html(400, mistakePage("There is no such person any more."));
  return sentTo(world, agree(world, asked.asking, userId));
}

function discovery({ headers }: OpenCall): Answer {
  const base = `http://${String(headers["host"])}`;
  return {
    status: 200,
    body: {
      issuer,
      authorization_endpoint: `${base}/oauth2/v2.1/authorize`,
      token_endpoint: `${base}/oauth2/v2.1/token`,
      revocation_endpoint: `${base}/oauth2/v2.1/revoke`,
      userinfo_endpoint: `${base}/oauth2/v2.1/userinfo`,
      scopes_supported: ["openid", "profile", "email"],
      jwks_uri: `${base}/oauth2/v2.1/certs`,
      response_types_supported: ["code"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["ES256", "HS256"],
      code_challenge_methods_supported: ["S256"],
    },
  };
}

const certs = ({ world }: OpenCall): Answer => ({ status: 200, body: { keys: [world.logins.key.jwk] } });

const open = true;

export const loginEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/oauth2/v2.1/authorize", open, answer: authorize },
  { method: "POST", path: "/oauth2/v2.1/authorize", open, answer: answerForm },
  { method: "POST", path: "/oauth2/v2.1/token", open, answer: issueToken },
  { method: "GET", path: "/oauth2/v2.1/verify", open, answer: verifyAccessToken },
  { method: "POST", path: "/oauth2/v2.1/verify", open, answer: verifyIdToken },
  { method: "POST", path: "/oauth2/v2.1/revoke", open, answer: revokeToken },
  { method: "GET", path: "/oauth2/v2.1/userinfo", open, answer: userProfile },
  { method: "GET", path: "/oauth2/v2.1/certs", open, answer: certs },
  { method: "GET", path: "/.well-known/openid-configuration", open, answer: discovery },
  { method: "POST", path: "/oauth2/v3/token", open, answer: statelessToken },
  { method: "GET", path: "/oauth2/v2.1/tokens/kid", open, answer: keyIds },
];
