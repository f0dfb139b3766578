/** The calls of the bot, refused ones too, and the webhooks sent to it. */
import type { OpenDrawer } from "./desk.ts";
import { chip, drawEntry } from "./desk-entry.ts";
import { element } from "./dom.ts";
import type { ApiCall, WebhookDelivery } from "./feed.ts";
import { createKeyedList } from "./keyed-list.ts";
import { channelName, type Page } from "./page.ts";
import { secondOf } from "./times.ts";

const shown = 100;

export const openCallLog = (page: Page): OpenDrawer =>
  openLog("ยังไม่มีคำสั่ง", () => page.memory.calls, drawCall);

export const openWebhookLog = (page: Page): OpenDrawer =>
  openLog(
    "ยังไม่มีเว็บฮุก",
    () => page.memory.webhooks,
    (delivery) => drawWebhook(delivery, page),
  );

function openLog<Entry extends { readonly seq: number }>(
  nothing: string,
  entries: () => readonly Entry[],
  draw: (entry: Entry) => HTMLElement,
): OpenDrawer {
  const list = element("div", { class: "entries" });
  const empty = element("p", { class: "desk-sum" }, nothing);
  const show = createKeyedList<Entry>(list, {
    keyOf: ({ seq }) => seq,
    isSame: (was, is) => was === is,
    draw,
  });
  return {
    part: element("div", {}, empty, list),
    refresh: () => {
      empty.hidden = entries().length > 0;
      show(entries().toReversed().slice(0, shown));
    },
  };
}

function drawCall(call: ApiCall): HTMLElement {
  const kind = call.invalid ? "invalid" : call.status < 300 ? "fine" : "refused";
  return drawEntry(
    kind,
    String(call.seq),
    [
      element("time", {}, secondOf(call.at)),
      chip(kind, String(call.status || "—")),
      element("span", { class: "entry-text" }, `${call.method} ${call.path}`),
      call.fault === undefined ? null : chip("fault", call.fault),
    ],
    () => ({ body: call.body, response: call.response, "x-line-request-id": call.requestId }),
  );
}

function drawWebhook(delivery: WebhookDelivery, page: Page): HTMLElement {
  const kind = delivery.status === undefined || delivery.status >= 300 ? "refused" : "fine";
  return drawEntry(
    kind,
    String(delivery.seq),
    [
      element("time", {}, secondOf(delivery.at)),
      chip(kind, String(delivery.status ?? delivery.error ?? "…")),
      element(
        "span",
        { class: "entry-text" },
        `${eventTypes(delivery.body)} → ${channelName(page, delivery.channelId)}`,
      ),
      delivery.redelivery ? chip("fault", "ส่งซ้ำ") : null,
      delivery.ms === undefined ? null : element("small", {}, `${Math.round(delivery.ms)} ms`),
    ],
    () => ({ body: delivery.body, error: delivery.error }),
  );
}

function eventTypes(body: unknown): string {
  let read = body;
  try {
    if (typeof body === "string") read = JSON.parse(body);
  } catch {
    return "ไม่ใช่ JSON";
  }
  const events = (read as { readonly events?: readonly { readonly type: string }[] } | null)?.events ?? [];
  return events.length === 0 ? "(ว่าง)" : events.map(({ type }) => type).join(", ");
}
