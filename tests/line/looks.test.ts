import { expect, test } from "vitest";
import { cardBubble } from "#line/flex.ts";
import { toldSamples } from "#app/gallery/fill-gallery.ts";
import type { Card } from "#conversation/reply.ts";
import { cards } from "./cards.ts";
import { contrast } from "./contrast.ts";

interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly color?: string;
  readonly style?: string;
  readonly backgroundColor?: string;
  readonly action?: { readonly label?: string };
  readonly contents?: readonly Part[];
}

/** Each word of a bubble with the colour it is written in and the colour it stands on, nearest ground first. */
function written(part: Part, ground: string): readonly (readonly [string, string, string])[] {
  const own = part.backgroundColor ?? ground;
  if (part.type === "text") return [[part.text ?? "", part.color ?? "#000000", own]];
  if (part.type === "button") return [[part.action?.label ?? "", ...buttonColours(part, own)]];
  return (part.contents ?? []).flatMap((inner) => written(inner, own));
}

/** LINE writes white on a primary button, black on a secondary one, and a link in its own colour on what is behind. */
function buttonColours({ style, color = "" }: Part, ground: string): readonly [string, string] {
  if (style === "primary") return ["#FFFFFF", color];
  return style === "secondary" ? ["#111111", color] : [color, ground];
}

const told = (await toldSamples()).flatMap(({ reply }) =>
  reply.says.filter((saying): saying is Card => saying.type === "card"),
);

const words = [...cards, ...told].flatMap((card) => {
  const { header, body, footer } = cardBubble(card) as Record<"header" | "body" | "footer", Part | undefined>;
  return [header, body, footer].flatMap((block) => (block === undefined ? [] : written(block, "#FFFFFF")));
});

test("every word of every look is read at a contrast of at least 4.5 to 1", () => {
  expect(words.length).toBeGreaterThan(2000);
  expect(words.filter(([, letter, ground]) => contrast(letter, ground) < 4.5)).toEqual([]);
});

test("contrast is computed as WCAG does", () => {
  expect(contrast("#FFFFFF", "#000000")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});
