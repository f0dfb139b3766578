import { flexMessage } from "../flex/containers.ts";
import { oneOf } from "../object.ts";
import type { Rule } from "../rule.ts";
import { imagemapMessage } from "./imagemap.ts";
import * as media from "./media.ts";
import { templateMessage } from "./template.ts";
import { textMessage, textMessageV2 } from "./text.ts";

/** Any message object that an account may send. */
export const message: Rule = oneOf("type", {
  text: textMessage,
  textV2: textMessageV2,
  sticker: media.stickerMessage,
  image: media.imageMessage,
  video: media.videoMessage,
  audio: media.audioMessage,
  location: media.locationMessage,
  imagemap: imagemapMessage,
  template: templateMessage,
  flex: flexMessage,
  coupon: media.couponMessage,
});
