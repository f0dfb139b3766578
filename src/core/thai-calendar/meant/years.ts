import type { Because, Era, Expects, Fault } from "../reading.ts";
import type { SaidYear } from "../said/said.ts";
import { buddhistOffset } from "../show.ts";

/** The Christian years that a fund's members, events and plans can lie in; no other year is believed. */
export const firstYear = 1900;
export const lastYear = 2200;

export type YearChoice = { readonly year: number; readonly because: Because };

export type YearsMeant =
  | { readonly choices: readonly [YearChoice, ...YearChoice[]] }
  | { readonly fault: Fault };

/** Which years a said year can mean: one, or for two digits sometimes two, the Buddhist one first. */
export function yearsMeant(said: SaidYear, today: Temporal.PlainDate, expects: Expects): YearsMeant {
  if ("shift" in said) return { choices: [{ year: today.year + said.shift, because: "counted" }] };
  if (said.written < 100 && said.digits <= 2) return shortYear(said, today, expects);
  const era = said.era ?? (said.written > lastYear ? "buddhist" : "christian");
  const year = era === "buddhist" ? said.written - buddhistOffset : said.written;
  if (year < firstYear || year > lastYear) {
    return { fault: { type: "year-out-of-range", year: said.written, era } };
  }
  return { choices: [choice(year, era)] };
}

/** How far ahead two digits may reach: next year's plans, and more where a coming day was asked for. */
const yearsAhead = { past: 0, unsaid: 2, future: 20 } as const;

/**
 * Two digits are the Buddhist year, as Thais write it, and beside an English month the Christian one: the latest such
 * year that is not too far ahead. Only where the other era's year would lie nearer to today could that one be meant
 * ("5/3/26" in 2026, "14/2/98"), and then it is asked about.
 */
function shortYear(
  said: { readonly written: number; readonly era?: Era | undefined; readonly english?: boolean },
  today: Temporal.PlainDate,
  expects: Expects,
): YearsMeant {
  const horizon = today.year + yearsAhead[expects.direction ?? "unsaid"];
  const buddhist = choice(latestEndingIn(said.written - buddhistOffset, horizon), "buddhist");
  const christian = choice(latestEndingIn(said.written, horizon), "christian");
  const era = said.era ?? expects.era;
  if (era) return { choices: [era === "buddhist" ? buddhist : christian] };
  const [first, second] = said.english ? [christian, buddhist] : [buddhist, christian];
  const distance = ({ year }: YearChoice) => Math.abs(today.year - year);
  const isPast = ({ year }: YearChoice) => year < today.year;
  if (expects.direction === "future" && isPast(first) && !isPast(second)) return { choices: [second] };
  return { choices: distance(first) <= distance(second) ? [first] : [first, second] };
}

/** The latest year up to `horizon` with the last two digits of `year`. */
const latestEndingIn = (year: number, horizon: number): number =>
  horizon - ((((horizon - year) % 100) + 100) % 100);

const choice = (year: number, era: Era): YearChoice => ({
  year,
  because: era === "buddhist" ? "buddhist-year" : "christian-year",
});
