import { expect, test } from "vitest";
import { assert, unreachable } from "#core/assert.ts";

test("a rule that holds says nothing, a broken one is named", () => {
  expect(() => assert(1 + 1 === 2, "sums are right")).not.toThrow();
  expect(() => assert(1 + 1 === 3, "sums are right")).toThrow("Broken rule: sums are right");
});

test("a case that no switch foresaw is named", () => {
  expect(() => unreachable({ type: "surprise" } as never)).toThrow('not {"type":"surprise"}');
});
