import type { FastifyReply } from "fastify";
import type { Asked, Routes } from "./route.ts";

/** A page that reads slower than this many bytes behind misses events rather than make the server keep them. */
const tooFarBehind = 2 ** 20;

/** The page's feed: server-sent events, one JSON value each. */
function live({ world, reply, request }: Asked): FastifyReply {
  void reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  raw.write(": hello\n\n");
  const stop = world.live.listen((event, value) => {
    if (raw.writableLength < tooFarBehind) raw.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  });
  const beat = setInterval(() => void raw.write(": still here\n\n"), 20_000);
  request.raw.on("close", () => {
    clearInterval(beat);
    stop();
  });
  return reply;
}

export const liveRoutes: Routes = { "GET /live": live };
