import { afterEach, beforeEach, expect, test } from "vitest";
import { makeCallLine, type CallLine } from "#line/call-line.ts";
import { makeErrandRunner } from "#line/errands.ts";
import { readManifest } from "#line/rich-menus/manifest.ts";
import { applyRichMenus, planRichMenus, type RichMenuParts } from "#line/rich-menus/rich-menus.ts";
import { wantedMenus } from "#line/rich-menus/wanted.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";

const channelId = "2001";
const somchai = `U${"1".repeat(32)}`;
const somsri = `U${"2".repeat(32)}`;

let line: StandIn;
let parts: RichMenuParts;

beforeEach(async () => {
  line = await startStandIn({
    port: 0,
    channels: [{ channelId, botUserId: `U${"b".repeat(32)}`, secret: "secret", accessToken: "token" }],
  });
  for (const [userId, name] of [
    [somchai, "สมชาย"],
    [somsri, "สมศรี"],
  ]) {
    await control("POST", "/people", { userId, name });
    await control("POST", `/people/${userId}/follow`, {});
  }
  parts = {
    callLine: makeCallLine({
      credentialsOf: async () => ({ secret: "secret", accessToken: "token" }),
      apiBaseUrl: line.url,
      dataApiBaseUrl: line.url,
      timeoutMs: 5_000,
      now: () => performance.now(),
    }),
    wanted: wanted("เช็คยอด"),
    peopleOf: async () => [somsri],
  };
});
afterEach(() => line.close());

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${line.url}/control${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="2500" height="843"><rect width="99%" height="99%"/></svg>`;
const cell = (words: string) =>
  `    - { words: ${words}, icon: i, spoken: ${words}, says: ${words}, sends: "ask:show" }`;

/** Two menus of one row; the first word of the member's menu can be another. */
function wanted(word: string) {
  const manifest = readManifest(
    [
      "bar: เมนู\ndefault: not-linked\nmenus:\n  not-linked:",
      ...["เชื่อม", "สมัคร", "ถาม"].map(cell),
      "  member:",
      ...[word, "ประวัติ", "ถาม"].map(cell),
    ].join("\n"),
  );
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.refusal));
  // Pictures of the right size and nothing in them: drawing has tests of its own and takes its time.
  return wantedMenus(manifest.value, () => "").map((menu) => ({ ...menu, svg: blank }));
}

/** What a person would hear read aloud from their menu. */
async function menuSeenBy(userId: string): Promise<readonly (string | undefined)[]> {
  const menu = (await control("GET", `/people/${userId}/rich-menu`)) as {
    areas: { label?: string; action?: { label?: string } }[];
  } | null;
  return (menu?.areas ?? []).map(({ label, action }) => label ?? action?.label);
}

const apply = () => applyRichMenus(parts, channelId);
const calls = async () => {
  const { calls } = (await control("GET", "/calls")) as { calls: { method: string; path: string }[] };
  return calls.map(({ method, path }) => `${method} ${path}`);
};
const invalid = async () => ((await control("GET", "/invalid")) as { count: number }).count;

test("the first run makes both menus: a member sees the member's, everybody else the default", async () => {
  const told: string[] = [];
  expect(await applyRichMenus(parts, channelId, ({ type }) => told.push(type))).toMatchObject({
    type: "applied",
  });
  expect(told).toEqual(["create", "create", "point-alias", "point-alias", "relink", "set-default"]);
  expect(await menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await invalid()).toBe(0);
});

test("a second run changes nothing, and a plan never does", async () => {
  await apply();
  const before = await calls();
  expect(await apply()).toEqual({ type: "applied", steps: [] });
  expect(await planRichMenus(parts, channelId)).toEqual({ type: "planned", steps: [] });
  expect((await calls()).slice(before.length).filter((call) => !call.startsWith("GET "))).toEqual([]);
});

test("a changed word makes a new menu, moves everybody to it and removes the old one", async () => {
  await apply();
  parts = { ...parts, wanted: wanted("ยอดเงิน") };
  const told: string[] = [];
  await applyRichMenus(parts, channelId, ({ type }) => told.push(type));
  expect(told).toEqual(["create", "point-alias", "relink", "delete"]);
  expect(await menuSeenBy(somsri)).toEqual(["ยอดเงิน", "ประวัติ", "ถาม"]);
  expect(await menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await planRichMenus(parts, channelId)).toEqual({ type: "planned", steps: [] });
  expect(await invalid()).toBe(0);
});

test.each([
  "POST /v2/bot/richmenu/validate",
  "POST /v2/bot/richmenu",
  "POST /v2/bot/richmenu/{richMenuId}/content",
  "POST /v2/bot/richmenu/alias",
  "POST /v2/bot/richmenu/bulk/link",
  "POST /v2/bot/user/all/richmenu/{richMenuId}",
])("interrupted at %s, the next run ends as if nothing had happened", async (on) => {
  await control("POST", "/faults", { on, kind: "refuse", status: 500 });
  expect(await apply()).toMatchObject({ type: "stopped", reason: expect.stringContaining("500") as string });
  expect(await apply()).toMatchObject({ type: "applied" });
  expect(await menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await planRichMenus(parts, channelId)).toEqual({ type: "planned", steps: [] });
  const listed = await parts.callLine({ channelId, method: "GET", path: "/v2/bot/richmenu/list" });
  const { richmenus } = JSON.parse((listed as { body: string }).body) as { richmenus: object[] };
  expect(richmenus).toHaveLength(2);
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
  expect((await calls()).filter((call) => call === "POST /v2/bot/richmenu/bulk/link")).toHaveLength(3);
  expect(await menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await invalid()).toBe(0);
});

test("where nobody answers, it says so and throws nothing", async () => {
  await line.close();
  expect(await apply()).toMatchObject({ type: "stopped", done: [] });
  expect(await planRichMenus(parts, channelId)).toMatchObject({ type: "not-read" });
});

const fundId = "019a8f00-0000-7000-8000-000000000001";
const notAsked = () => Promise.reject(new Error("this errand asks for no document"));
/** Only menus are linked here; whoever asks for more is told so. */
const runnerOf = (callLine: CallLine) =>
  makeErrandRunner({
    callLine,
    download: notAsked,
    examine: notAsked,
    keep: { put: notAsked, get: notAsked, remove: notAsked },
    isWanted: notAsked,
    kept: notAsked,
    failed: notAsked,
    tellOfDocuments: notAsked,
  }).run;

const errandId = "e1";
const relink = (lineUserId: string, menu: string) =>
  runnerOf(parts.callLine)({ errandId, fundId, channelId, kind: "relink-menu", body: { lineUserId, menu } });

test("an errand shows one person the member's menu and takes it away again; twice is the same as once", async () => {
  await apply();
  expect(await relink(somchai, "member")).toEqual({ type: "done" });
  expect(await relink(somchai, "member")).toEqual({ type: "done" });
  expect(await menuSeenBy(somchai)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
  expect(await relink(somchai, "not-linked")).toEqual({ type: "done" });
  expect(await relink(somchai, "not-linked")).toEqual({ type: "done" });
  expect(await menuSeenBy(somchai)).toEqual(["เชื่อม", "สมัคร", "ถาม"]);
  expect(await invalid()).toBe(0);
});

test("before the menus are made there is nothing to show, and later everybody is linked anyway", async () => {
  expect(await relink(somsri, "member")).toEqual({ type: "done" });
  await apply();
  expect(await menuSeenBy(somsri)).toEqual(["เช็คยอด", "ประวัติ", "ถาม"]);
});

test.each([429, 500, 401])("an errand that LINE answers %i is tried again", async (status) => {
  await apply();
  await control("POST", "/faults", { on: "*", kind: "refuse", status });
  expect(await relink(somchai, "member")).toMatchObject({ type: "try-later" });
});

test("an errand that no try can do is refused", async () => {
  await apply();
  expect(await relink("nobody", "member")).toMatchObject({ type: "refused" });
  expect(await relink(somchai, "king")).toMatchObject({ type: "refused" });
  const run = runnerOf(parts.callLine);
  expect(await run({ errandId, fundId, channelId, kind: "fetch-photo", body: {} })).toMatchObject({
    type: "refused",
  });
  expect(
    await run({ errandId, fundId, kind: "relink-menu", body: { lineUserId: somchai, menu: "member" } }),
  ).toMatchObject({
    type: "refused",
  });
});
