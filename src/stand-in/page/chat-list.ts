/** A phone's list of chats: every official account, what it said last, how much is unread. */
import { drawAvatar } from "./avatar.ts";
import type { Screen } from "./chat.ts";
import { button, element, replaceChildren } from "./dom.ts";
import type { Channel } from "./feed.ts";
import { friendshipOf } from "./friendship.ts";
import { chatOf } from "./memory.ts";
import { channelName, type Phone } from "./page.ts";
import { summaryOf } from "./summary.ts";
import { timeOf } from "./times.ts";

export function openChatList(phone: Phone): Screen {
  const { page, userId } = phone;
  const list = element("ul", { class: "chat-list" });
  const refresh = (): void =>
    replaceChildren(list, ...page.memory.state.channels.map((channel) => drawEntry(channel, phone)));
  const stops = [page.news.watch(`chat ${userId}`, refresh), page.news.watch("state", refresh)];
  refresh();
  return {
    part: element(
      "div",
      { class: "chat" },
      element("header", { class: "chat-header" }, element("h3", {}, "แชท")),
      list,
    ),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function drawEntry(channel: Channel, phone: Phone): HTMLElement {
  const { channelId } = channel;
  const name = channelName(phone.page, channelId);
  const chat = chatOf(phone.page.memory, phone.userId, channelId);
  const last = chat.lines.at(-1);
  const standing = { stranger: "ยังไม่ได้เพิ่มเพื่อน", blocked: "บล็อกอยู่", friend: "" }[
    friendshipOf(phone, channelId)
  ];
  return element(
    "li",
    {},
    button(
      { class: "chat-entry", "aria-label": `${name}${chat.unread > 0 ? ` ยังไม่อ่าน ${chat.unread}` : ""}` },
      () => phone.openChat(channelId),
      drawAvatar(channelId, name, channel.pictureUrl),
      element("strong", {}, name),
      element("span", { class: "chat-last" }, last === undefined ? standing : summaryOf(last)),
      last === undefined ? null : element("time", {}, timeOf(last.at)),
      chat.unread > 0 ? element("span", { class: "unread" }, String(chat.unread)) : null,
    ),
  );
}
