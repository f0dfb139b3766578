/** The four templates: buttons, confirm, carousel, image carousel. */
import { element, setStyle } from "./dom.ts";
import type { Message } from "./feed.ts";
import { loadPicture } from "./flex/image.ts";
import { colour } from "./flex/measures.ts";
import type { Action } from "./flex/shape.ts";
import { letTap, type DrawnMessage, type Stage } from "./flex/stage.ts";

interface Column {
  readonly thumbnailImageUrl?: string;
  readonly imageBackgroundColor?: string;
  readonly title?: string;
  readonly text: string;
  readonly defaultAction?: Action;
  readonly actions: readonly Action[];
}

interface Look {
  readonly imageAspectRatio?: "rectangle" | "square";
  readonly imageSize?: "cover" | "contain";
}

export function drawTemplate(template: Message, stage: Stage): DrawnMessage {
  const read = template as unknown as Column & Look & { readonly columns?: readonly Column[] };
  switch (template.type) {
    case "buttons":
      return { room: "plain", content: drawColumn(read, read, stage) };
    case "confirm":
      return { room: "plain", content: drawConfirm(read, stage) };
    case "carousel":
      return slides((read.columns ?? []).map((column) => drawColumn(column, read, stage)));
    case "image_carousel":
      return slides(
        ((template["columns"] ?? []) as readonly { imageUrl: string; action: Action }[]).map((column) =>
          drawImageColumn(column, stage),
        ),
      );
    default:
      return { room: "balloon", content: element("div", { class: "balloon" }, `[${template.type}]`) };
  }
}

function drawColumn(column: Column, look: Look, stage: Stage): HTMLElement {
  const words = element(
    "div",
    { class: "template-words" },
    column.title === undefined ? null : element("strong", {}, column.title),
    element("p", {}, column.text),
  );
  const top = element("div", { class: "template-top" }, drawThumbnail(column, look, stage), words);
  letTap(top, column.defaultAction, stage);
  return element("div", { class: "template" }, top, drawActions(column.actions, stage));
}

function drawThumbnail(column: Column, look: Look, stage: Stage): HTMLElement | null {
  if (column.thumbnailImageUrl === undefined) return null;
  const frame = element(
    "div",
    { class: "template-picture" },
    loadPicture(stage.picture(column.thumbnailImageUrl)),
  );
  setStyle(frame, {
    "aspect-ratio": look.imageAspectRatio === "square" ? "1 / 1" : "1.51 / 1",
    "background-color": colour(column.imageBackgroundColor) ?? "#ffffff",
    "--fit-mode": look.imageSize ?? "cover",
  });
  return frame;
}

function drawConfirm({ text, actions }: Column, stage: Stage): HTMLElement {
  return element(
    "div",
    { class: "template confirm" },
    element("p", { class: "template-words" }, text),
    drawActions(actions, stage),
  );
}

function drawActions(actions: readonly Action[], stage: Stage): HTMLElement {
  const buttons = actions.map((action) => {
    const made = element("button", { type: "button" }, action.label ?? "");
    letTap(made, action, stage);
    return made;
  });
  return element("div", { class: "template-actions" }, ...buttons);
}

function drawImageColumn(
  { imageUrl, action }: { imageUrl: string; action: Action },
  stage: Stage,
): HTMLElement {
  const made = element(
    "button",
    { type: "button", class: "image-column" },
    loadPicture(stage.picture(imageUrl)),
    action.label === undefined ? null : element("span", {}, action.label),
  );
  letTap(made, action, stage);
  return made;
}

const slides = (columns: readonly HTMLElement[]): DrawnMessage => ({
  room: "wide",
  content: element(
    "div",
    { class: "slides", role: "group", tabindex: 0, "aria-label": `การ์ด ${columns.length} ใบ เลื่อนดูด้านข้าง` },
    ...columns,
  ),
});
