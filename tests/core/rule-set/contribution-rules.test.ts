import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import { readRuleFile } from "#paper/rule-file.ts";

const shipped = (name: string): string => readFileSync(`src/paper/rule-sets/${name}.yaml`, "utf8");

function shippedValue(name: string): unknown {
  const file = readRuleFile(shipped(name));
  if (!file.ok) throw new Error(file.refusal[0]?.message);
  return file.value.value;
}

test("the Yasothon plans cost 30, 90, 180 and 360 baht, and entering costs 10", () => {
  const read = readRuleSet(shippedValue("yasothon-2562"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const { contributions, effectiveFrom } = read.value;
  expect(contributions.entranceFee).toBe(1000n);
  expect(contributions.plans.map(({ months, price }) => [months, price])).toEqual([
    [1, 3000n],
    [3, 9000n],
    [6, 18000n],
    [12, 36000n],
  ]);
  expect(contributions.arrears.endsAfterMissedMonths).toBe(3);
  expect(effectiveFrom.toString()).toBe("2019-01-01");
});

test("a rule set read back from its stored JSON is the same", () => {
  const value = shippedValue("yasothon-2562");
  expect(readRuleSet(JSON.parse(JSON.stringify(value)))).toEqual(readRuleSet(value));
});

test.each([
  ["a price with three decimals", { price: 30.005 }],
  ["a plan without a period", { months: undefined }],
  ["a plan of months and of days", { days: 30 }],
  ["a word nobody knows", { prize: 30 }],
])("%s is refused", (_, change) => {
  const value = shippedValue("yasothon-2562") as { contributions: { plans: object[] } };
  Object.assign(value.contributions.plans[0]!, change);
  expect(readRuleSet(value).ok).toBe(false);
});
