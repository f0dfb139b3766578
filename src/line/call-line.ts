import { makeAccessTokens, type AccessTokenParts } from "./access-token.ts";
import { exchange, type Answer } from "./exchange.ts";

/** One call to LINE on behalf of a channel. */
export interface LineRequest {
  readonly channelId: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** Begins with a slash; ids in it are already percent-encoded. */
  readonly path: string;
  /** Pictures and other contents live on a host of their own. */
  readonly host?: "api" | "data";
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** JSON unless said otherwise. */
  readonly contentType?: string;
  readonly retryKey?: string;
}

/** Never throws and always ends. */
export type CallLine = (request: LineRequest) => Promise<Answer>;

export interface CallLineParts extends AccessTokenParts {
  readonly dataApiBaseUrl: string;
  /** For a whole call, getting a token and renewing it included: whoever leases work can count on it. */
  readonly timeoutMs: number;
}

export function makeCallLine(parts: CallLineParts): CallLine {
  const tokens = makeAccessTokens(parts);

  async function callOnce(request: LineRequest, token: string, deadline: AbortSignal): Promise<Answer> {
    const { method, path, host, body, contentType, retryKey } = request;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": contentType ?? "application/json" }),
      ...(retryKey === undefined ? {} : { "x-line-retry-key": retryKey }),
    };
    const base = host === "data" ? parts.dataApiBaseUrl : parts.apiBaseUrl;
    return exchange(`${base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }, deadline);
  }

  return async (request) => {
    const deadline = AbortSignal.timeout(parts.timeoutMs);
    const access = await tokens.tokenOf(request.channelId, deadline).catch(withoutToken);
    if (access.type === "none") return { type: "not-sent", reason: access.reason };
    const answer = await callOnce(request, access.token, deadline);
    if (answer.type !== "answered" || answer.status !== 401 || !access.canRenew) return answer;
    // A 401 took nothing, so the same call may be made once more with a fresh token.
    tokens.forget(request.channelId, access.token);
    const renewed = await tokens.tokenOf(request.channelId, deadline).catch(withoutToken);
    return renewed.type === "none" ? answer : callOnce(request, renewed.token, deadline);
  };
}

/** Whatever kept us from the channel's credentials kept us from sending, too. */
const withoutToken = (error: unknown) => ({
  type: "none" as const,
  reason: `the channel's credentials could not be read: ${error instanceof Error ? error.name : "unknown error"}`,
});
