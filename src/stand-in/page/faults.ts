/** Buttons that make something go wrong, the way it goes wrong on the real platform. */
import type { OpenDrawer } from "./desk.ts";
import { button, element, inBoth, replaceChildren } from "./dom.ts";
import type { Fault } from "./feed.ts";
import { attempt, type Page } from "./page.ts";
import { endFault, tell } from "./server.ts";

interface Mishap {
  readonly label: readonly [thai: string, english: string];
  readonly cause: (page: Page) => Promise<unknown>;
  /** What the stand-in lists while it waits to happen. */
  readonly fault?: Omit<Fault, "id">;
}

const fault = (label: Mishap["label"], wish: Omit<Fault, "id">): Mishap => ({
  label,
  fault: wish,
  cause: () => tell("faults", { times: 1, ...wish }),
});

const spendQuota = ({ memory }: Page): Promise<unknown> =>
  Promise.all(
    memory.state.channels.map(({ channelId, quota }) =>
      tell("quota", { channelId, type: "limited", limit: quota?.used ?? 0, used: quota?.used ?? 0 }),
    ),
  );

const content = "GET /v2/bot/message/{messageId}/content";

const mishaps: readonly (readonly [string, readonly Mishap[]])[] = [
  [
    "คำสั่งของบอต",
    [
      fault(["ปฏิเสธด้วย 500", "refuse"], { on: "*", kind: "refuse", status: 500 }),
      fault(["ปฏิเสธด้วย 429", "refuse"], { on: "*", kind: "refuse", status: 429 }),
      fault(["รับไว้แต่คำตอบหาย", "lose the answer"], { on: "*", kind: "lose-answer" }),
      fault(["ตอบช้า 5 วินาที", "slow"], { on: "*", kind: "slow", ms: 5000 }),
      fault(["ไม่ตอบเลย", "never"], { on: "*", kind: "never" }),
      fault(["หายไปหนึ่งนาที", "away"], { on: "*", kind: "away", ms: 60_000 }),
    ],
  ],
  [
    "รูป โทเคน และโควตา",
    [
      fault(["รูปขาดกลางทาง", "cut"], { on: content, kind: "cut" }),
      { label: ["โทเคนตอบกลับหมดอายุ", "reply tokens"], cause: () => tell("reply-tokens/expire", {}) },
      { label: ["โควตาหมด", "quota"], cause: spendQuota },
    ],
  ],
  [
    "เว็บฮุก",
    [
      fault(["ส่งซ้ำสองครั้ง", "twice"], { on: "webhook", kind: "twice" }),
      fault(["ส่งช้า 10 วินาที", "late"], { on: "webhook", kind: "late", ms: 10_000 }),
      fault(["สลับลำดับ", "shuffle"], { on: "webhook", kind: "shuffle" }),
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
      ...group.map((mishap) =>
        button({ class: "mishap" }, () => cause(page, mishap), inBoth(...mishap.label)),
      ),
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
    refresh: () => replaceChildren(waiting, ...page.memory.faults.map((one) => drawWaiting(page, one))),
  };
}

const cause = (page: Page, mishap: Mishap): Promise<boolean> =>
  attempt(page, async () => {
    await mishap.cause(page);
    page.say(`${mishap.label[0]}: พร้อมแล้ว`);
  });

function drawWaiting(page: Page, waiting: Fault): HTMLElement {
  const name = nameOfFault(waiting);
  return element(
    "li",
    {},
    name,
    button(
      { class: "plain", "aria-label": `เลิก ${name}` },
      () => attempt(page, () => endFault(waiting.id)),
      "เลิก",
    ),
  );
}

/** The words of its button, or for one that was made by the control API, its own. */
function nameOfFault({ on, kind, status }: Fault): string {
  const known = mishaps
    .flatMap(([, group]) => group)
    .find(
      (mishap) => mishap.fault?.on === on && mishap.fault.kind === kind && mishap.fault.status === status,
    );
  return known?.label[0] ?? [kind, status, on].filter((word) => word !== undefined).join(" ");
}
