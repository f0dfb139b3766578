/** Flex messages in a real browser: what each property does to the layout, measured, and no Thai letter cut. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepScreenshot } from "../browser.ts";
import { faultsForReaders, openRoom, type Room } from "./page-room.ts";

let room: Room;
let page: Page;
beforeAll(async () => {
  room = await openRoom();
  page = await room.open("/gallery", { viewport: { width: 1640, height: 1000 } });
  await page.getByText("ไม่มีข้อความถูกตัด").waitFor();
});
afterAll(() => room.close());

const sample = (id: string): Locator => page.locator(`#${id} .sample-stage`);
/** Where something stands, in pixels of the page. */
const boundsOf = async (one: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const bounds = await one.boundingBox();
  if (bounds === null) throw new Error("It is not to be seen.");
  return bounds;
};
const widthsOf = async (many: Locator): Promise<number[]> =>
  Promise.all((await many.all()).map(async (one) => Math.round((await boundsOf(one)).width)));
const styles = (many: Locator, property: string): Promise<string[]> =>
  many.evaluateAll(
    (nodes, name) =>
      nodes.map((node) => node.ownerDocument.defaultView.getComputedStyle(node).getPropertyValue(name)),
    property,
  ) as Promise<string[]>;
const letterSizes = async (id: string): Promise<number[]> =>
  (await styles(sample(id).locator(".flex-text p"), "font-size")).map(Number.parseFloat);
const leftOf = async (bubble: Locator, word: string): Promise<number> =>
  (await boundsOf(bubble.getByText(word))).x;
/** Distances between neighbours, along a row or down a column. */
const gapsIn = async (many: Locator, along: "x" | "y"): Promise<number[]> => {
  const all = await Promise.all((await many.all()).map(boundsOf));
  const length = along === "x" ? "width" : "height";
  return all.slice(1).map((one, index) => {
    const before = all[index] ?? one;
    return Math.round(one[along] - before[along] - before[length]);
  });
};

test.each(["small", "normal", "large", "xlarge"])(
  "no Thai letter of a wrapping text is cut at %s",
  async (size) => {
    await page.getByRole("combobox").selectOption(size);
    const told = page.getByLabel("ข้อความที่ถูกตัด");
    await expect.poll(() => told.textContent()).not.toBe("");
    expect(await told.getAttribute("title")).toBe("[]");
    if (size === "normal" || size === "xlarge")
      await keepScreenshot(page, `gallery-${size}`, { fullPage: true });
  },
);

test("a text that is cut would be told", async () => {
  const other = await room.open("/gallery");
  await other.getByText("ไม่มีข้อความถูกตัด").waitFor();
  await other.addStyleTag({ content: "#text-marks .flex-box { height: 20px; overflow: hidden }" });
  await other.getByRole("combobox").selectOption("large");
  await expect.poll(() => other.getByLabel("ข้อความที่ถูกตัด").textContent()).toMatch(/^ถูกตัด [1-9]/u);
  await other.close();
});

test("the Thai letters are the page's own", async () => {
  const loaded = await page.evaluate(
    "[...document.fonts].filter(({ status }) => status === 'loaded').length",
  );
  expect(loaded).toBe(4);
});

test("readers with other senses find their way in the gallery", async () => {
  expect(await faultsForReaders(page, ".sample-stage")).toEqual([]);
});

test("nothing on the gallery complains", () => expect(room.complaints).toEqual([]));

test("the seven sizes of a bubble are as wide as on a phone", async () => {
  await page.getByRole("combobox").selectOption("normal");
  const widths = await Promise.all(
    ["nano", "micro", "deca", "hecto", "kilo", "mega"].map(async (size) =>
      Math.round((await boundsOf(sample(`bubble-${size}`).locator(".flex-bubble"))).width),
    ),
  );
  expect(widths).toEqual([120, 160, 220, 241, 260, 300]);
  const stage = await boundsOf(sample("bubble-giga"));
  expect((await boundsOf(sample("bubble-giga").locator(".flex-bubble"))).width).toBeCloseTo(
    stage.width - 24,
    0,
  );
});

test("what a row has is shared by flex; 0 takes what its words need", async () => {
  const [one = 0, three = 0] = await widthsOf(
    sample("image-place").locator(".flex-box.horizontal").nth(1).locator("> *"),
  );
  expect([one, three]).toEqual([65, 195]);
  const [words = 0, rest = 0] = await widthsOf(
    sample("box-flex").locator(".flex-box.horizontal").nth(1).locator("> *"),
  );
  expect(words).toBeLessThan(80);
  expect(words + rest).toBe(260 - 2);
});

test("spacing and margin are the same words for the same pixels", async () => {
  const pixels = [0, 2, 4, 8, 12, 16, 20];
  const rows = await sample("box-spacing").locator(".flex-box.horizontal").all();
  const gaps = await Promise.all(rows.map(async (row) => (await gapsIn(row.locator("> *"), "x"))[0]));
  expect(gaps).toEqual([...pixels, 30]);
  const tiles = sample("box-margin").locator(".body > .flex-box > *");
  expect(await gapsIn(tiles, "y")).toEqual([...pixels, 40]);
});

test("paddings, borders and corners have their words", async () => {
  const padded = sample("box-padding").locator(".body > .flex-box > *");
  const paddings = (await styles(padded, "padding-top")).map(Number.parseFloat);
  expect(paddings).toEqual([0, 2, 4, 8, 12, 16, 20, 24, expect.closeTo(26.8, 1), 20]);
  expect((await styles(padded, "padding-left")).at(-1)).toBe("40px");
  const bordered = sample("box-border").locator(".body > .flex-box > *");
  expect(await styles(bordered, "border-top-left-radius")).toEqual([
    "0px",
    "2px",
    "4px",
    "8px",
    "12px",
    "16px",
    "20px",
    "30px",
  ]);
  const widths = (await styles(bordered, "border-top-width")).map(Number.parseFloat);
  expect(widths.filter((_, index) => index !== 1)).toEqual([0, 1, 2, 3, 4, 6, 1]);
});

test("widths and heights in pixels and percent hold; maxima cut", async () => {
  const [fixed, share, narrow, , low] = await sample("box-size").locator(".body > .flex-box > *").all();
  if (!fixed || !share || !narrow || !low) throw new Error("The sample has changed.");
  expect(await boundsOf(fixed)).toMatchObject({ width: 120, height: 40 });
  expect((await boundsOf(share)).width).toBe(195);
  expect((await boundsOf(narrow)).width).toBe(90);
  expect((await boundsOf(low)).height).toBe(30);
});

test("an absolute box stands where its offsets say", async () => {
  const stage = await boundsOf(sample("absolute-corners").locator(".body > .flex-box"));
  const corners = await sample("absolute-corners").locator(".body > .flex-box > *").all();
  const [topStart, topEnd, bottomStart, , middle] = await Promise.all(corners.map(boundsOf));
  expect([(topStart?.x ?? 0) - stage.x, (topStart?.y ?? 0) - stage.y]).toEqual([4, 4]);
  expect(Math.round(stage.x + stage.width - (topEnd?.x ?? 0) - (topEnd?.width ?? 0))).toBe(4);
  expect(Math.round(stage.y + stage.height - (bottomStart?.y ?? 0) - (bottomStart?.height ?? 0))).toBe(8);
  expect([(middle?.x ?? 0) - stage.x, (middle?.y ?? 0) - stage.y]).toEqual([120, 64]);
});

test("a gradient has its angle, its colours and its middle", async () => {
  const drawn = await styles(sample("gradient").locator(".body > .flex-box > *"), "background-image");
  expect(drawn[1]).toBe("linear-gradient(45deg, rgb(11, 122, 75), rgb(31, 95, 168))");
  expect(drawn[4]).toBe(
    "linear-gradient(90deg, rgb(246, 196, 83), rgb(255, 255, 255) 30%, rgb(139, 198, 164))",
  );
});

test("letters have their sizes, and only scaling ones grow with the reader", async () => {
  const normal = [11, 13, 14, 16, 19, 22, 29, 35, 48, 74, 25];
  expect(await letterSizes("text-sizes")).toEqual(normal);
  await page.getByRole("combobox").selectOption("xlarge");
  expect(await letterSizes("text-sizes")).toEqual(normal.map((size) => expect.closeTo(size * 1.45, 2)));
  expect(await letterSizes("text-scaling")).toEqual([expect.closeTo(23.2, 2), 16, 16]);
  await page.getByRole("combobox").selectOption("normal");
});

test("maxLines counts lines, and 0 counts none", async () => {
  const heights = await Promise.all((await sample("text-max-lines").locator("p").all()).map(boundsOf));
  const lines = heights.map(({ height }) => Math.round(height / 24.8));
  expect(lines).toEqual([1, 2, 3, 3]);
});

test("shrink-to-fit makes letters small enough, and never larger", async () => {
  const shrunk = sample("text-shrink").locator("p.shrinks");
  const overflow: number[] = await shrunk.evaluateAll((lines) =>
    lines.map((line) => line.scrollWidth - line.clientWidth),
  );
  expect(overflow.every((pixels) => pixels <= 0)).toBe(true);
  const sizes = (await styles(shrunk, "font-size")).map(Number.parseFloat);
  expect(sizes[0]).toBeLessThan(22);
  expect(sizes.at(-1)).toBe(22);
});

test("pictures have the width of their word, never more than the box", async () => {
  const widths = await widthsOf(sample("image-sizes").locator(".flex-frame"));
  expect(widths).toEqual([40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 260]);
  expect(await widthsOf(sample("image-size-numbers").locator(".flex-frame"))).toEqual([130, 91, 208]);
});

test("icons are as high as their letters and stand on their line", async () => {
  const row = sample("icon-sizes").locator(".flex-box.baseline").first().locator(".flex-frame");
  const all = await Promise.all((await row.all()).map(boundsOf));
  expect(all.map(({ height }) => Math.round(height))).toEqual([11, 13, 14, 16, 19, 22, 29, 35]);
  expect(new Set(all.map(({ y, height }) => Math.round(y + height))).size).toBe(1);
});

test("from right to left, the first comes last", async () => {
  const [ltr, rtl] = await sample("bubble-rtl").locator(".flex-bubble").all();
  if (!ltr || !rtl) throw new Error("The sample has changed.");
  expect(await leftOf(ltr, "หนึ่ง")).toBeLessThan(await leftOf(ltr, "สาม"));
  expect(await leftOf(rtl, "หนึ่ง")).toBeGreaterThan(await leftOf(rtl, "สาม"));
});

test("the bubbles of a carousel are equally high and their footers stand on one line", async () => {
  const bubbles = await Promise.all(
    (await sample("carousel-equal").locator(".flex-bubble").all()).map(boundsOf),
  );
  expect(new Set(bubbles.map(({ height }) => height)).size).toBe(1);
  const footers = await Promise.all((await sample("carousel-equal").locator(".footer").all()).map(boundsOf));
  expect(new Set(footers.map(({ y }) => Math.round(y))).size).toBe(1);
});

test("buttons are 52 and 40 high and do what they say", async () => {
  const heights = await Promise.all((await sample("button-styles").getByRole("button").all()).map(boundsOf));
  expect(heights.map(({ height }) => height)).toEqual([52, 52, 52, 40, 40, 40]);
  await sample("actions-all").getByRole("button", { name: "เลือกวัน", exact: true }).click();
  expect(await page.getByText("แตะ: เลือกวัน (datetimepicker)").count()).toBe(1);
  await sample("box-action").getByRole("button", { name: "เช็คยอด" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.getByText("แตะ: เช็คยอด (message)").count()).toBe(1);
});

test("a bubble with an action can be tapped anywhere, a button in a tappable box keeps its own", async () => {
  await sample("bubble-action").getByText("แตะที่ใดก็ได้เพื่ออ่าน").click();
  expect(await page.getByText("แตะ: อ่านข่าว (uri)").count()).toBe(1);
});

test("a film that cannot be played gives way to its altContent", async () => {
  await page.route("https://pictures.example/**", (route) => route.abort());
  await sample("video-hero").getByRole("button", { name: "เล่นวิดีโอ" }).click();
  await expect.poll(() => sample("video-hero").locator(".flex-video .flex-image").count()).toBe(1);
});

test("on a narrow screen the gallery scrolls down only", async () => {
  const narrow = await room.open("/gallery", { viewport: { width: 360, height: 700 } });
  const overflow = await narrow.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(overflow).toBe(0);
  await keepScreenshot(narrow, "gallery-narrow");
  await narrow.close();
});
