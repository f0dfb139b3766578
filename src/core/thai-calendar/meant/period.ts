import type { Doubt, Expects, Fault, Period, PeriodReading } from "../reading.ts";
import type { SaidPeriod } from "../said/period-rules.ts";
import type { Direction, Said, SaidMonthOnly, SaidYear } from "../said/said.ts";
import { dayMeant } from "./day.ts";
import { monthMeant } from "./month.ts";
import { yearsMeant } from "./years.ts";

export function periodMeant(said: SaidPeriod, today: Temporal.PlainDate, expects: Expects): PeriodReading {
  if (said.form === "days") return periodBetween(days, said, today, expects);
  if (said.form === "months") return periodBetween(months, said, today, expects);
  return wholeYear(said.year, today, expects);
}

type Ends<End> = { readonly ends: readonly End[]; readonly doubt?: Doubt };
type Refusal = { readonly type: "impossible"; readonly reason: Fault } | { readonly type: "none" };

/** What days and months do differently when a period is looked for between them. */
type Scale<SaidEnd, End> = {
  readonly read: (said: SaidEnd, seenFrom: Temporal.PlainDate, expects: Expects) => Ends<End> | Refusal;
  /** How much of its day, month and year an end says. */
  readonly saidParts: (said: SaidEnd) => number;
  /** "เมื่อวาน" and "เดือนที่แล้ว" are said from today, whatever the other end is. */
  readonly isFromToday: (said: SaidEnd) => boolean;
  readonly directionOf: (said: SaidEnd) => Direction | undefined;
  readonly dayOf: (end: End) => Temporal.PlainDate;
  readonly period: (from: End, to: End) => Period;
};

/**
 * The end that says more is found first, the other is looked for from there: in "28 ธ.ค. ถึง 3 ม.ค. 69" the
 * 28 December is the last one before that 3 January, whatever day today is.
 */
function periodBetween<SaidEnd, End>(
  scale: Scale<SaidEnd, End>,
  said: { readonly from: SaidEnd; readonly to: SaidEnd },
  today: Temporal.PlainDate,
  expects: Expects,
): PeriodReading {
  const forwards = scale.saidParts(said.from) > scale.saidParts(said.to);
  const [first, second] = forwards ? [said.from, said.to] : [said.to, said.from];
  const direction = scale.directionOf(said.from) ?? expects.direction;
  const anchors = scale.read(first, today, direction ? { ...expects, direction } : expects);
  if ("type" in anchors) return anchors;
  if (said.from === said.to)
    return chosen(
      anchors.ends.map((end) => scale.period(end, end)),
      anchors.doubt,
    );
  const periods: Period[] = [];
  let { doubt } = anchors;
  for (const anchor of anchors.ends) {
    const seenFrom = scale.isFromToday(second) ? today : scale.dayOf(anchor);
    const others = scale.read(second, seenFrom, { ...expects, direction: forwards ? "future" : "past" });
    if ("type" in others) return others;
    doubt ??= others.doubt;
    for (const other of others.ends)
      periods.push(forwards ? scale.period(anchor, other) : scale.period(other, anchor));
  }
  return chosen(periods, doubt ?? unsaidTurn(scale.saidParts(said.from), scale.saidParts(said.to), periods));
}

/** Of all that is meant only what runs forwards; where just one such is left, the doubt is answered. */
function chosen(periods: readonly Period[], doubt: Doubt | undefined): PeriodReading {
  const forwards = periods.filter((period) => daysFrom(period) >= 0);
  const [first] = forwards;
  const [any] = periods;
  if (!first)
    return any ? { type: "impossible", reason: { type: "backwards", period: any } } : { type: "none" };
  const settled = forwards.length === 1 && (!doubt || periods.length > 1);
  return settled
    ? { type: "period", period: first }
    : { type: "ambiguous", reason: doubt ?? { type: "about" }, candidates: forwards };
}

const daysFrom = ({ unit, from, to }: Period): number =>
  unit === "days" ? Temporal.PlainDate.compare(to, from) : Temporal.PlainYearMonth.compare(to, from);

/** A run that goes over the turn of a year without saying so is believed up to this length. */
const longestUnsaidTurnMonths = 6;

/**
 * "28-3 มี.ค." goes over the end of a month that it does not say, and "6 ก.พ. - 3 ก.พ. 69" would go over that of a year:
 * both may be slips. "28 ธ.ค. - 3 ม.ค. 69" is how people write.
 */
function unsaidTurn(partsFrom: number, partsTo: number, periods: readonly Period[]): Doubt | undefined {
  const [shorter, longer] = [Math.min(partsFrom, partsTo), Math.max(partsFrom, partsTo)];
  for (const { unit, from, to } of periods) {
    const months = (to.year - from.year) * 12 + to.month - from.month;
    if (unit === "days" && shorter === 1 && longer > 1 && months !== 0) return { type: "missing-month" };
    if (shorter < longer && months > longestUnsaidTurnMonths && to.year !== from.year)
      return { type: "missing-year" };
  }
  return undefined;
}

const days: Scale<Said, Temporal.PlainDate> = {
  read: (said, seenFrom, expects) => {
    const reading = dayMeant(said, seenFrom, expects);
    if (reading.type === "day") return { ends: [reading.day] };
    if (reading.type === "ambiguous")
      return { ends: reading.candidates.map(({ day }) => day), doubt: reading.reason };
    return reading;
  },
  saidParts: (said) =>
    said.form === "date" ? 1 + (said.month ? 1 : 0) + (said.year || isShifted(said.month) ? 1 : 0) : 3,
  isFromToday: (said) => said.form !== "date" || isShifted(said.month) || isShifted(said.year),
  directionOf: (said) => ("direction" in said ? said.direction : undefined),
  dayOf: (day) => day,
  period: (from, to) => ({ unit: "days", from, to }),
};

const months: Scale<SaidMonthOnly, Temporal.PlainYearMonth> = {
  read: (said, seenFrom, expects) => {
    const reading = monthMeant(said, seenFrom, expects);
    if (reading.type === "month") return { ends: [reading.month] };
    if (reading.type === "ambiguous") {
      return { ends: reading.candidates.map(({ month }) => month), doubt: reading.reason };
    }
    return reading;
  },
  saidParts: ({ month, year }) => 1 + (year || isShifted(month) ? 1 : 0),
  isFromToday: ({ month, year }) => isShifted(month) || isShifted(year),
  directionOf: ({ direction }) => direction,
  dayOf: (month) => month.toPlainDate({ day: 1 }),
  period: (from, to) => ({ unit: "months", from, to }),
};

const isShifted = (said: object | undefined): boolean => said !== undefined && "shift" in said;

function wholeYear(said: SaidYear, today: Temporal.PlainDate, expects: Expects): PeriodReading {
  const meant = yearsMeant(said, today, expects);
  if ("fault" in meant) return { type: "impossible", reason: meant.fault };
  const periods = meant.choices.map(({ year }) =>
    months.period(new Temporal.PlainYearMonth(year, 1), new Temporal.PlainYearMonth(year, 12)),
  );
  const written = "written" in said ? said.written : today.year;
  return chosen(periods, periods.length > 1 ? { type: "two-digit-year", written } : undefined);
}
