import { z } from "zod";
import type { CallLine } from "./call-line.ts";
import type { Answer } from "./exchange.ts";

/** What delivery gives and gets (`delivery/ports`); the two rooms know each other by shape only, and main joins them. */
export interface MessageCall {
  readonly channelId: string;
  readonly endpoint: "reply" | "push" | "multicast";
  readonly body: string;
  readonly retryKey: string;
}

export type MessageOutcome =
  | { readonly type: "accepted"; readonly status: number; readonly requestId?: string }
  | {
      readonly type: "refused";
      readonly status: number;
      readonly requestId?: string;
      readonly reason: string;
    }
  | { readonly type: "try-later"; readonly status?: number; readonly reason: string }
  | { readonly type: "unknown"; readonly status?: number; readonly reason: string };

/**
 * Makes the function that sends one call and says what came of it. It never throws and always ends.
 *
 * - 200, and 409 for a retry key that LINE already took: accepted.
 * - 429: try later; whether the rate or the month's messages ran out is read elsewhere.
 * - 401 and 403: try later as well. They say that the channel's token or plan is wrong and nothing about the message, and
 *   LINE took nothing; once the operator has mended it, what has waited goes out. A reply falls back to a push by itself.
 * - Any other 4xx: refused. For a reply, 400 also means that its token is spent or too old.
 * - 5xx, any other status and no answer at all: unknown; a push may be repeated with its retry key.
 */
export function makeSend(callLine: CallLine): (call: MessageCall) => Promise<MessageOutcome> {
  return async ({ channelId, endpoint, body, retryKey }) => {
    const path = `/v2/bot/message/${endpoint}`;
    // LINE refuses a reply that carries a retry key.
    const key = endpoint === "reply" ? {} : { retryKey };
    const answer = await callLine({ channelId, method: "POST", path, body, ...key });
    return outcomeOf(answer, endpoint);
  };
}

function outcomeOf(answer: Answer, endpoint: MessageCall["endpoint"]): MessageOutcome {
  if (answer.type === "not-sent") return { type: "try-later", reason: answer.reason };
  if (answer.type === "no-answer") return { type: "unknown", reason: answer.reason };
  const { status } = answer;
  const request = answer.requestId === undefined ? {} : { requestId: answer.requestId };
  if (status === 200 || (status === 409 && endpoint !== "reply"))
    return { type: "accepted", status, ...request };
  const reason = reasonIn(answer.body, status);
  if (status === 429 || status === 401 || status === 403) return { type: "try-later", status, reason };
  if (status >= 400 && status < 500) return { type: "refused", status, ...request, reason };
  return { type: "unknown", status, reason };
}

const refusalShape = z.looseObject({ message: z.string() });

/** For a person who reads a dead letter; no branch hangs on it. A LINE id in it is masked: reasons are kept unencrypted. */
export function reasonIn(body: string, status: number): string {
  let message = "";
  try {
    message = refusalShape.parse(JSON.parse(body)).message;
  } catch {
    // Not LINE's usual form; the status says enough.
  }
  const masked = message.replaceAll(/\b[UCR][0-9a-f]{32}\b/gu, "…").slice(0, 200);
  return masked === "" ? `LINE answered ${status}` : `LINE answered ${status}: ${masked}`;
}
