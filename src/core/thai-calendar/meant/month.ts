import type { Doubt, Expects, MonthCandidate, MonthReading } from "../reading.ts";
import type { Direction, SaidMonthOnly } from "../said/said.ts";
import { firstYear, lastYear, yearsMeant } from "./years.ts";

/** Without a direction the nearer month is meant, unless the other is about as far. */
const clearlyNearerMonths = 4;

/** The month or months that a said month can mean on `today`. */
export function monthMeant(said: SaidMonthOnly, today: Temporal.PlainDate, expects: Expects): MonthReading {
  const thisMonth = today.toPlainYearMonth();
  if ("shift" in said.month) return believable(thisMonth.add({ months: said.month.shift }));
  const { number } = said.month;
  if (number < 1 || number > 12)
    return { type: "impossible", reason: { type: "no-such-month", month: number } };
  if (!said.year) return monthWithoutYear(said, number, thisMonth, expects.direction);
  const meant = yearsMeant(said.year, today, expects);
  if ("fault" in meant) return { type: "impossible", reason: meant.fault };
  const candidates = meant.choices.map(({ year, because }) => ({
    month: new Temporal.PlainYearMonth(year, number),
    because,
  }));
  const written = "written" in said.year ? said.year.written : today.year;
  return oneOrAsk(candidates, { type: "two-digit-year", written });
}

const believable = (month: Temporal.PlainYearMonth): MonthReading =>
  month.year < firstYear || month.year > lastYear
    ? { type: "impossible", reason: { type: "year-out-of-range", year: month.year, era: "christian" } }
    : { type: "month", month };

function monthWithoutYear(
  said: SaidMonthOnly,
  number: number,
  thisMonth: Temporal.PlainYearMonth,
  expected: Direction | undefined,
): MonthReading {
  const direction = said.direction ?? expected;
  const monthsBack = (thisMonth.month - number + 12) % 12;
  if (monthsBack === 0) return thisMonthOrOther(thisMonth, said.direction);
  const last = { month: thisMonth.subtract({ months: monthsBack }), because: "past" } as const;
  const next = { month: thisMonth.add({ months: 12 - monthsBack }), because: "future" } as const;
  const lastIsMeant = direction === "past" || (!direction && monthsBack <= clearlyNearerMonths);
  const nextIsMeant = direction === "future" || (!direction && 12 - monthsBack <= clearlyNearerMonths);
  return oneOrAsk(lastIsMeant ? [last] : nextIsMeant ? [next] : [last, next], { type: "missing-year" });
}

/** "กุมภาที่แล้ว" said in February may be this one or last year's. */
function thisMonthOrOther(month: Temporal.PlainYearMonth, said: Direction | undefined): MonthReading {
  const candidates: MonthCandidate[] = [{ month, because: "as-written" }];
  if (said) candidates.push({ month: month.add({ years: said === "past" ? -1 : 1 }), because: said });
  return oneOrAsk(candidates, { type: "missing-year" });
}

function oneOrAsk(candidates: readonly MonthCandidate[], doubt: Doubt): MonthReading {
  const [only] = candidates;
  if (!only) return { type: "none" };
  return candidates.length === 1
    ? { type: "month", month: only.month }
    : { type: "ambiguous", reason: doubt, candidates };
}
