/**
 * One HTTP exchange that never throws and ends at its deadline. `fetch` and not the SDK's client: the SDK sets no time-outs, makes
 * an exception of LINE's 409 (which is a success), and ends the process when a download is cut off halfway.
 */
export type Answer =
  /** A status came back. `body` is empty where it was cut off: by then LINE had already decided. */
  | {
      readonly type: "answered";
      readonly status: number;
      readonly requestId?: string;
      readonly body: string;
    }
  /** Not a byte of the request reached the other side. */
  | { readonly type: "not-sent"; readonly reason: string }
  /** It may have arrived and may have been acted upon. */
  | { readonly type: "no-answer"; readonly reason: string };

export async function exchange(url: string, init: RequestInit, deadline: AbortSignal): Promise<Answer> {
  let request: Request;
  try {
    // Redirects stay unfollowed: LINE makes none, and whoever makes one in its name must not get our token.
    request = new Request(url, { ...init, redirect: "manual" });
  } catch {
    // The error's own words would quote the header, that is, the access token.
    return { type: "not-sent", reason: "the request could not be made: is the access token one plain word?" };
  }
  try {
    const response = await fetch(request, { signal: deadline });
    const requestId = response.headers.get("x-line-request-id") ?? undefined;
    const body = await response.text().catch(() => "");
    return {
      type: "answered",
      status: response.status,
      body,
      ...(requestId === undefined ? {} : { requestId }),
    };
  } catch (error) {
    const code = codeOf(error);
    return { type: neverLeft.has(code) ? "not-sent" : "no-answer", reason: code };
  }
}

/** How a connection fails before anything is written to it. Whatever is not named here counts as perhaps arrived. */
const neverLeft: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** fetch wraps what happened; with several addresses of one host it is wrapped once more, the same for all of them. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
