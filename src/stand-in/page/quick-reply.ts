import { button, element, replaceChildren } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import { loadPicture } from "./flex/image.ts";
import type { Action } from "./flex/shape.ts";
import { pictureAddress } from "./server.ts";

/** Quick replies belong to the last message only: they go as soon as anybody says anything. */
export function showQuickReplies(
  part: HTMLElement,
  last: ChatLine | undefined,
  tap: (action: Action, messageId: string) => void,
): void {
  const items = last === undefined || last.from === "person" ? [] : itemsOf(last);
  const key = `${last?.messageId} ${items.length}`;
  part.hidden = items.length === 0;
  if (part.dataset["shown"] === key) return;
  part.dataset["shown"] = key;
  const buttons = items.map(({ imageUrl, action }) =>
    button(
      { class: "quick-reply" },
      () => tap(action, last?.messageId ?? ""),
      imageUrl === undefined ? null : loadPicture(pictureAddress(imageUrl)),
      action.label ?? "",
    ),
  );
  replaceChildren(part, ...buttons);
}

export const quickReplyPart = (): HTMLElement =>
  element("div", { class: "quick-replies", role: "group", "aria-label": "ตัวเลือกด่วน", hidden: true });

interface Item {
  readonly imageUrl?: string;
  readonly action: Action;
}

function itemsOf({ message }: ChatLine): readonly Item[] {
  const quickReply = message["quickReply"] as { readonly items?: readonly Item[] } | undefined;
  return quickReply?.items ?? [];
}
