import { httpsAddress } from "../address.ts";
import { optional } from "../rule.ts";
import { decimal, matching, text, whole } from "../scalar.ts";
import { messageOf } from "./message-of.ts";

/** Pictures, films, sounds, places, stickers, coupons. What stands behind an address is not fetched by LINE either. */

const originalContentUrl = httpsAddress();
const previewImageUrl = httpsAddress();

export const stickerMessage = messageOf("sticker", {
  packageId: text(),
  stickerId: text(),
  quoteToken: optional(text()),
});

export const imageMessage = messageOf("image", { originalContentUrl, previewImageUrl });

const trackingId = matching(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/u, "Invalid trackingId");

export const videoMessage = messageOf("video", {
  originalContentUrl,
  previewImageUrl,
  trackingId: optional(trackingId),
});

export const audioMessage = messageOf("audio", {
  originalContentUrl,
  duration: whole({ min: 1, max: Number.MAX_SAFE_INTEGER }),
});

export const locationMessage = messageOf("location", {
  title: text({ max: 100 }),
  address: text({ max: 100 }),
  latitude: decimal(-90, 90),
  longitude: decimal(-180, 180),
});

export const couponMessage = messageOf("coupon", {
  couponId: text(),
  deliveryTag: optional(matching(/^[a-zA-Z0-9_]{1,30}$/u, "Must match ^[a-zA-Z0-9_]{1,30}$")),
});
