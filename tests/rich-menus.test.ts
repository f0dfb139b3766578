import { expect, test } from "vitest";
import { choiceText, readChoice } from "#conversation/choice.ts";
import { shortcutNames } from "#conversation/shortcuts.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { readRichMenuFolder } from "#line/rich-menus/folder.ts";
import { drawingLibrary, wordsFamily, wordsSize, wordsWidthMost } from "#paper/rich-menu-image.ts";

interface Area {
  readonly action: { readonly label: string; readonly data: string; readonly displayText: string };
}
const folder = await readRichMenuFolder();
const menus = folder.ok ? folder.value : [];
const areasOf = (menu: string): readonly Area[] => {
  const wanted = menus.find((one) => one.menu === menu);
  return (JSON.parse(wanted?.body ?? `{"areas":[]}`) as { areas: Area[] }).areas;
};
const areas = menus.flatMap(({ menu }) =>
  areasOf(menu).map(({ action }) => [menu, action.displayText, action] as const),
);
const drawnWords = new Set(
  menus.flatMap(({ svg }) => [...svg.matchAll(/>([^<>]+)<\/text>/gu)].map(([, words]) => words ?? "")),
);

test("the shipped folder has two menus of six cells, and strangers see the one that links", () => {
  expect(folder).toMatchObject({ ok: true });
  expect(menus.map(({ menu, isDefault }) => [menu, isDefault, areasOf(menu).length])).toEqual([
    ["not-linked", true, 6],
    ["member", false, 6],
  ]);
});

test.each(areas)(
  "in %s, %s sends an unstamped choice, and means the same when it is typed",
  (_menu, _words, action) => {
    expect(shortcutNames).toContain(action.data);
    expect(choiceText(readChoice(action.data) ?? { name: "", facts: {} })).toBe(action.data);
    expect(understand(action.displayText)).toEqual({ meaning: action.data, isWhole: true });
  },
);

test.each(areas)("in %s, %s has words for a screen reader", (_menu, _words, action) => {
  expect(action.label.length).toBeGreaterThan(5);
});

test("help stands in the same place in both menus", () => {
  expect(areasOf("member").slice(3)).toEqual(areasOf("not-linked").slice(3));
});

test.each([...drawnWords])("%s fits its card", async (words) => {
  const sharp = await drawingLibrary();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="400"><rect width="100%" height="100%" fill="white"/>
    <text x="60" y="250" font-family="${wordsFamily}" font-weight="700" font-size="${wordsSize}">${words}</text></svg>`;
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  expect(info.width).toBeGreaterThan(100);
  expect(info.width).toBeLessThan(wordsWidthMost);
});

test("a menu's name tells of its contents: a word changed is another menu", async () => {
  const again = await readRichMenuFolder();
  expect(again).toEqual(folder);
  expect(menus[0]?.name).toMatch(/^omboon\/not-linked\/[0-9a-f]{16}$/u);
  expect(menus[0]?.name.split("/")[2]).not.toBe(menus[1]?.name.split("/")[2]);
});
