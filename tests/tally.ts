import type { Reporter, TestModule } from "vitest/node";

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The last line of a run, which programs read too. Where nothing ran, nothing was shown to be right. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

export const sumOf = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
});

/**
 * Counts tests, and as failed also what is no test: a file that does not load, a hook that throws, an error that nobody
 * caught, a run that was cut short.
 */
export function countingReporter(): { readonly reporter: Reporter; readonly tally: Tally } {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const reporter: Reporter = {
    onTestRunEnd: (modules, unhandledErrors, reason) => {
      for (const module of modules) countModule(tally, module);
      tally.failed += unhandledErrors.length;
      if (reason !== "passed" && tally.failed === 0) tally.failed = 1;
    },
  };
  return { reporter, tally };
}

function countModule(tally: Tally, module: TestModule): void {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const failed = states.filter((state) => state === "failed").length;
  tally.passed += states.filter((state) => state === "passed").length;
  tally.skipped += states.filter((state) => state === "skipped").length;
  tally.failed += failed > 0 || module.ok() ? failed : 1;
}
