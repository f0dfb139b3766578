import { describe, expect, test } from "vitest";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { aRuleFile, found, withBenefit, wordsAbout, type Plain } from "./rule-file.ts";

type Case = readonly [fact: string, file: Plain, faults: readonly string[]];
const check = (cases: readonly Case[]): void => {
  test.each(cases)("%s", (_, file, faults) => {
    expect(found(file)).toEqual(faults);
    expect(wordsAbout(file)).not.toMatch(/undefined|null|NaN|object/u);
    expect(checkRuleSet(file).rules === null).toBe(faults.some((fault) => fault.startsWith("error")));
  });
};

const approve = (steps: Plain[], more: Plain = {}): Plain => ({
  code: "ordinary",
  name: "ปกติ",
  steps,
  payment: { of: ["treasurer"], substitutes: ["secretary"] },
  ...more,
});

const withPolicies = (...policies: Plain[]): Plain => {
  const file = aRuleFile();
  return { ...file, approval: { ...(file["approval"] as Plain), policies } };
};

describe("policies, of which one holder of an office may have a conflict", () => {
  const at = "approval/policies/0";
  check([
    [
      "a chair alone",
      withPolicies(approve([{ does: "approve", of: ["chair"] }])),
      [`error policy-blocked ${at}/steps/0`],
    ],
    [
      "a chair with a deputy for her own claims",
      withPolicies(approve([{ does: "approve", of: ["chair"], substitutes: ["deputy"] }])),
      [],
    ],
    [
      "three of three",
      withPolicies(approve([{ does: "certify", need: 3, of: ["representative"] }])),
      [`error policy-blocked ${at}/steps/0`],
    ],
    [
      "four of three",
      withPolicies(
        approve([{ does: "certify", need: 4, of: ["representative"], substitutes: ["chair", "deputy"] }]),
      ),
      [`error policy-blocked ${at}/steps/0`],
    ],
    ["two of three", withPolicies(approve([{ does: "certify", need: 2, of: ["representative"] }])), []],
    [
      "a deputy who would have to certify and to approve",
      withPolicies(
        approve([
          { does: "certify", of: ["deputy"], substitutes: ["secretary"] },
          { does: "approve", of: ["chair"], substitutes: ["deputy"] },
        ]),
      ),
      [],
    ],
    [
      "chair and deputy, who would have to do three things",
      withPolicies(
        approve([
          { does: "certify", of: ["chair", "deputy"] },
          { does: "approve", of: ["chair", "deputy"] },
        ]),
      ),
      [`error policy-blocked ${at}/steps/1`],
    ],
    [
      "a treasurer who is paid by herself",
      withPolicies(
        approve([{ does: "approve", of: ["chair", "deputy"] }], { payment: { of: ["treasurer"] } }),
      ),
      [`error policy-blocked ${at}/payment`],
    ],
    [
      "policies that pass a claim around",
      withPolicies(
        approve([{ does: "approve", of: ["chair", "deputy"] }], { above: { amount: 5, policy: "large" } }),
        approve([{ does: "approve", of: ["chair", "deputy"] }], {
          code: "large",
          above: { amount: 9, policy: "ordinary" },
        }),
      ),
      [`error policies-in-a-ring ${at}/above`, "error policies-in-a-ring approval/policies/1/above"],
    ],
    [
      "urgent money that two of two must agree on",
      withBenefit({ urgent: { upTo: 100, of: ["chair", "deputy"], need: 2 } }),
      ["warning policy-blocked benefits/0/urgent"],
    ],
    [
      "nobody to resolve an heir",
      withBenefit({ payee: "beneficiary" }),
      ["warning no-heir-rule benefits/0/payee"],
    ],
  ]);
});
