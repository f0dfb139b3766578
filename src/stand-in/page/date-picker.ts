/** The date and time picker. It gives what LINE gives: Gregorian, without a time zone; beside it the Thai reading. */
import { button, element } from "./dom.ts";
import type { Action } from "./flex/shape.ts";
import { openSheet } from "./sheet.ts";

const inputTypes = { date: "date", time: "time", datetime: "datetime-local" } as const;
const titles = { date: "เลือกวันที่", time: "เลือกเวลา", datetime: "เลือกวันและเวลา" } as const;

export function pickDate(
  phone: HTMLElement,
  action: Action,
  now: Date,
  picked: (params: Readonly<Record<string, string>>) => void,
): void {
  const mode = action.mode ?? "date";
  const input = element("input", {
    type: inputTypes[mode],
    "aria-label": titles[mode],
    min: forInput(action.min),
    max: forInput(action.max),
    required: true,
  });
  input.value = forInput(action.initial) ?? defaultFor(mode, now);
  const reading = element("output", { class: "picker-reading" });
  const read = (): void => {
    reading.textContent = thaiReading(mode, input.value);
  };
  input.addEventListener("input", read);
  read();
  const done = (): void => {
    if (!input.reportValidity()) return;
    sheet.close();
    picked({ [mode]: input.value });
  };
  const sheet = openSheet(
    phone,
    titles[mode],
    input,
    reading,
    element(
      "div",
      { class: "sheet-buttons" },
      button({ class: "quiet" }, () => sheet.close(), "ยกเลิก"),
      button({ class: "main" }, done, "ตกลง"),
    ),
  );
}

/** LINE writes 2026-02-14t09:30 or 2026-02-14T09:30; the browser wants the capital. */
const forInput = (value: string | undefined): string | undefined => value?.replace("t", "T");

function defaultFor(mode: keyof typeof inputTypes, now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  if (mode === "date") return local.slice(0, 10);
  return mode === "time" ? local.slice(11, 16) : local.slice(0, 16);
}

function thaiReading(mode: keyof typeof inputTypes, value: string): string {
  if (value === "") return "";
  if (mode === "time") return `${value} น.`;
  const day = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", { dateStyle: "full" }).format(new Date(value));
  return mode === "date" ? day : `${day} ${value.slice(11)} น.`;
}
