/** The text size of one phone. It belongs to the person, and this browser remembers it. */
import { element } from "./dom.ts";
import type { Phone } from "./page.ts";
import { openSheet } from "./sheet.ts";
import { isTextSize, textSizes, type TextSize } from "./text-size.ts";

const keyOf = (userId: string): string => `text-size ${userId}`;

export function textSizeOf(userId: string, otherwise: TextSize): TextSize {
  const kept = localStorage.getItem(keyOf(userId));
  return kept !== null && isTextSize(kept) ? kept : otherwise;
}

export function applySize(glass: HTMLElement, size: TextSize): void {
  glass.dataset["textSize"] = size;
  glass.style.setProperty("--reader-scale", String(textSizes[size].scale));
}

export function openSizes({ glass, userId }: Phone): void {
  const choices = Object.entries(textSizes).map(([name, { label, scale }]) => {
    const input = element("input", { type: "radio", name: keyOf(userId), value: name });
    input.checked = glass.dataset["textSize"] === name;
    input.addEventListener("change", () => {
      if (!isTextSize(name)) return;
      localStorage.setItem(keyOf(userId), name);
      applySize(glass, name);
    });
    const shown = element("span", {}, label);
    shown.style.setProperty("font-size", `${16 * scale}px`);
    return element("label", { class: "size-choice" }, input, shown);
  });
  openSheet(glass, "ขนาดตัวอักษร", element("div", { class: "sizes" }, ...choices));
}
