import { expect, test } from "vitest";
import {
  cellBounds,
  drawingLibrary,
  richMenuColours,
  richMenuPng,
  richMenuSize,
  richMenuSvg,
  wordsFamily,
  wordsSize,
} from "#paper/rich-menu-image.ts";
import { contrast } from "../line/contrast.ts";

const icon = `<svg viewBox="0 0 9 9"><circle cx="4" cy="4" r="3" stroke="currentColor"/></svg>`;
const cells = ["น้ำ", "ที่อยู่", "ฐานฎีกา", "ปี่", "ฟ้ำ", "กตัญญู"].map((words) => ({ words, icon }));

/** How large a word's ink is when the menu's letters draw it. */
async function inkOf(word: string, family = wordsFamily) {
  const sharp = await drawingLibrary();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="500"><rect width="100%" height="100%" fill="white"/>
    <text x="60" y="300" font-family="${family}" font-weight="700" font-size="${wordsSize}">${word}</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height };
}

test("vowels and tones stand above and below their letter, as only a Thai font does, and not beside it as boxes", async () => {
  const [bare, marked, below] = [await inkOf("ท"), await inkOf("ที่"), await inkOf("ทู")];
  expect(marked.width).toBeLessThan(bare.width * 1.25);
  expect(marked.height).toBeGreaterThan(bare.height * 1.5);
  expect(below.height).toBeGreaterThan(bare.height * 1.2);
});

test("letters that no font has would be boxes beside each other: the test above can fail", async () => {
  const [one, three] = [await inkOf("ᚠ"), await inkOf("ᚠᚢᚦ")];
  expect(three.width).toBeGreaterThan(one.width * 2);
});

test("different letters are drawn differently", async () => {
  const widths = await Promise.all(
    ["ก", "ณ", "ๅ", "เ", "ใ"].map((letter) => inkOf(letter).then(({ width }) => width)),
  );
  expect(new Set(widths).size).toBeGreaterThan(3);
});

test("a menu of six cells is a PNG of 2500 by 1686 under LINE's megabyte; one of three is half as high", async () => {
  const sharp = await drawingLibrary();
  const png = await richMenuPng(richMenuSvg(cells));
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 2500, height: 1686 });
  expect(png.length).toBeLessThan(300_000);
  expect(richMenuSize(3)).toEqual({ width: 2500, height: 843 });
});

test("cells cover the whole picture without a gap or an overlap", () => {
  const bounds = cells.map((_, index) => cellBounds(index));
  expect(bounds.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(2500 * 1686);
  for (const row of [bounds.slice(0, 3), bounds.slice(3)]) {
    expect(row.map(({ x, width }) => [x, x + width])).toEqual([
      [0, 833],
      [833, 1667],
      [1667, 2500],
    ]);
  }
});

test("on a phone 320 points wide each cell is more than twice the 44 points that a thumb needs", () => {
  const pointsPerPixel = 320 / 2500;
  for (const { width, height } of cells.map((_, index) => cellBounds(index))) {
    expect(Math.min(width, height) * pointsPerPixel).toBeGreaterThan(88);
  }
});

test("words are written at a contrast of 7 to 1, drawings at 4.5 to 1 on their discs", () => {
  const { first, card, ink, upper, lower } = richMenuColours;
  expect(contrast(first.ink, first.ground)).toBeGreaterThan(7);
  expect(contrast(ink, card)).toBeGreaterThan(7);
  for (const { drawing, disc } of [first, upper, lower]) expect(contrast(drawing, disc)).toBeGreaterThan(4.5);
});

test("words with a sign that SVG would take for its own are drawn as they are", () => {
  expect(richMenuSvg([{ words: "ถาม <&> ตอบ", icon }])).toContain(">ถาม &lt;&amp;&gt; ตอบ</text>");
});
