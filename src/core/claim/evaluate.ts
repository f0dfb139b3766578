import type { QuoteAnswer, QuotedBenefit } from "#core/benefit/answer.ts";
import type { MemberFacts, WelfareEvent } from "#core/benefit/facts.ts";
import { quote } from "#core/benefit/quote.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";

/** A rule set and the number under which the fund keeps it. */
export interface RulesVersion {
  readonly version: number;
  readonly rules: RuleSet;
}

export interface Evaluated extends RulesVersion {
  readonly answer: QuoteAnswer;
}

/**
 * What an event gives by the version in force on its first day, for its whole length (decisions.md 14). A stay that goes on from an
 * earlier claim began on that one's day: then the version of that day is asked.
 */
export function evaluate(
  versionOn: (day: Temporal.PlainDate) => RulesVersion,
  member: MemberFacts,
  event: WelfareEvent,
): Evaluated {
  const first = versionOn(event.day);
  const answer = quote(first.rules, member, event);
  if (answer.inForce || answer.firstDay.equals(event.day)) return { ...first, answer };
  const earlier = versionOn(answer.firstDay);
  return { ...earlier, answer: quote(earlier.rules, member, event) };
}

/** The benefits of one claim within an answer. */
export const benefitsOf = (answer: QuoteAnswer, codes: readonly string[]): readonly QuotedBenefit[] =>
  answer.benefits.filter(({ benefit }) => codes.includes(benefit));

export const amountOf = (benefits: readonly QuotedBenefit[]): Satang =>
  sumSatang(benefits.map(({ amount }) => amount));

/** What is given together: to one payee and decided by one policy. In the order of the rules. */
export function claimsIn(given: readonly QuotedBenefit[]): (readonly QuotedBenefit[])[] {
  const groups = Map.groupBy(given, ({ policy, payee }) => `${policy}/${payee}`);
  return [...groups.values()];
}
