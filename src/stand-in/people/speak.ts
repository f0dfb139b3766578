import { addLine, lineById, markRead, tellLine } from "../talk/lines.ts";
import * as ids from "../world/ids.ts";
import type { Channel } from "../world/channel.ts";
import type { Message } from "../world/chat.ts";
import type { Content } from "../world/content.ts";
import type { Person } from "../world/person.ts";
import { chatOf } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { deliverEvents } from "../webhook/deliver.ts";
import { makeEvent } from "../webhook/events.ts";
import type { ParticularEvent, WebhookEvent } from "../webhook/events.ts";

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

/** Tells the account what the person did. Nobody waits for the bot, as nobody does on a phone. */
export function tell(speaker: Speaker, happened: ParticularEvent): WebhookEvent {
  const { world, channel, person } = speaker;
  const event = makeEvent(world, channel, { ...happened, source: { type: "user", userId: person.userId } });
  const delivered = deliverEvents(world, channel, [event], `${person.userId} ${channel.channelId}`);
  // With the chat switched off in the console, what arrives counts as read.
  if (channel.chatMode === "bot") {
    void delivered.then(() => markRead(world, chatOf(world, person.userId, channel.channelId)));
  }
  return event;
}

/** Everything a person sends but files: text, stickers, places. */
export const speak = (speaker: Speaker, message: Message): Spoken =>
  written(speaker, message, ids.messageId());

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
    const isInSet = asSet && files.length > 1;
    const imageSet = { id: setId, index: place + 1, total: files.length };
    return sendFile(speaker, file, isInSet ? { imageSet } : {});
  });
}

function sendFile(speaker: Speaker, file: SentFile, set: object): Spoken {
  const { world, channel } = speaker;
  const messageId = ids.messageId();
  const isPrepared = file.kind === "image" || file.kind === "file";
  world.contents.keep({
    messageId,
    channelId: channel.channelId,
    kind: file.kind,
    bytes: file.bytes,
    contentType: file.contentType,
    readyAt: world.clock.now() + (isPrepared ? 0 : world.options.preparationTime),
    ...(file.fileName === undefined ? {} : { fileName: file.fileName }),
    ...(file.failed === true ? { failed: true } : {}),
  });
  return written(speaker, { type: file.kind, ...particularOf(file), ...set }, messageId);
}

function particularOf(file: SentFile): object {
  if (file.kind === "file") return { fileName: file.fileName ?? "file", fileSize: file.bytes.length };
  const contentProvider = { type: "line" };
  return file.kind === "image" ? { contentProvider } : { duration: file.duration ?? 1_000, contentProvider };
}

/** Kinds of messages that LINE gives a quote token. */
const quotable = new Set(["text", "sticker", "image", "video"]);

/** Writes the line into the chat and tells the account. */
function written(speaker: Speaker, message: Message, messageId: string): Spoken {
  const { world, channel, person } = speaker;
  addLine(world, { userId: person.userId, channelId: channel.channelId, from: "person", message, messageId });
  const isQuotable = quotable.has(message.type);
  const told = {
    ...message,
    id: messageId,
    ...(isQuotable ? { quoteToken: ids.quoteToken(channel.channelId, person.userId, messageId) } : {}),
    markAsReadToken: ids.markAsReadToken(channel.channelId, person.userId, messageId),
  };
  return { messageId, webhookEventId: tell(speaker, { type: "message", message: told }).webhookEventId };
}

/** Takes a message back: the bubble is gone, and so is its picture. Nothing where there was no such message. */
export function unsend(speaker: Speaker, messageId: string): string | undefined {
  const { world, channel, person } = speaker;
  const line = lineById(chatOf(world, person.userId, channel.channelId), messageId);
  if (line === undefined || line.from !== "person" || line.unsent === true) return undefined;
  line.unsent = true;
  world.contents.drop(messageId);
  tellLine(world, line);
  return tell(speaker, { type: "unsend", unsend: { messageId } }).webhookEventId;
}
