import type { Action } from "./shape.ts";

/** Where a message is drawn: how its pictures are found and what a tap leads to. The same on a phone and in the gallery. */
export interface Stage {
  /** The address under which this browser can load a picture or video that the message names. */
  readonly picture: (url: string) => string;
  readonly tap: (action: Action) => void;
}

/** How much room a message takes: a balloon, a thing of its own width, a card as wide as the row, or the whole phone. */
export interface DrawnMessage {
  readonly room: "balloon" | "plain" | "card" | "wide";
  readonly content: HTMLElement | SVGElement;
}

/**
 * Lets an element be tapped, by finger, mouse or keyboard. A box around other things to tap stays no button itself:
 * a button inside a button can be told apart neither by a screen reader nor by a keyboard.
 */
export function letTap(target: HTMLElement, action: Action | undefined, stage: Stage): void {
  if (action === undefined) return;
  const run = (event: Event): void => {
    event.stopPropagation();
    stage.tap(action);
  };
  target.classList.add("tappable");
  target.addEventListener("click", run);
  if (target instanceof HTMLButtonElement || target.querySelector("button, [role=button], a[href]")) return;
  target.setAttribute("role", "button");
  target.tabIndex = 0;
  nameByAction(target, action);
  target.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") run(event);
  });
}

/** What can be read is its own name, and the label explains it; a picture has no other name than the label. */
function nameByAction(target: HTMLElement, { label, text, uri }: Action): void {
  const seen = target.textContent;
  if (seen === "") target.setAttribute("aria-label", label ?? text ?? uri ?? "แตะ");
  else if (label !== undefined && !seen.includes(label)) target.title = label;
}
