import type { Satang } from "#core/money.ts";
import type { BenefitRule, Rate, Tier } from "#core/rule-set/benefit-rules.ts";
import type { Basis, Missing, Withheld } from "./answer.ts";
import { dayAfterSpan, dayCount, dayFromCount, type DayCount } from "./day-count.ts";
import { rightFrom, unanswered } from "./gates.ts";
import type { Occasion } from "./occasion.ts";

/** An amount for one night, one event or one of what is counted, and why it is this one. */
export type RateFound =
  | { readonly found: true; readonly rate: Satang; readonly basis: Basis }
  | { readonly found: false; readonly withheld?: Withheld; readonly missing?: Missing };

export function rateOn(benefit: BenefitRule, occasion: Occasion): RateFound {
  const { rate } = benefit.pays;
  switch (rate.by) {
    case "fixed":
      return { found: true, rate: rate.amount, basis: { by: "fixed" } };
    case "answer":
      return rateByAnswer(rate, occasion);
    case "cost":
      return rateByCost(rate, occasion);
    case "membership":
    case "paid-time":
    case "age":
      return rateByTier(rate, occasion);
  }
}

function rateByAnswer({ ask, amounts }: Rate & { by: "answer" }, occasion: Occasion): RateFound {
  const answer = occasion.event.answers[ask];
  if (answer === undefined) return { found: false, missing: unanswered(ask, occasion) };
  const said = String(answer);
  const chosen = amounts.find((one) => one.answer === said);
  if (chosen === undefined)
    return { found: false, withheld: { type: "answer-pays-nothing", ask, answer: said } };
  return { found: true, rate: chosen.amount, basis: { by: "answer", ask, answer: said } };
}

function rateByCost({ ask, percent }: Rate & { by: "cost" }, occasion: Occasion): RateFound {
  const said = occasion.event.answers[ask];
  if (typeof said !== "number") return { found: false, missing: unanswered(ask, occasion) };
  const cost = BigInt(Math.max(0, Math.round(said * 100))) as Satang;
  // Hundredths of a percent, so that 33.33 is exact; a fraction of a satang is not paid.
  const rate = ((cost * BigInt(Math.round(percent * 100))) / 10_000n) as Satang;
  return { found: true, rate, basis: { by: "cost", ask, cost, percent } };
}

type TierRate = Extract<Rate, { readonly tiers: readonly Tier[] }>;

function rateByTier({ by, boundary, tiers }: TierRate, occasion: Occasion): RateFound {
  const { firstDay } = occasion;
  const measured = measureFrom(by, occasion);
  if (measured === null) return { found: false, missing: { type: "fact", fact: "birth-date" } };
  // Where the day of a bound belongs to the lower tier, the upper one begins the day after.
  const begins = (tier: Tier["from"]): DayCount =>
    dayAfterSpan(measured.start, tier) + measured.delay + (boundary === "lower" && isSome(tier) ? 1 : 0);
  let reached: Tier | null = null;
  for (const tier of tiers) if (begins(tier.from) <= firstDay) reached = tier;
  if (reached === null) {
    const { from } = tiers[0]!;
    return {
      found: false,
      withheld: { type: "below-first-tier", by, from, ...rightFrom(begins(from), firstDay) },
    };
  }
  if (reached.to !== null && begins(reached.to) <= firstDay) {
    return { found: false, withheld: { type: "beyond-last-tier", by, to: reached.to } };
  }
  return { found: true, rate: reached.amount, basis: { by, tier: reached } };
}

const isSome = ({ months, days }: Tier["from"]): boolean => months > 0 || days > 0;

/** From which day the time counts that decides the tier, and by how many days it is put off. */
function measureFrom(
  by: TierRate["by"],
  { member, coverage, firstDay }: Occasion,
): { start: Temporal.PlainDate; delay: number } | null {
  switch (by) {
    case "age":
      return member.birthDate === null ? null : { start: member.birthDate, delay: 0 };
    case "membership":
      return { start: member.joinedOn, delay: 0 };
    case "paid-time":
      return { start: dayFromCount(coverage.from ?? firstDay), delay: coverage.uncoveredDays };
  }
}

/** How many of what the benefit counts, or what must be asked first. */
export function quantityOf(benefit: BenefitRule, occasion: Occasion): number | Missing {
  const { each } = benefit.pays;
  if (each === "event") return 1;
  if (each === "night") {
    if (occasion.nights.length === 0) return { type: "fact", fact: "stay" };
    return occasion.nights.reduce((sum, { from, until }) => sum + until - from, 0);
  }
  const said = occasion.event.answers[each.ask];
  // Begun units are not paid: two and a half rai are two.
  return typeof said === "number" ? Math.max(0, Math.floor(said)) : unanswered(each.ask, occasion);
}

/** The event's own days that a benefit is counted in: its nights, or its first day alone. */
export const countedFrom = (benefit: BenefitRule, occasion: Occasion): DayCount =>
  benefit.pays.each === "night"
    ? (occasion.nights[0]?.from ?? occasion.firstDay)
    : dayCount(occasion.event.day);
