import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Tally } from "./tally.ts";

/** What can be said about the code without running it. */
const checks: readonly (readonly [title: string, program: string, ...words: readonly string[]])[] = [
  ["format (oxfmt)", "oxfmt", "--check"],
  ["lint with types (oxlint)", "oxlint", "--deny-warnings"],
  ["types (tsc)", "tsc", "--project", "."],
  ["types of the stand-in's page (tsc)", "tsc", "--noEmit", "--project", "src/stand-in/page"],
];

/** Side by side; each says one line, and its complaints where it has some. */
export async function runStaticChecks(): Promise<Tally> {
  const here = checks.filter(
    ([, program, ...words]) => program !== "tsc" || existsSync(`${words.at(-1)}/tsconfig.json`),
  );
  const results = await Promise.all(
    here.map(async ([title, program, ...words]) => {
      const started = performance.now();
      const child = spawn(process.execPath, [`node_modules/.bin/${program}`, ...words]);
      const [[code], out, err] = await Promise.all([
        once(child, "close"),
        text(child.stdout),
        text(child.stderr),
      ]);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(code === 0 ? `  ✓ ${title} ${seconds} s\n` : `  ✗ ${title}\n${out}${err}\n`);
      return code === 0;
    }),
  );
  const passed = results.filter((isFine) => isFine).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}
