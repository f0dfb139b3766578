import { flexAction } from "../action/actions.ts";
import { messageOf } from "../message/message-of.ts";
import { list, object, oneOf } from "../object.ts";
import { and, inside, isRecord, optional } from "../rule.ts";
import type { Problem, Rule } from "../rule.ts";
import { boolean, oneOfValues, text } from "../scalar.ts";
import { box, image, video } from "./components.ts";
import { color } from "./measures.ts";

const kibibyte = 1_024;
const bubbleLimit = 30 * kibibyte;
const carouselLimit = 50 * kibibyte;

const blockStyle = optional(
  object({ backgroundColor: optional(color), separator: optional(boolean), separatorColor: optional(color) }),
);

const onlyBox = optional(oneOf("type", { box }));

const bubbleShape = object({
  type: oneOfValues("bubble"),
  size: optional(oneOfValues("nano", "micro", "deca", "hecto", "kilo", "mega", "giga")),
  direction: optional(oneOfValues("ltr", "rtl")),
  header: onlyBox,
  hero: optional(oneOf("type", { box, image, video })),
  body: onlyBox,
  footer: onlyBox,
  styles: optional(object({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })),
  action: optional(flexAction),
});

interface Bubble {
  readonly size?: string;
  readonly header?: unknown;
  readonly hero?: { readonly type: string };
  readonly body?: unknown;
  readonly footer?: unknown;
}

const filmSizes = new Set([undefined, "kilo", "mega", "giga"]);

export const bubble: Rule = and(bubbleShape, (value, at, problems) => {
  const { size, header, hero, body, footer } = value as Bubble;
  if (header === undefined && hero === undefined && body === undefined && footer === undefined) {
    problems.push({ message: "At least one block must be specified", property: at });
  }
  if (hero?.type === "video" && !filmSizes.has(size)) {
    problems.push({
      message: "A video needs a bubble of size kilo, mega or giga",
      property: inside(at, "hero"),
    });
  }
  checkBytes(value, at, bubbleLimit, problems);
});

/** Measured as it is sent most tightly: JSON without blanks, in UTF-8. A Thai letter takes three bytes. */
function checkBytes(value: unknown, at: string, limit: number, problems: Problem[]): void {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes <= limit) return;
  problems.push({ message: `The size of JSON (${bytes} bytes) exceeds ${limit} bytes`, property: at });
}

const carouselShape = object({
  type: oneOfValues("carousel"),
  contents: list(bubble, { min: 1, max: 12 }),
});

export const carousel: Rule = and(carouselShape, (value, at, problems) => {
  const { contents } = value as { contents: readonly Bubble[] };
  const width = contents[0]?.size ?? "mega";
  for (const [place, { size = "mega", hero }] of contents.entries()) {
    const here = inside(at, `contents[${place}]`);
    if (size !== width)
      problems.push({ message: "All bubbles must be of one size", property: `${here}.size` });
    if (hero?.type === "video")
      problems.push({ message: "A carousel can't contain a video", property: `${here}.hero` });
  }
  checkBytes(value, at, carouselLimit, problems);
});

const shape = messageOf("flex", {
  altText: text({ max: 1_500 }),
  contents: oneOf("type", { bubble, carousel }),
});

export const flexMessage: Rule = and(shape, (value, at, problems) => {
  if (animatedImages((value as { contents: unknown }).contents) <= 10) return;
  problems.push({ message: "Up to 10 animated images can be specified", property: inside(at, "contents") });
});

function animatedImages(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + animatedImages(each), 0);
  if (!isRecord(value)) return 0;
  const own = value["type"] === "image" && value["animated"] === true ? 1 : 0;
  return own + animatedImages(Object.values(value));
}
