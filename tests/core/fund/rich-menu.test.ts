import * as fc from "fast-check";
import { expect, test } from "vitest";
import { roles, type Role } from "#core/fund/office.ts";
import { menuFor } from "#core/fund/rich-menu.ts";

const cases: readonly (readonly [string, readonly (readonly Role[])[], string])[] = [
  ["who acts for nobody", [], "not-linked"],
  ["who acts for one member", [[]], "member"],
  ["who acts for a family", [[], []], "member"],
  ["a treasurer", [["treasurer"]], "committee"],
  ["an auditor", [["auditor"]], "committee"],
  ["a village's representative", [["representative"]], "committee"],
  ["a collector", [["collector"]], "collector"],
  ["a representative who collects", [["representative", "collector"]], "collector"],
  ["who acts for their mother and for themselves, in office", [[], ["chair"]], "committee"],
  ["a chair who acts for a collector", [["chair"], ["collector"]], "collector"],
];
test.each(cases)("%s sees one menu", (_, held, menu) => {
  expect(menuFor(held.map((one) => ({ roles: one })))).toBe(menu);
});

test("every office has a menu of its own, and it does not matter for whom of several one acts first", () => {
  const someone = fc.uniqueArray(fc.constantFrom(...roles)).map((held) => ({ roles: held }));
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (actsFor) => {
      const menu = menuFor(actsFor);
      expect(menuFor(actsFor.toReversed())).toBe(menu);
      expect(menu === "member").toBe(actsFor.every((one) => one.roles.length === 0));
    }),
  );
});
