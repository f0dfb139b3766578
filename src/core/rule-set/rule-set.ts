import type { ContributionRules } from "./contribution-rules.ts";

/**
 * One fund's regulation in one version, as values. It is superseded and never edited: a fund keeps the file's plain
 * JSON (amounts in baht) and reads it back with `readRuleSet`.
 */
export interface RuleSet {
  readonly name: string;
  readonly effectiveFrom: Temporal.PlainDate;
  readonly contributions: ContributionRules;
}
