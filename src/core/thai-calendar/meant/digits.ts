import { type DayReading, type Expects, impossible } from "../reading.ts";
import type { SaidDate } from "../said/said.ts";
import type { CalendarToken } from "../said/tokens.ts";
import { dateMeant } from "./date.ts";
import { firstYear, lastYear } from "./years.ts";

/** Days as digits without marks: "14022569", "140269", "20260214", and a spreadsheet's day count. */
export function compactDay(
  tokens: readonly CalendarToken[],
  today: Temporal.PlainDate,
  expects: Expects,
): DayReading | undefined {
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "number" || (token.digits !== 8 && token.digits !== 6))
    return undefined;
  const digits = String(token.value).padStart(token.digits, "0");
  const dayFirst = said(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4));
  const yearFirst = token.digits === 8 ? [said(digits.slice(6), digits.slice(4, 6), digits.slice(0, 4))] : [];
  const readings = [...yearFirst, dayFirst].map((date) => dateMeant(date, today, expects));
  // An account or a telephone number is not told that it is an impossible day: it is none.
  return readings.find(({ type }) => type === "day" || type === "ambiguous");
}

const said = (day: string, month: string, year: string): SaidDate => ({
  form: "date",
  day: Number(day),
  month: { number: Number(month) },
  year: { written: Number(year), digits: year.length },
});

/** Spreadsheets count from 1 for 1 January 1900 and believe in a 29 February 1900, which is their day 60. */
const dayThatNeverWas = 60;
const dayZero = Temporal.PlainDate.from("1899-12-31");

/** "46067", "46067.5": a part of a day is a time, which is left out. */
export function excelDay(tokens: readonly CalendarToken[]): DayReading | undefined {
  const [count, dot, fraction] = tokens;
  if (count?.kind !== "number" || count.digits === 0 || count.digits > 6) return undefined;
  const whole = tokens.length === 1;
  const hasTime =
    tokens.length === 3 && dot?.kind === "mark" && dot.mark === "." && fraction?.kind === "number";
  if ((!whole && !hasTime) || count.value === 0) return undefined;
  if (count.value === dayThatNeverWas) {
    return impossible({ type: "no-such-day", day: 29, month: 2, year: firstYear, lastDay: 28 });
  }
  const days = count.value > dayThatNeverWas ? count.value - 1 : count.value;
  const day = dayZero.add({ days });
  return day.year > lastYear
    ? impossible({ type: "year-out-of-range", year: day.year, era: "christian" })
    : { type: "day", day };
}
