import type { BenefitRule, Rate, Tier } from "../benefit-rules.ts";
import type { Path, RuleSetFault } from "../fault.ts";
import { compareSpans, type Span } from "../span.ts";

type TierRate = Extract<Rate, { readonly tiers: readonly Tier[] }>;

const words = { membership: "byMembership", "paid-time": "byPaidTime", age: "byAge" } as const;

/**
 * Tiers must follow each other without a gap and without an overlap, as the first fund's production table did not
 * (8 to 18 years beside 15 and more), and each must be reachable.
 */
export function tierFaults(benefit: BenefitRule, path: Path): RuleSetFault[] {
  const { rate } = benefit.pays;
  if (!("tiers" in rate)) return [];
  const at: Path = [...path, "pays", words[rate.by]];
  return [
    ...rate.tiers.flatMap((tier, index) => emptyFaults(benefit, rate, { tier, path: [...at, index] })),
    ...rate.tiers.slice(1).flatMap((_, index) => neighbourFaults(benefit, rate, { path: at, index })),
    ...reachFaults(benefit, rate, at),
  ];
}

function emptyFaults(
  { name }: BenefitRule,
  { by }: TierRate,
  { tier, path }: { tier: Tier; path: Path },
): RuleSetFault[] {
  if (tier.to === null || compareSpans(tier.from, tier.to) < 0) return [];
  return [{ severity: "error", type: "tier-empty", clause: name, by, tier, path }];
}

function neighbourFaults(
  { name }: BenefitRule,
  { by, tiers }: TierRate,
  { path, index }: { path: Path; index: number },
): RuleSetFault[] {
  const first = tiers[index]!;
  const second = tiers[index + 1]!;
  const place = { clause: name, by, first, second, path: [...path, index + 1], also: [...path, index] };
  if (compareSpans(second.from, first.from) < 0) {
    return [{ severity: "error", type: "tiers-out-of-order", ...place }];
  }
  const apart = first.to === null ? -1 : compareSpans(second.from, first.to);
  if (apart !== 0) return [{ severity: "error", type: apart < 0 ? "tiers-overlap" : "tiers-gap", ...place }];
  return second.amount < first.amount ? [{ severity: "warning", type: "tiers-fall", ...place }] : [];
}

function reachFaults(benefit: BenefitRule, rate: TierRate, path: Path): RuleSetFault[] {
  const { by, tiers } = rate;
  const clause = benefit.name;
  const found: RuleSetFault[] = [];
  const rightsFrom = rightsBegin(benefit, rate);
  if (rightsFrom !== null) {
    for (const [index, tier] of tiers.entries()) {
      if (tier.to === null || compareSpans(tier.to, rightsFrom) > 0) continue;
      found.push({
        severity: "error",
        type: "tier-unreachable",
        clause,
        by,
        tier,
        rightsFrom,
        path: [...path, index],
      });
    }
    const { from } = tiers[0]!;
    if (compareSpans(from, rightsFrom) > 0) {
      found.push({
        severity: "warning",
        type: "tiers-start-late",
        clause,
        by,
        from,
        rightsFrom,
        path: [...path, 0],
      });
    }
  }
  const last = tiers.at(-1)!;
  const ageEnds = by === "age" && benefit.who.age?.under != null;
  if (last.to !== null && !ageEnds) {
    found.push({
      severity: "warning",
      type: "tiers-stop",
      clause,
      by,
      to: last.to,
      path: [...path, tiers.length - 1],
    });
  }
  return found;
}

/**
 * Below which nobody gets to the tiers at all. A waiting period of membership says nothing about paid time, which may
 * be shorter; no waiting period says that the first tier is meant to decide.
 */
function rightsBegin({ who, waiting }: BenefitRule, { by }: TierRate): Span | null {
  if (by === "age") return who.age?.from ?? null;
  if (waiting.span.months === 0 && waiting.span.days === 0) return null;
  return by === "paid-time" && waiting.by === "membership" ? null : waiting.span;
}
