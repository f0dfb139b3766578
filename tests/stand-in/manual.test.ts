/** Every example in docs/stand-in.md is carried out as it stands there, in order, and is answered as it says. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { controlRoutes } from "#stand-in/control/routes.ts";
import { startStandIn } from "#stand-in/stand-in.ts";
import type { StandIn } from "#stand-in/stand-in.ts";
import { ask, pngOf } from "./line-room.ts";

const page = readFileSync(new URL("../../docs/stand-in.md", import.meta.url), "utf8");

interface Example {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** What the page says comes back; nothing when it does not say. */
  readonly shown: string | undefined;
}

const fences = [...page.matchAll(/```http\n(\w+) (\S+)\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/gu)];
const examples = fences.map(([, method = "", path = "", body = "", shown]): Example => {
  return { name: `${method} ${path}`, method, path, body, shown };
});

/** What the page calls `{somsri}`: bound where an answer first shows it, the same ever after. */
const bound = new Map<string, string>();
const placeholder = /\{([a-z][a-z' ]*)\}/gu;
const filledIn = (text: string): string =>
  text.replaceAll(placeholder, (whole, name: string) => bound.get(name) ?? whole);

let standIn: StandIn;
const bot = createServer((request, response) => {
  const isWrong = request.headers["x-line-signature"] === "AAAA";
  request.resume().on("end", () => {
    response.writeHead(isWrong ? 401 : 200, { "content-type": "image/png" }).end(pngOf(1, 1));
  });
});
const authorization = "Bearer stand-in-token";

beforeAll(async () => {
  await new Promise<void>((listening) => bot.listen(0, "127.0.0.1", listening));
  const local = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const channel = { channelId: "1234567890", botUserId: `U${"0".repeat(31)}1`, name: "กองทุน" };
  standIn = await startStandIn({
    port: 0,
    channels: [{ ...channel, secret: "s", accessToken: "stand-in-token", webhook: local }],
    publicHosts: { "https://bot.example": local },
  });
  bound.set("menu", await makeMenu());
});
afterAll(async () => {
  await standIn.close();
  bot.close();
});

async function makeMenu(): Promise<string> {
  const size = { width: 800, height: 250 };
  const areas = [{ bounds: { x: 0, y: 0, ...size }, action: { type: "message", text: "เช็คยอด" } }];
  const menu = { size, selected: true, name: "menu", chatBarText: "เมนู", areas };
  const made = await ask(`${standIn.url}/v2/bot/richmenu`, "POST", menu, { authorization });
  const menuId = String(made.body["richMenuId"]);
  const headers = { authorization, "content-type": "image/png" };
  await ask(`${standIn.url}/v2/bot/richmenu/${menuId}/content`, "POST", pngOf(800, 250), headers);
  return menuId;
}

/** Whether an answer has all that the page shows. Times, numbers in a row and ids are only of the same kind. */
function compare(shown: unknown, given: unknown, place: string): void {
  if (typeof shown === "string") return compareText(shown, given, place);
  if (typeof shown !== "object" || shown === null) {
    if (place.endsWith(".seq")) return expect({ [place]: typeof given }).toEqual({ [place]: "number" });
    return expect({ [place]: given }).toEqual({ [place]: shown });
  }
  expect({ [place]: Array.isArray(given) }).toEqual({ [place]: Array.isArray(shown) });
  for (const [name, value] of Object.entries(shown)) {
    compare(value, (given as Record<string, unknown>)[name], `${place}.${name}`);
  }
}

function compareText(shown: string, given: unknown, place: string): void {
  const isTime = /^\d{4}-\d\d-\d\dT/u.test(shown);
  if (isTime) return expect(String(given)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
  const names = [...filledIn(shown).matchAll(placeholder)].map(([, name = ""]) => name);
  const pattern = RegExp.escape(filledIn(shown)).replaceAll(/\\\{.*?\\\}/gu, "(.+?)");
  const found = new RegExp(`^${pattern}$`, "u").exec(String(given));
  if (found === null) expect({ [place]: given }).toEqual({ [place]: shown });
  for (const [index, name] of names.entries()) bound.set(name, found?.[index + 1] ?? "");
}

describe("the examples", () => {
  test.each(examples)("$name", async ({ method, path, body, shown }) => {
    const wish = body.trim() === "" ? undefined : filledIn(body);
    const headers = { authorization, ...(wish === undefined ? {} : { "content-type": "application/json" }) };
    const { status, text } = await ask(standIn.url + encodeURI(filledIn(path)), method, wish, headers);
    expect({ status, text }).toMatchObject({ status: 200 });
    if (shown !== undefined) compare(JSON.parse(shown), JSON.parse(text), path);
  });
});

test("every control has an example, or at least a word where another shows the same", () => {
  const alsoNamed = ["GET /live", "POST /people/:userId/block", "POST /people/:userId/unblock"];
  const shown = new Set(examples.map(({ method, path }) => `${method} ${path.replace(/\?.*/u, "")}`));
  const without = Object.keys(controlRoutes).filter((route) => {
    const [method = "", path = ""] = route.split(" ", 2);
    const pattern = new RegExp(`^${method} /control${path.replaceAll(/:\w+/gu, "[^/]+")}$`, "u");
    return ![...shown].some((one) => pattern.test(one));
  });
  expect(without.toSorted((a, b) => a.localeCompare(b))).toEqual(alsoNamed);
  for (const word of ["GET /control/live", "`block`", "`unblock`"]) expect(page).toContain(word);
});
