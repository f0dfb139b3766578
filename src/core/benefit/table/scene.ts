import type { BenefitRule } from "#core/rule-set/benefit-rules.ts";
import type { Ask, EventRule, Relation } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { compareSpans, type Span } from "#core/rule-set/span.ts";
import { dayCount } from "../day-count.ts";
import type { Answers, MemberFacts, WelfareEvent } from "../facts.ts";

/**
 * A made-up member and event, said by what the rules ask: how long, how old, how many nights. `short` takes a day off a
 * length of time, or adds one, so that a bound and the days beside it are the same scene but for that day.
 */
export interface Scene {
  readonly membership: Length;
  readonly age: Length;
  readonly concernedAge: Length;
  readonly nights: number;
  readonly answers: Answers;
  /** Days from the event's last day to the claim; negative where the request comes before the event. */
  readonly claimedAfter: number;
  /** Days since the last day that was paid for; 0 where the event's day itself is covered. */
  readonly unpaidDays: number;
}

export interface Length {
  readonly span: Span;
  readonly short: Short;
}
export type Short = -1 | 0 | 1;
export const length = (span: Span, short: Short = 0): Length => ({ span, short });

export const years = (count: number): Span => ({ months: count * 12, days: 0 });

/** Somebody who fulfils every condition of the benefit comfortably, with one night and the first of each choice. */
export function ordinaryScene(benefit: BenefitRule, event: EventRule): Scene {
  return {
    membership: length(yearMore(longest([years(5), benefit.waiting.span, ...timesOf(benefit).slice(0, 1)]))),
    age: length(withinAge(benefit.who.age, firstTierAge(benefit) ?? years(40))),
    concernedAge: length(withinAge(benefit.who.concernedAge, years(10))),
    nights: 1,
    answers: Object.fromEntries(event.asks.map((ask) => [ask.code, ordinaryAnswer(ask, benefit)])),
    claimedAfter: benefit.requestDaysBefore === null ? 0 : -benefit.requestDaysBefore,
    unpaidDays: 0,
  };
}

/** So that the rows about grace and deadlines do not stand on another bound by chance. */
const yearMore = ({ months, days }: Span): Span => ({ months: months + 12, days });

const longest = (spans: readonly Span[]): Span =>
  spans.reduce((long, span) => (compareSpans(span, long) > 0 ? span : long));

/** The bounds that membership or paid time must reach: the waiting period, and each tier's beginning. */
export function timesOf({ pays }: BenefitRule): Span[] {
  if (!("tiers" in pays.rate) || pays.rate.by === "age") return [];
  return pays.rate.tiers.flatMap(({ from, to }, index, { length }) =>
    index === length - 1 && to !== null ? [from, to] : [from],
  );
}

const firstTierAge = ({ pays }: BenefitRule): Span | null =>
  pays.rate.by === "age" ? (pays.rate.tiers[0]?.from ?? null) : null;

function withinAge(age: BenefitRule["who"]["age"], typical: Span): Span {
  if (age === null) return typical;
  if (compareSpans(age.from, typical) > 0) return age.from;
  const isTooOld = age.under !== null && compareSpans(age.under, typical) <= 0;
  return isTooOld ? age.from : typical;
}

function ordinaryAnswer({ code, answer }: Ask, { who, pays }: BenefitRule): string | number | boolean {
  const condition = who.answers.find(({ ask }) => ask === code);
  switch (answer.kind) {
    case "choice":
      if (condition !== undefined && "oneOf" in condition) return condition.oneOf[0] ?? "";
      if (pays.rate.by === "answer" && pays.rate.ask === code) return pays.rate.amounts[0]?.answer ?? "";
      return answer.choices[0]?.code ?? "";
    case "yes-no":
      return condition !== undefined && "is" in condition ? condition.is : true;
    case "number":
      if (condition !== undefined && "atLeast" in condition)
        return condition.atLeast ?? condition.atMost ?? 1;
      return Math.max(1, answer.from ?? 1);
    case "baht":
      return 1000;
    case "text":
      return "-";
  }
}

/** The middle of a month and of a year: no bound of the calendar lies near. */
export const sceneDay = ({ effectiveFrom }: RuleSet): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: effectiveFrom.year + 1, month: 6, day: 15 });

interface Clause {
  readonly rules: RuleSet;
  readonly benefit: BenefitRule;
  readonly event: EventRule;
}

export function factsOf(
  { rules, benefit, event }: Clause,
  scene: Scene,
): { member: MemberFacts; event: WelfareEvent } {
  const day = sceneDay(rules);
  const joinedOn = backFrom(day, scene.membership);
  return {
    member: {
      birthDate: backFrom(day, scene.age),
      sex: benefit.who.sex ?? "female",
      memberType: benefit.who.memberTypes[0] ?? "general",
      joinedOn,
      leftOn: null,
      coverage: [
        { from: dayCount(joinedOn), to: dayCount(day) - scene.unpaidDays, paidOn: dayCount(joinedOn) },
      ],
      past: [],
    },
    event: eventOn(day, { benefit, event }, scene),
  };
}

/** The scene's event on a day, with every document there. */
export function eventOn(
  day: Temporal.PlainDate,
  { benefit, event }: Omit<Clause, "rules">,
  scene: Scene,
): WelfareEvent {
  const lastDay = event.stay ? day.add({ days: scene.nights }) : day;
  return {
    code: event.code,
    day,
    stays: event.stay ? [{ from: day, to: lastDay }] : [],
    concerns: {
      relation: relationOf(benefit, event),
      person: null,
      birthDate: backFrom(day, scene.concernedAge),
    },
    reference: null,
    answers: scene.answers,
    documents: benefit.documents,
    claimedOn: (scene.claimedAfter < 0 ? day : lastDay).add({ days: scene.claimedAfter }),
  };
}

const backFrom = (day: Temporal.PlainDate, { span, short }: Length): Temporal.PlainDate =>
  day.subtract(span).add({ days: short });

const relationOf = ({ who }: BenefitRule, event: EventRule): Relation =>
  who.concerns.find((relation) => event.concerns.includes(relation)) ?? event.concerns[0] ?? "self";
