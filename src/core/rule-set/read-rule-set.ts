import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";
import { contributionRulesFrom, contributionsInFile } from "./contribution-rules.ts";
import type { RuleSetFault } from "./fault.ts";
import type { RuleSet } from "./rule-set.ts";
import { dayFromFile, dayInFile, nameInFile } from "./words.ts";

/** The whole file as a person writes it; docs/rule-set.schema.json is made from it. */
export const ruleSetInFile = z.strictObject({
  name: nameInFile,
  effectiveFrom: dayInFile,
  contributions: contributionsInFile,
});

/** Reads a plain object (from YAML, JSON or the database) into a rule set, or names everything that hinders it. */
export function readRuleSet(value: unknown): Result<RuleSet, readonly RuleSetFault[]> {
  const read = ruleSetInFile.safeParse(value);
  if (!read.success) {
    return refused(
      read.error.issues.map(({ path, message }) => ({ type: "misread", path: path.map(String), message })),
    );
  }
  return ok({
    name: read.data.name,
    effectiveFrom: dayFromFile(read.data.effectiveFrom)!,
    contributions: contributionRulesFrom(read.data.contributions),
  });
}
