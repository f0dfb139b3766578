import { z } from "zod";
import { exchange } from "./exchange.ts";

/** A long-lived token where the operator gave one; otherwise stateless tokens are made from id and secret. */
export interface ChannelCredentials {
  readonly secret: string;
  readonly accessToken?: string;
}

export interface AccessTokenParts {
  readonly credentialsOf: (channelId: string) => Promise<ChannelCredentials | undefined>;
  readonly apiBaseUrl: string;
  /** Milliseconds on any clock that does not stand still. */
  readonly now: () => number;
}

export type AccessToken =
  /** `canRenew`: made by us, so another one can be made when LINE does not take it. */
  | { readonly type: "token"; readonly token: string; readonly canRenew: boolean }
  | { readonly type: "none"; readonly reason: string };

export interface AccessTokens {
  readonly tokenOf: (channelId: string, deadline: AbortSignal) => Promise<AccessToken>;
  /** LINE did not take this one. */
  readonly forget: (channelId: string, token: string) => void;
}

/** A token is not used in its last minute, so that it lives at least as long as the call it is used for. */
const marginMs = 60_000;

export function makeAccessTokens(parts: AccessTokenParts): AccessTokens {
  const kept = new Map<string, Issued>();
  const issuing = new Map<string, Promise<AccessToken>>();

  async function tokenOf(channelId: string, deadline: AbortSignal): Promise<AccessToken> {
    const credentials = await parts.credentialsOf(channelId);
    if (credentials === undefined) return { type: "none", reason: "there is no such channel" };
    const { accessToken, secret } = credentials;
    if (accessToken !== undefined) return { type: "token", token: accessToken, canRenew: false };
    const known = kept.get(channelId);
    if (known !== undefined && known.secret === secret && parts.now() < known.until) {
      return { type: "token", token: known.token, canRenew: true };
    }
    // Many calls begin at once; one new token is enough for all, and the first one's deadline comes first.
    const underWay = issuing.get(channelId);
    if (underWay !== undefined) return underWay;
    const fresh = issue(channelId, secret, deadline).finally(() => issuing.delete(channelId));
    issuing.set(channelId, fresh);
    return fresh;
  }

  async function issue(channelId: string, secret: string, deadline: AbortSignal): Promise<AccessToken> {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: channelId,
      client_secret: secret,
    });
    const askedAt = parts.now();
    const answer = await exchange(
      `${parts.apiBaseUrl}/oauth2/v3/token`,
      { method: "POST", body: form },
      deadline,
    );
    if (answer.type !== "answered") return { type: "none", reason: `no access token: ${answer.reason}` };
    if (answer.status !== 200)
      return { type: "none", reason: `no access token: LINE answered ${answer.status}` };
    const issued = readIssued(answer.body);
    if (issued === undefined) return { type: "none", reason: "no access token in LINE's answer" };
    const { access_token: token, expires_in: seconds } = issued;
    kept.set(channelId, { token, secret, until: askedAt + seconds * 1000 - marginMs });
    return { type: "token", token, canRenew: true };
  }

  return {
    tokenOf,
    forget: (channelId, token) => {
      if (kept.get(channelId)?.token === token) kept.delete(channelId);
    },
  };
}

interface Issued {
  readonly token: string;
  /** The secret it was made with: where the operator changed it, the token is no longer used. */
  readonly secret: string;
  readonly until: number;
}

const issuedShape = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });

function readIssued(body: string): z.infer<typeof issuedShape> | undefined {
  try {
    return issuedShape.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
