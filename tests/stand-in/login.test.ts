import { createHash, createHmac, createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, openLineRoom } from "./line-room.ts";
import type { Answered, LineRoom } from "./line-room.ts";

/** Signing in as a browser and a web app do it, with nothing but HTTP and node:crypto. */

const web = {
  channelId: "2000000001",
  secret: "secret-of-the-web-login",
  name: "สมุดกองทุน",
  callbackUrls: ["https://fund.example/back"],
};
const liff = { channelId: "2000000002", secret: "secret-of-the-liff-login", idTokenAlg: "ES256" as const };
const back = "https://fund.example/back";

let line: LineRoom;
let somsri = "";
beforeAll(async () => {
  line = await openLineRoom({ loginChannels: [web, liff] });
  somsri = await line.friend("สมศรี <ใจดี>");
});
afterAll(() => line.close());

const asking = (more: Record<string, string> = {}): string =>
  `/oauth2/v2.1/authorize?${new URLSearchParams({
    response_type: "code",
    client_id: web.channelId,
    redirect_uri: back,
    state: "state-of-mine",
    scope: "profile openid email",
    ...more,
  }).toString()}`;

const form = (path: string, fields: Record<string, string>): Promise<Answered> =>
  ask(line.standIn.url + path, "POST", new URLSearchParams(fields).toString(), {
    "content-type": "application/x-www-form-urlencoded",
  });

/** Presses a button of the sign-in page; gives the address the browser is sent to. */
async function press(path: string, fields: Record<string, string>): Promise<URL> {
  const { status, headers } = await form(path, fields);
  expect(status).toBe(302);
  return new URL(headers.get("location") ?? "");
}

async function codeOf(more: Record<string, string> = {}): Promise<string> {
  const sentTo = await press(asking(more), { userId: somsri });
  return sentTo.searchParams.get("code") ?? "";
}

const exchange = (code: string, more: Record<string, string> = {}): Promise<Answered> =>
  form("/oauth2/v2.1/token", {
    grant_type: "authorization_code",
    code,
    redirect_uri: back,
    client_id: web.channelId,
    client_secret: web.secret,
    ...more,
  });

const partsOf = (token: unknown): [string, string, string] =>
  String(token).split(".") as [string, string, string];
const claimsOf = (token: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(partsOf(token)[1], "base64url").toString());

describe("the sign-in page", () => {
  test("lists everybody, their names as text and never as markup", async () => {
    const { status, text, headers } = await line.call("GET", asking());
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain(`value="${somsri}"`);
    expect(text).toContain("สมศรี &lt;ใจดี&gt;");
    expect(text).not.toContain("<ใจดี>");
  });

  test("sends whoever was chosen back with a code and the state", async () => {
    const sentTo = await press(asking(), { userId: somsri });
    expect(sentTo.origin + sentTo.pathname).toBe(back);
    expect(sentTo.searchParams.get("state")).toBe("state-of-mine");
    expect(sentTo.searchParams.get("code")).toMatch(/^[\w-]{20,}$/u);
  });

  test("sends whoever cancels back with ACCESS_DENIED", async () => {
    const sentTo = await press(asking(), { cancel: "1" });
    expect(Object.fromEntries(sentTo.searchParams)).toEqual({
      error: "ACCESS_DENIED",
      error_description: "The resource owner denied the request.",
      state: "state-of-mine",
    });
  });

  test.each([
    ["an unknown channel", { client_id: "2000000009" }],
    ["an address that is not registered", { redirect_uri: "https://elsewhere.example/back" }],
    ["no address at all", { redirect_uri: "" }],
  ])("sends nobody anywhere for %s", async (_, more) => {
    const { status, headers, text } = await line.call("GET", asking(more));
    expect([status, headers.get("location")]).toEqual([400, null]);
    expect(text).toContain("400 Bad Request");
  });

  test.each([
    ["no state", { state: "" }, "INVALID_REQUEST"],
    ["a scope nobody knows", { scope: "openid everything" }, "INVALID_SCOPE"],
    ["email without openid", { scope: "profile email" }, "INVALID_SCOPE"],
    ["an implicit flow", { response_type: "token" }, "UNSUPPORTED_RESPONSE_TYPE"],
    ["a plain code challenge", { code_challenge: "abc", code_challenge_method: "plain" }, "INVALID_REQUEST"],
  ])("sends the browser back at once for %s", async (_, more, error) => {
    const { status, headers } = await line.call("GET", asking(more));
    expect(status).toBe(302);
    expect(new URL(headers.get("location") ?? "").searchParams.get("error")).toBe(error);
  });
});

describe("the tokens", () => {
  test("a code is exchanged once, within ten minutes", async () => {
    const code = await codeOf();
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).body).toEqual({
      error: "invalid_grant",
      error_description: "invalid authorization code",
    });
    const late = await codeOf();
    await line.control("POST", "/clock", { advanceMs: 10 * 60_000 + 1 });
    expect((await exchange(late)).status).toBe(400);
  });

  test.each([
    ["another address", { redirect_uri: "https://fund.example/other" }],
    ["a wrong secret", { client_secret: "guessed" }],
    ["another channel", { client_id: liff.channelId, client_secret: liff.secret }],
  ])("a code is no good with %s", async (_, more) => {
    expect((await exchange(await codeOf(), more)).status).toBe(400);
  });

  test("the web's ID token is signed with the channel's secret and says what was agreed to", async () => {
    const { body } = await exchange(await codeOf({ nonce: "nonce-of-mine", max_age: "60" }));
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 2_592_000, scope: "profile openid" });
    const [header, claims, signature] = partsOf(body["id_token"]);
    const hmac = createHmac("sha256", web.secret).update(`${header}.${claims}`).digest("base64url");
    expect(signature).toBe(hmac);
    expect(claimsOf(body["id_token"])).toMatchObject({
      iss: "https://access.line.me",
      sub: somsri,
      aud: web.channelId,
      nonce: "nonce-of-mine",
      name: "สมศรี <ใจดี>",
      auth_time: expect.any(Number),
      email: expect.stringContaining("@example.com"),
    });
  });

  test("LIFF's ID token is signed with the platform's key, found by way of the discovery document", async () => {
    const { idToken } = await line.control("POST", `/people/${somsri}/id-token`, {
      loginChannelId: liff.channelId,
    });
    const discovery = await line.call("GET", "/.well-known/openid-configuration");
    const certs = await ask(String(discovery.body["jwks_uri"]), "GET");
    const [header, claims, signature] = partsOf(idToken);
    const { alg, kid } = JSON.parse(Buffer.from(header, "base64url").toString());
    const keys = certs.body["keys"] as { kid: string; kty: string }[];
    const key = createPublicKey({ key: keys.find((one) => one.kid === kid)!, format: "jwk" });
    const isSigned = verify(
      "sha256",
      Buffer.from(`${header}.${claims}`),
      { key, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    );
    expect([alg, isSigned]).toEqual(["ES256", true]);
    expect(discovery.body["issuer"]).toBe(claimsOf(idToken)["iss"]);
  });

  test("PKCE: the right proof is taken, no proof or another is not", async () => {
    const proof = "p".repeat(43);
    const challenge = createHash("sha256").update(proof).digest("base64url");
    const proven = { code_challenge: challenge, code_challenge_method: "S256" };
    const answers = [
      await exchange(await codeOf(proven), { code_verifier: proof }),
      await exchange(await codeOf(proven), { code_verifier: "q".repeat(43) }),
      await exchange(await codeOf(proven)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400]);
  });

  test("signing in without the page gives the same address", async () => {
    const path = `/people/${somsri}/sign-in`;
    const { redirectTo } = await line.control<{ redirectTo: string }>("POST", path, {
      authorizeUrl: `https://access.line.me${asking()}`,
    });
    const code = new URL(redirectTo).searchParams.get("code") ?? "";
    expect((await exchange(code)).status).toBe(200);
    const declined = await line.control("POST", path, { authorizeUrl: asking(), decline: true });
    expect(declined["redirectTo"]).toContain("error=ACCESS_DENIED");
  });
});

const verified = (fields: Record<string, string>): Promise<Answered> =>
  form("/oauth2/v2.1/verify", { client_id: web.channelId, ...fields });

const forged = (token: string): string => {
  const [header, , signature] = partsOf(token);
  const claims = Buffer.from(JSON.stringify({ ...claimsOf(token), sub: `U${"f".repeat(32)}` }));
  return `${header}.${claims.toString("base64url")}.${signature}`;
};
const unsigned = (token: string): string =>
  `${Buffer.from('{"typ":"JWT","alg":"none"}').toString("base64url")}.${partsOf(token)[1]}.`;

describe("what a token is good for", () => {
  test("the ID token is verified, with its nonce and its person", async () => {
    const { body } = await exchange(await codeOf({ nonce: "n1" }));
    const token = String(body["id_token"]);
    const good = await verified({ id_token: token, nonce: "n1", user_id: somsri });
    expect([good.status, good.body]).toEqual([200, claimsOf(token)]);
  });

  test.each([
    ["another nonce", (token: string) => ({ id_token: token, nonce: "n2" }), "Invalid IdToken Nonce."],
    [
      "another person",
      (token: string) => ({ id_token: token, user_id: `U${"f".repeat(32)}` }),
      "Invalid IdToken Subject Identifier.",
    ],
    [
      "another channel",
      (token: string) => ({ id_token: token, client_id: liff.channelId }),
      "Invalid IdToken Audience.",
    ],
    ["changed claims", (token: string) => ({ id_token: forged(token) }), "Invalid IdToken."],
    ["no signature", (token: string) => ({ id_token: unsigned(token) }), "Invalid IdToken."],
    ["no token", () => ({ id_token: "" }), "Invalid IdToken."],
  ])("an ID token with %s is refused", async (_, fields, words) => {
    const { body } = await exchange(await codeOf({ nonce: "n1" }));
    const { status, body: answer } = await verified(fields(String(body["id_token"])));
    expect([status, answer]).toEqual([400, { error: "invalid_request", error_description: words }]);
  });

  test("an ID token is good for an hour", async () => {
    const { body } = await exchange(await codeOf());
    await line.control("POST", "/clock", { advanceMs: 3_600_001 });
    expect((await verified({ id_token: String(body["id_token"]) })).body).toMatchObject({
      error_description: "IdToken expired.",
    });
  });

  test("an access token gives the person until it is revoked, and its refresh token a new one", async () => {
    const { body } = await exchange(await codeOf());
    const token = String(body["access_token"]);
    const info = (): Promise<Answered> =>
      ask(`${line.standIn.url}/oauth2/v2.1/userinfo`, "GET", undefined, { authorization: `Bearer ${token}` });
    const check = (): Promise<Answered> => line.call("GET", `/oauth2/v2.1/verify?access_token=${token}`);
    expect((await info()).body).toEqual({ sub: somsri, name: "สมศรี <ใจดี>" });
    expect((await check()).body).toMatchObject({ client_id: web.channelId, scope: "profile openid" });
    const owner = { client_id: web.channelId, client_secret: web.secret };
    const renewed = await form("/oauth2/v2.1/token", {
      grant_type: "refresh_token",
      refresh_token: String(body["refresh_token"]),
      ...owner,
    });
    expect(renewed.body["access_token"]).not.toBe(token);
    await form("/oauth2/v2.1/revoke", { access_token: token, ...owner });
    expect([(await info()).status, (await check()).status]).toEqual([401, 400]);
  });
});
