import { ok, refused, type Result } from "#core/result.ts";
import type { RuleSetFault } from "./fault.ts";
import { nameFaults } from "./name-faults.ts";
import { ruleSetFrom, ruleSetInFile } from "./rule-set-in-file.ts";
import type { RuleSet } from "./rule-set.ts";
import { shapeFaults } from "./shape-faults.ts";

/**
 * Reads a plain object (from YAML, JSON or the database) into a rule set, or names every fault that hinders it. What
 * can be read may still make no sense: a new file goes through `checkRuleSet` before it is activated.
 */
export function readRuleSet(value: unknown): Result<RuleSet, readonly RuleSetFault[]> {
  const read = ruleSetInFile.safeParse(value);
  if (!read.success) return refused(shapeFaults(ruleSetInFile, value, read.error.issues));
  const faults = nameFaults(read.data);
  return faults.length > 0 ? refused(faults) : ok(ruleSetFrom(read.data));
}
