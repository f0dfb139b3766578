import type { Content } from "../world/content.ts";
import { notFound, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";

/** What people sent, for as long as it is kept: 202 while it is prepared, 404 when it never was, 410 when it is gone. */

function withContent(call: Call, give: (content: Content) => Answer): Answer {
  const content = call.world.contents.find(call.params["messageId"] ?? "");
  if (content === undefined) return notFound();
  if (content === "gone") return unlucky(410, "The content is no longer available");
  if (content.channelId !== call.channel.channelId) return notFound();
  return give(content);
}

const bytes = ({ bytes, contentType }: Content): Answer => ({
  status: 200,
  bytes,
  headers: { "content-type": contentType },
});

const whole = (call: Call): Answer =>
  withContent(call, (content) => {
    if (content.failed === true) return notFound();
    return content.readyAt > call.now ? { status: 202, body: {} } : bytes(content);
  });

/** The preview is the picture itself: nothing depends on its being smaller. */
const preview = (call: Call): Answer =>
  withContent(call, (content) => {
    if (content.kind !== "image" && content.kind !== "video") return notFound();
    if (content.readyAt > call.now) return { status: 202, body: {} };
    return bytes(content);
  });

const transcoding = (call: Call): Answer =>
  withContent(call, (content) => {
    if (content.kind !== "video" && content.kind !== "audio") return notFound();
    if (content.failed === true) return { status: 200, body: { status: "failed" } };
    return { status: 200, body: { status: content.readyAt > call.now ? "processing" : "succeeded" } };
  });

export const contentEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/v2/bot/message/{messageId}/content", answer: whole },
  { method: "GET", path: "/v2/bot/message/{messageId}/content/preview", answer: preview },
  { method: "GET", path: "/v2/bot/message/{messageId}/content/transcoding", answer: transcoding },
];
