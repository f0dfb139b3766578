/** Texts, stickers, media, places, imagemaps, and what every message may carry. */
import { casesOf, text } from "./case.ts";
import type { MessageCase } from "./case.ts";

const https = "https://example.com/a.jpg";
const longHttps = (length: number): string => `https://example.com/${"a".repeat(length - 20)}`;

const any = casesOf("#message-objects", (message: unknown) => message);
const plain = casesOf("#text-message", (part: object) => ({ type: "text", text: "สวัสดี", ...part }));
const emoji = { productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" };

const texts: readonly MessageCase[] = [
  any.takes("the smallest text message", text("ก")),
  any.refuses("a message without a type", { text: "ก" }, "messages[0].type"),
  any.refuses("a type that LINE does not have", { type: "poem", text: "ก" }, "messages[0].type"),
  any.refuses("a message that is no object", "ก", "messages[0]"),
  plain.takes("text: 5,000 UTF-16 units", { text: "ก".repeat(5_000) }),
  plain.refuses("text: 5,001 UTF-16 units", { text: "ก".repeat(5_001) }, "messages[0].text"),
  plain.refuses("text counts UTF-16 units, not characters", { text: "🍎".repeat(2_501) }, "messages[0].text"),
  plain.refuses("an empty text", { text: "" }, "messages[0].text"),
  plain.refuses("a text that is a number", { text: 5 }, "messages[0].text"),
  plain.refuses("a text that is null", { text: null }, "messages[0].text"),
  plain.refuses("a property that LINE does not have", { colour: "red" }, "messages[0].colour"),
  plain.takes("an emoji at the place of a $", { text: "a$", emojis: [{ index: 1, ...emoji }] }),
  plain.refuses(
    "an emoji where no $ is",
    { text: "a$", emojis: [{ index: 0, ...emoji }] },
    "messages[0].emojis[0].index",
  ),
  plain.refuses(
    "two emojis in one place",
    { text: "$", emojis: [emoji, emoji].map((one) => ({ index: 0, ...one })) },
    "messages[0].emojis[1].index",
  ),
  plain.takes("20 emojis", {
    text: "$".repeat(20),
    emojis: Array.from({ length: 20 }, (_, index) => ({ index, ...emoji })),
  }),
  plain.refuses(
    "21 emojis",
    { text: "$".repeat(21), emojis: Array.from({ length: 21 }, (_, index) => ({ index, ...emoji })) },
    "messages[0].emojis",
  ),
  plain.refuses(
    "an emoji without its product",
    { text: "$", emojis: [{ index: 0, emojiId: "001" }] },
    "messages[0].emojis[0].productId",
  ),
];

const v2 = casesOf("#text-message-v2", (part: object) => ({ type: "textV2", ...part }));
const laugh = { type: "emoji", ...emoji };
const many = (count: number): Record<string, object> =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`k${place}`, laugh]));

const textsV2: readonly MessageCase[] = [
  v2.takes("textV2 with an emoji in braces", { text: "ดี {laugh}", substitution: { laugh } }),
  v2.takes("textV2: doubled braces stand for themselves", { text: "{{ก}}" }),
  v2.refuses("textV2: a key without a substitute", { text: "{who}" }, "messages[0].text"),
  v2.refuses("textV2: a brace without its partner", { text: "ก}" }, "messages[0].text"),
  v2.refuses(
    "textV2: a key of other characters",
    { text: "{ก}", substitution: { ก: laugh } },
    "messages[0].substitution.ก",
  ),
  v2.refuses(
    "textV2: a key of 21 characters",
    { text: "a", substitution: { ["k".repeat(21)]: laugh } },
    `messages[0].substitution.${"k".repeat(21)}`,
  ),
  v2.takes("textV2: 20 emojis", { text: "a", substitution: many(20) }),
  v2.refuses("textV2: 21 emojis", { text: "a", substitution: many(21) }, "messages[0].substitution"),
  v2.refuses(
    "textV2: a substitute of unknown kind",
    { text: "{a}", substitution: { a: { type: "poem" } } },
    "messages[0].substitution.a.type",
  ),
  v2.refuses(
    "textV2: a mention of nobody",
    { text: "{a}", substitution: { a: { type: "mention", mentionee: { type: "user" } } } },
    "messages[0].substitution.a.mentionee.userId",
  ),
];

const sticker = casesOf("#sticker-message", (part: object) => ({
  type: "sticker",
  packageId: "446",
  stickerId: "1988",
  ...part,
}));
const image = casesOf("#image-message", (part: object) => ({
  type: "image",
  originalContentUrl: https,
  previewImageUrl: https,
  ...part,
}));
const video = casesOf("#video-message", (part: object) => ({
  type: "video",
  originalContentUrl: https,
  previewImageUrl: https,
  ...part,
}));
const audio = casesOf("#audio-message", (part: object) => ({
  type: "audio",
  originalContentUrl: https,
  duration: 60_000,
  ...part,
}));
const place = casesOf("#location-message", (part: object) => ({
  type: "location",
  title: "วัด",
  address: "หมู่ 4",
  latitude: 16.2,
  longitude: 104.3,
  ...part,
}));
const coupon = casesOf("#coupon-message", (part: object) => ({
  type: "coupon",
  couponId: "01JYNW8JMQVFBNWF1APF8Z3FS7",
  ...part,
}));

const media: readonly MessageCase[] = [
  sticker.takes("a sticker", {}),
  sticker.refuses("a sticker without its package", { packageId: undefined }, "messages[0].packageId"),
  sticker.refuses("a sticker whose id is a number", { stickerId: 1988 }, "messages[0].stickerId"),
  image.takes("an image by https", {}),
  image.takes("an image address of 2,000 characters", { originalContentUrl: longHttps(2_000) }),
  image.refuses(
    "an image address of 2,001 characters",
    { originalContentUrl: longHttps(2_001) },
    "messages[0].originalContentUrl",
  ),
  image.refuses(
    "an image by http",
    { originalContentUrl: "http://example.com/a.jpg" },
    "messages[0].originalContentUrl",
  ),
  image.refuses(
    "an image address that is not percent-encoded",
    { previewImageUrl: "https://example.com/รูป.jpg" },
    "messages[0].previewImageUrl",
  ),
  image.refuses("an image without a preview", { previewImageUrl: undefined }, "messages[0].previewImageUrl"),
  video.takes("a video with a tracking id", { trackingId: "track-id.1" }),
  video.refuses("a tracking id of 101 characters", { trackingId: "a".repeat(101) }, "messages[0].trackingId"),
  video.refuses("a tracking id with a blank", { trackingId: "track id" }, "messages[0].trackingId"),
  audio.takes("a sound", {}),
  audio.refuses("a sound without its duration", { duration: undefined }, "messages[0].duration"),
  audio.refuses("a sound of no length", { duration: 0 }, "messages[0].duration"),
  place.takes("a place with titles of 100 units", { title: "ก".repeat(100), address: "ก".repeat(100) }),
  place.refuses("a place whose title has 101 units", { title: "ก".repeat(101) }, "messages[0].title"),
  place.refuses("a place whose address has 101 units", { address: "ก".repeat(101) }, "messages[0].address"),
  place.refuses("a place beyond the pole", { latitude: 90.1 }, "messages[0].latitude"),
  place.refuses("a place whose longitude is a text", { longitude: "104.3" }, "messages[0].longitude"),
  coupon.takes("a coupon with a delivery tag of 30 characters", { deliveryTag: "a".repeat(30) }),
  coupon.refuses(
    "a delivery tag of 31 characters",
    { deliveryTag: "a".repeat(31) },
    "messages[0].deliveryTag",
  ),
];

const area = { x: 0, y: 0, width: 520, height: 1_040 };
const go = { type: "uri", linkUri: "https://example.com/", area };
const imagemap = casesOf("#imagemap-message", (part: object) => ({
  type: "imagemap",
  baseUrl: "https://example.com/rm001",
  altText: "แผนที่",
  baseSize: { width: 1_040, height: 1_040 },
  actions: [go],
  ...part,
}));
const film = { originalContentUrl: https, previewImageUrl: https, area };

const imagemaps: readonly MessageCase[] = [
  imagemap.takes("an imagemap with each kind of action", {
    actions: [
      go,
      { type: "message", text: "ก", label: "ก", area },
      { type: "clipboard", clipboardText: "ก", area },
    ],
  }),
  imagemap.takes("an imagemap with a video and a link after it", {
    video: { ...film, externalLink: { linkUri: "tel:0123456789", label: "โทร" } },
  }),
  imagemap.refuses(
    "an imagemap that is not 1040 wide",
    { baseSize: { width: 1_000, height: 1_040 } },
    "messages[0].baseSize.width",
  ),
  imagemap.refuses(
    "an imagemap with 51 actions",
    { actions: Array.from({ length: 51 }, () => go) },
    "messages[0].actions",
  ),
  imagemap.refuses(
    "an imagemap whose text to send has 401 units",
    { actions: [{ type: "message", text: "ก".repeat(401), area }] },
    "messages[0].actions[0].text",
  ),
  imagemap.refuses(
    "an imagemap whose label has 101 characters",
    { actions: [{ ...go, label: "a".repeat(101) }] },
    "messages[0].actions[0].label",
  ),
  imagemap.refuses(
    "an imagemap link with another scheme",
    { actions: [{ ...go, linkUri: "javascript:alert(1)" }] },
    "messages[0].actions[0].linkUri",
  ),
  imagemap.refuses(
    "an imagemap area with a negative edge",
    { actions: [{ ...go, area: { ...area, x: -1 } }] },
    "messages[0].actions[0].area.x",
  ),
  imagemap.refuses(
    "an imagemap video without its area",
    { video: { originalContentUrl: https, previewImageUrl: https } },
    "messages[0].video.area",
  ),
  imagemap.refuses(
    "a label after the video of 31 units",
    { video: { ...film, externalLink: { linkUri: https, label: "ก".repeat(31) } } },
    "messages[0].video.externalLink.label",
  ),
  imagemap.refuses(
    "an alternative text of 1,501 units",
    { altText: "ก".repeat(1_501) },
    "messages[0].altText",
  ),
];

const sender = casesOf("#icon-nickname-switch", (part: object) => ({ ...text("ก"), sender: part }));
const senders: readonly MessageCase[] = [
  sender.takes("another name and icon for the sender", { name: "ก".repeat(20), iconUrl: https }),
  sender.refuses("a sender's name of 21 units", { name: "ก".repeat(21) }, "messages[0].sender.name"),
  sender.refuses("a sender's name that says LINE", { name: "LINE" }, "messages[0].sender.name"),
  sender.refuses(
    "a sender's icon by http",
    { iconUrl: "http://example.com/a.png" },
    "messages[0].sender.iconUrl",
  ),
];

export const plainMessageCases = [...texts, ...textsV2, ...media, ...imagemaps, ...senders];
