/** What stands inside a line of the chat, by the type of its message. */
import { element } from "./dom.ts";
import type { ChatLine, Message } from "./feed.ts";
import { drawFlex } from "./flex/container.ts";
import { loadPicture } from "./flex/image.ts";
import type { FlexContainer } from "./flex/shape.ts";
import type { DrawnMessage, Stage } from "./flex/stage.ts";
import { icon, type IconName } from "./icons.ts";
import { drawImagemap } from "./imagemap.ts";
import { contentAddress } from "./server.ts";
import { drawSticker } from "./sticker.ts";
import { drawTemplate } from "./template.ts";
import { drawSubstituted, drawWithEmojis } from "./words.ts";

export function drawMessage({ message, messageId, from }: ChatLine, stage: Stage): DrawnMessage {
  switch (message.type) {
    case "text":
      return balloon(drawWithEmojis(said(message["text"]), message["emojis"]));
    case "textV2":
      return balloon(drawSubstituted(said(message["text"]), message["substitution"]));
    case "sticker":
      return plain(drawSticker(said(message["packageId"]), said(message["stickerId"])));
    case "image":
      return plain(drawPhoto(message, messageId, from, stage));
    case "video":
      return plain(drawFilm(message, messageId, from, stage));
    case "audio":
      return balloon(drawVoice(message, messageId, from, stage));
    case "file":
      return balloon(drawFile(message, messageId));
    case "location":
      return plain(drawPlace(message));
    case "imagemap":
      return { room: "wide", content: drawImagemap(message, stage) };
    case "template":
      return drawTemplate(message["template"] as Message, stage);
    case "flex": {
      const container = message["contents"] as FlexContainer;
      return { room: roomOf(container), content: drawFlex(container, stage) };
    }
    default:
      return balloon(document.createTextNode(`[${message.type}]`));
  }
}

const balloon = (inside: Node): DrawnMessage => ({
  room: "balloon",
  content: element("div", { class: "balloon" }, inside),
});
const plain = (content: HTMLElement | SVGElement): DrawnMessage => ({ room: "plain", content });

function roomOf(container: FlexContainer): DrawnMessage["room"] {
  if (container.type === "carousel" || container.size === "giga") return "wide";
  return (container.size ?? "mega") === "mega" ? "card" : "plain";
}

const said = (value: unknown): string => (typeof value === "string" ? value : "");

const sourceOf = (url: unknown, messageId: string, from: ChatLine["from"], stage: Stage): string =>
  from === "bot" ? stage.picture(said(url)) : contentAddress(messageId);

function drawPhoto(message: Message, messageId: string, from: ChatLine["from"], stage: Stage): HTMLElement {
  const preview = sourceOf(message["previewImageUrl"], messageId, from, stage);
  const whole = sourceOf(message["originalContentUrl"], messageId, from, stage);
  return element(
    "a",
    { class: "photo", href: whole, target: "_blank", rel: "noreferrer", "aria-label": "ดูรูปขนาดเต็ม" },
    loadPicture(preview, "รูปภาพ"),
  );
}

function drawFilm(message: Message, messageId: string, from: ChatLine["from"], stage: Stage): HTMLElement {
  const src = sourceOf(message["originalContentUrl"], messageId, from, stage);
  const poster = from === "bot" ? stage.picture(said(message["previewImageUrl"])) : undefined;
  return element("video", {
    class: "film",
    src,
    poster,
    controls: true,
    preload: "none",
    "aria-label": "วิดีโอ",
  });
}

function drawVoice(
  message: Message,
  messageId: string,
  from: ChatLine["from"],
  stage: Stage,
): DocumentFragment {
  const seconds = Math.round(Number(message["duration"] ?? 0) / 1000);
  const src = sourceOf(message["originalContentUrl"], messageId, from, stage);
  return pieces(
    iconed("microphone", `ข้อความเสียง ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`),
    element("audio", { src, controls: true, preload: "none", "aria-label": "ข้อความเสียง" }),
  );
}

function drawFile(message: Message, messageId: string): DocumentFragment {
  const name = said(message["fileName"]) || "ไฟล์";
  const size = Number(message["fileSize"] ?? 0);
  return pieces(
    element(
      "a",
      { class: "file", href: contentAddress(messageId), download: name },
      iconed("file", name),
      element("small", {}, size > 0 ? `${(size / 1024).toFixed(1)} KB` : ""),
    ),
  );
}

function drawPlace(message: Message): HTMLElement {
  const [latitude, longitude] = [Number(message["latitude"]), Number(message["longitude"])];
  const map = element("div", { class: "place-map" }, icon("pin"));
  return element(
    "div",
    { class: "place", role: "group", "aria-label": "ตำแหน่ง" },
    map,
    element("strong", {}, said(message["title"]) || "ตำแหน่ง"),
    element("span", {}, said(message["address"]) || `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
  );
}

const iconed = (name: IconName, text: string): HTMLElement =>
  element("span", { class: "iconed" }, icon(name), element("span", {}, text));

function pieces(...parts: readonly Node[]): DocumentFragment {
  const together = document.createDocumentFragment();
  together.append(...parts);
  return together;
}
