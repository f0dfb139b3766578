import { message } from "./message/message.ts";
import { list, object } from "./object.ts";
import { optional } from "./rule.ts";
import type { Rule } from "./rule.ts";
import { boolean, matching, text } from "./scalar.ts";

/** One to five messages, of which only the last shows its quick replies. */
export const messages: Rule = list(message, { min: 1, max: 5 });

const notificationDisabled = optional(boolean);

const aggregationUnit = matching(/^[a-zA-Z0-9_]{1,30}$/, "Must match ^[a-zA-Z0-9_]{1,30}$");
const customAggregationUnits = optional(list(aggregationUnit, { max: 1 }));

export const replyBody = object({ replyToken: text(), messages, notificationDisabled });
export const pushBody = object({ to: text(), messages, notificationDisabled, customAggregationUnits });
export const multicastBody = object({
  to: list(text(), { min: 1, max: 500 }),
  messages,
  notificationDisabled,
  customAggregationUnits,
});
export const broadcastBody = object({ messages, notificationDisabled });
export const validateBody = object({ messages });
