/** Every message of the person in front: which way it came, what it cost, and the JSON as it was sent. */
import type { OpenDrawer } from "./desk.ts";
import { chip, drawEntry } from "./desk-entry.ts";
import { element } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import { createKeyedList } from "./keyed-list.ts";
import { nameOf, type Page } from "./page.ts";
import { summaryOf } from "./summary.ts";
import { secondOf } from "./times.ts";

const shown = 100;

export function openMessages(page: Page): OpenDrawer {
  const sum = element("p", { class: "desk-sum" });
  const list = element("div", { class: "entries" });
  const show = createKeyedList<ChatLine>(list, {
    keyOf: ({ messageId }) => messageId,
    isSame: (was, is) => was === is,
    draw: drawMessageEntry,
  });
  return {
    part: element("div", {}, sum, list),
    refresh: () => {
      const lines = linesOf(page, page.view.active);
      const paid = lines.filter(({ cost }) => cost === 1).length;
      const replies = lines.filter(({ via }) => via === "reply").length;
      const name = page.view.active === undefined ? "ยังไม่มีใคร" : nameOf(page, page.view.active);
      sum.textContent = `${name}: ตอบกลับฟรี ${replies} · นับโควตา ${paid}`;
      show(lines.toReversed().slice(0, shown));
    },
    inspect: ({ messageId }) => {
      const entry = list.querySelector<HTMLDetailsElement>(`[data-message-id="${CSS.escape(messageId)}"]`);
      if (entry === null) return;
      entry.open = true;
      entry.scrollIntoView({ block: "nearest" });
    },
  };
}

const linesOf = ({ memory }: Page, userId: string | undefined): readonly ChatLine[] =>
  [...memory.chats.values()]
    .filter((chat) => chat.userId === userId)
    .flatMap(({ lines }) => lines)
    .toSorted((a, b) => a.seq - b.seq);

function drawMessageEntry(line: ChatLine): HTMLElement {
  const entry = drawEntry(
    line.from,
    line.messageId,
    [
      element("time", {}, secondOf(line.at)),
      costChip(line),
      chip("type", line.message.type),
      element("span", { class: "entry-text" }, summaryOf(line)),
    ],
    () => ({ message: line.message, messageId: line.messageId, "x-line-request-id": line.requestId }),
  );
  entry.dataset["messageId"] = line.messageId;
  return entry;
}

function costChip({ from, via, cost, silent }: ChatLine): HTMLElement {
  if (from === "person") return chip("person", "สมาชิกส่ง");
  const way = `${via ?? "push"}${silent ? " เงียบ" : ""}`;
  if (cost === 1) return chip("paid", `นับ 1 · ${way}`);
  // A push counts once, whatever the number of messages in it.
  return via === "reply" ? chip("free", `ฟรี · ${way}`) : chip("included", `รวมแล้ว · ${way}`);
}
