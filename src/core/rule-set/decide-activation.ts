import { ok, refused, type Result } from "#core/result.ts";
import { checkRuleSet } from "./check/check-rule-set.ts";
import type { RuleSetFault } from "./fault.ts";
import type { RuleSet } from "./rule-set.ts";

/** What a fund has in force, and what its members rest on. */
export interface BeforeActivation {
  readonly today: Temporal.PlainDate;
  readonly newest: { readonly version: number; readonly effectiveFrom: Temporal.PlainDate };
  /** The plans by which members pay now. */
  readonly plansInUse: readonly string[];
  /** The sub-funds that have money, or lack it. */
  readonly subFundsInUse: readonly string[];
}

export interface DecidedActivation {
  readonly version: number;
  readonly rules: RuleSet;
  /** The rule file as a plain object: with the day that was decided, if that is another than the file's. */
  readonly body: unknown;
  /** Worth a look; none of them stands in the way. */
  readonly warnings: readonly RuleSetFault[];
}

export type ActivationRefusal =
  | { readonly type: "rules-not-sound"; readonly faults: readonly RuleSetFault[] }
  /** A version can take the place of what comes after it, never of a day on which another was in force before. */
  | { readonly type: "too-early"; readonly version: number; readonly effectiveFrom: Temporal.PlainDate }
  | { readonly type: "plans-missing"; readonly plans: readonly string[] }
  | { readonly type: "sub-funds-missing"; readonly subFunds: readonly string[] };

/**
 * Whether a rule file may become a fund's next version. It begins after the newest one has begun. On the very same day
 * only while that day is still to come: from then on events have been judged by the other.
 */
export function decideActivation(
  file: unknown,
  from: Temporal.PlainDate | undefined,
  { today, newest, plansInUse, subFundsInUse }: BeforeActivation,
): Result<DecidedActivation, ActivationRefusal> {
  const body = from === undefined || !isObject(file) ? file : { ...file, effectiveFrom: from.toString() };
  const { rules, faults } = checkRuleSet(body);
  if (rules === null) return refused({ type: "rules-not-sound", faults });
  const order = Temporal.PlainDate.compare(rules.effectiveFrom, newest.effectiveFrom);
  const hasBegun = Temporal.PlainDate.compare(newest.effectiveFrom, today) <= 0;
  if (order < 0 || (order === 0 && hasBegun)) {
    const { version, effectiveFrom } = newest;
    return refused({ type: "too-early", version, effectiveFrom });
  }
  const plans = plansInUse.filter((code) => !rules.contributions.plans.some((plan) => plan.code === code));
  if (plans.length > 0) return refused({ type: "plans-missing", plans });
  const subFunds = subFundsInUse.filter((code) => !rules.books.subFunds.some((one) => one.code === code));
  if (subFunds.length > 0) return refused({ type: "sub-funds-missing", subFunds });
  return ok({ version: newest.version + 1, rules, body, warnings: faults });
}

const isObject = (file: unknown): file is object => typeof file === "object" && file !== null;
