/** One entry of the desk's logs: a line that opens to its JSON. The JSON is written only when it is opened. */
import { element, type Child } from "./dom.ts";

export function drawEntry(
  kind: string,
  name: string,
  summary: readonly Child[],
  details: () => Readonly<Record<string, unknown>>,
): HTMLElement {
  const entry = element("details", { class: `entry ${kind}` }, element("summary", {}, ...summary));
  entry.addEventListener(
    "toggle",
    () => {
      for (const [title, value] of Object.entries(details())) {
        if (value === undefined) continue;
        entry.append(
          element("h4", {}, title),
          element("pre", { tabindex: 0, "aria-label": `${title} ${name}` }, pretty(value)),
        );
      }
    },
    { once: true },
  );
  return entry;
}

/** A body that is JSON in a string is shown as JSON: that is how a webhook's body is kept, byte for byte. */
function pretty(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}

export const chip = (kind: string, text: string): HTMLElement =>
  element("span", { class: `chip ${kind}` }, text);
