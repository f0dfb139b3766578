/** Behind the scenes: what each message cost, its JSON, the calls, the webhooks, faults, clock and quota. */
import { openClockAndQuota } from "./clock-and-quota.ts";
import { openCallLog, openWebhookLog } from "./desk-logs.ts";
import { openMessages } from "./desk-messages.ts";
import { button, element, inBoth } from "./dom.ts";
import { openFaults } from "./faults.ts";
import type { ChatLine } from "./feed.ts";
import { icon } from "./icons.ts";
import type { Topic } from "./memory.ts";
import { pacedBy } from "./paced.ts";
import type { Page } from "./page.ts";

export interface Desk {
  readonly part: HTMLElement;
  readonly setOpen: (isOpen: boolean) => void;
  /** Opens the messages at this one. */
  readonly inspect: (line: ChatLine) => void;
}

/** One of the desk's drawers, pulled out: brings itself up to date when asked. */
export interface OpenDrawer {
  readonly part: HTMLElement;
  readonly refresh: () => void;
  readonly inspect?: (line: ChatLine) => void;
}

interface Drawer {
  readonly name: string;
  readonly label: readonly [thai: string, english: string];
  readonly topics: readonly Topic[];
  readonly open: (page: Page) => OpenDrawer;
}

const messages: Drawer = {
  name: "messages",
  label: ["ข้อความ", "messages"],
  topics: ["view", "lines", "state"],
  open: openMessages,
};
const drawers: readonly Drawer[] = [
  messages,
  { name: "calls", label: ["คำสั่ง API", "calls"], topics: ["calls"], open: openCallLog },
  { name: "webhooks", label: ["เว็บฮุก", "webhooks"], topics: ["webhooks"], open: openWebhookLog },
  { name: "faults", label: ["ขัดข้อง", "faults"], topics: ["faults"], open: openFaults },
  { name: "clock", label: ["เวลา โควตา", "clock, quota"], topics: ["state"], open: openClockAndQuota },
];

/** Under load the logs change a thousand times a second; nobody reads faster than this. */
const pauseMs = 400;

export function createDesk(page: Page): Desk {
  const panel = element("div", { class: "desk-panel", role: "tabpanel", id: "desk-panel", tabindex: 0 });
  const part = element("aside", { class: "desk", id: "desk", "aria-label": "เบื้องหลัง", hidden: true });
  let pulled: { readonly name: string; readonly drawer: OpenDrawer } | undefined;
  const pull = (drawer: Drawer): void => {
    pulled = { name: drawer.name, drawer: drawer.open(page) };
    for (const tab of tabs.children) {
      tab.setAttribute("aria-selected", String(tab.id === `desk-${drawer.name}`));
    }
    panel.setAttribute("aria-labelledby", `desk-${drawer.name}`);
    panel.replaceChildren(pulled.drawer.part);
    pulled.drawer.refresh();
  };
  const tabs = element("div", { class: "desk-tabs", role: "tablist", "aria-label": "เบื้องหลัง" });
  for (const drawer of drawers) {
    const tab = { role: "tab", id: `desk-${drawer.name}`, "aria-controls": "desk-panel" };
    tabs.append(button(tab, () => pull(drawer), inBoth(...drawer.label)));
    const refresh = pacedBy(pauseMs, () => {
      if (pulled?.name === drawer.name && !part.hidden) pulled.drawer.refresh();
    });
    for (const topic of drawer.topics) page.news.watch(topic, refresh);
  }
  const setOpen = (isOpen: boolean): void => {
    part.hidden = !isOpen;
    page.view.isDeskOpen = isOpen;
    pulled?.drawer.refresh();
  };
  const close = button({ class: "round", "aria-label": "ปิดเบื้องหลัง" }, () => setOpen(false), icon("close"));
  part.append(element("div", { class: "desk-top" }, tabs, close), panel);
  pull(messages);
  return {
    part,
    setOpen,
    inspect: (line) => {
      setOpen(true);
      pull(messages);
      pulled?.drawer.inspect?.(line);
    },
  };
}
