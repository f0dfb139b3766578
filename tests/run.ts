/**
 * The tests' own start.
 *   npm test [-- PATTERN… --update]   all suites, or the files whose path holds a PATTERN; --update redraws what is generated
 *   npm run check [-- --static]       format, lint, types, then the fast suite; --static leaves out the tests
 * Ends with the line "N passed, N failed" and with code 0 only when something ran and nothing failed.
 */
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { leftOutHere } from "./needs.ts";
import { runStaticChecks } from "./static-checks.ts";
import { countingReporter, sumOf, type Tally, tallyLine } from "./tally.ts";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: "boolean", short: "u" }, static: { type: "boolean" } },
});
const [mode, ...patterns] = positionals;
const isCheck = mode === "check";

// A run that stops in the middle, for whatever reason, must not end like one that had nothing to complain about.
let isTold = false;
process.once("exit", () => {
  if (isTold) return;
  process.stdout.write(`${tallyLine({ passed: 0, failed: 1, skipped: 0 })}\n`);
  process.exitCode = 1;
});

const tallies = isCheck ? [await runStaticChecks()] : [];
if (asked.static !== true) tallies.push(await runTests(isCheck ? ["fast"] : []));
const sum = sumOf(tallies);
if (sum.passed + sum.failed === 0) {
  process.stdout.write("Nothing ran, so nothing was shown.\n");
  sum.failed = 1;
}
process.stdout.write(`${tallyLine(sum)}\n`);
isTold = true;
process.exit(sum.failed === 0 ? 0 : 1);

async function runTests(project: string[]): Promise<Tally> {
  const { reporter, tally } = countingReporter();
  const vitest = await startVitest("test", patterns, {
    config: "tests/vitest.config.ts",
    watch: false,
    passWithNoTests: true,
    project,
    update: asked.update === true,
    reporters: ["default", reporter],
  });
  await vitest.close();
  sayWhatWasLeftOut(project);
  // Whatever else vitest found wrong, it says so by the code of the process.
  if ((process.exitCode ?? 0) !== 0 && tally.failed === 0) tally.failed = 1;
  return tally;
}

function sayWhatWasLeftOut(project: readonly string[]): void {
  const leftOut = leftOutHere().filter(
    ({ file }) => project.length === 0 || !/\.(browser|crash)\.test\.ts$/u.test(file),
  );
  if (leftOut.length === 0) return;
  const lines = leftOut.map(({ file, because }) => `  ${file} (${because})`);
  process.stdout.write(`Left out on this machine:\n${lines.join("\n")}\n`);
}
