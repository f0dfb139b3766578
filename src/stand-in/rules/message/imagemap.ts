import { httpsAddress, tappedAddress } from "../address.ts";
import { list, object, oneOf } from "../object.ts";
import { and, optional } from "../rule.ts";
import type { Rule } from "../rule.ts";
import { label, oneOfValues, text, whole } from "../scalar.ts";
import { messageOf } from "./message-of.ts";

const area = object({
  x: whole({ min: 0 }),
  y: whole({ min: 0 }),
  width: whole({ min: 1 }),
  height: whole({ min: 1 }),
});

const named = optional(label({ max: 100 }));

const action = oneOf("type", {
  uri: object({ type: oneOfValues("uri"), label: named, linkUri: tappedAddress(), area }),
  message: object({ type: oneOfValues("message"), label: named, text: text({ max: 400 }), area }),
  clipboard: object({
    type: oneOfValues("clipboard"),
    label: named,
    clipboardText: text({ max: 1_000 }),
    area,
  }),
});

const video = object({
  originalContentUrl: httpsAddress(),
  previewImageUrl: httpsAddress(),
  area,
  externalLink: optional(object({ linkUri: tappedAddress(), label: text({ max: 30 }) })),
});

/** The base image is 1040 wide by definition; areas are measured on it. */
const baseWidth: Rule = and(whole(), (value, at, problems) => {
  if (value !== 1_040) problems.push({ message: "Must be 1040", property: at });
});

export const imagemapMessage = messageOf("imagemap", {
  baseUrl: httpsAddress(),
  altText: text({ max: 1_500 }),
  baseSize: object({ width: baseWidth, height: whole({ min: 1 }) }),
  video: optional(video),
  actions: list(action, { min: 1, max: 50 }),
});
