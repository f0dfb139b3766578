import { flexAction, flexButtonAction, flexVideoAction } from "../action/actions.ts";
import { httpsAddress } from "../address.ts";
import { list, object, oneOf } from "../object.ts";
import { and, lazy, optional } from "../rule.ts";
import type { Rule } from "../rule.ts";
import { boolean, oneOfValues, text, whole } from "../scalar.ts";
import * as measures from "./measures.ts";

/** Every flex component with every property of LINE's description, and nothing beside. */

const kind = (name: string): Rule => oneOfValues(name);
const words = (...values: readonly string[]): Rule => optional(oneOfValues(...values));

const placed = {
  margin: optional(measures.gap),
  position: words("relative", "absolute"),
  offsetTop: optional(measures.offset),
  offsetBottom: optional(measures.offset),
  offsetStart: optional(measures.offset),
  offsetEnd: optional(measures.offset),
};
const flex = optional(measures.ratio);
const align = words("start", "end", "center");
const gravity = words("top", "bottom", "center");
const adjustMode = words("shrink-to-fit");
const scaling = optional(boolean);
const lettering = {
  color: optional(measures.color),
  weight: words("regular", "bold"),
  style: words("normal", "italic"),
  decoration: words("none", "underline", "line-through"),
};

const button = object({
  type: kind("button"),
  action: flexButtonAction,
  flex,
  ...placed,
  height: words("sm", "md"),
  style: words("primary", "secondary", "link"),
  color: optional(measures.color),
  gravity,
  adjustMode,
  scaling,
});

export const image = object({
  type: kind("image"),
  url: httpsAddress(),
  flex,
  ...placed,
  align,
  gravity,
  size: optional(measures.imageSize),
  aspectRatio: optional(measures.aspectRatio),
  aspectMode: words("cover", "fit"),
  backgroundColor: optional(measures.color),
  action: optional(flexAction),
  animated: optional(boolean),
});

const icon = object({
  type: kind("icon"),
  url: httpsAddress(),
  ...placed,
  size: optional(measures.iconSize),
  scaling,
  aspectRatio: optional(measures.aspectRatio),
});

const span = object({
  type: kind("span"),
  text: optional(text()),
  size: optional(measures.fontSize),
  ...lettering,
});

const textShape = object({
  type: kind("text"),
  text: optional(text()),
  contents: optional(list(span)),
  adjustMode,
  flex,
  ...placed,
  size: optional(measures.fontSize),
  scaling,
  align,
  gravity,
  wrap: optional(boolean),
  lineSpacing: optional(measures.lineSpacing),
  maxLines: optional(whole({ min: 0 })),
  ...lettering,
  action: optional(flexAction),
});

/** A text says something by itself or in spans. */
const textComponent = and(textShape, (value, at, problems) => {
  const { text: said, contents } = value as { text?: string; contents?: readonly unknown[] };
  if (said === undefined && (contents === undefined || contents.length === 0)) {
    problems.push({ message: "must be non-empty text", property: `${at}.text` });
  }
});

const separator = object({
  type: kind("separator"),
  margin: optional(measures.gap),
  color: optional(measures.color),
});

const filler = object({ type: kind("filler"), flex });

const linearGradient = object({
  type: kind("linearGradient"),
  angle: measures.angle,
  startColor: measures.color,
  endColor: measures.color,
  centerColor: optional(measures.color),
  centerPosition: optional(measures.position),
});

const boxProperties = {
  type: kind("box"),
  flex,
  spacing: optional(measures.gap),
  ...placed,
  backgroundColor: optional(measures.color),
  borderColor: optional(measures.color),
  borderWidth: optional(measures.borderWidth),
  cornerRadius: optional(measures.cornerRadius),
  width: optional(measures.extent),
  maxWidth: optional(measures.extent),
  height: optional(measures.extent),
  maxHeight: optional(measures.extent),
  paddingAll: optional(measures.padding),
  paddingTop: optional(measures.padding),
  paddingBottom: optional(measures.padding),
  paddingStart: optional(measures.padding),
  paddingEnd: optional(measures.padding),
  action: optional(flexAction),
  justifyContent: words("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"),
  alignItems: words("center", "flex-start", "flex-end"),
  background: optional(oneOf("type", { linearGradient })),
};

/** Icons stand only on a baseline, and there nothing else but texts and fillers beside them. */
const onBaseline = oneOf("type", { icon, text: textComponent, filler });
const stacked = lazy(() => oneOf("type", { box, button, image, text: textComponent, separator, filler }));

const boxOf = (layout: string, child: Rule): Rule =>
  object({ ...boxProperties, layout: oneOfValues(layout), contents: list(child) });

export const box: Rule = oneOf("layout", {
  horizontal: boxOf("horizontal", stacked),
  vertical: boxOf("vertical", stacked),
  baseline: boxOf("baseline", onBaseline),
});

export const video = object({
  type: kind("video"),
  url: httpsAddress(),
  previewUrl: httpsAddress(),
  altContent: oneOf("type", { box, image }),
  aspectRatio: optional(measures.aspectRatio),
  action: optional(flexVideoAction),
});

/** By name, for tests that hold the rules against the official description. */
export const components = { box, button, image, icon, text: textComponent, span, separator, filler, video };
