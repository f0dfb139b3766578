import type { Satang } from "#core/money.ts";
import type { BenefitRule, Limit } from "#core/rule-set/benefit-rules.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { QuotedBenefit, Withheld } from "./answer.ts";
import { limitsOf, usedOf } from "./caps.ts";
import { dayAfterSpan, dayCount, dayFromCount, type DayCount } from "./day-count.ts";
import type { MemberFacts, WelfareEvent } from "./facts.ts";
import { occasionOf, type Occasion } from "./occasion.ts";
import { quote } from "./quote.ts";
import { eventOn, ordinaryScene } from "./table/scene.ts";

/** What a member is entitled to on a day, benefit by benefit: asked before anything has happened. */
export interface Right {
  readonly benefit: BenefitRule;
  readonly event: EventRule;
  /** Empty: the member is entitled, whatever the event then brings. */
  readonly withheld: readonly Withheld[];
  /** For one night, one event or one of what is counted, with the first of each choice; null where nothing is given. */
  readonly rate: Satang | null;
  /** Caps of this year, or of the whole membership, of which something is used. */
  readonly capsLeft: readonly CapLeft[];
  /** The next day on which time alone changes something, if the member goes on paying. */
  readonly next: NextChange | null;
}

export interface CapLeft {
  readonly limit: Limit;
  readonly unit: "nights" | "baht" | "times";
  /** Nights or times; satang for money. */
  readonly left: number;
}

export interface NextChange {
  readonly on: Temporal.PlainDate;
  readonly rate: Satang;
}

/** "สิทธิของฉัน": every benefit of the rule set, in the file's order, without those of another sex or member type. */
export function rightsOn(rules: RuleSet, member: MemberFacts, day: Temporal.PlainDate): Right[] {
  return rules.benefits.flatMap((benefit) => {
    const event = rules.events.find(({ code }) => code === benefit.event);
    if (event === undefined || isForOthers(benefit, member)) return [];
    return [rightOn({ rules, benefit, event }, member, day)];
  });
}

const isForOthers = ({ who }: BenefitRule, member: MemberFacts): boolean =>
  (who.sex !== null && member.sex !== null && who.sex !== member.sex) ||
  (who.memberTypes.length > 0 && !who.memberTypes.includes(member.memberType));

interface Clause {
  readonly rules: RuleSet;
  readonly benefit: BenefitRule;
  readonly event: EventRule;
}

function rightOn(clause: Clause, member: MemberFacts, day: Temporal.PlainDate): Right {
  const event = probeOn(day, clause);
  const now = quotedOn(clause, member, event);
  return {
    benefit: clause.benefit,
    event: clause.event,
    withheld: now.withheld,
    rate: rateIn(now),
    capsLeft: capsLeft(clause.benefit, occasionOf(clause.rules, member, event)),
    // In arrears the next thing to do is another one, and no day can be promised before it is done.
    next: now.withheld.some(({ type }) => type === "in-arrears" || type === "left")
      ? null
      : nextChange(clause, member, { day, now }),
  };
}

/** An event that fulfils every condition but the member's own; no claim has been made, so no deadline is judged. */
function probeOn(day: Temporal.PlainDate, { benefit, event }: Clause): WelfareEvent {
  const probe = eventOn(day, { benefit, event }, ordinaryScene(benefit, event));
  // Another person than in any past claim: what was received for one child does not stand in the way of the next.
  const concerns =
    probe.concerns.relation === "self" ? probe.concerns : { ...probe.concerns, person: "another" };
  return { ...probe, concerns, claimedOn: null };
}

const quotedOn = ({ rules, benefit }: Clause, member: MemberFacts, event: WelfareEvent): QuotedBenefit =>
  quote(rules, member, event).benefits.find((one) => one.benefit === benefit.code)!;

const rateIn = ({ lines }: QuotedBenefit): Satang | null => lines[0]?.rate ?? null;

function capsLeft(benefit: BenefitRule, occasion: Occasion): CapLeft[] {
  return limitsOf(benefit, occasion).flatMap((limit) => {
    if (!limit.per.every((scope) => scope === "year" || scope === "life")) return [];
    return (["nights", "baht", "times"] as const).flatMap((unit): CapLeft[] => {
      if (limit[unit] === null) return [];
      const used = usedOf(limit, unit, { on: occasion.firstDay, occasion, given: [] });
      return used === 0 ? [] : [{ limit, unit, left: Math.max(0, Number(limit[unit]) - used) }];
    });
  });
}

/** Tries the days on which a bound of time is reached, the nearest first, as if every period until then were paid. */
function nextChange(
  clause: Clause,
  member: MemberFacts,
  { day: today, now }: { day: Temporal.PlainDate; now: QuotedBenefit },
): NextChange | null {
  const said = now.withheld.flatMap((reason) =>
    "rightFrom" in reason && reason.rightFrom !== null ? [dayCount(reason.rightFrom)] : [],
  );
  const bounds = [...said, ...boundsAhead(clause.benefit, member)].filter((bound) => bound > dayCount(today));
  for (const count of new Set(bounds.toSorted((a, b) => a - b))) {
    const day = dayFromCount(count);
    const quoted = quotedOn(clause, paidUntil(member, count), probeOn(day, clause));
    const rate = rateIn(quoted);
    if (rate !== null && rate !== rateIn(now)) return { on: day, rate };
  }
  return null;
}

function boundsAhead({ waiting, who, pays }: BenefitRule, member: MemberFacts): DayCount[] {
  const paidFrom = member.coverage.reduce(
    (first, { from }) => Math.min(first, from),
    dayCount(member.joinedOn),
  );
  const paidSince = dayFromCount(paidFrom);
  const born = member.birthDate;
  const bounds = [dayAfterSpan(member.joinedOn, waiting.span), dayAfterSpan(paidSince, waiting.span)];
  if (born !== null && who.age !== null) bounds.push(dayAfterSpan(born, who.age.from));
  if ("tiers" in pays.rate) {
    const start = { age: born, membership: member.joinedOn, "paid-time": paidSince }[pays.rate.by];
    const late = pays.rate.boundary === "lower" ? 1 : 0;
    if (start !== null) bounds.push(...pays.rate.tiers.map(({ from }) => dayAfterSpan(start, from) + late));
  }
  return bounds;
}

const paidUntil = (member: MemberFacts, until: DayCount): MemberFacts => {
  const joined = dayCount(member.joinedOn);
  return { ...member, coverage: [...member.coverage, { from: joined, to: until, paidOn: joined }] };
};
