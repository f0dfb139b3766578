import { afterEach, beforeEach, expect, test } from "vitest";
import { menuNames, type MenuName } from "#core/fund/rich-menu.ts";
import { makeErrandRunner } from "#line/errands.ts";
import { applyRichMenus } from "#line/rich-menus/rich-menus.ts";
import { channelId, menusOf, openMenuLine, pictureOf, somchai, somsri, type MenuLine } from "./menu-line.ts";

const fundId = "019a8f00-0000-7000-8000-000000000001";
const errandId = "e1";
let line: MenuLine;
/** What people are, in the order in which it is asked; the last one stays. */
let states: MenuName[];
beforeEach(async () => {
  line = await openMenuLine();
  states = ["member"];
});
afterEach(() => line.close());

const words = {
  "not-linked": ["เชื่อม", "สมัคร", "ถาม"],
  member: ["ยอด", "จ่าย", "ถาม"],
  committee: ["งาน", "กองทุน", "ถาม"],
  collector: ["เก็บเงิน", "กองทุน", "ถาม"],
} as const;
const apply = () =>
  applyRichMenus(
    {
      callLine: line.callLine,
      wanted: menusOf(words),
      pictureOf,
      peopleOf: async (_, menu) => (menu === "member" ? [somsri] : []),
    },
    channelId,
  );

const notAsked = () => Promise.reject(new Error("this errand asks for no document"));
/** Only menus are linked here; whoever asks for more is told so. */
const { run } = makeErrandRunner({
  callLine: (request) => line.callLine(request),
  menuOf: async () => (states.length > 1 ? states.shift() : states[0]) ?? "not-linked",
  download: notAsked,
  examine: notAsked,
  keep: { put: notAsked, get: notAsked, remove: notAsked },
  isWanted: notAsked,
  kept: notAsked,
  failed: notAsked,
  tellOfDocuments: notAsked,
});
const relink = (lineUserId: string) =>
  run({ errandId, fundId, channelId, kind: "relink-menu", body: { lineUserId } });

test.each(menuNames)(
  "an errand shows whoever should see it the menu %s; twice is the same as once",
  async (menu) => {
    await apply();
    states = [menu];
    expect(await relink(somchai)).toEqual({ type: "done" });
    expect(await relink(somchai)).toEqual({ type: "done" });
    expect(await line.menuSeenBy(somchai)).toEqual(words[menu]);
    expect(await line.invalid()).toBe(0);
  },
);

test("who is a member no more sees the default again", async () => {
  await apply();
  await relink(somchai);
  states = ["not-linked"];
  expect(await relink(somchai)).toEqual({ type: "done" });
  expect(await line.menuSeenBy(somchai)).toEqual(words["not-linked"]);
});

test("who becomes something else while the menu is shown sees what they are at the end", async () => {
  await apply();
  states = ["member", "collector"];
  expect(await relink(somchai)).toEqual({ type: "done" });
  expect(await line.menuSeenBy(somchai)).toEqual(words.collector);
});

test("who changes without an end is looked at again a little later", async () => {
  await apply();
  states = Array.from({ length: 9 }, (_, time) => (time % 2 === 0 ? "member" : "committee"));
  expect(await relink(somchai)).toMatchObject({ type: "try-later" });
});

test("before the menus are made there is nothing to show, and later everybody is linked anyway", async () => {
  expect(await relink(somsri)).toEqual({ type: "done" });
  await apply();
  expect(await line.menuSeenBy(somsri)).toEqual(words.member);
});

test.each([429, 500, 401])("an errand that LINE answers %i is tried again", async (status) => {
  await apply();
  await line.control("POST", "/faults", { on: "*", kind: "refuse", status });
  expect(await relink(somchai)).toMatchObject({ type: "try-later" });
});

test("an errand that no try can do is refused", async () => {
  await apply();
  expect(await relink("nobody")).toMatchObject({ type: "refused" });
  expect(await run({ errandId, fundId, channelId, kind: "fetch-photo", body: {} })).toMatchObject({
    type: "refused",
  });
  expect(await run({ errandId, fundId, channelId, kind: "relink-menu", body: {} })).toMatchObject({
    type: "refused",
  });
  const ofNoChannel = { errandId, fundId, kind: "relink-menu", body: { lineUserId: somchai } };
  expect(await run(ofNoChannel)).toMatchObject({ type: "refused" });
});
