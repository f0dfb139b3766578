/** One chat on one phone: the account's name, what was said, the box to write in, the menu. */
import { drawAvatar } from "./avatar.ts";
import { button, element } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import { icon } from "./icons.ts";
import { createComposer } from "./composer.ts";
import { drawFriendBar, openChatMenu } from "./friendship.ts";
import { createLines } from "./lines.ts";
import { chatOf, type Chat } from "./memory.ts";
import { attempt, channelName, now, type Phone } from "./page.ts";
import { quickReplyPart, showQuickReplies } from "./quick-reply.ts";
import { createRichMenu } from "./rich-menu.ts";
import { doAs, pictureAddress } from "./server.ts";
import { openChoices } from "./sheet.ts";
import { copy, tap } from "./tapping.ts";

export interface Screen {
  readonly part: HTMLElement;
  readonly stop: () => void;
}

export function openChatScreen(phone: Phone, channelId: string): Screen {
  const { page, userId } = phone;
  const chat = chatOf(page.memory, userId, channelId);
  const composer = createComposer(phone, channelId);
  const at = { phone, channelId, composer, setMenuOpen: (isOpen: boolean) => menu.setOpen(isOpen) };
  const menu = createRichMenu((action) => tap(action, at));
  const log = element("div", {
    class: "log",
    role: "log",
    tabindex: 0,
    "aria-label": `แชทกับ ${channelName(page, channelId)}`,
  });
  const list = element("ol", { class: "lines" });
  const typing = element(
    "div",
    { class: "typing", role: "status", "aria-label": "กำลังพิมพ์", hidden: true },
    ...threeDots(),
  );
  log.append(list, typing);
  const quickReplies = quickReplyPart();
  const friendBar = element("div", { class: "friend-bar", hidden: true });
  const showLines = createLines(list, {
    stageFor: (line) => ({
      picture: pictureAddress,
      tap: (action) => tap(action, { ...at, messageId: line.messageId }),
    }),
    avatar: (line) => drawSender(line, phone, channelId),
    manage: (line) => manageLine(line, phone, channelId),
    now: () => now(page),
  });
  const pin = keepAtEnd(log);
  const refresh = (): void => {
    chat.unread = isSeen(log) ? 0 : chat.unread;
    showLines(chat.lines);
    showTyping(typing, chat, refresh);
    showQuickReplies(quickReplies, chat.lines.at(-1), (action, messageId) =>
      tap(action, { ...at, messageId }),
    );
    menu.show(chat.menu);
    composer.setBlocked(drawFriendBar(friendBar, phone, channelId) === "blocked");
    pin();
  };
  const stops = [page.news.watch(`chat ${userId}`, refresh), page.news.watch("state", refresh)];
  refresh();
  return {
    part: element(
      "div",
      { class: "chat" },
      drawHeader(phone, channelId),
      friendBar,
      log,
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

function drawSender(line: ChatLine, phone: Phone, channelId: string): HTMLElement {
  const channel = phone.page.memory.state.channels.find((known) => known.channelId === channelId);
  const sender = (line.message["sender"] ?? {}) as { readonly name?: string; readonly iconUrl?: string };
  const name = sender.name ?? channelName(phone.page, channelId);
  return element(
    "div",
    { class: "sender" },
    drawAvatar(channelId + (sender.name ?? ""), name, sender.iconUrl ?? channel?.pictureUrl),
    element("span", { class: "sender-name" }, name),
  );
}

function manageLine(line: ChatLine, phone: Phone, channelId: string): void {
  const { page, userId, glass } = phone;
  const unsend = (): Promise<boolean> =>
    attempt(page, () => doAs(userId, "unsend", { messageId: line.messageId, channelId }));
  openChoices(glass, "จัดการข้อความ", [
    { label: "คัดลอก", run: () => copy(line.text, phone) },
    { label: "ดู JSON และราคา", run: () => page.inspect(line) },
    ...(line.from === "person" ? [{ label: "ยกเลิกข้อความ", isDangerous: true, run: unsend }] : []),
  ]);
}

const threeDots = (): HTMLElement[] => [1, 2, 3].map(() => element("span", {}));

function showTyping(typing: HTMLElement, chat: Chat, refresh: () => void): void {
  const left = chat.loadingUntil - Date.now();
  typing.hidden = left <= 0;
  if (left > 0) setTimeout(refresh, left + 50);
}

/**
 * Keeps the newest line in sight, also while pictures are still arriving, unless the reader has scrolled up. Answers
 * what to call after new lines.
 */
function keepAtEnd(log: HTMLElement): () => void {
  let isAtEnd = true;
  const toEnd = (): void => {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  };
  log.addEventListener("scroll", () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  });
  const observer = new ResizeObserver(toEnd);
  observer.observe(log);
  for (const child of log.children) observer.observe(child);
  return toEnd;
}
