import type { FastifyReply, FastifyRequest } from "fastify";
import type { Fault } from "../faults/faults.ts";
import { loggedBody } from "./body.ts";
import type { Body } from "./body.ts";
import type { Answer } from "./endpoint.ts";
import type { Arrived } from "./serve.ts";

/** How a call ends: written down, and answered, cut off or left hanging. */

export const pathOf = (request: FastifyRequest): string => request.url.split("?", 1)[0] ?? "";

export function logCall(arrived: Arrived, body: Body, answer: Answer, fault: Fault | undefined): void {
  const { world, request, channel, requestId } = arrived;
  const retryKey = request.headers["x-line-retry-key"];
  const call = world.calls.add(
    {
      at: new Date(world.clock.now()).toISOString(),
      method: request.method,
      path: request.url,
      ...(channel === undefined ? {} : { channelId: channel.channelId }),
      requestId,
      ...(typeof retryKey === "string" ? { retryKey } : {}),
      body: loggedBody(body),
      status: answer.status,
      response: answer.bytes === undefined ? answer.body : `(${answer.bytes.length} bytes)`,
      ...(fault === undefined ? {} : { fault: fault.kind }),
      ...(answer.invalid === true ? { invalid: true } : {}),
      ...(answer.recipients === undefined ? {} : { recipients: answer.recipients }),
    },
    body.bytes.length + 300,
  );
  world.live.tell("call", () => call);
}

/** The caller hears nothing: the connection breaks at once, or stays open for as long as the caller waits. */
export function leaveUnanswered({ reply, request }: Arrived, holdsOpen: boolean): FastifyReply {
  void reply.hijack();
  if (!holdsOpen) request.raw.socket.destroy();
  return reply;
}

export function send({ reply, request, requestId }: Arrived, answer: Answer, isCut: boolean): FastifyReply {
  const bytes = answer.bytes ?? Buffer.from(JSON.stringify(answer.body ?? {}));
  const headers = {
    "content-type": "application/json",
    "x-line-request-id": requestId,
    ...answer.headers,
  };
  if (!isCut) return reply.code(answer.status).headers(headers).send(bytes);
  void reply.hijack();
  reply.raw.writeHead(answer.status, { ...headers, "content-length": bytes.length });
  // Half of it, and then the line goes dead: what was promised never comes.
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.raw.socket.destroy());
  return reply;
}
