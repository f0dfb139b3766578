import { expect, test } from "vitest";
import { choiceText, readChoice } from "#conversation/choice.ts";
import { shortcutNames } from "#conversation/shortcuts.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { menuNames } from "#core/fund/rich-menu.ts";
import { readRichMenuFolder } from "#line/rich-menus/folder.ts";
import {
  drawingLibrary,
  richMenuPng,
  wordsFamily,
  wordsSize,
  wordsWidthMost,
} from "#paper/rich-menu-image.ts";

interface Area {
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly action: { readonly label: string; readonly data: string; readonly displayText: string };
}
interface Body {
  readonly size: { readonly width: number; readonly height: number };
  readonly areas: readonly Area[];
}

/** The menus as they are shipped: what is drawn, what is tapped, and what is read aloud. */
const folder = await readRichMenuFolder();
const menus = folder.ok ? folder.value : [];
const drawnOn = (svg: string): string[] =>
  [...svg.matchAll(/>([^<>]+)<\/text>/gu)].map(([, words]) => words ?? "");
const cells = menus.flatMap(({ menu, body, svg }) =>
  (JSON.parse(body) as Body).areas.map(({ action, bounds }, index) => {
    const words = drawnOn(svg)[index] ?? "";
    return { menu, words, place: index + 1, bounds, ...action };
  }),
);
const sends = (menu: string): string[] => cells.filter((cell) => cell.menu === menu).map(({ data }) => data);

test("every state has its menu of six cells, and strangers see the one that links", () => {
  expect(menus.map(({ menu, isDefault }) => [menu, isDefault, sends(menu).length])).toEqual(
    menuNames.map((menu) => [menu, menu === "not-linked", 6]),
  );
});

test("the first cell is what each of them comes for", () => {
  expect(menus.map(({ menu }) => [menu, sends(menu)[0]])).toEqual([
    ["not-linked", "link:begin"],
    ["member", "contributions:show"],
    ["committee", "work:show"],
    ["collector", "collect:begin"],
  ]);
});

test("help is the last cell everywhere; who is in office finds the rest of the work, and their own, in the same places", () => {
  for (const menu of menuNames) expect(sends(menu)[5]).toBe("guide:show");
  for (const place of [1, 2, 4]) expect(sends("collector")[place]).toBe(sends("committee")[place]);
  expect(sends("member")[4]).toBe(sends("not-linked")[4]);
});

test.each(cells)(
  "in $menu, $words sends an unstamped choice, and means the same when it is typed",
  ({ data, displayText, words }) => {
    expect(shortcutNames).toContain(data);
    expect(choiceText(readChoice(data) ?? { name: "", facts: {} })).toBe(data);
    for (const typed of [words, displayText])
      expect(understand(typed)).toEqual({ meaning: data, isWhole: true });
  },
);

test.each(cells)(
  "in $menu, $words is read aloud with its own words first, and says more than they do",
  ({ label, words }) => {
    expect(label.startsWith(`${words} `) || label.startsWith(words)).toBe(true);
    expect(label.length).toBeGreaterThan(words.length + 3);
  },
);

test.each(cells)(
  "in $menu, $words is a target a sixth of the width wide at least and 400 pixels high",
  ({ menu, bounds }) => {
    const { size } = JSON.parse(menus.find((one) => one.menu === menu)?.body ?? "{}") as Body;
    expect(bounds.width).toBeGreaterThanOrEqual(size.width / 6);
    expect(bounds.height).toBeGreaterThanOrEqual(400);
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(size.width);
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(size.height);
  },
);

test.each([...new Set(cells.map(({ words }) => words))])("%s fits its card", async (words) => {
  const width = await inkWidth(words);
  expect(width).toBeGreaterThan(100);
  expect(width).toBeLessThan(wordsWidthMost);
});

test("a word that is too long for its card would be found", async () => {
  expect(await inkWidth("ผู้รับผลประโยชน์ของฉัน")).toBeGreaterThan(wordsWidthMost);
});

test("no menu has the same cell, or the same drawing, twice", () => {
  for (const { menu, svg } of menus) {
    expect(new Set(sends(menu)).size).toBe(6);
    const drawings = svg
      .split('color="')
      .slice(1)
      .map((part) => part.slice(0, part.indexOf("</svg>")).replace(/^[^>]+>/u, ""));
    expect(new Set(drawings).size).toBe(6);
  }
});

test.each(menus)(
  "the picture of $menu weighs less than a third of LINE's megabyte, and is as large as it says",
  async ({ svg, body }) => {
    const sharp = await drawingLibrary();
    const png = await richMenuPng(svg);
    expect(png.length).toBeLessThan(333_000);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", ...(JSON.parse(body) as Body).size });
  },
);

test("a menu's name tells of its contents: a word changed is another menu", async () => {
  expect(await readRichMenuFolder()).toEqual(folder);
  for (const { name } of menus) expect(name).toMatch(/^omboon\/[a-z-]+\/[0-9a-f]{16}$/u);
  expect(new Set(menus.map(({ name }) => name.split("/")[2])).size).toBe(menuNames.length);
});

async function inkWidth(words: string): Promise<number> {
  const sharp = await drawingLibrary();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="400"><rect width="100%" height="100%" fill="white"/>
    <text x="60" y="250" font-family="${wordsFamily}" font-weight="700" font-size="${wordsSize}">${words}</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  return info.width;
}
