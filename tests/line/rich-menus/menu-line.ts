import { expect } from "vitest";
import { makeCallLine, type CallLine } from "#line/call-line.ts";
import { readManifest } from "#line/rich-menus/manifest.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { wantedMenus, type WantedMenu } from "#line/rich-menus/wanted.ts";
import { startStandIn } from "#stand-in/stand-in.ts";

export const channelId = "2001";
export const somchai = `U${"1".repeat(32)}`;
export const somsri = `U${"2".repeat(32)}`;

/** A pretend LINE with one channel and two friends, and what is to be seen there. */
export interface MenuLine {
  readonly callLine: CallLine;
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  /** What a person would hear read aloud from their menu. */
  readonly menuSeenBy: (userId: string) => Promise<readonly (string | undefined)[]>;
  /** The names of all menus that stand. */
  readonly standing: () => Promise<readonly string[]>;
  readonly calls: () => Promise<readonly string[]>;
  /** How many calls LINE would have found wrong. */
  readonly invalid: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openMenuLine(): Promise<MenuLine> {
  const line = await startStandIn({
    port: 0,
    channels: [{ channelId, botUserId: `U${"b".repeat(32)}`, secret: "secret", accessToken: "token" }],
  });
  const callLine = makeCallLine({
    credentialsOf: async () => ({ secret: "secret", accessToken: "token" }),
    apiBaseUrl: line.url,
    dataApiBaseUrl: line.url,
    timeoutMs: 5_000,
    now: () => performance.now(),
  });
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
  for (const [userId, name] of [
    [somchai, "สมชาย"],
    [somsri, "สมศรี"],
  ]) {
    await control("POST", "/people", { userId, name });
    await control("POST", `/people/${userId}/follow`, {});
  }
  return {
    callLine,
    control,
    menuSeenBy: async (userId) => {
      const menu = (await control("GET", `/people/${userId}/rich-menu`)) as {
        areas: { label?: string; action?: { label?: string } }[];
      } | null;
      return (menu?.areas ?? []).map(({ label, action }) => label ?? action?.label);
    },
    standing: async () => {
      const listed = await callLine({ channelId, method: "GET", path: "/v2/bot/richmenu/list" });
      if (listed.type !== "answered") throw new Error(listed.reason);
      const { richmenus } = JSON.parse(listed.body) as { richmenus: { name: string }[] };
      return richmenus.map(({ name }) => name).toSorted();
    },
    calls: async () => {
      const { calls } = (await control("GET", "/calls")) as { calls: { method: string; path: string }[] };
      return calls.map(({ method, path }) => `${method} ${path}`);
    },
    invalid: async () => ((await control("GET", "/invalid")) as { count: number }).count,
    close: line.close,
  };
}

const size = { width: 800, height: 270 };
const sharp = await drawingLibrary();
const blank = await sharp({ create: { ...size, channels: 3, background: "#EFEAE0" } })
  .png()
  .toBuffer();
/** Nothing is in the pictures: drawing has tests of its own, and takes its time. */
export const pictureOf = async (): Promise<Uint8Array> => blank;
const cell = (words: string): string =>
  `    - { words: ${words}, icon: i, spoken: ${words}, says: ${words}, sends: "ask:show" }`;

/** Menus of one row, as small as LINE allows, the first of them the default; the words of the three cells of each. */
export function menusOf(
  words: Readonly<Record<string, readonly [string, string, string]>>,
): readonly WantedMenu[] {
  const [first = ""] = Object.keys(words);
  const menus = Object.entries(words).flatMap(([menu, cells]) => [`  ${menu}:`, ...cells.map(cell)]);
  const manifest = readManifest([`bar: เมนู\ndefault: ${first}\nmenus:`, ...menus].join("\n"));
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.refusal));
  return wantedMenus(manifest.value, () => "").map((menu) => ({ ...menu, body: small(menu.body) }));
}

function small(body: string): string {
  const menu = JSON.parse(body) as { areas: object[] };
  const areas = menu.areas.map((area, index) => ({
    ...area,
    bounds: { x: index * 266, y: 0, width: 266, height: size.height },
  }));
  return JSON.stringify({ ...menu, size, areas });
}
