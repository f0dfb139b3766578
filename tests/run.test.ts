import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reaches } from "./needs.ts";

/** The runner in a place of its own, with tests of its own to run. */
let place = "";
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), "omboon-run-"));
  cpSync("tests", path.join(place, "tests"), {
    recursive: true,
    filter: (file) => /^tests(\/(tidy|[\w.-]+))*$/u.test(file) && !file.includes(".test."),
  });
  cpSync("package.json", path.join(place, "package.json"));
  for (const folder of ["node_modules", "src", "drizzle"])
    symlinkSync(path.resolve(folder), path.join(place, folder));
  put(
    "stored",
    'import { freshDatabase } from "./database.ts"; test("stored", async () => (await freshDatabase()).close());',
  );
  put("good", 'test("good", () => expect(1).toBe(1));');
  put("bad", 'test("bad", () => expect(1).toBe(2)); test("fine", () => {}); test.skip("later", () => {});');
  put("broken", 'throw new Error("does not load");');
  put("hook", 'beforeAll(() => { throw new Error("hook"); }); test("never", () => {});');
  put(
    "loose",
    'test("loose", async () => { setTimeout(() => { throw new Error("nobody catches"); }); await new Promise((go) => setTimeout(go, 50)); });',
  );
});
afterAll(() => rmSync(place, { recursive: true }));

test.for([
  { pattern: ["good"], line: "1 passed, 0 failed", code: 0, because: "everything was right" },
  { pattern: ["broken"], line: "0 passed, 1 failed", code: 1, because: "a file does not load" },
  { pattern: ["no-such-file"], line: "0 passed, 1 failed", code: 1, because: "nothing ran" },
  {
    pattern: [],
    line: "4 passed, 4 failed, 2 skipped",
    code: 1,
    because: "a test fails, a file does not load, a hook throws and an error is caught by nobody",
  },
])("the last line is $line when $because", ({ pattern, line, code }) => {
  expect(run(...pattern)).toEqual({ line, code });
});

test("a run that stops before its end says that something failed", () => {
  const config = path.join(place, "tests/vitest.config.ts");
  renameSync(config, `${config}.away`);
  writeFileSync(config, "this is no program");
  expect(run("good")).toEqual({ line: "0 passed, 1 failed", code: 1 });
  renameSync(`${config}.away`, config);
});

function run(...pattern: readonly string[]): { line: string | undefined; code: number | null } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const ended = spawnSync(process.execPath, ["tests/run.ts", "test", ...pattern], {
    cwd: place,
    env,
    encoding: "utf8",
  });
  return { line: ended.stdout.trimEnd().split("\n").at(-1), code: ended.status };
}

const isServer = (_: string, file: string): boolean => file === "tests/test-server.ts";
const isEmbedded = (specifier: string): boolean => specifier.startsWith("#embedded/");
test("what a test needs is seen through the files that it imports", () => {
  expect(reaches("tests/database.test.ts", isServer)).toBe(true);
  expect(reaches("tests/lock.test.ts", isServer)).toBe(false);
  expect(reaches("tests/embedded/postgres.test.ts", isEmbedded)).toBe(true);
  expect(reaches("tests/database.test.ts", isEmbedded)).toBe(false);
});

function put(name: string, body: string): void {
  const folder = path.join(place, "tests");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${name}.test.ts`),
    `import { beforeAll, expect, test } from "vitest";\n${body}\n`,
  );
}
