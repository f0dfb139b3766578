import * as ids from "../world/ids.ts";
import { addLine, lineById, tellLine } from "../talk/lines.ts";
import type { Channel } from "../world/channel.ts";
import type { Message } from "../world/chat.ts";
import type { Content } from "../world/content.ts";
import type { Person } from "../world/person.ts";
import { chatOf } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { deliverEvents } from "../webhook/deliver.ts";
import { makeEvent } from "../webhook/events.ts";
import type { WebhookEvent } from "../webhook/events.ts";

/** Who writes, and to which account. */
export interface Speaker {
  readonly world: World;
  readonly channel: Channel;
  readonly person: Person;
}

export interface Spoken {
  readonly messageId: string;
  readonly webhookEventId: string;
}

export const queueOf = ({ person, channel }: Speaker): string => `${person.userId} ${channel.channelId}`;
export const sourceOf = ({ person }: Speaker): { type: string; userId: string } => ({
  type: "user",
  userId: person.userId,
});

/** Everything a person sends but the files: text, stickers, places. */
export function speak(speaker: Speaker, message: Message): Spoken {
  const { line, event } = written(speaker, message);
  void deliverEvents(speaker.world, speaker.channel, [event], queueOf(speaker));
  return { messageId: line, webhookEventId: event.webhookEventId };
}

export interface SentFile {
  readonly kind: Content["kind"];
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly fileName?: string;
  readonly duration?: number;
  readonly failed?: boolean;
}

/** Photos sent together are one set: each is a webhook of its own, with its place in the set. */
export function sendFiles(speaker: Speaker, files: readonly SentFile[], asSet: boolean): Spoken[] {
  const setId = ids.messageId();
  return files.map((file, place) => {
    const set =
      asSet && files.length > 1 ? { imageSet: { id: setId, index: place + 1, total: files.length } } : {};
    return sendFile(speaker, file, set);
  });
}

function sendFile(speaker: Speaker, file: SentFile, set: object): Spoken {
  const { world, channel } = speaker;
  const messageId = ids.messageId();
  const isSlow = file.kind === "video" || file.kind === "audio";
  world.contents.keep({
    messageId,
    channelId: channel.channelId,
    kind: file.kind,
    bytes: file.bytes,
    contentType: file.contentType,
    readyAt: world.clock.now() + (isSlow ? world.options.preparationTime : 0),
    ...(file.fileName === undefined ? {} : { fileName: file.fileName }),
    ...(file.failed === true ? { failed: true } : {}),
  });
  const { event } = written(speaker, { type: file.kind, ...particularOf(file), ...set }, messageId);
  void deliverEvents(world, channel, [event], queueOf(speaker));
  return { messageId, webhookEventId: event.webhookEventId };
}

function particularOf(file: SentFile): object {
  if (file.kind === "file") return { fileName: file.fileName ?? "file", fileSize: file.bytes.length };
  const contentProvider = { type: "line" };
  return file.kind === "image" ? { contentProvider } : { duration: file.duration ?? 1_000, contentProvider };
}

/** Kinds of messages that LINE gives a quote token. */
const quotable = new Set(["text", "sticker", "image", "video"]);

/** Writes the line into the chat and makes the event that tells of it. */
function written(
  speaker: Speaker,
  message: Message,
  messageId = ids.messageId(),
): { readonly line: string; readonly event: WebhookEvent } {
  const { world, channel, person } = speaker;
  addLine(world, { userId: person.userId, channelId: channel.channelId, from: "person", message, messageId });
  const told = {
    ...message,
    id: messageId,
    ...(quotable.has(message.type)
      ? { quoteToken: ids.quoteToken(channel.channelId, person.userId, messageId) }
      : {}),
    markAsReadToken: ids.markAsReadToken(channel.channelId, person.userId, messageId),
  };
  const event = makeEvent(world, channel, { type: "message", message: told, source: sourceOf(speaker) });
  return { line: messageId, event };
}

/** Takes a message back: the bubble is gone, and so is its picture. */
export function unsend(speaker: Speaker, messageId: string): string | undefined {
  const { world, channel, person } = speaker;
  const line = lineById(chatOf(world, person.userId, channel.channelId), messageId);
  if (line === undefined || line.from !== "person" || line.unsent === true) return undefined;
  line.unsent = true;
  world.contents.drop(messageId);
  tellLine(world, line);
  const event = makeEvent(world, channel, {
    type: "unsend",
    source: sourceOf(speaker),
    unsend: { messageId },
  });
  void deliverEvents(world, channel, [event], queueOf(speaker));
  return event.webhookEventId;
}
