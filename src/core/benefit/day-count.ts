import type { Span } from "#core/rule-set/span.ts";

/**
 * Days as whole numbers since 1 January 1970. One quote compares hundreds of days (every receipt has three), and
 * comparing plain dates costs twenty times as much as comparing numbers; outside of a quote days are plain dates.
 */
export type DayCount = number;

export const dayCount = ({ year, month, day }: Temporal.PlainDate): DayCount => countOf(year, month, day);

const epoch = new Temporal.PlainDate(1970, 1, 1);
export const dayFromCount = (count: DayCount): Temporal.PlainDate => epoch.add({ days: count });

/** Years are counted from March on: the leap day is then the last of its year and months have a regular length. */
export function countOf(year: number, month: number, day: number): DayCount {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((monthsSinceMarch * 306 + 5) / 10) + day - daysBeforeEpoch;
}

/** From 1 March of the year 0 to 31 December 1969. */
const daysBeforeEpoch = 719_469;

/**
 * The first day after a period that begins on `start` ("six months" from 15 January: 15 July). Where the last month
 * lacks the day, the period ends on that month's last day, so the answer is the first of the month after it: a year
 * from 29 February has passed on 1 March (Civil and Commercial Code, section 193/5).
 */
export function dayAfterSpan(start: Temporal.PlainDate, span: Span): DayCount {
  const { year, month, day } = start;
  if (span.months === 0) return countOf(year, month, day) + span.days;
  const months = year * 12 + (month - 1) + span.months;
  const sameDay = countOf(Math.floor(months / 12), (months % 12) + 1, day);
  const nextMonth = countOf(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  return Math.min(sameDay, nextMonth) + span.days;
}

/** From the first day until before the first day of the next. */
export interface DayWindow {
  readonly from: DayCount;
  readonly until: DayCount;
}

/** The year, among those that begin each time on this month and day, in which a day lies. */
export function yearAround(count: DayCount, begins: { month: number; day: number }): DayWindow {
  const begin = (year: number): DayCount => countOf(year, begins.month, begins.day);
  let year = Math.floor((count + daysBeforeEpoch) / 365.2425);
  while (begin(year) > count) year -= 1;
  while (begin(year + 1) <= count) year += 1;
  return { from: begin(year), until: begin(year + 1) };
}
