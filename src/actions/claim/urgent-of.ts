import type { AllowRefusal } from "#core/claim/paying.ts";
import type { UrgentPayment } from "#core/rule-set/approval-rules.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { Claim } from "#store/claims.ts";

type NotUrgent = Extract<AllowRefusal, { type: "not-urgent-here" | "above-urgent-limit" }>;

/** All benefits of the claim may be paid ahead, and the amount is not above the smallest of their limits. */
export function urgentOf(
  rules: RuleSet,
  { benefits, amount }: Pick<Claim, "benefits" | "amount">,
): Result<UrgentPayment, NotUrgent> {
  const each = benefits.map((code) => rules.benefits.find((one) => one.code === code)?.urgent ?? null);
  const strictest = each.filter((urgent) => urgent !== null).toSorted((a, b) => Number(a.upTo - b.upTo))[0];
  if (strictest === undefined || each.includes(null)) return refused({ type: "not-urgent-here" });
  const { upTo } = strictest;
  return amount > upTo ? refused({ type: "above-urgent-limit", upTo, amount }) : ok(strictest);
}
