import type { messagingApi } from "@line/bot-sdk";
import type { Reply, Saying } from "#conversation/reply.ts";
import { fitting } from "#conversation/say.ts";
import { assert } from "#core/assert.ts";
import { cardBubble } from "./flex.ts";
import { assertText, byteCount, limits } from "./limits.ts";
import { practiceMark } from "./looks.ts";
import { quickReplies } from "./quick-replies.ts";

/** Whom a call is for (`delivery/ports`). */
export type RecipientsOfCall =
  | { readonly endpoint: "reply"; readonly replyToken: string }
  | { readonly endpoint: "push"; readonly recipient: string }
  | { readonly endpoint: "multicast"; readonly recipients: readonly string[] };

/**
 * The exact body of one call, from replies stored as JSON text. Pure: the same in, the same bytes out. Several replies
 * to one person go out together, in their order; whoever groups them sees to it that they are five messages at most.
 */
export function renderCall(
  address: RecipientsOfCall,
  replies: readonly string[],
  { isPractice = false }: Rehearsing = {},
): string {
  const messages = messagesFor(
    replies.map((reply) => JSON.parse(reply) as Reply),
    { isPractice },
  );
  const body = JSON.stringify({ ...addressed(address), messages });
  assert(byteCount(body) <= limits.bodyBytes, "a call's body is not larger than 2 MB");
  return body;
}

/** The same for a server that only rehearses: whatever it says is marked, so that nobody takes it for real. */
export const renderPracticeCall: typeof renderCall = (address, replies) =>
  renderCall(address, replies, { isPractice: true });

interface Rehearsing {
  readonly isPractice?: boolean;
}

export function messagesFor(
  replies: readonly Reply[],
  { isPractice = false }: Rehearsing = {},
): readonly messagingApi.Message[] {
  const messages = replies.flatMap(({ says }) => says).map((saying) => messageFor(saying, isPractice));
  assert(messages.length >= 1 && messages.length <= limits.messages, "a call has one to five messages");
  // The newest question is the open one; only the last message's quick replies are ever seen.
  const choices = replies.findLast((reply) => (reply.choices ?? []).length > 0)?.choices;
  if (choices === undefined) return messages;
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, quickReply: quickReplies(choices) } : message,
  );
}

function messageFor(saying: Saying, isPractice: boolean): messagingApi.Message {
  switch (saying.type) {
    case "text":
      assertText(saying.text, limits.textUnits, "a text message");
      return { type: "text", text: isPractice ? marked(saying.text, limits.textUnits) : saying.text };
    case "image":
      assert(URL.parse(saying.url)?.protocol === "https:", "a picture has an https address");
      assertText(saying.url, limits.pictureUrlUnits, "a picture's address");
      return { type: "image", originalContentUrl: saying.url, previewImageUrl: saying.url };
    case "card":
      assertText(saying.summary, limits.altTextUnits, "a card's summary");
      return {
        type: "flex",
        altText: isPractice ? marked(saying.summary, limits.altTextUnits) : saying.summary,
        contents: cardBubble(saying, { isPractice }),
      };
  }
}

/** A picture says nothing by itself: the card or text beside it carries the mark. */
const marked = (words: string, units: number): string => fitting(`${practiceMark.inText} ${words}`, units);

function addressed(address: RecipientsOfCall): object {
  switch (address.endpoint) {
    case "reply":
      return { replyToken: address.replyToken };
    case "push":
      return { to: address.recipient };
    case "multicast":
      assert(
        address.recipients.length >= 1 && address.recipients.length <= limits.recipients,
        "a multicast has one to 500 recipients",
      );
      return { to: address.recipients };
  }
}
