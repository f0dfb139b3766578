import { element, setStyle } from "../dom.ts";
import { drawButton } from "./button.ts";
import { drawIcon, drawImage } from "./image.ts";
import { borderWidth, colour, plainSize, space } from "./measures.ts";
import { directionOf, place } from "./placement.ts";
import type { Box, Component, LinearGradient } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";
import { drawText } from "./text.ts";
import { drawVideo } from "./video.ts";

export function drawBox(box: Box, stage: Stage): HTMLElement {
  const cuts = (box.height ?? box.maxHeight ?? box.cornerRadius) !== undefined;
  const drawn = element("div", { class: `flex-box ${box.layout}${cuts ? " cuts" : ""}` });
  const spacing = space(box.spacing);
  const direction = directionOf(box);
  for (const [index, component] of box.contents.entries()) {
    const child = drawComponent(component, stage);
    if (child === undefined) continue;
    place(child, component, { direction, spacing, isFirst: index === 0 });
    drawn.append(child);
  }
  setStyle(drawn, lookOf(box));
  letTap(drawn, box.action, stage);
  return drawn;
}

/** Any component by its type. What a newer description knows and this page does not is left out, as LINE does. */
export function drawComponent(component: Component, stage: Stage): HTMLElement | undefined {
  switch (component.type) {
    case "box":
      return drawBox(component, stage);
    case "button":
      return drawButton(component, stage);
    case "image":
      return drawImage(component, stage);
    case "icon":
      return drawIcon(component, stage);
    case "text":
      return drawText(component, stage);
    case "video":
      return drawVideo(component, stage, (other) => drawComponent(other, stage));
    case "separator": {
      const line = element("div", { class: "flex-separator", role: "presentation" });
      setStyle(line, { "--line": colour(component.color) });
      return line;
    }
    case "filler":
      return element("div", { class: "flex-filler" });
    case "span":
    default:
      return undefined;
  }
}

function lookOf(box: Box): Record<string, string | undefined> {
  return {
    padding: space(box.paddingAll),
    "padding-block-start": space(box.paddingTop),
    "padding-block-end": space(box.paddingBottom),
    "padding-inline-start": space(box.paddingStart),
    "padding-inline-end": space(box.paddingEnd),
    width: plainSize(box.width),
    "max-width": plainSize(box.maxWidth),
    height: plainSize(box.height),
    "max-height": plainSize(box.maxHeight),
    "background-color": colour(box.backgroundColor),
    "background-image": box.background && gradient(box.background),
    "border-color": colour(box.borderColor),
    "border-width": borderWidth(box.borderWidth),
    "border-radius": space(box.cornerRadius),
    "justify-content": box.justifyContent,
    "align-items": box.alignItems,
  };
}

function gradient({
  angle,
  startColor,
  endColor,
  centerColor,
  centerPosition,
}: LinearGradient): string | undefined {
  const [start, center, end] = [colour(startColor), colour(centerColor), colour(endColor)];
  if (!/^\d+(?:\.\d+)?deg$/u.test(angle) || start === undefined || end === undefined) return undefined;
  const middle = center === undefined ? [] : [`${center} ${plainSize(centerPosition) ?? "50%"}`];
  return `linear-gradient(${[angle, start, ...middle, end].join(", ")})`;
}
