/** Where a component stands in its box: its share of the room, its margin, its offset. */
import { setStyle } from "../dom.ts";
import { space } from "./measures.ts";
import type { Box, Component, Placed } from "./shape.ts";

/** LINE's two kinds of direction. A baseline box is a horizontal one that aligns its letters. */
export type Direction = "horizontal" | "vertical";

export const directionOf = (box: Box): Direction => (box.layout === "vertical" ? "vertical" : "horizontal");

/** What stands before a component: its own margin, else its box's spacing, which the first and fillers do not get. */
export interface Neighbours {
  readonly direction: Direction;
  readonly spacing: string | undefined;
  readonly isFirst: boolean;
}

export function place(target: HTMLElement, component: Component, among: Neighbours): void {
  target.style.setProperty("flex", shareOfRoom(component, among.direction));
  if (component.type === "span") return;
  const margin = "margin" in component ? space(component.margin) : undefined;
  const spacing = among.isFirst || component.type === "filler" ? undefined : among.spacing;
  const side = among.direction === "vertical" ? "margin-block-start" : "margin-inline-start";
  setStyle(target, { [side]: margin ?? spacing });
  offset(target, component as Placed);
}

/** Absolute and relative offsets. An absolute component leaves the flow, and its margin with it. */
export function offset(target: HTMLElement, placed: Placed): void {
  setStyle(target, {
    "inset-block-start": space(placed.offsetTop),
    "inset-block-end": space(placed.offsetBottom),
    "inset-inline-start": space(placed.offsetStart),
    "inset-inline-end": space(placed.offsetEnd),
  });
  if (placed.position === "absolute") setStyle(target, { position: "absolute", margin: "0" });
}

/**
 * In a horizontal box a component takes its share of the width and 1 is the default; in a vertical one it is as high as
 * its content, and a share is what it gets of the free height. A box with its own width or height takes no share.
 */
function shareOfRoom(component: Component, direction: Direction): string {
  const flex = flexOf(component, direction);
  if (flex === 0) return "none";
  return direction === "horizontal" ? `${flex} 0 0px` : `${flex} 0 auto`;
}

function flexOf(component: Component, direction: Direction): number {
  if (component.type === "separator" || component.type === "icon") return 0;
  if ("flex" in component && component.flex !== undefined) return Math.max(0, component.flex);
  if (component.type === "filler") return 1;
  if (direction === "vertical") return 0;
  return component.type === "box" && component.width !== undefined ? 0 : 1;
}
