import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { leftOutHere } from "./needs.ts";
import { suites } from "./suites.ts";

const [fast, browser, crash] = suites;
const leftOut = leftOutHere().map(({ file }) => file);

/** The suites run one after another (groupOrder): a kill in the third must not slow down a page in the second. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    globalSetup: "tests/setup.ts",
    projects: [
      {
        test: {
          name: fast.name,
          include: [fast.pattern],
          exclude: [browser.pattern, crash.pattern, ...leftOut],
          sequence: { groupOrder: 0 },
          // vitest would leave one processor to itself, which is half of a small machine.
          maxWorkers: Math.max(2, availableParallelism()),
          // No test replaces a module or a global (tidy.test.ts), so files may share a process: a third of the work less.
          isolate: false,
          // Only what stands still takes so long; a machine that is shared may make anything take ten times its time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: browser.name,
          include: [browser.pattern],
          exclude: leftOut,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: crash.name,
          // Servers that are killed wait a part of the time; a third story at once would only slow down the others.
          maxConcurrency: 2,
          include: [crash.pattern],
          exclude: leftOut,
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
