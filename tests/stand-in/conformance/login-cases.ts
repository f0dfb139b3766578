/** LINE Login: asking, exchanging, checking. */
import { byForm, casesOfEndpoint } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const loginReference = "https://developers.line.biz/en/reference/line-login/";
const loginGuide = "https://developers.line.biz/en/docs/line-login/integrate-line-login/";
const day = 24 * 3_600_000;

const login = { client_id: "2000000001", client_secret: "login-secret" };
const callback = "https://fund.example/login/back";
const query = {
  response_type: "code",
  client_id: login.client_id,
  redirect_uri: callback,
  state: "s1",
  scope: "openid profile",
  nonce: "n1",
};
const withLogin = (desk: Desk) =>
  desk.control("POST", "/login-channels", {
    channelId: login.client_id,
    secret: login.client_secret,
    callbackUrls: [callback],
  });
const ask =
  (part: Record<string, string> = {}) =>
  async (desk: Desk) => {
    await withLogin(desk);
    return desk.api(`GET /oauth2/v2.1/authorize?${new URLSearchParams({ ...query, ...part }).toString()}`);
  };

const authorize = casesOfEndpoint("GET /oauth2/v2.1/authorize", loginGuide);
const authorizations: readonly EndpointCase[] = [
  authorize.takes("a request to sign in: the page asks who one is", ask()),
  authorize.takes("a query beside the registered address", ask({ redirect_uri: `${callback}?key=value` })),
  authorize.refuses("a channel that does not exist", 400, ask({ client_id: "1" })),
  authorize.refuses(
    "an address that is not registered",
    400,
    ask({ redirect_uri: "https://elsewhere.example/" }),
  ),
  authorize.refuses("no state: sent back with INVALID_REQUEST", 302, ask({ state: "" })),
  authorize.refuses(
    "email without openid: sent back with INVALID_SCOPE",
    302,
    ask({ scope: "profile email" }),
  ),
  authorize.refuses(
    "another response type: sent back with UNSUPPORTED_RESPONSE_TYPE",
    302,
    ask({ response_type: "token" }),
  ),
  authorize.refuses(
    "a plain code challenge: sent back with INVALID_REQUEST",
    302,
    ask({ code_challenge: "a", code_challenge_method: "plain" }),
  ),
];

const codeOf = async (desk: Desk, part: Record<string, string> = {}): Promise<string> => {
  await withLogin(desk);
  const authorizeUrl = `https://access.line.me/oauth2/v2.1/authorize?${new URLSearchParams({ ...query, ...part }).toString()}`;
  const { redirectTo } = await desk.control<{ redirectTo: string }>(
    "POST",
    `/people/${desk.someone}/sign-in`,
    { authorizeUrl },
  );
  return new URL(redirectTo).searchParams.get("code") ?? "";
};
const exchange = (desk: Desk, code: string, part: Record<string, string> = {}) =>
  byForm(desk, "/oauth2/v2.1/token", {
    grant_type: "authorization_code",
    code,
    redirect_uri: callback,
    ...login,
    ...part,
  });
// base64url(SHA-256("v".repeat(43)))
const challenge = {
  code_challenge: "_t6QZmp2rnFYnvGGsLpw-_QWs7FkEmMGb_Xm2gXqQv0",
  code_challenge_method: "S256",
};

const token = casesOfEndpoint("POST /oauth2/v2.1/token", `${loginReference}#issue-access-token`);
const invalidCode = "invalid authorization code";
const exchanges: readonly EndpointCase[] = [
  token.takes("a code for tokens", async (desk) => exchange(desk, await codeOf(desk))),
  token.refuses(
    "a code for the second time",
    400,
    async (desk) => {
      const code = await codeOf(desk);
      await exchange(desk, code);
      return exchange(desk, code);
    },
    invalidCode,
  ),
  token.refuses(
    "a code after ten minutes",
    400,
    async (desk) => {
      const code = await codeOf(desk);
      await desk.control("POST", "/clock", { advanceMs: 600_000 });
      return exchange(desk, code);
    },
    invalidCode,
  ),
  token.refuses(
    "another address than was asked with",
    400,
    async (desk) => exchange(desk, await codeOf(desk), { redirect_uri: `${callback}?a=1` }),
    "redirect_uri does not match",
  ),
  token.refuses(
    "a wrong secret",
    400,
    async (desk) => exchange(desk, await codeOf(desk), { client_secret: "wrong" }),
    "invalid client_secret",
  ),
  token.refuses(
    "a code with a challenge, without its proof",
    400,
    async (desk) => exchange(desk, await codeOf(desk, challenge)),
    "invalid code_verifier",
  ),
  token.takes("a refresh token", async (desk) => {
    const { body } = await exchange(desk, await codeOf(desk));
    return byForm(desk, "/oauth2/v2.1/token", {
      grant_type: "refresh_token",
      refresh_token: String(body["refresh_token"]),
      ...login,
    });
  }),
  token.refuses(
    "a refresh token after 90 days",
    400,
    async (desk) => {
      const { body } = await exchange(desk, await codeOf(desk));
      await desk.control("POST", "/clock", { advanceMs: 90 * day });
      return byForm(desk, "/oauth2/v2.1/token", {
        grant_type: "refresh_token",
        refresh_token: String(body["refresh_token"]),
        ...login,
      });
    },
    "invalid refresh token",
  ),
];

const idTokens = casesOfEndpoint("POST /oauth2/v2.1/verify", `${loginReference}#verify-id-token`);
const checked = async (desk: Desk, part: Record<string, string> = {}, waitMs = 0) => {
  const { body } = await exchange(desk, await codeOf(desk));
  await desk.control("POST", "/clock", { advanceMs: waitMs });
  return byForm(desk, "/oauth2/v2.1/verify", {
    id_token: String(body["id_token"]),
    client_id: login.client_id,
    ...part,
  });
};
const userinfo = casesOfEndpoint("GET /oauth2/v2.1/userinfo", `${loginReference}#userinfo`);

const signedIn: readonly EndpointCase[] = [
  idTokens.takes("a good ID token", (desk) => checked(desk, { nonce: "n1" })),
  idTokens.refuses(
    "an ID token after an hour",
    400,
    (desk) => checked(desk, {}, 3_600_000),
    "IdToken expired.",
  ),
  idTokens.refuses(
    "an ID token of another channel",
    400,
    (desk) => checked(desk, { client_id: "1" }),
    "Invalid IdToken Audience.",
  ),
  idTokens.refuses(
    "an ID token with another nonce",
    400,
    (desk) => checked(desk, { nonce: "n2" }),
    "Invalid IdToken Nonce.",
  ),
  idTokens.refuses(
    "an ID token of somebody else",
    400,
    (desk) => checked(desk, { user_id: "U1" }),
    "Invalid IdToken Subject Identifier.",
  ),
  idTokens.refuses(
    "a text that is no ID token",
    400,
    (desk) => checked(desk, { id_token: "a.b.c" }),
    "Invalid IdToken.",
  ),
  userinfo.takes("who signed in", async (desk) => {
    const { body } = await exchange(desk, await codeOf(desk));
    return desk.api("GET /oauth2/v2.1/userinfo", undefined, {
      authorization: `Bearer ${String(body["access_token"])}`,
    });
  }),
  userinfo.refuses("nobody", 401, (desk) =>
    desk.api("GET /oauth2/v2.1/userinfo", undefined, { authorization: "Bearer nope" }),
  ),
  casesOfEndpoint("GET /oauth2/v2.1/certs", `${loginReference}#verify-id-token`).takes(
    "the platform's keys",
    (desk) => desk.api("GET /oauth2/v2.1/certs"),
  ),
  casesOfEndpoint(
    "GET /.well-known/openid-configuration",
    "https://developers.line.biz/en/docs/line-login/verify-id-token/",
  ).takes("the discovery document", (desk) => desk.api("GET /.well-known/openid-configuration")),
];

export const loginCases = [...authorizations, ...exchanges, ...signedIn];
