import type { FastifyRequest } from "fastify";
import { problemsOf } from "../rules/rule.ts";
import { broken } from "./endpoint.ts";
import type { Answer, Endpoint } from "./endpoint.ts";
import { refusal } from "./refusal.ts";

/** A body as it came: its bytes (retry keys compare them), and what they say. */
export interface Body {
  readonly bytes: Buffer;
  readonly parsed?: unknown;
  readonly unreadable?: string;
}

const mebibyte = 2 ** 20;

export function readBody(request: FastifyRequest, endpoint: Endpoint | undefined): Body {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (bytes.length === 0) return { bytes };
  const contentType = request.headers["content-type"] ?? "";
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return { bytes, parsed: Object.fromEntries(new URLSearchParams(bytes.toString())) };
  }
  const isJson = contentType.startsWith("application/json") || hasRule(endpoint);
  return isJson ? readJson(bytes) : { bytes };
}

const hasRule = (endpoint: Endpoint | undefined): boolean =>
  endpoint !== undefined && "body" in endpoint && endpoint.body !== undefined;

function readJson(bytes: Buffer): Body {
  try {
    return { bytes, parsed: JSON.parse(bytes.toString()) };
  } catch (error) {
    return { bytes, unreadable: placeOf(bytes.toString(), String(error)) };
  }
}

/** LINE says where its parser stopped. */
function placeOf(text: string, error: string): string {
  const position = Number(/position (\d+)/u.exec(error)?.[1] ?? text.length);
  const before = text.slice(0, position).split("\n");
  return `(line: ${before.length}, column: ${(before.at(-1) ?? "").length + 1})`;
}

/** What is wrong with a body before the endpoint itself looks at it. */
export function refusedBody(endpoint: Endpoint, contentType: string, body: Body): Answer | undefined {
  if (!("body" in endpoint) || endpoint.body === undefined) return undefined;
  if (!contentType.startsWith("application/json")) {
    return broken(415, `The content type, ${contentType === "" ? "null" : contentType}, is not supported`);
  }
  if (body.bytes.length > 2 * mebibyte) return broken(413, "Request exceeds the max size of 2MB");
  if (body.unreadable !== undefined) {
    return broken(400, `The request body could not be parsed as JSON ${body.unreadable}`);
  }
  if (body.parsed === undefined)
    return broken(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
  const problems = problemsOf(endpoint.body, body.parsed);
  return problems.length === 0 ? undefined : refusal(problems, endpoint.dialect);
}

export function loggedBody({ bytes, parsed, unreadable }: Body): unknown {
  if (parsed !== undefined) return parsed;
  if (bytes.length === 0) return undefined;
  return unreadable === undefined ? `(${bytes.length} bytes)` : bytes.toString().slice(0, 2_000);
}
