/** The house rules, as a test. What they say and why: tests/tidy/. Each shows below that it can fail. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { everyFolderHasARow, roomsImportWhatTheirRowAllows } from "./tidy/arrows.ts";
import { onlyMainMakesClocks, pureRoomsStayPure, settingsAreReadInOnePlace } from "./tidy/purity.ts";
import { roomsTable } from "./tidy/rooms.ts";
import {
  aFileFitsInOneReading,
  everythingIsTyped,
  filesHavePlainNames,
  noBarrels,
  noClassEnumDefaultOrI,
  noModuleMocking,
  nothingIsLeftToDo,
} from "./tidy/shape.ts";
import type { Rule, Source } from "./tidy/syntax.ts";

const read = (pattern: string): Source[] =>
  globSync(pattern).map((file) => ({ file, text: readFileSync(file, "utf8") }));
const code = read("src/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}");
const ours = code.filter(({ file }) => file !== "src/begin.mjs");
const tests = read("tests/**/*.ts");

interface Case {
  readonly rule: Rule;
  readonly holdsFor: readonly Source[];
  /** A file and what stands in it; several files where the place matters. */
  readonly refuses: readonly (readonly [file: string, text: string])[];
  readonly accepts: readonly (readonly [file: string, text: string])[];
}

const leak = "src/core/leak.ts";
const cases: Readonly<Record<string, Case>> = {
  "every folder has a row in the table of rooms": {
    rule: everyFolderHasARow,
    holdsFor: ours,
    refuses: [
      ["src/attic/chest.ts", ""],
      ["src/chest.ts", ""],
      ["src/corepack/x.ts", ""],
    ],
    accepts: [
      ["src/core/fund/fund.ts", ""],
      ["src/main.ts", ""],
    ],
  },
  "rooms import only what their row allows": {
    rule: roomsImportWhatTheirRowAllows,
    holdsFor: ours,
    refuses: [
      [leak, 'import type { Tx } from "#store/database.ts";'],
      [leak, 'export * from "../store/database.ts";'],
      [leak, 'export { tx } from "#store/database.ts";'],
      [leak, 'type Tx = import("#store/database.ts").Tx;'],
      [leak, 'const zod = import("zod");'],
      [leak, "const any = import(name);"],
      [leak, 'import { readFile } from "node:fs/promises";'],
      [leak, 'import { z } from "zod";'],
      [leak, 'import x from "/etc/x.ts";'],
      ["src/web/page.ts", 'import { claims } from "#store/claims.ts";'],
      ["src/web/page.ts", 'import { claims } from "#store/viewsight.ts";'],
      ["src/store/members.ts", 'import { f } from "fastify";'],
      ["src/store/members.ts", 'import { f } from "postgresql";'],
      ["src/store/members.ts", 'import process from "node:process";'],
      ["src/store/members.ts", 'import { createRequire } from "node:module";'],
      ["src/actions/pay-claim.ts", 'import { request } from "node:http";'],
      ["src/paper/rule-file.ts", 'import { Worker } from "node:worker_threads";'],
      ["src/stand-in/start.ts", 'import { settings } from "../config.ts";'],
      ["src/stand-in/start.ts", 'import { baht } from "#core/money.ts";'],
      ["src/stand-in/page/page.ts", 'import { fastify } from "fastify";'],
      ["src/cli/run.ts", 'import { startApp } from "#app.ts";'],
      ["src/main.ts", 'import { baht } from "./core/money.ts";'],
    ],
    accepts: [
      [leak, 'import { sum } from "#core/money.ts"; import { x } from "./x.ts";'],
      ["src/core/fund/fund.ts", 'import { sum } from "../money.ts";'],
      ["src/core/rule-set/words.ts", 'import { z } from "zod"; import { sum } from "#core/money.ts";'],
      ["src/web/page.ts", 'import { claims } from "#store/views/claims.ts";'],
      ["src/store/views/claims.ts", 'import { tx } from "#store/database.ts";'],
      ["src/store/members.ts", 'import { drizzle } from "drizzle-orm/postgres-js"; import "node:crypto";'],
      [
        "src/main.ts",
        'import { startApp } from "./app.ts"; import { f } from "#line/webhook.ts"; import "pino";',
      ],
    ],
  },
  "pure rooms touch no clock, no chance, no promise": {
    rule: pureRoomsStayPure,
    holdsFor: ours,
    refuses: [
      ...[
        "export const now = () => Date.now();",
        "const then = new Date(2026, 1, 1);",
        "const today = Temporal.Now.plainDateISO();",
        'const today = Temporal["Now"];',
        "const { Now } = Temporal;",
        "const die = Math.random();",
        "const { random } = Math;",
        "const id = crypto.randomUUID();",
        "const answer = fetch('x');",
        "setTimeout(() => {}, 1);",
        "const g = globalThis;",
        "const { pid } = process;",
        "console.log(1);",
        "export async function f() {}",
        "const f = async () => 1;",
        "const o = { async f() {} };",
        "export const p: Promise<number> = make();",
        "let d: Date;",
        "const o = { Date };",
        'const x = import("#core/x.ts");',
      ].map((text) => [leak, text] as const),
      ["src/conversation/flows/pay.ts", "const t = Date.now();"],
      ["src/core/rule-set/x.ts", "await 1;"],
      ["src/actions/pay-claim.ts", "const at = Temporal.Now.instant();"],
      ["src/paper/slip.ts", "const page = await fetch(url);"],
    ],
    accepts: [
      [
        leak,
        "export const day = (d: Temporal.PlainDate) => Temporal.PlainDate.from(d).add({ days: Math.max(1, 2) });",
      ],
      [
        leak,
        "export interface Told { readonly fetch: string; process: number } export const x = told.Date + told.console;",
      ],
      [leak, "// new Date() would be wrong here: 'Date.now()'\nexport const text = 'await Math.random()';"],
      [
        "src/actions/pay-claim.ts",
        "export async function pay(now: Temporal.Instant): Promise<void> { await now; }",
      ],
      ["src/store/members.ts", "await fetch(String(new Date()));"],
    ],
  },
  "only main makes clocks and chance": {
    rule: onlyMainMakesClocks,
    holdsFor: ours,
    refuses: [
      ["src/store/members.ts", "const now = new Date();"],
      ["src/line/sender.ts", "const now = Temporal.Now.instant();"],
      ["src/line/sender.ts", 'import { randomUUID } from "node:crypto"; const key = randomUUID();'],
      ["src/web/page.ts", "const luck = Math.random();"],
    ],
    accepts: [
      ["src/main.ts", "const now = () => Temporal.Now.instant();"],
      ["src/line/sender.ts", "const day = Temporal.PlainDate.from(text);"],
    ],
  },
  "settings are read in one place": {
    rule: settingsAreReadInOnePlace,
    holdsFor: ours,
    refuses: [
      ["src/main.ts", "const port = process.env.PORT;"],
      ["src/main.ts", 'const port = process["env"];'],
      ["src/line/sender.ts", "const { env } = process;"],
      ["src/line/sender.ts", "const p = process; p.env;"],
      ["src/line/sender.ts", "const all = { process };"],
    ],
    accepts: [
      ["src/config.ts", "const port = process.env.PORT;"],
      ["src/stand-in/start.ts", "const port = process.env.STAND_IN_PORT;"],
      ["src/main.ts", "process.exitCode = 1; const { argv } = settings.process;"],
    ],
  },
  "a file fits in one reading": {
    rule: aFileFitsInOneReading,
    holdsFor: [...code, ...tests],
    refuses: [[leak, "//\n".repeat(301)]],
    accepts: [[leak, "//\n".repeat(300)]],
  },
  "files have plain names": {
    rule: filesHavePlainNames,
    holdsFor: [...code, ...tests],
    refuses: [
      ["src/core/thaiDate.ts", ""],
      ["src/core/Money.ts", ""],
      ["src/core/date_range.ts", ""],
      ["src/core/utils.ts", ""],
      ["src/web/helpers/page.ts", ""],
      ["src/store/claim-manager.ts", ""],
      ["tests/line/event-handler.test.ts", ""],
    ],
    accepts: [
      ["src/core/thai-date.ts", ""],
      ["tests/stories/talk.browser.test.ts", ""],
      ["src/store/dated.ts", ""],
    ],
  },
  "everything is typed": {
    rule: everythingIsTyped,
    holdsFor: code,
    refuses: [
      ["src/core/money.js", ""],
      ["src/end.mjs", ""],
      ["src/web/page.jsx", ""],
    ],
    accepts: [
      ["src/begin.mjs", ""],
      ["src/core/money.ts", ""],
    ],
  },
  "no file only passes on what others export": {
    rule: noBarrels,
    holdsFor: [...ours, ...tests],
    refuses: [
      ["src/core/index.ts", 'export * from "./money.ts"; export { x } from "./x.ts";'],
      ["src/core/all.ts", 'import { x } from "./x.ts"; export { x };'],
    ],
    accepts: [
      ["src/core/index.ts", 'export * from "./money.ts"; export const more = 1;'],
      ["src/main.ts", 'import "./x.ts";'],
    ],
  },
  "no class, enum, default export or I before a name": {
    rule: noClassEnumDefaultOrI,
    holdsFor: [...ours, ...tests.filter(({ file }) => file !== "tests/vitest.config.ts")],
    refuses: [
      [leak, "export class Fund {}"],
      [leak, "const Fund = class {};"],
      [leak, "enum Role { Chair }"],
      [leak, "export default 1;"],
      [leak, "interface IFund {}"],
      [leak, "type IFund = string;"],
    ],
    accepts: [[leak, "interface Identity {} type ID = string; export const x = 1;"]],
  },
  "nothing is left to do": {
    rule: nothingIsLeftToDo,
    holdsFor: [...code, ...tests],
    refuses: [
      [leak, "// TODO: later"],
      [leak, "/* FIXME */"],
    ],
    accepts: [[leak, 'const text = "TODO"; // to do is fine in a sentence']],
  },
  "no test replaces a module or a global": {
    rule: noModuleMocking,
    holdsFor: tests,
    refuses: [
      ["tests/line/sender.test.ts", 'vi.mock("#line/sender.ts");'],
      ["tests/line/sender.test.ts", 'vi.stubGlobal("fetch", f);'],
    ],
    accepts: [["tests/line/sender.test.ts", "const f = vi.fn(); told.mock();"]],
  },
};

const titled = ([file, text]: readonly [string, string]): Source & { readonly title: string } => ({
  file,
  text,
  title: `${file} ${text.slice(0, 60).replaceAll("\n", " ")}`.trim(),
});

describe.for(Object.entries(cases))("%s", ([, { rule, holdsFor, refuses, accepts }]) => {
  test("here", () => {
    expect(holdsFor.length).toBeGreaterThan(0);
    expect(holdsFor.flatMap(rule)).toEqual([]);
  });
  test.for(refuses.map(titled))("refuses $title", (source) => expect(rule(source)).not.toEqual([]));
  test.for(accepts.map(titled))("accepts $title", (source) => expect(rule(source)).toEqual([]));
});

test("docs/architecture.md shows this table (after a change: npm test -- tests/tidy --update)", async () => {
  const [before, rest] = readFileSync("docs/architecture.md", "utf8").split("<!-- rooms: begin -->\n");
  const after = rest?.split("<!-- rooms: end -->")[1];
  expect(after, "the marks between which the table stands").toBeDefined();
  const drawn = `${before}<!-- rooms: begin -->\n${roomsTable()}\n<!-- rooms: end -->${after}`;
  await expect(drawn).toMatchFileSnapshot("../docs/architecture.md");
});
