import type { RuleSetFault } from "../fault.ts";
import { readRuleSet } from "../read-rule-set.ts";
import type { RuleSet } from "../rule-set.ts";
import { booksFaults } from "./books.ts";
import { capFaults, sharedCapFaults } from "./caps.ts";
import { conditionFaults } from "./conditions.ts";
import { leftoverFaults } from "./leftovers.ts";
import { policyFaults } from "./policies.ts";
import { tierFaults } from "./tiers.ts";

export interface RuleSetCheck {
  /** The rule set if it can be activated: null as soon as one fault is an error. */
  readonly rules: RuleSet | null;
  readonly faults: readonly RuleSetFault[];
}

/**
 * What a new rule file goes through before a committee may activate it: what cannot be read, and what can be read but
 * not meant. Rule sets already in force are only read, so that a stricter check never takes a fund's rules away.
 */
export function checkRuleSet(value: unknown): RuleSetCheck {
  const read = readRuleSet(value);
  if (!read.ok) return { rules: null, faults: read.refusal };
  const faults = senseFaults(read.value);
  return { rules: faults.some(({ severity }) => severity === "error") ? null : read.value, faults };
}

function senseFaults(rules: RuleSet): RuleSetFault[] {
  return [
    ...rules.benefits.flatMap((benefit, index) => {
      const path = ["benefits", index];
      return [
        ...tierFaults(benefit, path),
        ...conditionFaults(rules, benefit, path),
        ...capFaults(rules, benefit, path),
      ];
    }),
    ...sharedCapFaults(rules),
    ...policyFaults(rules),
    ...booksFaults(rules),
    ...leftoverFaults(rules),
  ];
}
