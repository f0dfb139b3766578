/** The stand-in's time, to be moved on, and what each official account may still send this month. */
import type { OpenDrawer } from "./desk.ts";
import { button, element } from "./dom.ts";
import type { Channel } from "./feed.ts";
import { createKeyedList } from "./keyed-list.ts";
import { attempt, now, type Page } from "./page.ts";
import { tell } from "./server.ts";
import { momentOf } from "./times.ts";

const steps = [
  ["+1 นาที", 60_000],
  ["+1 ชั่วโมง", 3_600_000],
  ["+1 วัน", 86_400_000],
  ["+30 วัน", 30 * 86_400_000],
] as const;

export function openClockAndQuota(page: Page): OpenDrawer {
  const clock = element("output", { class: "clock" });
  const move = (body: Readonly<Record<string, unknown>>): Promise<boolean> =>
    attempt(page, () => tell("clock", body));
  const list = element("div", { class: "quotas" });
  const show = createKeyedList<Channel>(list, {
    keyOf: ({ channelId }) => channelId,
    isSame: (was, is) => JSON.stringify(was) === JSON.stringify(is),
    draw: (channel) => drawQuota(channel, page),
  });
  return {
    part: element(
      "div",
      {},
      element("h3", {}, "นาฬิกา ", element("small", { lang: "en" }, "clock")),
      clock,
      element(
        "div",
        { class: "clock-steps" },
        ...steps.map(([label, advanceMs]) => button({ class: "mishap" }, () => move({ advanceMs }), label)),
        button({ class: "mishap" }, () => move({ real: true }), "เวลาจริง"),
      ),
      element("h3", {}, "โควตาเดือนนี้ ", element("small", { lang: "en" }, "quota")),
      list,
    ),
    refresh: () => {
      clock.textContent = momentOf(now(page));
      show(page.memory.state.channels);
    },
  };
}

function drawQuota({ channelId, name, quota }: Channel, page: Page): HTMLElement {
  const isLimited = quota?.type === "limited";
  const limit = numberInput("จำกัด", isLimited ? String(quota.limit ?? 0) : "");
  const used = numberInput("ใช้ไปแล้ว", String(quota?.used ?? 0));
  const form = element(
    "form",
    { class: "quota", "aria-label": `โควตาของ ${name ?? channelId}` },
    element("strong", {}, name ?? channelId),
    element("label", {}, "จำกัด ", limit),
    element("label", {}, "ใช้ไปแล้ว ", used),
    element("button", { class: "mishap" }, "ตั้ง"),
    element("small", {}, "เว้นว่าง = ไม่จำกัด"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const allowance = limit.value === "" ? { type: "none" } : { type: "limited", limit: Number(limit.value) };
    void attempt(page, () => tell("quota", { channelId, ...allowance, used: Number(used.value) }));
  });
  return form;
}

const numberInput = (label: string, value: string): HTMLInputElement =>
  element("input", { type: "number", min: 0, value, "aria-label": label });
