import type { Content } from "../world/content.ts";
import { broken, done, unlucky } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";

/** What people sent, for as long as it is kept: 202 while it is prepared, 404 when it never was, 410 when it is gone. */

function withContent(call: Call, give: (content: Content) => Answer): Answer {
  const content = call.world.contents.find(call.params["messageId"] ?? "");
  if (content === "gone") return unlucky(410, "The content is gone");
  if (content?.channelId !== call.channel.channelId) return broken(404, "not found");
  return give(content);
}

const bytesOf = ({ bytes, contentType }: Content): Answer => ({
  status: 200,
  bytes,
  headers: { "content-type": contentType },
});

const preparing: Answer = { status: 202, body: {} };

const whole = (call: Call): Answer =>
  withContent(call, (content) => {
    if (content.failed === true) return unlucky(404, "not found");
    return content.readyAt > call.now ? preparing : bytesOf(content);
  });

/** The preview is the picture itself: nothing depends on its being smaller. */
const preview = (call: Call): Answer =>
  withContent(call, (content) => {
    const canBeSeen = content.kind === "image" || content.kind === "video";
    if (!canBeSeen) return broken(400, "The content can not be previewed");
    return content.readyAt > call.now ? preparing : bytesOf(content);
  });

const transcoding = (call: Call): Answer =>
  withContent(call, (content) => {
    const isRecorded = content.kind === "video" || content.kind === "audio";
    if (!isRecorded) return broken(400, "Transcoding status doesn't support this type of content");
    if (content.failed === true) return done({ status: "failed" });
    return done({ status: content.readyAt > call.now ? "processing" : "succeeded" });
  });

export const contentEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/v2/bot/message/{messageId}/content", answer: whole },
  { method: "GET", path: "/v2/bot/message/{messageId}/content/preview", answer: preview },
  { method: "GET", path: "/v2/bot/message/{messageId}/content/transcoding", answer: transcoding },
];
