import { and } from "../rule.ts";
import type { Rule } from "../rule.ts";
import { matching, whole } from "../scalar.ts";

/** How flex components say lengths, sizes, colours and proportions. */

const pixels = String.raw`\d+(\.\d+)?px`;
const percent = String.raw`\d+(\.\d+)?%`;

const measure = (...forms: readonly string[]): Rule =>
  matching(new RegExp(`^(${forms.join("|")})$`, "u"), "invalid property");

const gaps = "none|xs|sm|md|lg|xl|xxl";
const sizes = "xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl";

/** The room between components: pixels or a word. */
export const gap = measure(pixels, gaps);
/** The room inside a box, and how far something is moved: also in percent. */
export const padding = measure(pixels, percent, gaps);
export const offset = padding;
export const extent = measure(pixels, percent);
export const borderWidth = measure(pixels, "none|light|normal|medium|semi-bold|bold");
export const cornerRadius = measure(pixels, gaps);
export const fontSize = measure(pixels, sizes);
export const iconSize = fontSize;
export const imageSize = measure(pixels, percent, sizes, "full");
export const lineSpacing = measure(pixels);

export const color = matching(/^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/u, "invalid property");

export const ratio = whole({ min: 0 });

/** Width to height, each from 1 to 100000, and no taller than three times its width. */
export const aspectRatio = and(measure(String.raw`\d+(\.\d+)?:\d+(\.\d+)?`), (value, at, problems) => {
  const [width = 0, height = 0] = String(value).split(":").map(Number);
  const isInRange = [width, height].every((side) => side >= 1 && side <= 100_000);
  if (!isInRange || height > width * 3) problems.push({ message: "invalid property", property: at });
});

/** From 0 up to but not including 360 degrees. */
export const angle = and(measure(String.raw`\d+(\.\d+)?deg`), (value, at, problems) => {
  if (Number.parseFloat(String(value)) >= 360) problems.push({ message: "invalid property", property: at });
});

export const position = and(measure(percent), (value, at, problems) => {
  if (Number.parseFloat(String(value)) > 100) problems.push({ message: "invalid property", property: at });
});
