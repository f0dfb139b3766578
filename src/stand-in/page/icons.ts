/** The few line drawings of the page: one stroke each on a field of 24 by 24, in the colour of the text around them. */
import { drawing } from "./dom.ts";

const strokes = {
  back: "M15 5l-7 7 7 7",
  block: "M12 3a9 9 0 100 18 9 9 0 000-18zM5.6 5.6l12.8 12.8",
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 100 7 3.5 3.5 0 000-7z",
  chat: "M4 5h16v11H11l-4 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  code: "M9 7l-5 5 5 5M15 7l5 5-5 5",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  desk: "M4 5h16v14H4zM14 5v14",
  down: "M6 9l6 6 6-6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 15h8",
  letters:
    "M3 19v-8a4.500 4.500 0 019 0v8M3 11.500l2.500 1M15.500 19v-4.800a2.700 2.700 0 015.400 0v4.800M15.500 14.500l1.600.7",
  menu: "M4 7h16M4 12h16M4 17h16",
  microphone: "M12 3a3 3 0 00-3 3v5a3 3 0 006 0V6a3 3 0 00-3-3zM6 11a6 6 0 0012 0M12 17v4",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  people: "M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M18 8v6M15 11h6",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  pin: "M12 21c4-5 7-8 7-11a7 7 0 10-14 0c0 3 3 6 7 11zM12 8a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
  play: "M9 6l10 6-10 6z",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-7-6 15-3-6z",
  sticker:
    "M12 4a8 8 0 100 16 8 8 0 000-16zM9 10.5v.01M15 10.5v.01M8.5 14c1 1.5 2.2 2 3.5 2s2.500-.5 3.500-2",
  tick: "M5 13l5 5 9-12",
  undo: "M9 6L4 11l5 5M4 11h10a5 5 0 010 10h-3",
  video: "M3 7h12v10H3zM15 11l6-3v8l-6-3z",
} as const;

export type IconName = keyof typeof strokes;

export function icon(name: IconName): SVGSVGElement {
  return drawing(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    drawing("path", { d: strokes[name] }),
  );
}
