/**
 * The gallery: what the bot that is tried here can say and the menus it has, then every flex sample with its JSON, all at
 * every text size. `?size=xlarge` opens it in that size.
 */
import { samples } from "../gallery/samples.ts";
import type { Sample } from "../gallery/sample.ts";
import { findCuts } from "./clipped.ts";
import { element } from "./dom.ts";
import { drawFlex } from "./flex/container.ts";
import type { Stage } from "./flex/stage.ts";
import { galleryPicture, ownPicture } from "./gallery-pictures.ts";
import { drawMenu, drawOwn } from "./own-samples.ts";
import { askGallery } from "./server.ts";
import { isTextSize, textSizes, type TextSize } from "./text-size.ts";

/** Beside the choice of size stands what it does to the letters: how many texts are cut. */
const cutTexts = element("output", { class: "gallery-cuts", "aria-label": "ข้อความที่ถูกตัด" });

const told = element("output", { class: "gallery-told", "aria-live": "polite" });

const stage: Stage = {
  picture: galleryPicture,
  tap: (action) => {
    told.textContent = `แตะ: ${action.label ?? action.type} (${action.type})`;
  },
};

function draw(sample: Sample): HTMLElement {
  return element(
    "article",
    { class: "sample", id: sample.id, "aria-labelledby": `${sample.id}-title` },
    element("h3", { id: `${sample.id}-title` }, sample.title),
    element("p", { lang: "en" }, sample.shows),
    element("div", { class: "sample-stage" }, drawFlex(sample.contents, stage)),
    drawJson(sample),
  );
}

/** Written only when it is opened: sixty of them would weigh more than all samples. */
function drawJson({ title, contents }: Sample): HTMLElement {
  const json = element("details", {}, element("summary", {}, "JSON"));
  const write = (): void => {
    const text = JSON.stringify(contents, null, 2);
    json.append(element("pre", { tabindex: 0, "aria-label": `JSON ของ ${title}` }, text));
  };
  json.addEventListener("toggle", write, { once: true });
  return json;
}

function chooseSize(size: TextSize): void {
  document.documentElement.style.setProperty("--reader-scale", String(textSizes[size].scale));
  cutTexts.textContent = "";
  void document.fonts.ready.then(() => requestAnimationFrame(tellCuts));
}

function tellCuts(): void {
  const cuts = findCuts(document);
  cutTexts.textContent = cuts.length === 0 ? "ไม่มีข้อความถูกตัด" : `ถูกตัด ${cuts.length}: ${cuts[0]?.text}`;
  cutTexts.title = JSON.stringify(cuts, null, 1);
}

const sizes = element("select", { id: "text-size", name: "size" });
for (const [name, { label }] of Object.entries(textSizes))
  sizes.append(element("option", { value: name }, label));
sizes.addEventListener("change", () => {
  if (isTextSize(sizes.value)) chooseSize(sizes.value);
});

const own = await askGallery();
const ownStage: Stage = { ...stage, picture: ownPicture };

const wing = (id: string, title: string, hung: readonly HTMLElement[]): HTMLElement | null =>
  hung.length === 0
    ? null
    : element(
        "section",
        { id, "aria-labelledby": `${id}-title` },
        element("h2", { class: "wing", id: `${id}-title` }, `${title} ${hung.length} แบบ`),
        element("div", { class: "samples" }, ...hung),
      );

document.body.append(
  element(
    "header",
    { class: "gallery-bar" },
    element("h1", {}, "แกลเลอรี"),
    element("label", { for: "text-size" }, "ขนาดตัวอักษร "),
    sizes,
    cutTexts,
    own.menus.length > 0 && element("a", { href: "#menus" }, "เมนู"),
    element("a", { href: "#flex" }, "Flex ", element("small", { lang: "en" }, `${samples.length} samples`)),
    element("a", { href: "/" }, "กลับไปแชท"),
    told,
  ),
  element(
    "main",
    {},
    wing(
      "own",
      "คำตอบของกองทุน",
      own.samples.map((sample) => drawOwn(sample, ownStage)),
    ),
    wing("menus", "เมนูใต้แชท", own.menus.map(drawMenu)),
    wing("flex", "Flex ทุกคุณสมบัติ", samples.map(draw)),
  ),
);

const asked = new URLSearchParams(location.search).get("size");
sizes.value = asked !== null && isTextSize(asked) ? asked : "normal";
sizes.dispatchEvent(new Event("change"));
