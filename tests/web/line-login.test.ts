import { createPublicKey } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";
import { lineLogin, verifyIdToken } from "#web/line-login.ts";

const channel = { channelId: "2000000002", secret: "made-up-login-secret-of-32-letters" };
const user = `U${"a1".repeat(16)}`;
const nonce = "nonce-of-this-sign-in";
const secret = new TextEncoder().encode(channel.secret);
const es = await generateKeyPair("ES256", { extractable: true });
const stranger = await generateKeyPair("ES256", { extractable: true });
const keys = async () => es.publicKey;

const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: "https://access.line.me",
  sub: user,
  aud: channel.channelId,
  nonce,
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 3600,
  ...more,
});
const hs256 = (
  more: JWTPayload = {},
  key: Uint8Array = secret,
  without: readonly string[] = [],
): Promise<string> => {
  const said = Object.entries(claims(more)).filter(([name]) => !without.includes(name));
  return new SignJWT(Object.fromEntries(said)).setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(key);
};
const es256 = (more?: JWTPayload, key = es.privateKey): Promise<string> =>
  new SignJWT(claims(more)).setProtectedHeader({ alg: "ES256", kid: "line" }).sign(key);
const unsigned = (more?: JWTPayload): string =>
  `${[{ alg: "none" }, claims(more)].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;
const verify = (token: string) => verifyIdToken(token, { ...channel, nonce, keys });

describe("an ID token", () => {
  test("signed by LINE for this channel and this sign-in names who it is", async () => {
    expect(await verify(await hs256())).toEqual({ ok: true, value: user });
    expect(await verify(await es256())).toEqual({ ok: true, value: user });
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<readonly [string, () => Promise<string> | string]>([
    [
      "with a secret of somebody else's",
      () => hs256({}, new TextEncoder().encode("another secret of 32 letters !!!")),
    ],
    ["with a key of somebody else's", () => es256({}, stranger.privateKey)],
    ["by nobody", () => unsigned()],
    ["with LINE's public key as if it were a secret", async () => hs256({}, await publicKeyAsSecret())],
    [
      "with an algorithm that LINE does not use",
      () => new SignJWT(claims()).setProtectedHeader({ alg: "HS512" }).sign(new Uint8Array(64).fill(1)),
    ],
    ["and changed afterwards", async () => `${(await hs256()).slice(0, -4)}AAAA`],
    ["for another channel", () => hs256({ aud: "2000000003" })],
    ["for several channels", () => hs256({ aud: [channel.channelId, "2000000003"] })],
    ["by another issuer", () => hs256({ iss: "https://access.line.example" })],
    ["long ago", () => hs256({ iat: past, exp: past + 60 })],
    ["for another sign-in", () => hs256({ nonce: "another" })],
    ["without a nonce", () => hs256({}, secret, ["nonce"])],
    ["without an end", () => hs256({}, secret, ["exp"])],
    ["about nobody", () => hs256({}, secret, ["sub"])],
    ["about something that is no LINE user", () => hs256({ sub: "somebody" })],
    ["as no token at all", () => "not.a.token"],
    ["as nothing", () => ""],
  ])("signed %s is worth nothing", async (_, make) => {
    expect((await verify(await make())).ok).toBe(false);
  });

  test("that is refused is told of without a word of what stood in it", async () => {
    const told = await verify(await hs256({ iss: "https://evil.example", name: "สมศรี" }));
    expect(JSON.stringify(told)).not.toMatch(/evil|สมศรี|U[0-9a-f]{8}/u);
  });
});

async function publicKeyAsSecret(): Promise<Uint8Array> {
  const jwk = await exportJWK(es.publicKey);
  const pem = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" });
  return new TextEncoder().encode(pem);
}

describe("signing in with the pretend LINE", () => {
  let standIn: StandIn;
  let userId: string;
  beforeAll(async () => {
    standIn = await startStandIn({ port: 0, channels: [], loginChannels: [channel] });
    ({ userId } = (await control("/people", { name: "สมศรี" })) as { userId: string });
  });
  afterAll(() => standIn.close());

  async function control(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`${standIn.url}/control${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.json();
  }

  const attempt = { state: "s".repeat(43), nonce, verifier: "v".repeat(43) };
  const redirectUri = "https://fund.example/f/small/sign-in/back";
  const login = () => lineLogin({ loginBaseUrl: standIn.url, apiBaseUrl: standIn.url });
  async function codeFor(): Promise<string> {
    const authorizeUrl = login().authorizeUrl({ channelId: channel.channelId, redirectUri, attempt });
    const { redirectTo } = (await control(`/people/${userId}/sign-in`, { authorizeUrl })) as {
      redirectTo: string;
    };
    const back = new URL(redirectTo);
    expect(back.searchParams.get("state")).toBe(attempt.state);
    return back.searchParams.get("code") ?? "";
  }

  test.each(["HS256", "ES256"])("gives who it is, with tokens of %s", async (idTokenAlg) => {
    await control("/login-channels", { ...channel, idTokenAlg });
    expect(await login().whoIs({ code: await codeFor(), redirectUri, channel, attempt })).toEqual({
      ok: true,
      value: userId,
    });
  });

  test("gives nobody for a code that was used, another verifier, another secret, another nonce", async () => {
    const code = await codeFor();
    const asked = { redirectUri, channel, attempt };
    expect((await login().whoIs({ ...asked, code })).ok).toBe(true);
    expect((await login().whoIs({ ...asked, code })).ok).toBe(false);
    for (const other of [
      { attempt: { ...attempt, verifier: "w".repeat(43) } },
      { channel: { ...channel, secret: "another" } },
      { attempt: { ...attempt, nonce: "another" } },
      { redirectUri: "https://fund.example/f/other/sign-in/back" },
    ]) {
      expect((await login().whoIs({ ...asked, code: await codeFor(), ...other })).ok).toBe(false);
    }
  });

  test("gives nobody where LINE cannot be reached", async () => {
    const nowhere = lineLogin({ loginBaseUrl: standIn.url, apiBaseUrl: "http://127.0.0.1:1" });
    expect((await nowhere.whoIs({ code: "x", redirectUri, channel, attempt })).ok).toBe(false);
  });
});
