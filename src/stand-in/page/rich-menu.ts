/** The menu below a chat: a picture with fields to tap, and the bar that opens and closes it. */
import { button, element, replaceChildren, setStyle } from "./dom.ts";
import type { RichMenuView } from "./feed.ts";
import { loadPicture } from "./flex/image.ts";
import type { Action } from "./flex/shape.ts";
import { boundsStyle } from "./imagemap.ts";
import { icon } from "./icons.ts";
import { menuPictureAddress } from "./server.ts";

export interface RichMenu {
  readonly part: HTMLElement;
  readonly show: (menu: RichMenuView | null) => void;
  readonly setOpen: (isOpen: boolean) => void;
}

/** A menu opens by itself the first time it is seen, if it says so; after that the person's own choice stays. */
export function createRichMenu(tap: (action: Action) => void): RichMenu {
  const part = element("div", { class: "rich-menu", hidden: true });
  let shown: RichMenuView | null = null;
  let isOpen = false;
  const draw = (): void => {
    part.hidden = shown === null;
    if (shown === null) return replaceChildren(part);
    const bar = button(
      { class: "menu-bar", "aria-expanded": String(isOpen) },
      () => {
        isOpen = !isOpen;
        draw();
      },
      shown.chatBarText,
      icon("down"),
    );
    replaceChildren(part, isOpen && drawPicture(shown, tap), bar);
  };
  return {
    part,
    show: (menu) => {
      if (menu?.richMenuId === shown?.richMenuId) return;
      if (menu !== null && (shown === null || menu.selected))
        isOpen = shown === null ? menu.selected : isOpen;
      shown = menu;
      draw();
    },
    setOpen: (open) => {
      isOpen = open;
      draw();
    },
  };
}

function drawPicture(menu: RichMenuView, tap: (action: Action) => void): HTMLElement {
  const picture = element(
    "div",
    { class: "menu-picture", role: "group", "aria-label": menu.chatBarText },
    loadPicture(menuPictureAddress(menu.richMenuId)),
  );
  setStyle(picture, { "aspect-ratio": `${menu.size.width} / ${menu.size.height}` });
  for (const [index, { bounds, action: raw }] of menu.areas.entries()) {
    const action = raw as unknown as Action;
    const name = action.label ?? action.text ?? action.displayText ?? action.uri ?? `ช่องที่ ${index + 1}`;
    const spot = button({ class: "spot", "aria-label": name }, () => tap(action));
    setStyle(spot, boundsStyle(bounds, menu.size));
    picture.append(spot);
  }
  return picture;
}
