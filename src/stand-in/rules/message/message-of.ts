import { quickReplyAction } from "../action/actions.ts";
import { httpsAddress } from "../address.ts";
import { list, object } from "../object.ts";
import type { Properties } from "../object.ts";
import { and, optional } from "../rule.ts";
import type { Rule } from "../rule.ts";
import { oneOfValues, text } from "../scalar.ts";

const quickReplyButton = object({
  type: oneOfValues("action"),
  imageUrl: optional(httpsAddress()),
  action: quickReplyAction,
});

const quickReply = object({ items: list(quickReplyButton, { min: 1, max: 13 }) });

/** LINE refuses names that pretend to be its own. */
const senderName = and(text({ max: 20 }), (value, at, problems) => {
  if (String(value).includes("LINE"))
    problems.push({ message: "Contains a word that may not be used", property: at });
});

const sender = object({ name: optional(senderName), iconUrl: optional(httpsAddress()) });

/** A message object of one type, with what every message may carry. */
export const messageOf = (type: string, properties: Properties): Rule =>
  object({
    type: oneOfValues(type),
    quickReply: optional(quickReply),
    sender: optional(sender),
    ...properties,
  });
