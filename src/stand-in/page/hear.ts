/** What the page does with each live event. Under load most are of people who are not on the page: those cost nothing. */
import { listen } from "./live.ts";
import { loadFaults, loadLogs, loadMenus, loadPerson, loadState } from "./load.ts";
import { callsKept, chatOf, keepNewest, takeLine } from "./memory.ts";
import { pacedBy } from "./paced.ts";
import { attempt, type Page } from "./page.ts";
import type { Phones } from "./phones.ts";

/** A quota changes with every message that costs; once in this time is often enough to look. */
const statePauseMs = 500;

export function hear(page: Page, phones: Phones, setConnected: (isConnected: boolean) => void): void {
  const { memory, news } = page;
  const stateChanged = pacedBy(statePauseMs, () => void attempt(page, () => loadState(page)));
  const afterGap = (): void =>
    void attempt(page, async () => {
      await loadState(page);
      await Promise.all([...phones.ids()].map((userId) => loadPerson(page, userId)));
      await loadLogs(page);
    });
  listen(
    {
      line: ({ userId, channelId, line }) => {
        const phone = phones.get(userId);
        if (phone === undefined) return;
        const chat = chatOf(memory, userId, channelId);
        if (takeLine(chat, line) && line.from === "bot") {
          chat.loadingUntil = 0;
          phone.receive(channelId, line);
        }
        news.tell(`chat ${userId}`);
        news.tell("lines");
        news.tell("view");
      },
      loading: ({ userId, channelId, seconds }) => {
        if (phones.get(userId) === undefined) return;
        chatOf(memory, userId, channelId).loadingUntil = Date.now() + seconds * 1000;
        news.tell(`chat ${userId}`);
      },
      call: (call) => {
        memory.calls.push(call);
        keepNewest(memory.calls, callsKept);
        news.tell("calls");
      },
      webhook: (delivery) => {
        memory.webhooks.push(delivery);
        keepNewest(memory.webhooks, callsKept);
        news.tell("webhooks");
      },
      "rich-menu": ({ userId }) => {
        for (const id of phones.ids()) {
          if (userId === undefined || userId === id) void attempt(page, () => loadMenus(page, id));
        }
      },
      state: stateChanged,
      faults: () => void attempt(page, () => loadFaults(page)),
    },
    afterGap,
    setConnected,
  );
}
