import { randomBytes, randomUUID } from "node:crypto";
import type { webcrypto } from "node:crypto";
import { isHs256By, readJwt, signedHs256 } from "../login/jwt.ts";

/**
 * Channel access tokens. The long-lived one is part of an account's settings; stateless ones (15 minutes) and those
 * of v2.1 (up to 30 days, 30 at a time, revocable) are handed out by the API.
 */
export interface Tokens {
  readonly add: (token: string, channelId: string) => void;
  readonly issueStateless: (channelId: string, now: number) => { token: string; expiresIn: number };
  /** Nothing when the account has thirty already. */
  readonly issue: (channelId: string, seconds: number, now: number) => IssuedToken | undefined;
  readonly keyIds: (channelId: string, now: number) => string[];
  readonly revoke: (channelId: string, token: string) => void;
  readonly find: (token: string, now: number) => FoundToken | undefined;
  /** A bot's public key for its assertions; the answer is the key id the console would show. */
  readonly addAssertionKey: (channelId: string, key: webcrypto.JsonWebKey) => string;
  readonly assertionKey: (
    keyId: string,
  ) => { readonly channelId: string; readonly key: webcrypto.JsonWebKey } | undefined;
}

export interface IssuedToken {
  readonly token: string;
  readonly keyId: string;
}

export interface FoundToken {
  readonly channelId: string;
  /** Milliseconds; without end for long-lived ones. */
  readonly expiresAt: number;
}

const statelessSeconds = 900;
const most = 30;

interface Kept extends FoundToken {
  readonly keyId?: string;
}

export function createTokens(): Tokens {
  const secret = randomBytes(32).toString("base64url");
  const kept = new Map<string, Kept>();
  const assertionKeys = new Map<string, { channelId: string; key: webcrypto.JsonWebKey }>();

  const signedToken = (channelId: string, expiresAt: number, keyId?: string): string =>
    signedHs256({ sub: channelId, exp: expiresAt, jti: keyId ?? randomUUID() }, secret);

  const issuedTo = (channelId: string, now: number): Kept[] =>
    [...kept.values()].filter(
      (one) => one.channelId === channelId && one.keyId !== undefined && one.expiresAt > now,
    );

  return {
    add: (token, channelId) => void kept.set(token, { channelId, expiresAt: Number.POSITIVE_INFINITY }),
    issueStateless: (channelId, now) => ({
      token: signedToken(channelId, now + statelessSeconds * 1_000),
      expiresIn: statelessSeconds,
    }),
    issue: (channelId, seconds, now) => {
      if (issuedTo(channelId, now).length >= most) return undefined;
      const keyId = randomBytes(16).toString("base64url");
      const expiresAt = now + seconds * 1_000;
      const token = signedToken(channelId, expiresAt, keyId);
      kept.set(token, { channelId, expiresAt, keyId });
      return { token, keyId };
    },
    keyIds: (channelId, now) => issuedTo(channelId, now).map(({ keyId }) => keyId ?? ""),
    revoke: (channelId, token) => {
      const found = kept.get(token);
      if (found?.channelId === channelId && found.keyId !== undefined) kept.delete(token);
    },
    find: (token, now) => {
      const found = kept.get(token) ?? statelessBy(token, secret, kept);
      return found !== undefined && found.expiresAt > now ? found : undefined;
    },
    addAssertionKey: (channelId, key) => {
      const keyId = randomUUID();
      assertionKeys.set(keyId, { channelId, key });
      return keyId;
    },
    assertionKey: (keyId) => assertionKeys.get(keyId),
  };
}

/** Nothing is kept of a stateless token: it says itself whose it is and until when. Revoked ones have a key id. */
function statelessBy(token: string, secret: string, kept: ReadonlyMap<string, Kept>): FoundToken | undefined {
  const jwt = readJwt(token);
  if (jwt === undefined || kept.has(token) || !isHs256By(jwt, secret)) return undefined;
  const { sub, exp, jti } = jwt.claims;
  const isStateless = typeof jti === "string" && /^[0-9a-f-]{36}$/u.test(jti);
  return isStateless ? { channelId: String(sub), expiresAt: Number(exp) } : undefined;
}
