/** Channel access tokens: stateless ones, and those of v2.1. */
import { generateKeyPairSync, sign } from "node:crypto";
import { account } from "../line-room.ts";
import { byForm, casesOfEndpoint } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const client = { client_id: account.channelId, client_secret: account.secret };
const assertionType = { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" };

const stateless = casesOfEndpoint("POST /oauth2/v3/token", "#issue-stateless-channel-access-token");
const getStateless = (desk: Desk, part: Record<string, string> = {}) =>
  byForm(desk, "/oauth2/v3/token", { grant_type: "client_credentials", ...client, ...part });
const quotaBy = async (desk: Desk, waitMs: number) => {
  const { body } = await getStateless(desk);
  await desk.control("POST", "/clock", { advanceMs: waitMs });
  return desk.api("GET /v2/bot/message/quota", undefined, {
    authorization: `Bearer ${String(body["access_token"])}`,
  });
};

const keys = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A bot's assertion; `claims` spoil it. */
async function assertion(desk: Desk, claims: object = {}, kid?: string): Promise<string> {
  const { id, jwk } = { id: account.channelId, jwk: keys.publicKey.export({ format: "jwk" }) };
  const registered = await desk.control<{ kid: string }>("POST", `/channels/${id}/assertion-keys`, { jwk });
  const header = { alg: "RS256", typ: "JWT", kid: kid ?? registered.kid };
  const now = Math.floor(Date.now() / 1_000);
  const content = `${encoded(header)}.${encoded({ iss: id, sub: id, aud: "https://api.line.me/", exp: now + 1_700, token_exp: 86_400, ...claims })}`;
  return `${content}.${sign("sha256", Buffer.from(content), keys.privateKey).toString("base64url")}`;
}

const issue = casesOfEndpoint("POST /oauth2/v2.1/token", "#issue-channel-access-token-v2-1");
const issued = async (desk: Desk, claims?: object, kid?: string) =>
  byForm(desk, "/oauth2/v2.1/token", {
    grant_type: "client_credentials",
    ...assertionType,
    client_assertion: await assertion(desk, claims, kid),
  });
const kids = casesOfEndpoint(
  "GET /oauth2/v2.1/tokens/kid",
  "#get-all-valid-channel-access-token-key-ids-v2-1",
);
const verify = casesOfEndpoint("GET /oauth2/v2.1/verify", "#verify-channel-access-token-v2-1");

export const channelTokenCases: readonly EndpointCase[] = [
  stateless.takes("a stateless token by secret", (desk) => getStateless(desk)),
  stateless.refuses(
    "a wrong secret",
    400,
    (desk) => getStateless(desk, { client_secret: "wrong" }),
    "Invalid 'client_credentials'.",
  ),
  stateless.takes("a stateless token by assertion", async (desk) =>
    byForm(desk, "/oauth2/v3/token", {
      grant_type: "client_credentials",
      ...assertionType,
      client_assertion: await assertion(desk),
    }),
  ),
  stateless.takes("a call with a stateless token after 14 minutes", (desk) => quotaBy(desk, 14 * 60_000)),
  stateless.refuses("a call with a stateless token after 15 minutes", 401, (desk) =>
    quotaBy(desk, 15 * 60_000),
  ),
  issue.takes("a token of v2.1", (desk) => issued(desk)),
  issue.refuses(
    "an assertion for longer than 30 minutes",
    400,
    (desk) => issued(desk, { exp: Math.floor(Date.now() / 1_000) + 1_900 }),
    "Invalid exp",
  ),
  issue.refuses(
    "an assertion that is over",
    400,
    (desk) => issued(desk, { exp: 1_500_000_000 }),
    "Invalid exp",
  ),
  issue.refuses(
    "an assertion for somebody else",
    400,
    (desk) => issued(desk, { aud: "https://example.com/" }),
    "Invalid aud",
  ),
  issue.refuses(
    "an assertion of another channel",
    400,
    (desk) => issued(desk, { iss: "1" }),
    "iss and clientId of key do not match",
  ),
  issue.refuses(
    "a token for 31 days",
    400,
    (desk) => issued(desk, { token_exp: 31 * 86_400 }),
    "Invalid token_exp",
  ),
  issue.refuses(
    "a key that is not registered",
    404,
    (desk) => issued(desk, {}, "unknown"),
    "Cannot find channel key that satisfies the conditions",
  ),
  issue.refuses(
    "the 31st token",
    400,
    async (desk) => {
      for (let count = 0; count < 30; count += 1) await issued(desk);
      return issued(desk);
    },
    "The maximum number of access tokens has already been issued",
  ),
  kids.takes("the key ids of good tokens", async (desk) =>
    desk.api(
      `GET /oauth2/v2.1/tokens/kid?${new URLSearchParams({ ...assertionType, client_assertion: await assertion(desk) }).toString()}`,
    ),
  ),
  verify.takes("a good token", async (desk) =>
    desk.api(`GET /oauth2/v2.1/verify?access_token=${String((await issued(desk)).body["access_token"])}`),
  ),
  verify.refuses(
    "a text that is no token",
    400,
    (desk) => desk.api("GET /oauth2/v2.1/verify?access_token=nope"),
    "The access token not JWS",
  ),
  verify.refuses("a token that was revoked", 400, async (desk) => {
    const token = String((await issued(desk)).body["access_token"]);
    await byForm(desk, "/oauth2/v2.1/revoke", { ...client, access_token: token });
    return desk.api(`GET /oauth2/v2.1/verify?access_token=${token}`);
  }),
  casesOfEndpoint("POST /oauth2/v2.1/revoke", "#revoke-channel-access-token-v2-1").takes(
    "the end of a token that never was",
    (desk) => byForm(desk, "/oauth2/v2.1/revoke", { ...client, access_token: "nope" }),
  ),
];
