import { z } from "zod";
import type { LineEvent } from "#actions/event.ts";
import { assert } from "#core/assert.ts";
import { eventId, readEnvelope } from "./envelope.ts";

/** LINE takes a reply token for a minute. Whoever uses it keeps a margin of their own. */
const replyTokenLifeMs = 60_000;

/**
 * Reads one stored event. Never refuses one: a type that is not known here, or known but oddly shaped, is "nothing".
 * Day pickers give Gregorian days without a time zone (`params.date`), and that is what `day` holds.
 */
export function readEvent(body: string, tokenLifeMs = replyTokenLifeMs): LineEvent {
  const event: unknown = JSON.parse(body);
  const envelope = readEnvelope(event);
  assert(envelope !== undefined, "a stored event is an object");
  const { source, timestamp: at, replyToken } = envelope;
  return {
    webhookEventId: eventId(envelope, event),
    at,
    isOneToOne: source?.type === "user",
    what: whatIn(event, at),
    ...(source?.userId === undefined ? {} : { lineUserId: source.userId }),
    ...(replyToken === undefined ? {} : { reply: { token: replyToken, until: at + tokenLifeMs } }),
  };
}

function whatIn(event: unknown, at: number): LineEvent["what"] {
  const { data: known } = knownEvent.safeParse(event);
  switch (known?.type) {
    case "message": {
      const { type, text } = known.message;
      if (type === "text" && text !== undefined) return { type, at, text: storable(text) };
      const heard = heardAs(type);
      if (heard !== "picture" && heard !== "file") return { type: heard, at };
      return { type: heard, at, ...contentOf(known.message) };
    }
    case "unsend":
      return { type: "unsent", messageId: known.unsend.messageId };
    case "postback": {
      const { data, params } = known.postback;
      // LINE has already switched the menu by itself; nobody asked us anything.
      if (params?.newRichMenuAliasId !== undefined) return { type: "nothing" };
      const send = storable(data);
      return params?.date === undefined
        ? { type: "choice", at, send }
        : { type: "choice", at, send, day: params.date };
    }
    case "follow":
      return { type: "added", at, again: known.follow?.isUnblocked ?? false };
    case "unfollow":
      return { type: "blocked" };
    case undefined:
      return { type: "nothing" };
  }
}

/** Where what was sent can be fetched, and which photos were chosen together. */
function contentOf({ id, imageSet }: z.output<typeof messageShape>): {
  readonly messageId?: string;
  readonly set?: { readonly id: string; readonly total: number };
} {
  const isInSet = imageSet !== undefined && imageSet.total > 1;
  return {
    ...(id !== undefined && { messageId: id }),
    ...(isInSet && { set: { id: imageSet.id, total: imageSet.total } }),
  };
}

/** In our own words. Whoever sends a kind of message that LINE has yet to invent has still said something. */
function heardAs(
  messageType: string,
): "sticker" | "picture" | "video" | "voice" | "file" | "location" | "other" {
  switch (messageType) {
    case "sticker":
    case "video":
    case "file":
    case "location":
      return messageType;
    case "image":
      return "picture";
    case "audio":
      return "voice";
    default:
      return "other";
  }
}

/** PostgreSQL stores neither the character NUL nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

const messageShape = z.looseObject({
  type: z.string(),
  text: z.string().optional().catch(undefined),
  id: z.string().min(1).optional().catch(undefined),
  // LINE leaves `total` out for photos that are not known to belong together.
  imageSet: z
    .looseObject({ id: z.string().min(1), total: z.int().positive().max(100) })
    .optional()
    .catch(undefined),
});

const knownEvent = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("message"), message: messageShape }),
  z.looseObject({
    type: z.literal("unsend"),
    unsend: z.looseObject({ messageId: z.string().min(1) }),
  }),
  z.looseObject({
    type: z.literal("postback"),
    postback: z.looseObject({
      data: z.string(),
      params: z
        .looseObject({
          date: z.iso.date().optional().catch(undefined),
          newRichMenuAliasId: z.string().optional().catch(undefined),
        })
        .optional()
        .catch(undefined),
    }),
  }),
  z.looseObject({
    type: z.literal("follow"),
    follow: z
      .looseObject({ isUnblocked: z.boolean().catch(false) })
      .optional()
      .catch(undefined),
  }),
  z.looseObject({ type: z.literal("unfollow") }),
]);
