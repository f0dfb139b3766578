/**
 * LINE's webhooks as its description has them, strictly: an event with a property more, or one less, does not pass.
 * Written by hand from the description of webhooks; official-models.ts holds the SDK's copy against it.
 */
import { z } from "zod";

const strict = z.strictObject;
const id = z.string().min(1);
const userId = z.string().regex(/^U[0-9a-f]{32}$/u);

const source = z.discriminatedUnion("type", [
  strict({ type: z.literal("user"), userId: userId.optional() }),
  strict({
    type: z.literal("group"),
    groupId: z.string().regex(/^C[0-9a-f]{32}$/u),
    userId: userId.optional(),
  }),
  strict({
    type: z.literal("room"),
    roomId: z.string().regex(/^R[0-9a-f]{32}$/u),
    userId: userId.optional(),
  }),
]);

/** What every event has. */
const common = {
  source: source.optional(),
  timestamp: z.int().min(1_000_000_000_000),
  mode: z.enum(["active", "standby"]),
  webhookEventId: z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
  deliveryContext: strict({ isRedelivery: z.boolean() }),
};
const replyToken = z.string().regex(/^[0-9a-f]{32}$/u);
const answerable = { ...common, replyToken };

const quoteToken = id;
const markAsReadToken = id.optional();
const contentProvider = strict({
  type: z.enum(["line", "external"]),
  originalContentUrl: z.url().optional(),
  previewImageUrl: z.url().optional(),
});
const emoji = strict({ index: z.int(), length: z.int(), productId: id, emojiId: id });
const mentionee = z.discriminatedUnion("type", [
  strict({
    type: z.literal("user"),
    index: z.int(),
    length: z.int(),
    userId: userId.optional(),
    isSelf: z.boolean().optional(),
  }),
  strict({ type: z.literal("all"), index: z.int(), length: z.int() }),
]);
const stickerKinds = [
  "STATIC",
  "ANIMATION",
  "SOUND",
  "ANIMATION_SOUND",
  "POPUP",
  "POPUP_SOUND",
  "CUSTOM",
  "MESSAGE",
  "NAME_TEXT",
  "PER_STICKER_TEXT",
] as const;

export const messageContents = {
  text: strict({
    type: z.literal("text"),
    id,
    text: z.string().min(1),
    emojis: z.array(emoji).optional(),
    mention: strict({ mentionees: z.array(mentionee).max(20) }).optional(),
    quoteToken,
    quotedMessageId: id.optional(),
    markAsReadToken,
  }),
  image: strict({
    type: z.literal("image"),
    id,
    contentProvider,
    imageSet: strict({ id, index: z.int().min(1).optional(), total: z.int().min(2).optional() }).optional(),
    quoteToken,
    markAsReadToken,
  }),
  video: strict({
    type: z.literal("video"),
    id,
    duration: z.int().optional(),
    contentProvider,
    quoteToken,
    markAsReadToken,
  }),
  audio: strict({
    type: z.literal("audio"),
    id,
    contentProvider,
    duration: z.int().optional(),
    markAsReadToken,
  }),
  file: strict({
    type: z.literal("file"),
    id,
    fileName: z.string().min(1),
    fileSize: z.int().min(0),
    markAsReadToken,
  }),
  location: strict({
    type: z.literal("location"),
    id,
    title: z.string().optional(),
    address: z.string().optional(),
    latitude: z.number(),
    longitude: z.number(),
    markAsReadToken,
  }),
  sticker: strict({
    type: z.literal("sticker"),
    id,
    packageId: id,
    stickerId: id,
    stickerResourceType: z.enum(stickerKinds),
    keywords: z.array(z.string()).max(15).optional(),
    text: z.string().max(100).optional(),
    quoteToken,
    quotedMessageId: id.optional(),
    markAsReadToken,
  }),
};
const { text, image, video, audio, file, location, sticker } = messageContents;

const users = strict({ members: z.array(strict({ type: z.literal("user"), userId: userId.optional() })) });

export const events = {
  message: strict({
    type: z.literal("message"),
    ...common,
    replyToken: replyToken.optional(),
    message: z.discriminatedUnion("type", [text, image, video, audio, file, location, sticker]),
  }),
  unsend: strict({ type: z.literal("unsend"), ...common, unsend: strict({ messageId: id }) }),
  follow: strict({ type: z.literal("follow"), ...answerable, follow: strict({ isUnblocked: z.boolean() }) }),
  unfollow: strict({ type: z.literal("unfollow"), ...common }),
  join: strict({ type: z.literal("join"), ...answerable }),
  leave: strict({ type: z.literal("leave"), ...common }),
  memberJoined: strict({ type: z.literal("memberJoined"), ...answerable, joined: users }),
  memberLeft: strict({ type: z.literal("memberLeft"), ...common, left: users }),
  postback: strict({
    type: z.literal("postback"),
    ...common,
    replyToken: replyToken.optional(),
    postback: strict({ data: z.string(), params: z.record(z.string(), z.string()).optional() }),
  }),
  accountLink: strict({
    type: z.literal("accountLink"),
    ...common,
    replyToken: replyToken.optional(),
    link: strict({ result: z.enum(["ok", "failed"]), nonce: id }),
  }),
};

/** A whole body. */
export const webhook = strict({
  destination: userId,
  events: z.array(
    z.discriminatedUnion("type", [
      events.message,
      events.unsend,
      events.follow,
      events.unfollow,
      events.join,
      events.leave,
      events.memberJoined,
      events.memberLeft,
      events.postback,
      events.accountLink,
    ]),
  ),
});
