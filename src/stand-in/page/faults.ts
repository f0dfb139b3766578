/** Buttons that make something go wrong, once, the way it goes wrong on the real platform. */
import type { OpenDrawer } from "./desk.ts";
import { button, element, replaceChildren } from "./dom.ts";
import type { Fault } from "./feed.ts";
import { attempt, type Page } from "./page.ts";
import { endFault, tell } from "./server.ts";

interface Mishap {
  readonly label: string;
  readonly path?: "reply-tokens/expire";
  readonly fault?: Readonly<Record<string, string | number>>;
}

const sends = "*";

const mishaps: readonly (readonly [string, readonly Mishap[]])[] = [
  [
    "คำสั่งของบอต",
    [
      { label: "ปฏิเสธด้วย 500", fault: { on: sends, kind: "refuse", status: 500 } },
      { label: "ปฏิเสธด้วย 429", fault: { on: sends, kind: "refuse", status: 429 } },
      { label: "รับไว้แต่คำตอบหาย", fault: { on: sends, kind: "lose-answer" } },
      { label: "ตอบช้า 5 วินาที", fault: { on: sends, kind: "slow", ms: 5000 } },
      { label: "ไม่ตอบเลย", fault: { on: sends, kind: "never" } },
      { label: "หายไปหนึ่งนาที", fault: { on: sends, kind: "away", ms: 60_000 } },
    ],
  ],
  [
    "รูปและโทเคน",
    [
      { label: "รูปขาดกลางทาง", fault: { on: "GET /v2/bot/message/{messageId}/content", kind: "cut" } },
      { label: "โทเคนตอบกลับหมดอายุ", path: "reply-tokens/expire" },
    ],
  ],
  [
    "เว็บฮุก",
    [
      { label: "ส่งซ้ำสองครั้ง", fault: { on: "webhook", kind: "twice" } },
      { label: "ส่งช้า 10 วินาที", fault: { on: "webhook", kind: "late", ms: 10_000 } },
      { label: "สลับลำดับ", fault: { on: "webhook", kind: "shuffle" } },
    ],
  ],
];

export function openFaults(page: Page): OpenDrawer {
  const waiting = element("ul", { class: "faults-waiting", "aria-label": "ความขัดข้องที่รออยู่" });
  const groups = mishaps.map(([title, group]) =>
    element(
      "fieldset",
      { class: "mishaps" },
      element("legend", {}, title),
      ...group.map((mishap) => button({ class: "mishap" }, () => cause(page, mishap), mishap.label)),
    ),
  );
  return {
    part: element(
      "div",
      {},
      element("p", { class: "desk-sum" }, "แต่ละปุ่มเกิดกับครั้งถัดไปหนึ่งครั้ง"),
      ...groups,
      waiting,
    ),
    refresh: () => replaceChildren(waiting, ...page.memory.faults.map((fault) => drawWaiting(page, fault))),
  };
}

const cause = (page: Page, { label, path, fault }: Mishap): Promise<boolean> =>
  attempt(page, async () => {
    await tell(path ?? "faults", path === undefined ? { times: 1, ...fault } : {});
    page.say(`${label}: พร้อมแล้ว`);
  });

function drawWaiting(page: Page, { id, on, kind, status, times }: Fault): HTMLElement {
  const words = [kind, status, on, times === undefined ? undefined : `×${times}`].filter(
    (word) => word !== undefined,
  );
  return element(
    "li",
    {},
    words.join(" "),
    button(
      { class: "plain", "aria-label": `เลิก ${kind} ${on}` },
      () => attempt(page, () => endFault(id)),
      "เลิก",
    ),
  );
}
