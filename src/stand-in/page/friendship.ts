/** Adding, blocking and unblocking an official account, from the chat itself. */
import { button, replaceChildren } from "./dom.ts";
import type { Friendship } from "./feed.ts";
import { attempt, channelName, type Phone } from "./page.ts";
import { doAs } from "./server.ts";
import { openChoices } from "./sheet.ts";
import { openSizes } from "./size-sheet.ts";

export function friendshipOf(phone: Phone, channelId: string): Friendship {
  const person = phone.page.memory.state.people.find(({ userId }) => userId === phone.userId);
  return person?.friendships?.[channelId] ?? "stranger";
}

const become = (phone: Phone, deed: "follow" | "block" | "unblock", channelId: string): Promise<boolean> =>
  attempt(phone.page, () => doAs(phone.userId, deed, { channelId }));

/** The bar above the lines of somebody who is no friend. It answers how they stand. */
export function drawFriendBar(bar: HTMLElement, phone: Phone, channelId: string): Friendship {
  const friendship = friendshipOf(phone, channelId);
  bar.hidden = friendship === "friend";
  if (bar.dataset["shown"] === friendship) return friendship;
  bar.dataset["shown"] = friendship;
  if (friendship === "stranger") {
    replaceChildren(
      bar,
      button({ class: "add-friend" }, () => become(phone, "follow", channelId), "เพิ่มเพื่อน"),
      button({ class: "plain" }, () => become(phone, "block", channelId), "บล็อก"),
    );
  } else if (friendship === "blocked") {
    replaceChildren(
      bar,
      `บล็อก ${channelName(phone.page, channelId)} อยู่`,
      button({ class: "plain" }, () => become(phone, "unblock", channelId), "เลิกบล็อก"),
    );
  } else replaceChildren(bar);
  return friendship;
}

export function openChatMenu(phone: Phone, channelId: string): void {
  const friendship = friendshipOf(phone, channelId);
  openChoices(phone.glass, channelName(phone.page, channelId), [
    { label: "ขนาดตัวอักษร", run: () => openSizes(phone) },
    friendship === "blocked"
      ? { label: "เลิกบล็อก", run: () => become(phone, "unblock", channelId) }
      : { label: "บล็อก", isDangerous: true, run: () => become(phone, "block", channelId) },
    { label: "เก็บโทรศัพท์เครื่องนี้", run: () => phone.page.hidePerson(phone.userId) },
  ]);
}
