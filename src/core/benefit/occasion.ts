import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { isUnique } from "#core/rule-set/event-rules.ts";
import type { BenefitYear } from "#core/rule-set/benefit-rules.ts";
import { coverageOnDay, type CoverageOnDay } from "./coverage.ts";
import { dayCount, yearAround, type DayCount, type DayWindow } from "./day-count.ts";
import type { Happening, MemberFacts, PastBenefit, WelfareEvent } from "./facts.ts";

/** A member and an event brought together: what every clause of the rule set then asks about. */
export interface Occasion {
  readonly rules: RuleSet;
  readonly member: MemberFacts;
  readonly event: WelfareEvent;
  /** The day by which rights are judged: the event's first, of a stay the first of all stays it continues. */
  readonly firstDay: DayCount;
  /** The nights of this event, from the first to before the last; empty where it has no stay. */
  readonly nights: readonly DayWindow[];
  readonly coverage: CoverageOnDay;
  readonly past: readonly PastOccasion[];
}

export interface PastOccasion {
  readonly benefit: string;
  readonly event: Happening;
  readonly nights: readonly DayWindow[];
  /** The same event claimed before, or an earlier or later part of the same stay. */
  readonly sameTime: boolean;
  readonly lines: readonly { readonly on: DayCount; readonly nights: number; readonly amount: bigint }[];
}

export function occasionOf(rules: RuleSet, member: MemberFacts, said: WelfareEvent): Occasion {
  const event = withOtherwise(rules, said);
  const nights = joinedNights(event);
  const past = member.past.map((benefit) =>
    pastOccasion({ ...benefit, event: withOtherwise(rules, benefit.event) }),
  );
  const whole = wholeStay(event, nights, past);
  // A birth's day is its own even where the mother came the evening before; a stay's is the day of admission.
  const ownDay = dayCount(event.day);
  const firstDay = whole !== null && ownDay === nights[0]?.from ? whole.from : ownDay;
  return {
    rules,
    member,
    event,
    firstDay,
    nights,
    past: past.map((one) => ({ ...one, sameTime: isSameTime(one, event, whole) })),
    coverage: coverageOnDay(member.coverage, {
      day: firstDay,
      paidBy: firstDay + rules.contributions.arrears.healsDaysAfterEvent,
      joinedOn: dayCount(member.joinedOn),
      withEarlier: rules.membership.rejoining.earlierPaidTimeCounts,
    }),
  };
}

/** The same happening with the answers that the rules take where nothing was said. */
function withOtherwise<Said extends Happening>(rules: RuleSet, said: Said): Said {
  const asks = rules.events.find(({ code }) => code === said.code)?.asks ?? [];
  const taken = asks.flatMap(({ code, otherwise }) =>
    otherwise === null ? [] : [[code, otherwise] as const],
  );
  return taken.length === 0 ? said : { ...said, answers: { ...Object.fromEntries(taken), ...said.answers } };
}

/** The last day of the event: of a stay the day of discharge. */
export const lastDayOf = ({ nights, firstDay }: Occasion): DayCount => nights.at(-1)?.until ?? firstDay;

export function yearOf(occasion: Occasion, year: BenefitYear, day: DayCount): DayWindow {
  switch (year) {
    case "calendar":
      return yearAround(day, { month: 1, day: 1 });
    case "fiscal":
      return yearAround(day, { month: 10, day: 1 });
    case "fund":
      return yearAround(day, occasion.rules.fundYearStarts);
    case "membership": {
      const { month, day: dayOfMonth } = occasion.member.joinedOn;
      // Who joined on 29 February begins each year on 1 March: the day after the one that most years lack.
      return yearAround(
        day,
        month === 2 && dayOfMonth === 29 ? { month: 3, day: 1 } : { month, day: dayOfMonth },
      );
    }
  }
}

/** A claim that was cut to nothing used up neither a time nor a night. */
export const hasPaid = ({ lines }: Pick<PastOccasion, "lines">): boolean =>
  lines.some(({ amount }) => amount > 0n);

/** The person the event is about, as one word that is the same in every claim that says as much. */
export const personOf = ({ concerns: { person, relation, birthDate } }: Happening): string =>
  person ??
  (isUnique(relation) || birthDate === null ? relation : `${relation} born ${birthDate.toString()}`);

/** Whether it can be told which child, of several, the event is about. */
export const isPersonKnown = ({ concerns: { person, relation, birthDate } }: Happening): boolean =>
  person !== null || birthDate !== null || isUnique(relation);

/** One happening, however many claims it gives rise to. */
export const isSameEvent = (a: Happening, b: Happening): boolean =>
  a.code === b.code &&
  (a.reference !== null || b.reference !== null
    ? a.reference === b.reference
    : dayCount(a.day) === dayCount(b.day) && personOf(a) === personOf(b));

const pastOccasion = ({ benefit, event, lines }: PastBenefit): Omit<PastOccasion, "sameTime"> => ({
  benefit,
  event,
  nights: joinedNights(event),
  lines: lines.map(({ on, nights, amount }) => ({ on: dayCount(on), nights, amount })),
});

/** In order, with stays that touch or overlap made one, so that no night is counted twice. */
function joinedNights({ stays }: Happening): DayWindow[] {
  const joined: DayWindow[] = [];
  const windows = stays.map(({ from, to }) => ({ from: dayCount(from), until: dayCount(to) }));
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || window.from > last.until) joined.push(window);
    else joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, window.until) };
  }
  return joined;
}

/**
 * This stay together with every past stay that it continues or that continues it. A stay cut into several claims is
 * one time: otherwise each piece would fill a cap of its own, and a piece could outlast the waiting period.
 */
function wholeStay(
  event: Happening,
  nights: readonly DayWindow[],
  past: readonly Omit<PastOccasion, "sameTime">[],
): DayWindow | null {
  const first = nights[0];
  const last = nights.at(-1);
  if (first === undefined || last === undefined) return null;
  let whole = { from: first.from, until: last.until };
  const others = past
    .filter((one) => one.event.code === event.code && personOf(one.event) === personOf(event))
    .flatMap((one) => one.nights);
  for (let grown = true; grown;) {
    grown = false;
    for (const other of others) {
      if (other.from > whole.until || other.until < whole.from) continue;
      if (other.from >= whole.from && other.until <= whole.until) continue;
      whole = { from: Math.min(whole.from, other.from), until: Math.max(whole.until, other.until) };
      grown = true;
    }
  }
  return whole;
}

function isSameTime(
  past: Omit<PastOccasion, "sameTime">,
  event: Happening,
  whole: DayWindow | null,
): boolean {
  if (past.event.code !== event.code || personOf(past.event) !== personOf(event)) return false;
  if (whole !== null && past.nights.some(({ from, until }) => from <= whole.until && until >= whole.from))
    return true;
  return isSameEvent(past.event, event);
}
