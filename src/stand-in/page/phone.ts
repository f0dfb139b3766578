/** One person's phone: the name above it, the clock, and either the list of chats or one of them. */
import { drawAvatar } from "./avatar.ts";
import { isSeen, openChatScreen, type Screen } from "./chat.ts";
import { openChatList } from "./chat-list.ts";
import { button, element } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import { icon } from "./icons.ts";
import { chatOf } from "./memory.ts";
import { channelName, nameOf, now, type Page, type Phone } from "./page.ts";
import { applySize, openSizes, textSizeOf } from "./size-sheet.ts";
import { summaryOf } from "./summary.ts";
import { timeOf } from "./times.ts";

export interface OpenPhone {
  readonly section: HTMLElement;
  /** A new line of the bot: counts as unread, with a notice, unless its chat is in sight. */
  readonly receive: (channelId: string, line: ChatLine) => void;
  readonly close: () => void;
}

const noticeMs = 5000;

export function openPhone(page: Page, userId: string): OpenPhone {
  const name = nameOf(page, userId);
  const glass = element("div", { class: "glass" });
  const clock = element("time", {}, timeOf(now(page)));
  const screenPlace = element("div", { class: "screen" });
  const notices = element("div", { class: "notices", role: "status" });
  let open: { readonly channelId: string | undefined; readonly screen: Screen } | undefined;

  const phone: Phone = {
    page,
    userId,
    glass,
    openChat: (channelId) => {
      open?.screen.stop();
      if (channelId !== undefined) chatOf(page.memory, userId, channelId).unread = 0;
      open = {
        channelId,
        screen: channelId === undefined ? openChatList(phone) : openChatScreen(phone, channelId),
      };
      screenPlace.replaceChildren(open.screen.part);
      page.news.tell("view");
    },
  };
  glass.append(element("div", { class: "status-bar" }, clock), screenPlace, notices);
  applySize(glass, textSizeOf(userId, page.view.textSize));
  const ticking = setInterval(() => (clock.textContent = timeOf(now(page))), 5000);

  const section = element(
    "section",
    { class: "phone", "aria-label": name, "data-user-id": userId },
    drawCaption(phone, name),
    glass,
  );
  phone.openChat(firstChannel(page));
  section.addEventListener("pointerdown", () => page.showPerson(userId));
  section.addEventListener("focusin", () => page.showPerson(userId));
  return {
    section,
    receive: (channelId, line) => {
      const isHere = isSeen(section);
      if (open?.channelId === channelId && isHere) return;
      chatOf(page.memory, userId, channelId).unread += 1;
      if (line.silent) return;
      const from = channelName(page, channelId);
      if (isHere) showNotice(notices, from, summaryOf(line), () => phone.openChat(channelId));
      else page.say(`${name} ← ${from}: ${summaryOf(line)}`);
    },
    close: () => {
      open?.screen.stop();
      clearInterval(ticking);
      section.remove();
    },
  };
}

/** With one official account there is nothing to choose. */
function firstChannel({ memory, view }: Page): string | undefined {
  const [only, ...others] = memory.state.channels;
  return view.channelId ?? (others.length === 0 ? only?.channelId : undefined);
}

function drawCaption(phone: Phone, name: string): HTMLElement {
  const person = phone.page.memory.state.people.find(({ userId }) => userId === phone.userId);
  return element(
    "div",
    { class: "phone-caption" },
    drawAvatar(phone.userId, name, person?.pictureUrl),
    element("h2", {}, name),
    button(
      { class: "round", "aria-label": `ขนาดตัวอักษรของ ${name}` },
      () => openSizes(phone),
      icon("letters"),
    ),
    button(
      { class: "round", "aria-label": `เก็บโทรศัพท์ของ ${name}` },
      () => phone.page.hidePerson(phone.userId),
      icon("close"),
    ),
  );
}

function showNotice(place: HTMLElement, title: string, text: string, opened: () => void): void {
  const notice = button(
    { class: "notice" },
    () => {
      notice.remove();
      opened();
    },
    element("strong", {}, title),
    element("span", {}, text),
  );
  place.replaceChildren(notice);
  setTimeout(() => notice.remove(), noticeMs);
}
