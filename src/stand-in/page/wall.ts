/** The wall of a chat: its lines, the dots while the bot is busy, and the newest of it kept in sight. */
import { drawAvatar } from "./avatar.ts";
import { element } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import { createLines } from "./lines.ts";
import type { Chat } from "./memory.ts";
import { attempt, channelName, now, type Phone } from "./page.ts";
import { doAs, pictureAddress } from "./server.ts";
import { openChoices } from "./sheet.ts";
import { copy, tap, type Tapped } from "./tapping.ts";

export interface Wall {
  readonly log: HTMLElement;
  /** Brings it up to date and keeps the newest line in sight, unless the reader has scrolled up. */
  readonly show: (chat: Chat) => void;
}

export function createWall(at: Tapped): Wall {
  const { phone, channelId } = at;
  const list = element("ol", { class: "lines" });
  const typing = element(
    "div",
    { class: "typing", role: "status", "aria-label": "กำลังพิมพ์", hidden: true },
    ...threeDots(),
  );
  const name = `แชทกับ ${channelName(phone.page, channelId)}`;
  const log = element("div", { class: "log", role: "log", tabindex: 0, "aria-label": name }, list, typing);
  const showLines = createLines(list, {
    stageFor: ({ messageId }) => ({
      picture: pictureAddress,
      tap: (action) => tap(action, { ...at, messageId }),
    }),
    avatar: (line) => drawSender(line, phone, channelId),
    manage: (line) => manageLine(line, phone, channelId),
    now: () => now(phone.page),
  });
  const pin = keepAtEnd(log);
  let newest = 0;
  const show = (chat: Chat): void => {
    showLines(chat.lines);
    showTyping(typing, chat);
    const last = chat.lines.at(-1);
    // Whoever has just said something wants to see it, however far up they were reading.
    pin(last?.from === "person" && last.seq > newest);
    newest = last?.seq ?? newest;
  };
  return { log, show };
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

function showTyping(typing: HTMLElement, chat: Chat): void {
  const left = chat.loadingUntil - Date.now();
  typing.hidden = left <= 0;
  if (left > 0) setTimeout(() => showTyping(typing, chat), left + 50);
}

/** Goes to the end after new lines and while pictures are still arriving, unless the reader is further up. */
function keepAtEnd(log: HTMLElement): (isWanted: boolean) => void {
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
  return (isWanted) => {
    isAtEnd ||= isWanted;
    toEnd();
  };
}
