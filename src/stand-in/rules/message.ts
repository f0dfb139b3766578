import { isRecord } from "./rule.ts";
import type { Rule } from "./rule.ts";

const kinds = [
  "text",
  "textV2",
  "sticker",
  "image",
  "video",
  "audio",
  "location",
  "imagemap",
  "template",
  "flex",
  "coupon",
];

/** Any message object with a known type. */
export const message: Rule = {
  check: (value, at, problems) => {
    if (!isRecord(value) || typeof value["type"] !== "string" || !kinds.includes(value["type"])) {
      problems.push({
        message: `Must be one of the following values: [${kinds.join(", ")}]`,
        property: `${at}.type`,
      });
    }
  },
};
