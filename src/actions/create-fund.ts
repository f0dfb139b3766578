import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import type { RuleSetFault } from "#core/rule-set/fault.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addFund } from "#store/funds.ts";
import { addRuleSet } from "#store/rule-sets.ts";
import type { Moment } from "./perform.ts";

export interface CreateFund {
  readonly code: string;
  readonly name: string;
  readonly phone?: string;
  readonly isPractice?: boolean;
  /** The rule file as a plain object; it becomes version 1. */
  readonly rules: unknown;
  readonly activatedBy: string;
}

export type CreateFundRefusal =
  | { readonly type: "code-not-allowed" }
  | { readonly type: "name-missing" }
  | { readonly type: "code-taken" }
  | { readonly type: "rules-not-sound"; readonly faults: readonly RuleSetFault[] };

/** A fund with its chart of accounts and its first rule set. The caller chose the fund's id and stands in it already. */
export async function createFund(
  { fund, at }: Moment,
  command: CreateFund,
): Promise<Result<{ readonly fundId: string }, CreateFundRefusal>> {
  const { code, name, phone, isPractice = false, rules, activatedBy } = command;
  if (!/^[a-z0-9][a-z0-9-]{1,31}$/u.test(code)) return refused({ type: "code-not-allowed" });
  if (name.trim() === "") return refused({ type: "name-missing" });
  const { rules: checked, faults } = checkRuleSet(rules);
  if (checked === null) return refused({ type: "rules-not-sound", faults });

  const added = { code, name: name.trim(), isPractice, ...(phone !== undefined && { phone }) };
  if (!(await addFund(fund, added, at))) return refused({ type: "code-taken" });
  await addRuleSet(fund, { version: 1, effectiveFrom: checked.effectiveFrom, body: rules, activatedBy }, at);
  return ok({ fundId: fund.fundId });
}
