/** The row at the bottom of a chat: what a person writes, picks and attaches. */
import { button, element } from "./dom.ts";
import { icon, type IconName } from "./icons.ts";
import { attempt, type Phone } from "./page.ts";
import { doAs } from "./server.ts";
import { openSheet } from "./sheet.ts";
import { drawSticker, ownStickers } from "./sticker.ts";

export interface Composer {
  readonly row: HTMLElement;
  readonly setBlocked: (isBlocked: boolean) => void;
  readonly fill: (text: string) => void;
  readonly choosePhotos: () => void;
  readonly sendPlace: () => void;
  readonly offerVoice: () => void;
}

type Send = (deed: string, body: Readonly<Record<string, unknown>>) => Promise<boolean>;

export function createComposer(phone: Phone, channelId: string): Composer {
  const send: Send = (deed, body) =>
    attempt(phone.page, () => doAs(phone.userId, deed, { ...body, channelId }));
  const box = element("textarea", { rows: 1, "aria-label": "พิมพ์ข้อความ", placeholder: "พิมพ์ข้อความ" });
  const photos = fileInput("เลือกรูปภาพ", { accept: "image/jpeg,image/png", multiple: true }, (files) =>
    sendPhotos(files, send),
  );
  const file = fileInput("เลือกไฟล์", {}, (files) => sendFiles(files, send));
  const sayIt = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    if (!(await send("say", { text }))) box.value = text;
    box.focus();
  };
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void sayIt();
  });
  const sendPlace = (): void => void send("location", {});
  const offerVoice = (): void => void send("voice", {});
  const attach = (): void =>
    chooseAttachment(phone.glass, [
      ["picture", "รูปภาพ", () => photos.click()],
      ["file", "ไฟล์", () => file.click()],
      ["pin", "ตำแหน่ง", sendPlace],
      ["microphone", "ข้อความเสียง", offerVoice],
      ["video", "วิดีโอ", () => void send("video", {})],
    ]);
  const row = element(
    "div",
    { class: "composer" },
    button({ class: "round", "aria-label": "แนบ" }, attach, icon("plus")),
    box,
    button(
      { class: "round", "aria-label": "สติกเกอร์" },
      () => chooseSticker(phone.glass, send),
      icon("sticker"),
    ),
    button({ class: "round send", "aria-label": "ส่ง" }, sayIt, icon("send")),
    photos,
    file,
  );
  return {
    row,
    setBlocked: (isBlocked) => {
      for (const part of row.querySelectorAll<HTMLTextAreaElement | HTMLButtonElement>("textarea, button"))
        part.disabled = isBlocked;
    },
    fill: (text) => {
      box.value = text;
      box.focus();
    },
    choosePhotos: () => photos.click(),
    sendPlace,
    offerVoice,
  };
}

function fileInput(
  label: string,
  attributes: Readonly<Record<string, string | boolean>>,
  chosen: (files: readonly File[]) => Promise<void>,
): HTMLInputElement {
  const input = element("input", {
    type: "file",
    class: "unseen",
    tabindex: -1,
    "aria-label": label,
    ...attributes,
  });
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void chosen(files);
  });
  return input;
}

/** Several pictures chosen at once are one set, as on a phone. */
async function sendPhotos(files: readonly File[], send: Send): Promise<void> {
  const photos = await Promise.all(
    files.map(async (file) => ({ base64: await base64Of(file), contentType: file.type })),
  );
  await send("photos", { photos, asSet: photos.length > 1 });
}

async function sendFiles(files: readonly File[], send: Send): Promise<void> {
  for (const file of files) await send("file", { base64: await base64Of(file), fileName: file.name });
}

const base64Of = async (file: File): Promise<string> => new Uint8Array(await file.arrayBuffer()).toBase64();

function chooseAttachment(
  glass: HTMLElement,
  ways: readonly (readonly [IconName, string, () => void])[],
): void {
  const buttons = ways.map(([name, label, run]) =>
    button(
      { class: "way" },
      () => {
        sheet.close();
        run();
      },
      icon(name),
      label,
    ),
  );
  const sheet = openSheet(glass, "แนบ", element("div", { class: "ways" }, ...buttons));
}

function chooseSticker(glass: HTMLElement, send: Send): void {
  const buttons = ownStickers.map(({ packageId, stickerId, name }) =>
    button(
      { class: "way", "aria-label": `สติกเกอร์ ${name}` },
      () => {
        sheet.close();
        void send("sticker", { packageId, stickerId });
      },
      drawSticker(packageId, stickerId),
    ),
  );
  const sheet = openSheet(glass, "สติกเกอร์", element("div", { class: "stickers" }, ...buttons));
}
