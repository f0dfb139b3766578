import { button, element, setStyle } from "../dom.ts";
import { icon } from "../icons.ts";
import { loadPicture } from "./image.ts";
import { ratio } from "./measures.ts";
import type { Component, Video } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";

/**
 * A hero's video: its preview with a play button, then the film; its action is a link below. Where the film cannot be
 * played, `altContent` stands in its place, which is what old phones show.
 */
export function drawVideo(
  video: Video,
  stage: Stage,
  draw: (component: Component) => HTMLElement | undefined,
): HTMLElement {
  const screen = element("div", { class: "flex-screen" });
  const play = (): void => {
    const film = element("video", {
      src: stage.picture(video.url),
      controls: true,
      autoplay: true,
      playsinline: true,
    });
    film.addEventListener("error", () => {
      const instead = draw(video.altContent);
      if (instead !== undefined) cell.replaceChildren(instead);
    });
    screen.replaceChildren(film);
  };
  screen.append(
    loadPicture(stage.picture(video.previewUrl)),
    button({ class: "flex-play", "aria-label": "เล่นวิดีโอ" }, play, icon("play")),
  );
  setStyle(screen, { "aspect-ratio": ratio(video.aspectRatio) });
  const cell = element("div", { class: "flex-video" }, screen);
  if (video.action !== undefined) {
    const link = element(
      "button",
      { type: "button", class: "flex-video-link" },
      video.action.label ?? "ดูเพิ่มเติม",
    );
    letTap(link, video.action, stage);
    cell.append(link);
  }
  return cell;
}
