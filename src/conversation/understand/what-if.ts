import type { Answers } from "#core/benefit/facts.ts";
import type { Ask, EventRule, Relation } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { findCounts } from "#core/thai-calendar/read-count.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { findBaht } from "#core/thai-number/read-amount.ts";
import { bare, happeningsIn, relationIn } from "./life-words.ts";

/** An event that somebody supposes, as far as the words say it. */
export interface Supposed {
  readonly event: EventRule;
  /** One number, several that it may be, or none where nothing was said. */
  readonly nights: readonly number[];
  readonly answers: Answers;
  readonly relation: Relation;
  /** Of the person it is about, in whole years; null where nobody said, or it is the member. */
  readonly age: number | null;
}

export type WhatIfReading =
  | { readonly type: "supposed"; readonly supposed: Supposed }
  /** Several of the fund's events fit, or none and then all are listed. */
  | { readonly type: "which"; readonly events: readonly EventRule[] };

/**
 * Reads "ถ้านอนโรงพยาบาล 3 คืน" with the fund's own events. Buttons say the same with codes: "illness nights=3",
 * "study level=primary", so that a tap and a text go one way.
 */
export function readWhatIf(text: string, rules: RuleSet): WhatIfReading {
  const fitting = eventsIn(text, rules);
  const [event] = fitting;
  if (event === undefined || fitting.length > 1)
    return { type: "which", events: event === undefined ? rules.events : fitting };
  const answers = event.asks.flatMap((ask) => {
    const answer = answerIn(text, ask);
    return answer === undefined ? [] : [[ask.code, answer] as const];
  });
  return {
    type: "supposed",
    supposed: {
      event,
      nights: event.stay ? nightsIn(text) : [],
      answers: Object.fromEntries(answers),
      relation: relationOf(text, event),
      age: relationOf(text, event) === "self" ? null : ageIn(text),
    },
  };
}

/** What a button sends for the same event, with one thing more known. */
export const whatIfWords = (
  { event, nights, answers, relation, age }: Supposed,
  more: Readonly<Record<string, string | number>> = {},
): string => {
  const known = {
    ...(nights.length === 1 && { nights: nights[0] }),
    ...(relation !== "self" && { of: relation }),
    ...(age !== null && { age }),
    ...Object.fromEntries(Object.entries(answers).map(([ask, answer]) => [ask, codedFrom(answer)])),
    ...more,
  };
  return [event.code, ...Object.entries(known).map(([name, value]) => `${name}=${String(value)}`)].join(" ");
};

const codedFrom = (answer: string | number | boolean): string | number => {
  if (typeof answer !== "boolean") return answer;
  return answer ? "yes" : "no";
};

function eventsIn(text: string, rules: RuleSet): readonly EventRule[] {
  const { events } = rules;
  const [code] = text.split(" ");
  const named = events.find((event) => event.code === code);
  if (named !== undefined) return [named];
  const whole = events.filter(({ name }) => bare(text).includes(bare(name)));
  const ofHappening = happeningsIn(text)
    .map((row) => events.filter((event) => happeningOf(event, rules) === row))
    .find((fitting) => fitting.length > 0);
  const fitting = whole.length > 0 ? longestNamed(whole) : (ofHappening ?? []);
  return aboutWhom(text, fitting, ofHappening ?? []);
}

const longestNamed = (events: readonly EventRule[]): readonly EventRule[] => {
  const longest = Math.max(...events.map(({ name }) => name.length));
  return events.filter(({ name }) => name.length === longest);
};

/** By its own name; where that says nothing that people say, by its benefits' names. */
function happeningOf({ code, name }: EventRule, { benefits }: RuleSet): number | undefined {
  const ofBenefits = benefits.filter(({ event }) => event === code).map((benefit) => benefit.name);
  return [name, ...ofBenefits].flatMap((one) => happeningsIn(one).slice(0, 1))[0];
}

/** "ถ้าพ่อเสียชีวิต" is about kin, though the member's own death has that very name; "ถ้าเสียชีวิต" is about the member. */
function aboutWhom(
  text: string,
  named: readonly EventRule[],
  alike: readonly EventRule[],
): readonly EventRule[] {
  const relation = relationIn(text) ?? "self";
  const concerning = (events: readonly EventRule[]): readonly EventRule[] =>
    events.filter(({ concerns }) => concerns.includes(relation));
  return [concerning(named), concerning(alike), named].find((events) => events.length > 0) ?? [];
}

function relationOf(text: string, { concerns }: EventRule): Relation {
  const coded = codedAnswer(text, "of");
  const said = concerns.find((relation) => relation === coded) ?? relationIn(text);
  if (said !== undefined && concerns.includes(said)) return said;
  return concerns.includes("self") ? "self" : (concerns[0] ?? "self");
}

/** A text in nights says it; "5 วัน" in hospital may be four nights or five. */
function nightsIn(text: string): readonly number[] {
  const coded = codedAnswer(text, "nights");
  if (coded !== undefined && /^\d{1,4}$/u.test(coded)) return [Number(coded)];
  const counts = findCounts(text).map(({ reading }) => reading);
  const nights = counts.find((reading) => reading.type !== "none" && reading.unit === "night");
  if (nights?.type === "count") return [nights.count];
  if (nights?.type === "ambiguous") return nights.candidates;
  const days = counts.find((reading) => reading.type === "count" && reading.unit === "day");
  if (days?.type !== "count") return [];
  return days.count > 1 ? [days.count - 1, days.count] : [days.count];
}

function ageIn(text: string): number | null {
  const said = codedAnswer(text, "age") ?? /(\d{1,3})\s*(?:ขวบ|ปี)/u.exec(arabicDigits(text))?.[1];
  return said !== undefined && /^\d{1,3}$/u.test(said) && Number(said) <= oldest ? Number(said) : null;
}
const oldest = 120;

/** "level=primary" out of what a button sends. */
const codedAnswer = (text: string, name: string): string | undefined =>
  text
    .split(" ")
    .find((word) => word.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function answerIn(text: string, { code, answer }: Ask): string | number | boolean | undefined {
  const coded = codedAnswer(text, code);
  switch (answer.kind) {
    case "choice":
      return answer.choices.find((choice) => choice.code === coded || isChoiceIn(text, choice.name))?.code;
    case "yes-no":
      return coded === "yes" ? true : coded === "no" ? false : undefined;
    case "number":
      return within(numberIn(coded) ?? peopleIn(text), answer);
    case "baht":
      return numberIn(coded) ?? bahtIn(text);
    case "text":
      return undefined;
  }
}

const isChoiceIn = (text: string, name: string): boolean => bare(text).includes(bare(name));

const numberIn = (coded: string | undefined): number | undefined =>
  coded !== undefined && /^\d{1,9}(?:\.\d{1,2})?$/u.test(coded) ? Number(coded) : undefined;

/** Children and other people; twins are two where nobody counts them. */
function peopleIn(text: string): number | undefined {
  const counted = findCounts(text).find(
    ({ reading }) => reading.type === "count" && reading.unit === "person",
  );
  if (counted?.reading.type === "count") return counted.reading.count;
  return bare(text).includes(bare("แฝด")) ? 2 : undefined;
}

/** A number that the question does not allow is none: it is asked for then. */
const within = (
  number: number | undefined,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): number | undefined =>
  number !== undefined && number >= (from ?? number) && number <= (to ?? number) ? number : undefined;

function bahtIn(text: string): number | undefined {
  const [found] = findBaht(text);
  return found?.reading.type === "amount" ? Number(found.reading.amount) / 100 : undefined;
}
