import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wholeLock } from "./lock.ts";

test("the lock names the packages of every platform (after a change: npm test -- tests/lock --update)", async () => {
  const lock = readFileSync("package-lock.json", "utf8");
  await expect(`${JSON.stringify(wholeLock(JSON.parse(lock)), null, 2)}\n`).toMatchFileSnapshot(
    "../package-lock.json",
  );
});

test("a package of a platform that the lock misses is added, one that stands anywhere in sight is not", () => {
  const asks = {
    dev: true,
    optionalDependencies: { "@x/binding-linux-arm64-musl": "1.2.3", "x-darwin-x64": "1.0.0" },
  };
  const lock = { packages: { "node_modules/x": asks, "node_modules/x-darwin-x64": { version: "1.0.0" } } };
  expect(wholeLock(lock).packages).toEqual({
    "node_modules/@x/binding-linux-arm64-musl": {
      version: "1.2.3",
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
    ...lock.packages,
  });
  const nested = { packages: { "node_modules/a/node_modules/x": asks, ...wholeLock(lock).packages } };
  expect(wholeLock(nested)).toBe(nested);
});

test("a package that does not tell its platform is not guessed at", () => {
  const lock = { packages: { "node_modules/x": { optionalDependencies: { "x-for-somewhere": "1.0.0" } } } };
  expect(() => wholeLock(lock)).toThrow("x-for-somewhere");
});
