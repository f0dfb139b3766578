import type { Satang } from "#core/money.ts";
import type { BenefitRule } from "#core/rule-set/benefit-rules.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { compareSpans, type Span } from "#core/rule-set/span.ts";
import type { QuoteLine, Withheld } from "../answer.ts";
import { dayAfterSpan, dayCount } from "../day-count.ts";
import { quote } from "../quote.ts";
import { factsOf, length, ordinaryScene, sceneDay, timesOf, years, type Scene, type Short } from "./scene.ts";

/**
 * What a committee reads before it activates a rule set: for every benefit what typical members get, and what the day
 * before and the day of each bound give. Every amount comes from `quote`, so the table cannot say anything else.
 */
export interface WorkedClause {
  readonly benefit: BenefitRule;
  readonly event: EventRule;
  readonly rows: readonly WorkedRow[];
}

export interface WorkedRow {
  readonly setting: Setting;
  readonly amount: Satang;
  readonly lines: readonly QuoteLine[];
  readonly withheld: readonly Withheld[];
}

/** What is special about this row; in everything else the member fulfils the benefit's conditions. */
export type Setting =
  | { readonly of: "typical"; readonly age: Span; readonly membership: Span }
  | ({ readonly of: "membership" | "age" | "concerned-age"; readonly span: Span } & Edge)
  | { readonly of: "nights"; readonly nights: number }
  | { readonly of: "answer"; readonly ask: string; readonly answer: string | number | boolean }
  | ({ readonly of: "grace"; readonly days: number } & Edge)
  | ({ readonly of: "claim"; readonly days: number } & Edge)
  | ({ readonly of: "request"; readonly days: number } & Edge);

/** Of a bound: the day before it is reached, the day itself, and the day after where the bound belongs to the lower tier. */
interface Edge {
  readonly edge: "day-before" | "the-day" | "day-after";
}

export function workedTable(rules: RuleSet): WorkedClause[] {
  return rules.benefits.flatMap((benefit) => {
    const event = rules.events.find(({ code }) => code === benefit.event);
    return event === undefined ? [] : [{ benefit, event, rows: rowsOf(rules, benefit, event) }];
  });
}

interface Cast {
  readonly setting: Setting;
  readonly scene: Scene;
}

function rowsOf(rules: RuleSet, benefit: BenefitRule, event: EventRule): WorkedRow[] {
  const ordinary = ordinaryScene(benefit, event);
  const casts = [
    ...typicalCasts(ordinary),
    ...timeCasts(benefit, ordinary),
    ...ageCasts(benefit, ordinary),
    ...nightCasts(benefit, event, ordinary),
    ...answerCasts(benefit, event, ordinary),
    ...graceCasts(rules, benefit, ordinary),
    ...claimCasts(rules, benefit, ordinary),
  ];
  return casts.map(({ setting, scene }) => {
    const { member, event: happened } = factsOf({ rules, benefit, event }, scene);
    const quoted = quote(rules, member, happened).benefits.find((one) => one.benefit === benefit.code)!;
    return { setting, amount: quoted.amount, lines: quoted.lines, withheld: quoted.withheld };
  });
}

/** Five members as every fund has them: a child, a parent, and the old who have been there long or not so long. */
const typicalMembers = [
  [10, 1],
  [35, 5],
  [62, 12],
  [75, 25],
  [85, 35],
] as const;

const typicalCasts = (ordinary: Scene): Cast[] =>
  typicalMembers.map(([age, membership]) => ({
    setting: { of: "typical", age: years(age), membership: years(membership) },
    scene: { ...ordinary, age: length(years(age)), membership: length(years(membership)) },
  }));

const daysAround = ({ pays }: BenefitRule, cast: (edge: Edge["edge"], short: Short) => Cast): Cast[] => [
  cast("day-before", 1),
  cast("the-day", 0),
  ...("tiers" in pays.rate && pays.rate.boundary === "lower" ? [cast("day-after", -1)] : []),
];

function distinct(spans: readonly Span[]): Span[] {
  const some = spans.filter(({ months, days }) => months > 0 || days > 0).toSorted(compareSpans);
  return some.filter((span, index) => index === 0 || compareSpans(span, some[index - 1]!) !== 0);
}

const timeCasts = (benefit: BenefitRule, ordinary: Scene): Cast[] =>
  distinct([benefit.waiting.span, ...timesOf(benefit)]).flatMap((span) =>
    daysAround(benefit, (edge, short) => ({
      setting: { of: "membership", span, edge },
      scene: { ...ordinary, membership: length(span, short) },
    })),
  );

function ageCasts(benefit: BenefitRule, ordinary: Scene): Cast[] {
  const { who, pays } = benefit;
  const tiers = pays.rate.by === "age" ? pays.rate.tiers.map(({ from }) => from) : [];
  const boundsOf = (age: typeof who.age): Span[] =>
    age === null ? [] : [age.from, ...(age.under === null ? [] : [age.under])];
  return [
    ...distinct([...boundsOf(who.age), ...tiers]).flatMap((span) =>
      daysAround(benefit, (edge, short) => ({
        setting: { of: "age", span, edge },
        scene: { ...ordinary, age: length(span, short) },
      })),
    ),
    ...distinct(boundsOf(who.concernedAge)).flatMap((span) =>
      daysAround(benefit, (edge, short) => ({
        setting: { of: "concerned-age", span, edge },
        scene: { ...ordinary, concernedAge: length(span, short) },
      })),
    ),
  ];
}

/** One, three and seven nights, and around each cap: the last night that is paid in full and the one after it. */
function nightCasts({ pays, limits }: BenefitRule, event: EventRule, ordinary: Scene): Cast[] {
  if (pays.each !== "night" || !event.stay) return [];
  const rate = pays.rate.by === "fixed" ? Number(pays.rate.amount) : 0;
  const caps = limits.flatMap(({ nights, baht }) => [
    ...(nights === null ? [] : [nights]),
    ...(baht === null || rate === 0 ? [] : [Math.floor(Number(baht) / rate)]),
  ]);
  const counts = new Set([1, 3, 7, ...caps.flatMap((cap) => [cap, cap + 1])]);
  return [...counts]
    .filter((nights) => nights > 0)
    .toSorted((a, b) => a - b)
    .map((nights) => ({ setting: { of: "nights", nights }, scene: { ...ordinary, nights } }));
}

function answerCasts(benefit: BenefitRule, event: EventRule, ordinary: Scene): Cast[] {
  const { rate, each } = benefit.pays;
  const of = (ask: string, answer: string | number | boolean): Cast => ({
    setting: { of: "answer", ask, answer },
    scene: { ...ordinary, answers: { ...ordinary.answers, [ask]: answer } },
  });
  return [
    ...(rate.by === "answer" ? rate.amounts.map(({ answer }) => of(rate.ask, answer)) : []),
    ...(rate.by === "cost" ? [500, 1000, 5000, 20_000].map((cost) => of(rate.ask, cost)) : []),
    ...(typeof each === "string"
      ? []
      : [1, 2, 5, 10]
          .filter((count) => isAllowed(event, each.ask, count))
          .map((count) => of(each.ask, count))),
    ...benefit.who.answers.flatMap((condition): Cast[] => {
      if ("is" in condition) return [of(condition.ask, true), of(condition.ask, false)];
      if ("oneOf" in condition) return [];
      const { ask, atLeast, atMost } = condition;
      return [
        ...(atLeast === null ? [] : [of(ask, justUnder(atLeast)), of(ask, atLeast)]),
        ...(atMost === null ? [] : [of(ask, atMost), of(ask, Math.round(atMost * 100 + 1) / 100)]),
      ];
    }),
  ];
}

const justUnder = (bound: number): number => Math.round(bound * 100 - 1) / 100;

function isAllowed(event: EventRule, ask: string, count: number): boolean {
  const answer = event.asks.find(({ code }) => code === ask)?.answer;
  return answer?.kind === "number" && count >= (answer.from ?? 1) && count <= (answer.to ?? Infinity);
}

function graceCasts({ contributions }: RuleSet, { paidUp }: BenefitRule, ordinary: Scene): Cast[] {
  if (!paidUp.required) return [];
  const days = paidUp.graceDays ?? contributions.arrears.graceDays;
  return [
    { setting: { of: "grace", days, edge: "day-before" }, scene: { ...ordinary, unpaidDays: days } },
    { setting: { of: "grace", days, edge: "the-day" }, scene: { ...ordinary, unpaidDays: days + 1 } },
  ];
}

function claimCasts(
  rules: RuleSet,
  { claimWithin, requestDaysBefore }: BenefitRule,
  ordinary: Scene,
): Cast[] {
  const casts: Cast[] = [];
  if (claimWithin !== null) {
    const lastDay = sceneDay(rules).add({ days: ordinary.nights });
    const days = dayAfterSpan(lastDay, claimWithin) - dayCount(lastDay);
    casts.push(
      { setting: { of: "claim", days, edge: "day-before" }, scene: { ...ordinary, claimedAfter: days } },
      { setting: { of: "claim", days, edge: "the-day" }, scene: { ...ordinary, claimedAfter: days + 1 } },
    );
  }
  if (requestDaysBefore !== null) {
    const days = requestDaysBefore;
    casts.push(
      { setting: { of: "request", days, edge: "day-before" }, scene: { ...ordinary, claimedAfter: -days } },
      { setting: { of: "request", days, edge: "the-day" }, scene: { ...ordinary, claimedAfter: 1 - days } },
    );
  }
  return casts;
}
