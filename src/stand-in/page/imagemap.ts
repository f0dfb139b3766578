import { element, setStyle } from "./dom.ts";
import type { Bounds, Message } from "./feed.ts";
import { loadPicture } from "./flex/image.ts";
import type { Action } from "./flex/shape.ts";
import type { Stage } from "./flex/stage.ts";

interface Area {
  readonly type: "message" | "uri" | "clipboard";
  readonly label?: string;
  readonly text?: string;
  readonly linkUri?: string;
  readonly clipboardText?: string;
  readonly area: Bounds;
}

interface Film {
  readonly originalContentUrl: string;
  readonly previewImageUrl: string;
  readonly area: Bounds;
  readonly externalLink?: { readonly linkUri: string; readonly label: string };
}

/** A picture with fields that can be tapped. LINE asks for it in five widths; 1040 is the largest and does for all. */
export function drawImagemap(message: Message, stage: Stage): HTMLElement {
  const { baseUrl, altText, baseSize, actions, video } = message as unknown as {
    readonly baseUrl: string;
    readonly altText: string;
    readonly baseSize: { readonly width: number; readonly height: number };
    readonly actions: readonly Area[];
    readonly video?: Film;
  };
  const drawn = element("div", { class: "imagemap" }, loadPicture(stage.picture(`${baseUrl}/1040`), altText));
  setStyle(drawn, { "aspect-ratio": `${baseSize.width} / ${baseSize.height}` });
  if (video !== undefined) drawn.append(drawFilm(video, baseSize, stage));
  for (const [index, area] of actions.entries()) {
    const spot = element("button", { type: "button", "aria-label": nameOf(area, index), class: "spot" });
    setStyle(spot, boundsStyle(area.area, baseSize));
    spot.addEventListener("click", () => stage.tap(actionOf(area)));
    drawn.append(spot);
  }
  return drawn;
}

const nameOf = (area: Area, index: number): string =>
  area.label ?? area.text ?? area.linkUri ?? `ช่องที่ ${index + 1}`;

function actionOf({ type, label, text, linkUri, clipboardText }: Area): Action {
  const named = label === undefined ? {} : { label };
  if (type === "uri") return { type: "uri", uri: linkUri ?? "", ...named };
  if (type === "clipboard") return { type: "clipboard", clipboardText: clipboardText ?? "", ...named };
  return { type: "message", text: text ?? "", ...named };
}

function drawFilm(film: Film, whole: { width: number; height: number }, stage: Stage): HTMLElement {
  const screen = element("video", {
    src: stage.picture(film.originalContentUrl),
    poster: stage.picture(film.previewImageUrl),
    controls: true,
    preload: "none",
    "aria-label": film.externalLink?.label ?? "วิดีโอ",
  });
  setStyle(screen, { ...boundsStyle(film.area, whole), position: "absolute" });
  return screen;
}

/** A field in pixels of the whole picture, as shares of it: so it stays in place however wide the phone is. */
export function boundsStyle(
  { x, y, width, height }: Bounds,
  whole: { readonly width: number; readonly height: number },
): Record<string, string> {
  return {
    left: share(x, whole.width),
    top: share(y, whole.height),
    width: share(width, whole.width),
    height: share(height, whole.height),
  };
}

const share = (part: number, of: number): string => `${((part / of) * 100).toFixed(3)}%`;
