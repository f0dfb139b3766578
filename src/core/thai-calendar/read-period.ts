import { foldThai, originalSpan } from "#core/thai-text/fold.ts";
import { everywhere } from "#core/thai-text/parse.ts";
import { periodMeant } from "./meant/period.ts";
import type { Expects, PeriodReading } from "./reading.ts";
import { periodAlone, periodAnywhere, type SaidPeriod } from "./said/period-rules.ts";
import { calendarTokens, withoutOuterMarks } from "./said/tokens.ts";

export type FoundPeriod = { readonly start: number; readonly end: number; readonly reading: PeriodReading };

/** Reads a text that should be one period: a run of days or of months, a single one of either, a year. */
export function readPeriod(text: string, today: Temporal.PlainDate, expects: Expects = {}): PeriodReading {
  const tokens = withoutOuterMarks(calendarTokens(foldThai(text)));
  const said = periodAlone(tokens, 0);
  return said?.next === tokens.length ? periodMeant(said.value, today, expects) : { type: "none" };
}

/** Finds runs of days, months and years in a longer text; its single days are for `findDays`. */
export function findPeriods(text: string, today: Temporal.PlainDate, expects: Expects = {}): FoundPeriod[] {
  const folded = foldThai(text);
  const tokens = calendarTokens(folded);
  return everywhere(periodAnywhere, tokens).flatMap(({ value, from, next }) => {
    if (isOneDay(value)) return [];
    const span = { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
    return [{ ...originalSpan(text, folded, span), reading: periodMeant(value, today, expects) }];
  });
}

const isOneDay = (said: SaidPeriod): boolean => said.form === "days" && said.from === said.to;
