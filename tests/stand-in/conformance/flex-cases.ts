/** Flex messages: containers, components, and the ways to say sizes, colours and places. */
import { casesOf, cluster, layout } from "./case.ts";
import type { MessageCase } from "./case.ts";

const https = "https://example.com/a.jpg";
const words = { type: "text", text: "ก" };
const box = (...contents: readonly unknown[]): object => ({ type: "box", layout: "vertical", contents });
const bubble = (...contents: readonly unknown[]): object => ({ type: "bubble", body: box(...contents) });
const say = { type: "message", label: "ตกลง", text: "ตกลง" };

const message = casesOf("#flex-message", (part: object) => ({
  type: "flex",
  altText: "ใบเสร็จ",
  contents: bubble(words),
  ...part,
}));
const container = casesOf("#container", (contents: object) => ({ type: "flex", altText: "ก", contents }));
const component = (anchor: string) =>
  casesOf(anchor, (one: object) => ({ type: "flex", altText: "ก", contents: bubble(one) }));
const first = "/body/contents/0";

const paddedTo = (bytes: number, make: (filler: string) => object): object => {
  const short = make("");
  return make("a".repeat(bytes - Buffer.byteLength(JSON.stringify(short))));
};
const heavyBubble = (bytes: number): object =>
  paddedTo(bytes, (filler) => bubble({ type: "text", text: `.${filler}` }));
const heavyCarousel = (bytes: number): object =>
  paddedTo(bytes, (filler) => ({
    type: "carousel",
    contents: [heavyBubble(25_000), bubble({ type: "text", text: `.${filler}` })],
  }));

const containers: readonly MessageCase[] = [
  message.takes("an alternative text of 1,500 units", { altText: "ก".repeat(1_500) }),
  message.refuses(
    "an alternative text of 1,501 units",
    { altText: "ก".repeat(1_501) },
    "messages[0].altText",
  ),
  message.refuses(
    "a flex message without an alternative text",
    { altText: undefined },
    "messages[0].altText",
  ),
  message.refuses("a flex message without contents", { contents: undefined }, "/"),
  message.refuses("a container that LINE does not have", { contents: { type: "balloon" } }, "/type"),
  container.takes("a bubble of 30 KB", heavyBubble(30 * 1_024)),
  container.refuses("a bubble of 30 KB and one byte", heavyBubble(30 * 1_024 + 1), "/"),
  container.takes("a carousel of 50 KB", heavyCarousel(50 * 1_024)),
  container.refuses("a carousel of 50 KB and one byte", heavyCarousel(50 * 1_024 + 1), "/"),
  container.refuses("a bubble with nothing in it", { type: "bubble" }, "/"),
  container.refuses(
    "a property of a bubble that LINE does not have",
    { ...bubble(words), shadow: true },
    "/shadow",
  ),
  container.refuses("a header that is a text", { type: "bubble", header: words }, "/header/type"),
  container.takes("every size and direction of a bubble", {
    ...bubble(words),
    size: "giga",
    direction: "rtl",
  }),
  container.refuses(
    "a size of a bubble that LINE does not have",
    { ...bubble(words), size: "tera" },
    "/size",
  ),
  container.takes("styles of blocks", {
    ...bubble(words),
    styles: { body: { backgroundColor: "#00ffff", separator: true, separatorColor: "#000000" } },
  }),
  container.refuses(
    "a style of a block that is none",
    { ...bubble(words), styles: { belly: {} } },
    "/styles/belly",
  ),
  container.takes("12 bubbles", {
    type: "carousel",
    contents: Array.from({ length: 12 }, () => bubble(words)),
  }),
  container.refuses(
    "13 bubbles",
    { type: "carousel", contents: Array.from({ length: 13 }, () => bubble(words)) },
    "/contents",
  ),
  container.refuses(
    "bubbles of unlike sizes",
    { type: "carousel", contents: [bubble(words), { ...bubble(words), size: "kilo" }] },
    "/contents/1/size",
  ),
  container.takes("a bubble without a size is mega", {
    type: "carousel",
    contents: [bubble(words), { ...bubble(words), size: "mega" }],
  }),
];

const film = {
  type: "video",
  url: "https://example.com/a.mp4",
  previewUrl: https,
  altContent: { type: "image", url: https },
};
const video = casesOf("#f-video", (hero: object) => ({
  type: "flex",
  altText: "ก",
  contents: { type: "bubble", hero },
}));
const videos: readonly MessageCase[] = [
  video.takes("a video in the hero", {
    ...film,
    aspectRatio: "20:13",
    action: { type: "uri", label: "ดู", uri: https },
  }),
  video.refuses("a video whose tap sends a text", { ...film, action: say }, "/hero/action/type"),
  video.refuses("a video without its substitute", { ...film, altContent: undefined }, "/hero/altContent"),
  container.refuses("a video in a small bubble", { type: "bubble", size: "micro", hero: film }, "/hero"),
  container.refuses(
    "a video in a carousel",
    { type: "carousel", contents: [{ type: "bubble", hero: film }] },
    "/contents/0/hero",
  ),
  component("#f-video").refuses("a video outside the hero", film, `${first}/type`),
];

const boxes = component("#box");
const places = component(layout);
const boxWith = (part: object): object => ({ ...box(words), ...part });
const measured: readonly MessageCase[] = [
  boxes.takes("an empty box", box()),
  boxes.refuses("a box without a layout", { type: "box", contents: [] }, `${first}/layout`),
  boxes.refuses("a box without contents", { type: "box", layout: "vertical" }, `${first}/contents`),
  boxes.refuses(
    "a button on a baseline",
    { type: "box", layout: "baseline", contents: [{ type: "button", action: say }] },
    `${first}/contents/0/type`,
  ),
  boxes.takes("an icon on a baseline", {
    type: "box",
    layout: "baseline",
    contents: [{ type: "icon", url: https, size: "23.5px", scaling: true }],
  }),
  boxes.refuses("an icon in a vertical box", { type: "icon", url: https }, `${first}/type`),
  boxes.refuses("a span in a box", { type: "span", text: "ก" }, `${first}/type`),
  boxes.takes(
    "a gradient with three colours",
    boxWith({
      background: {
        type: "linearGradient",
        angle: "23.5deg",
        startColor: "#FFFF00",
        endColor: "#0080ff",
        centerColor: "#00ff0080",
        centerPosition: "10%",
      },
    }),
  ),
  boxes.refuses(
    "a gradient of 360 degrees",
    boxWith({
      background: { type: "linearGradient", angle: "360deg", startColor: "#FFFF00", endColor: "#0080ff" },
    }),
    `${first}/background/angle`,
  ),
  boxes.refuses(
    "a gradient without its end",
    boxWith({ background: { type: "linearGradient", angle: "0deg", startColor: "#FFFF00" } }),
    `${first}/background/endColor`,
  ),
  places.takes(
    "paddings in pixels, percent and words",
    boxWith({
      paddingAll: "4px",
      paddingTop: "5%",
      paddingStart: "xxl",
      paddingEnd: "none",
      paddingBottom: "0px",
    }),
  ),
  places.refuses("a padding without a unit", boxWith({ paddingAll: "4" }), `${first}/paddingAll`),
  places.refuses("spacing in percent", boxWith({ spacing: "5%" }), `${first}/spacing`),
  places.refuses("a margin in percent", boxWith({ margin: "5%" }), `${first}/margin`),
  places.takes("offsets in percent", boxWith({ position: "absolute", offsetTop: "5%", offsetStart: "2px" })),
  places.refuses("a position that LINE does not have", boxWith({ position: "sticky" }), `${first}/position`),
  places.refuses("a width by word", boxWith({ width: "lg" }), `${first}/width`),
  boxes.takes("borders", boxWith({ borderWidth: "semi-bold", borderColor: "#aabbcc", cornerRadius: "8px" })),
  boxes.refuses(
    "a border width that LINE does not have",
    boxWith({ borderWidth: "fat" }),
    `${first}/borderWidth`,
  ),
  boxes.refuses("a colour of three digits", boxWith({ backgroundColor: "#fff" }), `${first}/backgroundColor`),
  boxes.refuses("a flex below nought", boxWith({ flex: -1 }), `${first}/flex`),
  boxes.refuses("a flex that is a text", boxWith({ flex: "1" }), `${first}/flex`),
  boxes.refuses(
    "an alignment that LINE does not have",
    boxWith({ alignItems: "stretch" }),
    `${first}/alignItems`,
  ),
];

const button = component("#button");
const image = component("#f-image");
const texts = component("#f-text");
const press = (part: object): object => ({ type: "button", action: say, ...part });
const picture = (part: object): object => ({ type: "image", url: https, ...part });

const parts: readonly MessageCase[] = [
  button.takes("a button's label of 40 characters", press({ action: { ...say, label: cluster.repeat(40) } })),
  button.refuses(
    "a button's label of 41 characters",
    press({ action: { ...say, label: cluster.repeat(41) } }),
    `${first}/action/label`,
  ),
  button.refuses(
    "a button without a label",
    press({ action: { type: "message", text: "ก" } }),
    `${first}/action/label`,
  ),
  button.refuses("a button without an action", press({ action: undefined }), `${first}/action`),
  button.takes(
    "a button that scales and shrinks",
    press({
      scaling: true,
      adjustMode: "shrink-to-fit",
      style: "primary",
      height: "sm",
      gravity: "center",
      color: "#0000ff",
    }),
  ),
  button.refuses(
    "a button that opens the camera",
    press({ action: { type: "camera", label: "ก" } }),
    `${first}/action/type`,
  ),
  button.refuses("a button style that LINE does not have", press({ style: "danger" }), `${first}/style`),
  image.takes(
    "an image of full width, three times as tall",
    picture({ size: "full", aspectRatio: "1:3", aspectMode: "cover" }),
  ),
  image.takes("an image in percent", picture({ size: "23.5%" })),
  image.refuses(
    "an image more than three times as tall as wide",
    picture({ aspectRatio: "1:3.1" }),
    `${first}/aspectRatio`,
  ),
  image.refuses(
    "an image wider than 100000",
    picture({ aspectRatio: "100001:100000" }),
    `${first}/aspectRatio`,
  ),
  image.refuses("an image by http", picture({ url: "http://example.com/a.jpg" }), `${first}/url`),
  image.takes("ten animated images", box(...Array.from({ length: 10 }, () => picture({ animated: true })))),
  image.refuses(
    "eleven animated images",
    box(...Array.from({ length: 11 }, () => picture({ animated: true }))),
    "/",
  ),
  image.takes("an image's tap needs no label", picture({ action: { type: "uri", uri: https } })),
  texts.takes("a text in spans", {
    type: "text",
    contents: [{ type: "span", text: "ก", weight: "bold", decoration: "line-through" }],
  }),
  texts.refuses("a text that says nothing", { type: "text" }, `${first}/text`),
  texts.refuses("an empty text", { type: "text", text: "" }, `${first}/text`),
  texts.refuses("a font size in percent", { ...words, size: "50%" }, `${first}/size`),
  texts.refuses("a font size that is only of images", { ...words, size: "full" }, `${first}/size`),
  texts.takes("a wrapped text with room between its lines", {
    ...words,
    wrap: true,
    lineSpacing: "20px",
    maxLines: 2,
  }),
  texts.refuses("line spacing by word", { ...words, wrap: true, lineSpacing: "md" }, `${first}/lineSpacing`),
  texts.refuses("a box inside a text", { type: "text", contents: [box()] }, `${first}/contents/0/type`),
  component("#separator").takes("a separator", { type: "separator", margin: "md", color: "#000000" }),
  component("#filler").takes("a filler", { type: "filler", flex: 2 }),
  component("#separator").refuses(
    "a separator with a width",
    { type: "separator", width: "1px" },
    `${first}/width`,
  ),
];

export const flexCases = [...containers, ...videos, ...measured, ...parts];
