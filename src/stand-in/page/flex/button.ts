import { element, setStyle } from "../dom.ts";
import { shrinkToFit } from "./fit.ts";
import { colour, fontSize } from "./measures.ts";
import type { Button } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";

/** `color` is the face of a primary or secondary button and the letters of a link. */
export function drawButton(button: Button, stage: Stage): HTMLElement {
  const style = button.style ?? "link";
  const label = element("span", { class: "flex-label" }, button.action.label ?? "");
  const face = element("button", { type: "button", class: `${style} ${button.height ?? "md"}` }, label);
  setStyle(label, { "--size": fontSize("md", button.scaling) });
  setStyle(face, { [style === "link" ? "color" : "background-color"]: colour(button.color) });
  if (button.adjustMode === "shrink-to-fit") shrinkToFit(label);
  letTap(face, button.action, stage);
  return element("div", { class: `flex-button gravity-${button.gravity ?? "top"}` }, face);
}
