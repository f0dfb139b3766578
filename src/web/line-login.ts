import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";

/** LINE Login v2.1 (OpenID Connect) with state, nonce and PKCE. Source: LINE Developers, "Integrating LINE Login with your web app". */
export interface LineLogin {
  readonly authorizeUrl: (asking: Asking) => string;
  /** The LINE user id that LINE vouches for, or why it does not: for the log, never for the page. */
  readonly whoIs: (answer: Answer) => Promise<Result<string, string>>;
}

export interface Asking {
  readonly channelId: string;
  readonly redirectUri: string;
  readonly attempt: { readonly state: string; readonly nonce: string; readonly verifier: string };
}

export interface Answer {
  readonly code: string;
  readonly redirectUri: string;
  readonly channel: { readonly channelId: string; readonly secret: string };
  readonly attempt: { readonly nonce: string; readonly verifier: string };
}

export interface LoginAddresses {
  readonly loginBaseUrl: string;
  readonly apiBaseUrl: string;
}

const issuer = "https://access.line.me";
const timeoutMs = 8_000;
const toleranceSeconds = 30;

export function lineLogin({ loginBaseUrl, apiBaseUrl }: LoginAddresses): LineLogin {
  const keys = createRemoteJWKSet(new URL(`${apiBaseUrl}/oauth2/v2.1/certs`), { timeoutDuration: timeoutMs });
  return {
    authorizeUrl: ({ channelId, redirectUri, attempt }) => {
      const query = new URLSearchParams({
        response_type: "code",
        client_id: channelId,
        redirect_uri: redirectUri,
        state: attempt.state,
        nonce: attempt.nonce,
        scope: "openid",
        code_challenge: createHash("sha256").update(attempt.verifier).digest("base64url"),
        code_challenge_method: "S256",
      });
      return `${loginBaseUrl}/oauth2/v2.1/authorize?${query.toString()}`;
    },
    whoIs: async (answer) => {
      const idToken = await exchangeCode(apiBaseUrl, answer);
      return idToken.ok ? verifyIdToken(idToken.value, { ...expectedOf(answer), keys }) : idToken;
    },
  };
}

const expectedOf = ({ channel, attempt }: Answer) => ({ ...channel, nonce: attempt.nonce });

const answerShape = z.looseObject({ id_token: z.string().min(1) });

async function exchangeCode(
  apiBaseUrl: string,
  { code, redirectUri, channel, attempt }: Answer,
): Promise<Result<string, string>> {
  const form = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    client_id: channel.channelId,
    client_secret: channel.secret,
    code_verifier: attempt.verifier,
  });
  try {
    const response = await fetch(`${apiBaseUrl}/oauth2/v2.1/token`, {
      method: "POST",
      body: form,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refused(`LINE answered ${response.status} to the code`);
    }
    const read = answerShape.safeParse(await response.json());
    return read.success ? ok(read.data.id_token) : refused("LINE gave no ID token");
  } catch (error) {
    return refused(`LINE could not be asked: ${error instanceof Error ? error.name : "unknown error"}`);
  }
}

export interface Expected {
  readonly channelId: string;
  readonly secret: string;
  readonly nonce: string;
  readonly keys: JWTVerifyGetKey;
}

/**
 * Signature by the one way that its algorithm allows (HS256: the channel's secret; ES256: LINE's keys; nothing else), issuer,
 * audience, expiry and nonce. A token that names another algorithm is refused before any key is looked at: whoever took a public
 * key for a secret would take anybody's word.
 */
export async function verifyIdToken(
  token: string,
  { channelId, secret, nonce, keys }: Expected,
): Promise<Result<string, string>> {
  try {
    const { alg } = decodeProtectedHeader(token);
    if (alg !== "HS256" && alg !== "ES256") return refused(`an ID token signed with ${alg ?? "nothing"}`);
    const rules = {
      algorithms: [alg],
      issuer,
      audience: channelId,
      requiredClaims: ["exp", "iat", "sub", "nonce"],
      clockTolerance: toleranceSeconds,
    };
    const { payload } =
      alg === "HS256"
        ? await jwtVerify(token, new TextEncoder().encode(secret), rules)
        : await jwtVerify(token, keys, rules);
    // One audience, ours: a token that was made for several is none of ours.
    if (payload.aud !== channelId) return refused("an ID token for somebody else too");
    if (payload["nonce"] !== nonce) return refused("an ID token of another sign-in");
    const { sub } = payload;
    return sub !== undefined && /^U[0-9a-f]{32}$/u.test(sub)
      ? ok(sub)
      : refused("an ID token that names no LINE user");
  } catch (error) {
    return refused(`an ID token that does not hold: ${codeOf(error)}`);
  }
}

/** jose names what was wrong; its messages could repeat what stood in the token. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "not a token";
