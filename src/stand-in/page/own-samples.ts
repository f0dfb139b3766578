/** The gallery's first rooms: whole answers of the bot that is tried here, and the menus it has made. */
import { element, setStyle } from "./dom.ts";
import type { Message, OwnSample, RichMenuView } from "./feed.ts";
import type { Stage } from "./flex/stage.ts";
import { loadPicture } from "./flex/image.ts";
import { boundsStyle } from "./imagemap.ts";
import { drawMessage } from "./message.ts";
import { menuPictureAddress } from "./server.ts";

export const drawOwn = ({ id, title, messages }: OwnSample, stage: Stage): HTMLElement =>
  element(
    "article",
    { class: "sample own", id, "aria-labelledby": `${id}-title` },
    element("h3", { id: `${id}-title` }, title),
    element("div", { class: "sample-stage" }, ...messages.map((message) => drawSaid(message, stage))),
    drawChoices(messages),
    ...messages.map(drawAltText),
  );

const drawSaid = (message: Message, stage: Stage): Element =>
  drawMessage({ seq: 0, at: "", from: "bot", cost: 0, messageId: "", text: "", message }, stage).content;

/** What a notification and a screen reader say in place of a card. */
function drawAltText({ altText }: Message): HTMLElement | null {
  return typeof altText === "string" ? element("p", { class: "alt-text" }, altText) : null;
}

interface QuickReply {
  readonly items?: readonly { readonly action: { readonly label?: string } }[];
}

function drawChoices(messages: readonly Message[]): HTMLElement | null {
  const { items = [] } = (messages.at(-1)?.["quickReply"] ?? {}) as QuickReply;
  if (items.length === 0) return null;
  const labels = items.map(({ action }) => element("li", {}, action.label ?? ""));
  return element("ul", { class: "sample-choices", "aria-label": "ตัวเลือกด่วน" }, ...labels);
}

export function drawMenu(menu: RichMenuView & { readonly name: string }): HTMLElement {
  const id = `menu-${menu.richMenuId}`;
  const picture = element("div", { class: "menu-picture" }, loadPicture(menuPictureAddress(menu.richMenuId)));
  setStyle(picture, { "aspect-ratio": `${menu.size.width} / ${menu.size.height}`, "max-height": "none" });
  for (const { bounds, action } of menu.areas) {
    const spot = element("span", { class: "spot outlined", title: nameOf(action) });
    setStyle(spot, boundsStyle(bounds, menu.size));
    picture.append(spot);
  }
  return element(
    "article",
    { class: "sample own", id, "aria-labelledby": `${id}-title` },
    element("h3", { id: `${id}-title` }, menu.name),
    picture,
    element(
      "ul",
      { class: "sample-choices" },
      ...menu.areas.map(({ action }) => element("li", {}, nameOf(action))),
    ),
  );
}

const nameOf = ({ label, text, displayText, uri }: Readonly<Record<string, unknown>>): string =>
  [label, text, displayText, uri].find((name) => typeof name === "string") ?? "";
