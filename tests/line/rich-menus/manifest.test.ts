import { expect, test } from "vitest";
import { readManifest } from "#line/rich-menus/manifest.ts";

const cell = (words: string, more = "") =>
  `{ words: ${words}, icon: ask, spoken: ${words}, says: ${words}, sends: "ask:show"${more} }`;
const row = [cell("หนึ่ง"), cell("สอง"), cell("สาม")];
const file = (cells: readonly string[], top = "bar: เมนู\ndefault: plain") =>
  `${top}\nmenus:\n  plain:\n${cells.map((one) => `    - ${one}`).join("\n")}\n`;
const faultsOf = (text: string) => {
  const read = readManifest(text);
  return read.ok ? [] : read.refusal.map(({ line, sentence }) => `${line}: ${sentence}`);
};

test("a menu with one or two rows of three is read", () => {
  expect(readManifest(file(row))).toMatchObject({ ok: true, value: { bar: "เมนู", default: "plain" } });
  expect(faultsOf(file([...row, ...row]))).toEqual([]);
});

test.each([
  ["four cells", file([...row, cell("สี่")]), "5: menus › plain: must have 3 or 6 cells"],
  [
    "nine cells, which LINE finds too tall",
    file([...row, ...row, ...row]),
    "5: menus › plain: must have 3 or 6 cells",
  ],
  [
    "a default that is no menu",
    file(row, "bar: เมนู\ndefault: member"),
    "2: default: must be the name of one of the menus",
  ],
  [
    "a bar that is too long",
    file(row, `bar: ${"ก".repeat(15)}\ndefault: plain`),
    "1: bar: must have 1 to 14 letters",
  ],
  [
    "a cell that sends words",
    file([...row.slice(1), cell("สี่").replace("ask:show", "เช็คยอด")]),
    "7: menus › plain › 2 › sends: must look like subject:verb",
  ],
  [
    "an icon outside the folder",
    file([...row.slice(1), cell("สี่").replace("icon: ask", "icon: ../ask")]),
    "7: menus › plain › 2 › icon: must be the name of a file in icons, without .svg",
  ],
])("%s is named with its line", (_what, text, fault) => {
  expect(faultsOf(text)).toEqual([fault]);
});

test("a misspelt key, a missing one and a text that is no YAML are faults too", () => {
  expect(faultsOf(file([...row.slice(1), cell("สี่", ", colour: red")]))[0]).toMatch(/^7: .*colour/u);
  expect(faultsOf("bar: เมนู")).toHaveLength(2);
  expect(faultsOf("bar: [")[0]).toMatch(/^\d+: /u);
});

test("letters are counted as a reader counts them: ที่ is one", () => {
  expect(faultsOf(file(row, `bar: ${"ที่".repeat(14)}\ndefault: plain`))).toEqual([]);
});
