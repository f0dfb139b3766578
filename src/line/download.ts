import { makeAccessTokens, type AccessTokenParts } from "./access-token.ts";
import { codeOf } from "./exchange.ts";

/** What became of one try to fetch what somebody sent. */
export type Downloaded =
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  /** LINE is still preparing it, is in trouble, or the connection broke: the same again may succeed. */
  | { readonly type: "try-later"; readonly reason: string }
  /** LINE keeps contents for a time it does not name, and not at all once they were unsent. */
  | { readonly type: "gone" }
  | { readonly type: "too-large" };

export type Download = (channelId: string, messageId: string) => Promise<Downloaded>;

export interface DownloadParts extends AccessTokenParts {
  readonly dataApiBaseUrl: string;
  /** For a whole try. A large photo over a slow line takes longer than a call. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/**
 * Fetches a photo or file at LINE's word, and never with the SDK: its stream, cut off midway, ends the process. Never throws and
 * always ends. Bytes are given only when all came that LINE had announced.
 * Source: LINE Messaging API reference, "Get content"; 400 was seen in an outage, so that it is tried again.
 */
export function makeDownload(parts: DownloadParts): Download {
  const tokens = makeAccessTokens(parts);
  const tried = async (channelId: string, messageId: string): Promise<Downloaded> => {
    const deadline = AbortSignal.timeout(parts.timeoutMs);
    const access = await tokens.tokenOf(channelId, deadline);
    if (access.type === "none") return { type: "try-later", reason: access.reason };
    const path = `/v2/bot/message/${encodeURIComponent(messageId)}/content`;
    const response = await fetch(`${parts.dataApiBaseUrl}${path}`, {
      headers: { authorization: `Bearer ${access.token}` },
      redirect: "manual",
      signal: deadline,
    });
    if (response.status === 401) tokens.forget(channelId, access.token);
    if (response.status === 200) return wholeBody(response, parts.mostBytes);
    await response.body?.cancel();
    return response.status === 404 || response.status === 410
      ? { type: "gone" }
      : { type: "try-later", reason: `LINE answered ${response.status}` };
  };
  return (channelId, messageId) =>
    tried(channelId, messageId).catch((error: unknown) => ({ type: "try-later", reason: codeOf(error) }));
}

async function wholeBody(response: Response, most: number): Promise<Downloaded> {
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  if (announced > most) {
    await response.body?.cancel();
    return { type: "too-large" };
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    // Whoever announces little and sends much is stopped here; leaving the loop closes the connection.
    if (size > most) return { type: "too-large" };
    pieces.push(piece);
  }
  if (!Number.isNaN(announced) && size !== announced)
    return { type: "try-later", reason: `${size} of ${announced} bytes came` };
  return { type: "bytes", bytes: Buffer.concat(pieces) };
}
