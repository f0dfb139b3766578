import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tableInWords } from "#core/benefit/in-words/table.ts";
import { workedTable } from "#core/benefit/table/worked-table.ts";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { faultInWords } from "#core/rule-set/in-words/fault.ts";
import { shippedFile } from "../benefit/scene.ts";

type Place = Record<string | number, unknown>;

/** Every place of a plain object, so that any of them can be broken. */
function placesOf(value: unknown): { within: Place; key: string | number }[] {
  if (typeof value !== "object" || value === null) return [];
  const within = value as Place;
  return Object.keys(within).flatMap((key) => [{ within, key }, ...placesOf(within[key])]);
}

const slips = [
  null,
  "",
  "x",
  "birth",
  "night",
  "2 ปี",
  "0 days",
  "99999 years",
  "2568-02-29",
  0,
  -1,
  0.001,
  7,
  1e12,
  true,
  [],
  ["person", "year"],
  {},
];

const models = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(shippedFile);

test("whatever slips into a rule file, it is refused or worked through, and never in words that mean nothing", () => {
  const slip = fc.record({ at: fc.nat(), value: fc.constantFrom(...slips), drop: fc.boolean() });
  const drawn = fc.tuple(fc.constantFrom(...models), fc.array(slip, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(drawn, ([model, slipped]) => {
      const file = structuredClone(model);
      for (const { at, value, drop } of slipped) {
        const places = placesOf(file);
        const { within, key } = places[at % places.length]!;
        if (drop) Reflect.deleteProperty(within, key);
        else within[key] = structuredClone(value);
      }
      const { rules, faults } = checkRuleSet(file);
      for (const fault of faults) {
        const { says, proposes } = faultInWords(fault);
        expect(`${says} ${proposes}`).not.toMatch(/undefined|NaN|\[object/u);
      }
      if (rules === null) expect(faults.length).toBeGreaterThan(0);
      else expect(tableInWords(rules, workedTable(rules)).join("\n")).not.toMatch(/undefined|NaN|\[object/u);
    }),
    { numRuns: 300 },
  );
});
