import type { messagingApi } from "@line/bot-sdk";
import type { Choice } from "#conversation/reply.ts";
import { assert } from "#core/assert.ts";
import { actionFor } from "./choice-action.ts";
import { limits } from "./limits.ts";

/** Buttons above the keyboard. LINE shows them on phones only, and only under the newest message. */
export function quickReplies(choices: readonly Choice[]): messagingApi.QuickReply {
  assert(choices.length <= limits.quickReplies, "a message has at most 13 quick replies");
  return { items: choices.map((choice) => ({ type: "action", action: actionFor(choice) })) };
}
