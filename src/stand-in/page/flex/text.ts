import { element, setStyle } from "../dom.ts";
import { icon } from "../icons.ts";
import { shrinkToFit } from "./fit.ts";
import { colour, fontSize, plainSize } from "./measures.ts";
import type { Span, Text } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";

/** A text: an outer cell that its box stretches, so that `gravity` has room to act, and the paragraph itself. */
export function drawText(text: Text, stage: Stage): HTMLElement {
  const paragraph = element("p", { class: text.wrap ? "wraps" : "one-line" });
  const pieces = text.contents ?? [];
  if (pieces.length > 0) paragraph.append(...pieces.map((span) => drawSpan(span, text)));
  else paragraph.append(...withTicks(text.text ?? ""));
  letter(paragraph, text, text.scaling);
  setStyle(paragraph, { "text-align": text.align, "--line-spacing": plainSize(text.lineSpacing) });
  limitLines(paragraph, text);

  const cell = element("div", { class: `flex-text gravity-${text.gravity ?? "top"}` }, paragraph);
  if (text.adjustMode === "shrink-to-fit" && !text.wrap) shrinkToFit(paragraph);
  letTap(cell, text.action, stage);
  return cell;
}

/** ✓ is in no font that the page brings, and in few of a bare machine: it is drawn. */
const withTicks = (text: string): Node[] =>
  text.split(/(✓)/u).map((part) => (part === "✓" ? tick() : document.createTextNode(part)));

function tick(): HTMLElement {
  return element("span", { class: "tick", role: "img", "aria-label": "✓" }, icon("tick"));
}

/** A span inherits from its text whatever it does not say itself; only its size must be scaled anew. */
function drawSpan(span: Span, text: Text): HTMLElement {
  const drawn = element(
    "span",
    { class: `flex-span${span.size === undefined ? "" : " sized"}` },
    ...withTicks(span.text),
  );
  letter(drawn, span, text.scaling);
  return drawn;
}

type Lettering = Pick<Span, "size" | "color" | "weight" | "style" | "decoration">;

function letter(target: HTMLElement, lettering: Lettering, scaling: boolean | undefined): void {
  setStyle(target, {
    "--size": fontSize(lettering.size, scaling),
    color: colour(lettering.color),
    "font-weight": lettering.weight === "bold" ? "700" : lettering.weight === "regular" ? "400" : undefined,
    "font-style": lettering.style,
    "text-decoration": lettering.decoration,
  });
}

/** `maxLines` counts only where the text wraps; 0 means as many as it takes. */
function limitLines(paragraph: HTMLElement, { wrap, maxLines }: Text): void {
  if (!wrap || maxLines === undefined || maxLines < 1) return;
  paragraph.classList.add("limited");
  paragraph.style.setProperty("-webkit-line-clamp", String(maxLines));
}
