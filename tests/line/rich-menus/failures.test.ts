import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CallLine } from "#line/call-line.ts";
import {
  applyRichMenus,
  planRichMenus,
  type Applied,
  type RichMenuParts,
} from "#line/rich-menus/rich-menus.ts";
import type { WantedMenu } from "#line/rich-menus/wanted.ts";
import { channelId, menusOf, openMenuLine, pictureOf, somchai, somsri, type MenuLine } from "./menu-line.ts";

/** Whatever goes wrong at whichever call, applying again ends as if nothing had happened. */
let line: MenuLine;
beforeEach(async () => {
  line = await openMenuLine();
});
afterEach(() => line.close());

const before = menusOf({
  "not-linked": ["เชื่อม", "สมัคร", "ถาม"],
  member: ["ยอด", "จ่าย", "ถาม"],
  committee: ["งาน", "กองทุน", "ถาม"],
  guest: ["มาเยี่ยม", "ดู", "ถาม"],
});
/** All have changed, one has gone, one is new. */
const after = menusOf({
  "not-linked": ["เชื่อม", "สมัคร", "ช่วย"],
  member: ["ยอด", "จ่าย", "ช่วย"],
  committee: ["งาน", "กองทุน", "ช่วย"],
  collector: ["เก็บเงิน", "กองทุน", "ช่วย"],
});

const partsOf = (callLine: CallLine, wanted: readonly WantedMenu[]): RichMenuParts => ({
  callLine,
  wanted,
  pictureOf,
  peopleOf: async (_, menu) => (menu === "member" ? [somsri] : []),
});
const apply = (wanted: readonly WantedMenu[], callLine = line.callLine): Promise<Applied> =>
  applyRichMenus(partsOf(callLine, wanted), channelId);

/** What goes wrong at one call: LINE did nothing, or did it and nobody heard so. */
const troubles: Readonly<Record<string, (request: Parameters<CallLine>[0]) => ReturnType<CallLine>>> = {
  "LINE stumbles": async () => ({ type: "answered", status: 500, body: "{}", headers: new Headers() }),
  "the answer is lost": async (request) => {
    await line.callLine(request);
    return { type: "no-answer", reason: "no answer in time" };
  },
};

/** Does what `trouble` says at the call with this number, counted from 0, and nothing unusual at any other. */
function troubledAt(number: number, trouble: (typeof troubles)[string]) {
  const made: string[] = [];
  const callLine: CallLine = (request) => {
    made.push(`${request.method} ${request.path}`);
    return made.length === number + 1 ? trouble(request) : line.callLine(request);
  };
  return { callLine, made };
}

async function expectAllStands(): Promise<void> {
  expect(await apply(after)).toEqual({ type: "applied", steps: [] });
  expect(await planRichMenus(partsOf(line.callLine, after), channelId)).toEqual({
    type: "planned",
    steps: [],
  });
  expect(await line.standing()).toEqual(after.map(({ name }) => name).toSorted());
  expect(await line.menuSeenBy(somsri)).toEqual(["ยอด", "จ่าย", "ช่วย"]);
  expect(await line.menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ช่วย"]);
}

/** How many calls a run makes where nothing goes wrong. */
const callsOfFirst = 20;
const callsOfChange = 26;
const numbersTo = (end: number): number[] => Array.from({ length: end }, (_, number) => number);

describe.each(Object.entries(troubles))("%s", (_, trouble) => {
  test.each(numbersTo(callsOfFirst))("at call %i of the first run", async (number) => {
    const { callLine, made } = troubledAt(number, trouble);
    expect(await apply(after, callLine)).toMatchObject({ type: "stopped" });
    expect(made).toHaveLength(number + 1);
    expect(await apply(after)).toMatchObject({ type: "applied" });
    await expectAllStands();
  });

  test.each(numbersTo(callsOfChange))("at call %i of a run that changes everything", async (number) => {
    await apply(before);
    const { callLine, made } = troubledAt(number, trouble);
    expect(await apply(after, callLine)).toMatchObject({ type: "stopped" });
    expect(made).toHaveLength(number + 1);
    // Nobody is left without a menu, or with another person's, while somebody looks for the reason.
    expect((await line.menuSeenBy(somsri))[0]).toBe("ยอด");
    expect((await line.menuSeenBy(somchai))[0]).toBe("เชื่อม");
    expect(await apply(after)).toMatchObject({ type: "applied" });
    await expectAllStands();
  });
});

test("no call of a run is left out above", async () => {
  const first = troubledAt(-1, troubles["LINE stumbles"]!);
  await apply(before, first.callLine);
  const change = troubledAt(-1, troubles["LINE stumbles"]!);
  await apply(after, change.callLine);
  expect([first.made.length, change.made.length]).toEqual([callsOfFirst, callsOfChange]);
  expect(await line.invalid()).toBe(0);
});

test("a run that is stopped again and again comes to its end all the same", async () => {
  await apply(before);
  let runs = 0;
  for (let result = await stopped(3); result.type === "stopped"; result = await stopped(3 + runs * 4))
    runs += 1;
  expect(runs).toBeGreaterThan(3);
  await expectAllStands();
});

const stopped = (calls: number): Promise<Applied> =>
  apply(after, troubledAt(calls, troubles["LINE stumbles"]!).callLine);

test("who used up the hour's hundred menus is told to come back in an hour, and then it is done", async () => {
  const request = {
    channelId,
    method: "POST",
    path: "/v2/bot/richmenu",
    body: before[0]?.body ?? "",
  } as const;
  for (let made = 0; made < 99; made += 1) await line.callLine(request);
  expect(await apply(after)).toMatchObject({
    type: "stopped",
    at: { type: "create" },
    reason: expect.stringContaining("apply again in an hour") as string,
  });
  await line.control("POST", "/clock", { advanceMs: 3_600_001 });
  await line.callLine(request);
  // More than a hundred that nobody wants any more: their removal does not fit into one hour either.
  expect(await apply(after)).toMatchObject({ type: "stopped", at: { type: "delete" } });
  expect(await line.menuSeenBy(somsri)).toEqual(["ยอด", "จ่าย", "ช่วย"]);
  await line.control("POST", "/clock", { advanceMs: 3_600_001 });
  expect(await apply(after)).toMatchObject({ type: "applied" });
  await expectAllStands();
});
