import {
  type DayCandidate,
  type DayReading,
  type Doubt,
  type Expects,
  impossible,
  type Fault,
} from "../reading.ts";
import type { Direction, SaidDate } from "../said/said.ts";
import { asked, settledByWeekday } from "./settle.ts";
import { yearsMeant } from "./years.ts";

/** The day or days that a written date can mean on `today`. */
export function dateMeant(said: SaidDate, today: Temporal.PlainDate, expects: Expects): DayReading {
  const direction = said.direction ?? expects.direction;
  const reading = dateAsSaid(said, today, direction ? { ...expects, direction } : expects);
  if (!said.otherOrder || reading.type !== "day") return reading;
  return asked({ type: "unusual-order" }, { day: reading.day, because: "other-order" });
}

function dateAsSaid(said: SaidDate, today: Temporal.PlainDate, expects: Expects): DayReading {
  const { day, month } = said;
  if (day === 0) return unknownDay(said, today, expects);
  if (!month) return dayWithoutMonth(said, today, expects.direction);
  if ("shift" in month) return dayOfMonth(said, today.toPlainYearMonth().add({ months: month.shift }));
  return dayInYear({ ...said, month: month.number }, today, expects);
}

/**
 * "00/02/2490", "00/00/2490": registers write so when nobody knows the day. Section 16 of the Civil and Commercial
 * Code then counts a person's age from the first of the month, or of the year; here that day is offered.
 */
function unknownDay(said: SaidDate, today: Temporal.PlainDate, expects: Expects): DayReading {
  const meant = said.year && yearsMeant(said.year, today, expects);
  if (!meant || !said.month || "shift" in said.month) return impossible({ type: "no-such-day", day: 0 });
  if ("fault" in meant) return impossible(meant.fault);
  const { number } = said.month;
  if (number > 12) return impossible({ type: "no-such-month", month: number });
  const [{ year }] = meant.choices;
  const candidates = meant.choices.map(({ year }) => firstOf(year, Math.max(number, 1)));
  if (number === 0) return asked({ type: "missing-day-and-month", year }, ...candidates);
  return asked({ type: "missing-day", month: new Temporal.PlainYearMonth(year, number) }, ...candidates);
}

const firstOf = (year: number, month: number): DayCandidate => ({
  day: new Temporal.PlainDate(year, month, 1),
  because: "first-day",
});

type DayAndMonth = Omit<SaidDate, "month"> & { readonly month: number };

function dayInYear(said: DayAndMonth, today: Temporal.PlainDate, expects: Expects): DayReading {
  const fault = neverADay(said);
  if (fault) return impossible(fault);
  if (!said.year) return dayWithoutYear(said, today, expects.direction);
  const meant = yearsMeant(said.year, today, expects);
  if ("fault" in meant) return impossible(meant.fault);
  const candidates = meant.choices.flatMap(({ year, because }) => {
    const day = dayOrNothing(year, said.month, said.day);
    return day ? [{ day, because }] : [];
  });
  const [first, ...others] = candidates;
  if (!first) return impossible(notThisYear(said, meant.choices[0].year));
  const written = "written" in said.year ? said.year.written : first.day.year;
  return settledByWeekday([first, ...others], said.weekday, { type: "two-digit-year", written });
}

/** What no year can make right: a thirteenth month, 31 April. */
function neverADay({ day, month }: DayAndMonth): Fault | undefined {
  if (month < 1 || month > 12) return { type: "no-such-month", month };
  const lastDay = new Temporal.PlainYearMonth(leapYear, month).daysInMonth;
  return day > lastDay ? { type: "no-such-day", day, month, lastDay } : undefined;
}

const leapYear = 2024;

const notThisYear = ({ day, month }: DayAndMonth, year: number): Fault => ({
  type: "no-such-day",
  day,
  month,
  year,
  lastDay: new Temporal.PlainYearMonth(year, month).daysInMonth,
});

const dayOrNothing = (year: number, month: number, day: number): Temporal.PlainDate | undefined =>
  day <= new Temporal.PlainYearMonth(year, month).daysInMonth
    ? new Temporal.PlainDate(year, month, day)
    : undefined;

/** A leap day is at most eight years away (around 2100). */
const yearsToLook = 8;

/** Without a direction the nearer day is meant, unless the other lies at about the same distance. */
const clearlyNearerDays = 120;

function dayWithoutYear(
  said: DayAndMonth,
  today: Temporal.PlainDate,
  direction: Direction | undefined,
): DayReading {
  const around = Array.from({ length: 2 * yearsToLook + 1 }, (_, index) => today.year - yearsToLook + index);
  const days = around.flatMap((year) => dayOrNothing(year, said.month, said.day) ?? []);
  const doubt = { type: "missing-year" } as const;
  const leapDay = said.month === 2 && said.day === 29;
  const candidates = aroundToday(days, today, direction);
  if (leapDay) return asked(doubt, ...candidates);
  const near = candidates.filter(({ day }) => Math.abs(today.until(day).days) <= clearlyNearerDays);
  return oneOrAsk(near.length > 0 && said.weekday === undefined ? near : candidates, said, doubt);
}

function dayWithoutMonth(
  said: SaidDate,
  today: Temporal.PlainDate,
  direction: Direction | undefined,
): DayReading {
  if (said.day > 31) return impossible({ type: "no-such-day", day: said.day });
  const months = [-2, -1, 0, 1, 2].map((months) => today.toPlainYearMonth().add({ months }));
  const days = months.flatMap(({ year, month }) => dayOrNothing(year, month, said.day) ?? []);
  return oneOrAsk(aroundToday(days, today, direction), said, { type: "missing-month" });
}

function oneOrAsk(
  candidates: readonly DayCandidate[],
  said: { weekday?: number | undefined },
  doubt: Doubt,
): DayReading {
  const [first, ...others] = candidates;
  return first ? settledByWeekday([first, ...others], said.weekday, doubt) : { type: "none" };
}

/** The last of the days before today and the first after it, or the one in the direction that is known. */
function aroundToday(
  days: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
  direction: Direction | undefined,
): DayCandidate[] {
  const past = days.findLast((day) => Temporal.PlainDate.compare(day, today) <= 0);
  const future = days.find((day) => Temporal.PlainDate.compare(day, today) > 0);
  if (past?.equals(today)) return [{ day: past, because: "as-written" }];
  const candidates: DayCandidate[] = [];
  if (past && direction !== "future") candidates.push({ day: past, because: "past" });
  if (future && direction !== "past") candidates.push({ day: future, because: "future" });
  return candidates;
}

function dayOfMonth(said: SaidDate, { year, month, daysInMonth }: Temporal.PlainYearMonth): DayReading {
  if (said.day > daysInMonth) {
    return impossible({ type: "no-such-day", day: said.day, month, year, lastDay: daysInMonth });
  }
  const day = new Temporal.PlainDate(year, month, said.day);
  return settledByWeekday([{ day, because: "as-written" }], said.weekday, { type: "missing-month" });
}
