/** One chat on one phone: the account's name, what was said, the box to write in, the menu. */
import { createComposer } from "./composer.ts";
import { button, element } from "./dom.ts";
import { drawFriendBar, openChatMenu } from "./friendship.ts";
import { icon } from "./icons.ts";
import { chatOf } from "./memory.ts";
import { channelName, type Phone } from "./page.ts";
import { quickReplyPart, showQuickReplies } from "./quick-reply.ts";
import { createRichMenu } from "./rich-menu.ts";
import { tap, type Tapped } from "./tapping.ts";
import { createWall } from "./wall.ts";

export interface Screen {
  readonly part: HTMLElement;
  readonly stop: () => void;
}

export function openChatScreen(phone: Phone, channelId: string): Screen {
  const { page, userId } = phone;
  const chat = chatOf(page.memory, userId, channelId);
  const composer = createComposer(phone, channelId);
  const at: Tapped = { phone, channelId, composer, setMenuOpen: (isOpen) => menu.setOpen(isOpen) };
  const menu = createRichMenu((action) => tap(action, at));
  const wall = createWall(at);
  const quickReplies = quickReplyPart();
  const friendBar = element("div", { class: "friend-bar", hidden: true });
  const refresh = (): void => {
    if (chat.unread > 0 && isSeen(wall.log)) {
      chat.unread = 0;
      page.news.tell("view");
    }
    wall.show(chat);
    showQuickReplies(quickReplies, chat.lines.at(-1), (action, messageId) =>
      tap(action, { ...at, messageId }),
    );
    menu.show(chat.menu);
    composer.setBlocked(drawFriendBar(friendBar, phone, channelId) === "blocked");
  };
  const stops = [page.news.watch(`chat ${userId}`, refresh), page.news.watch("state", refresh)];
  refresh();
  const header = drawHeader(phone, channelId);
  return {
    part: element(
      "div",
      { class: "chat" },
      header,
      friendBar,
      wall.log,
      quickReplies,
      composer.row,
      menu.part,
    ),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** A chat in a hidden phone is open but not seen: on a narrow screen only one phone is in the hand. */
export const isSeen = (part: HTMLElement): boolean => part.offsetParent !== null;

function drawHeader(phone: Phone, channelId: string): HTMLElement {
  return element(
    "header",
    { class: "chat-header" },
    button({ class: "round", "aria-label": "กลับไปรายการแชท" }, () => phone.openChat(undefined), icon("back")),
    element("h3", {}, channelName(phone.page, channelId)),
    button({ class: "round", "aria-label": "เมนูแชท" }, () => openChatMenu(phone, channelId), icon("menu")),
  );
}
