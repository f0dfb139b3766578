/** Asks the stand-in for what is so now: at the beginning, for a phone that is opened, and after a gap. */
import { chatOf, takeLine } from "./memory.ts";
import type { Page } from "./page.ts";
import { askCalls, askChat, askFaults, askRichMenu, askState, askWebhooks } from "./server.ts";

export async function loadState({ memory, news }: Page): Promise<void> {
  memory.state = await askState();
  news.tell("state");
}

/** All chats and menus of a person. What came by the live feed meanwhile is not lost: lines are taken in by number. */
export async function loadPerson({ memory, news }: Page, userId: string): Promise<void> {
  await Promise.all(
    memory.state.channels.map(async ({ channelId }) => {
      const chat = chatOf(memory, userId, channelId);
      const [lines, menu] = await Promise.all([askChat(userId, channelId), askRichMenu(userId, channelId)]);
      for (const line of lines) takeLine(chat, line);
      chat.menu = menu;
    }),
  );
  news.tell(`chat ${userId}`);
  news.tell("lines");
}

export async function loadMenus({ memory, news }: Page, userId: string): Promise<void> {
  for (const { channelId } of memory.state.channels) {
    chatOf(memory, userId, channelId).menu = await askRichMenu(userId, channelId);
  }
  news.tell(`chat ${userId}`);
}

export async function loadFaults({ memory, news }: Page): Promise<void> {
  memory.faults = await askFaults();
  news.tell("faults");
}

export async function loadLogs(page: Page): Promise<void> {
  const { memory, news } = page;
  const [calls, webhooks] = await Promise.all([askCalls(), askWebhooks()]);
  memory.calls.splice(0, memory.calls.length, ...calls);
  memory.webhooks.splice(0, memory.webhooks.length, ...webhooks);
  news.tell("calls");
  news.tell("webhooks");
  await loadFaults(page);
}
