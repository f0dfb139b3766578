import { ok, refused, type Result } from "#core/result.ts";

/** What is closed so far, and what there is to close. */
export interface BeforeClose {
  readonly today: Temporal.PlainDate;
  /** Undefined in empty books. */
  readonly firstMonth: Temporal.PlainDate | undefined;
  readonly closedThrough: Temporal.PlainDate | undefined;
}

export interface Period {
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
}

export type MonthRefusal =
  | { readonly type: "nothing-booked" }
  /** Closed for good: what is found later is booked into the month that is open. */
  | { readonly type: "closed-before"; readonly closedThrough: Temporal.PlainDate }
  | { readonly type: "earlier-month-open"; readonly month: Temporal.PlainDate }
  | { readonly type: "month-not-over"; readonly month: Temporal.PlainDate };

/** The month that is closed next, over or not. */
export function nextMonth({ firstMonth, closedThrough }: BeforeClose): Temporal.PlainDate | undefined {
  return closedThrough?.add({ days: 1 }) ?? firstMonth;
}

/** Months are closed whole, past and in order (decisions.md 3). `month` is its first day. */
export function decideMonth(month: Temporal.PlainDate, before: BeforeClose): Result<Period, MonthRefusal> {
  const { closedThrough, today } = before;
  const next = nextMonth(before);
  if (next === undefined) return refused({ type: "nothing-booked" });
  if (closedThrough !== undefined && Temporal.PlainDate.compare(month, closedThrough) <= 0)
    return refused({ type: "closed-before", closedThrough });
  const order = Temporal.PlainDate.compare(month, next);
  if (order > 0) return refused({ type: "earlier-month-open", month: next });
  if (order < 0) return refused({ type: "nothing-booked" });
  const through = month.add({ months: 1 }).subtract({ days: 1 });
  if (Temporal.PlainDate.compare(through, today) >= 0) return refused({ type: "month-not-over", month });
  return ok({ from: month, through });
}

export type YearRefusal =
  | { readonly type: "nothing-booked" }
  | { readonly type: "months-open"; readonly period: Period; readonly month: Temporal.PlainDate };

export interface BeforeYear extends BeforeClose {
  /** The last day of the last closed year. */
  readonly yearClosedThrough: Temporal.PlainDate | undefined;
  /** The month with which the fund's year begins; a day within it counts as its month, for books are kept in months. */
  readonly startsInMonth: number;
}

/** The year after the last closed one: until the fund's next year begins, so that a moved beginning has a shorter one between. */
export function decideYear(before: BeforeYear): Result<Period, YearRefusal> {
  const { firstMonth, closedThrough, yearClosedThrough, startsInMonth } = before;
  if (firstMonth === undefined) return refused({ type: "nothing-booked" });
  const startIn = (year: number): Temporal.PlainDate =>
    Temporal.PlainDate.from({ year, month: startsInMonth, day: 1 });
  const from =
    yearClosedThrough?.add({ days: 1 }) ??
    (isUntil(startIn(firstMonth.year), firstMonth) ? startIn(firstMonth.year) : startIn(firstMonth.year - 1));
  const next = isUntil(startIn(from.year), from) ? startIn(from.year + 1) : startIn(from.year);
  const period = { from, through: next.subtract({ days: 1 }) };
  if (closedThrough === undefined || !isUntil(period.through, closedThrough))
    return refused({ type: "months-open", period, month: closedThrough?.add({ days: 1 }) ?? firstMonth });
  return ok(period);
}

const isUntil = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) <= 0;
