import { afterEach, beforeEach, expect, test } from "vitest";
import { applyRichMenus, planRichMenus, type RichMenuParts } from "#line/rich-menus/rich-menus.ts";
import { channelId, menusOf, openMenuLine, pictureOf, somchai, somsri, type MenuLine } from "./menu-line.ts";

let line: MenuLine;
let parts: RichMenuParts;

beforeEach(async () => {
  line = await openMenuLine();
  parts = { callLine: line.callLine, wanted: wanted("เช็คยอด"), pictureOf, peopleOf: async () => [somsri] };
});
afterEach(() => line.close());

const wanted = (word: string) =>
  menusOf({ "not-linked": ["เชื่อม", "สมัคร", "ถาม"], member: [word, "ประวัติ", "ถาม"] });
const apply = () => applyRichMenus(parts, channelId);

test("the first run makes both menus: a member sees the member's, everybody else the default", async () => {
  const told: string[] = [];
  expect(await applyRichMenus(parts, channelId, ({ type }) => told.push(type))).toMatchObject({
    type: "applied",
  });
  expect(told).toEqual(["create", "create", "point-alias", "point-alias", "relink", "set-default"]);
  expect(await line.menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await line.menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await line.invalid()).toBe(0);
});

test("a second run changes nothing, and a plan never does", async () => {
  await apply();
  const before = await line.calls();
  expect(await apply()).toEqual({ type: "applied", steps: [] });
  expect(await planRichMenus(parts, channelId)).toEqual({ type: "planned", steps: [] });
  expect((await line.calls()).slice(before.length).filter((call) => !call.startsWith("GET "))).toEqual([]);
});

test("a changed word makes a new menu, moves everybody to it and removes the old one", async () => {
  await apply();
  parts = { ...parts, wanted: wanted("ยอดเงิน") };
  const told: string[] = [];
  await applyRichMenus(parts, channelId, ({ type }) => told.push(type));
  expect(told).toEqual(["create", "point-alias", "relink", "delete"]);
  expect(await line.menuSeenBy(somsri)).toEqual(["ยอดเงิน", "ประวัติ", "ถาม"]);
  expect(await line.menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await planRichMenus(parts, channelId)).toEqual({ type: "planned", steps: [] });
  expect(await line.invalid()).toBe(0);
});

test("people are linked 500 at a time", async () => {
  parts = {
    ...parts,
    peopleOf: async () => [
      ...Array.from({ length: 1000 }, (_, n) => `U${n.toString(16).padStart(32, "0")}`),
      somsri,
    ],
  };
  expect(await apply()).toMatchObject({ type: "applied" });
  expect((await line.calls()).filter((call) => call === "POST /v2/bot/richmenu/bulk/link")).toHaveLength(3);
  expect(await line.menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await line.invalid()).toBe(0);
});

test("where nobody answers, it says so and throws nothing", async () => {
  await line.close();
  expect(await apply()).toMatchObject({ type: "stopped", done: [] });
  expect(await planRichMenus(parts, channelId)).toMatchObject({ type: "not-read" });
});

test("who should see which of several menus is linked to that one", async () => {
  const menus = { "not-linked": ["เชื่อม", "สมัคร", "ถาม"], member: ["ยอด", "จ่าย", "ถาม"] } as const;
  parts = {
    ...parts,
    wanted: menusOf({ ...menus, committee: ["งาน", "กองทุน", "ถาม"], collector: ["เก็บเงิน", "รับ", "ถาม"] }),
    peopleOf: async (_, menu) => (menu === "committee" ? [somchai] : menu === "collector" ? [somsri] : []),
  };
  expect(await apply()).toMatchObject({ type: "applied" });
  expect(await line.menuSeenBy(somchai)).toEqual(["งาน", "กองทุน", "ถาม"]);
  expect(await line.menuSeenBy(somsri)).toEqual(["เก็บเงิน", "รับ", "ถาม"]);
});
