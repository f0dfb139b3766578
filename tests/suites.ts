/** Three suites by the ends of file names: what each needs, and how patient it is, differs. */
export const suites = [
  { name: "fast", pattern: "tests/**/*.test.ts" },
  { name: "browser", pattern: "tests/**/*.browser.test.ts" },
  { name: "crash", pattern: "tests/**/*.crash.test.ts" },
] as const;
