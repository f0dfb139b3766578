import { element, setStyle } from "../dom.ts";
import { colour, fontSize, imageWidth, ratio } from "./measures.ts";
import type { Icon, Image } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";

/** The cell takes its share of the box; the frame in it has the picture's width and proportions. */
export function drawImage(image: Image, stage: Stage): HTMLElement {
  const frame = element("div", { class: "flex-frame" }, loadPicture(stage.picture(image.url)));
  const width = image.size === "full" ? "100%" : (imageWidth(image.size) ?? imageWidth("md"));
  setStyle(frame, {
    width,
    "aspect-ratio": ratio(image.aspectRatio),
    "background-color": colour(image.backgroundColor),
    "--fit-mode": image.aspectMode === "cover" ? "cover" : "contain",
  });
  const cell = element(
    "div",
    {
      class: `flex-image gravity-${image.gravity ?? "top"} align-${image.align ?? "center"}${width?.endsWith("%") ? " of-width" : ""}`,
      "data-animated": image.animated === true,
    },
    frame,
  );
  letTap(cell, image.action, stage);
  return cell;
}

/** An icon is as high as its letters would be and stands on their baseline. */
export function drawIcon(icon: Icon, stage: Stage): HTMLElement {
  const frame = element("span", { class: "flex-frame" }, loadPicture(stage.picture(icon.url)));
  setStyle(frame, { "aspect-ratio": ratio(icon.aspectRatio) });
  const cell = element("div", { class: "flex-icon" }, frame);
  setStyle(cell, { "font-size": fontSize(icon.size, icon.scaling) });
  return cell;
}

/** A picture that does not come is shown as a grey field, never as a hole that moves everything below it. */
export function loadPicture(src: string, alt = ""): HTMLImageElement {
  const picture = element("img", { src, alt, loading: "lazy", decoding: "async", draggable: "false" });
  picture.addEventListener("error", () => picture.classList.add("missing"), { once: true });
  return picture;
}
