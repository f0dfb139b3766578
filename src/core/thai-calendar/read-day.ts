import { foldThai, originalSpan } from "#core/thai-text/fold.ts";
import { everywhere } from "#core/thai-text/parse.ts";
import { dayMeant } from "./meant/day.ts";
import { compactDay, excelDay } from "./meant/digits.ts";
import { periodMeant } from "./meant/period.ts";
import { asked } from "./meant/settle.ts";
import type { DayReading, Expects } from "./reading.ts";
import { dayAlone, dayAnywhere, type SaidOfDay } from "./said/day-rules.ts";
import { clockAfter } from "./said/grammar.ts";
import { periodAlone } from "./said/period-rules.ts";
import { type CalendarToken, calendarTokens, withoutOuterMarks } from "./said/tokens.ts";

/** A day that stands in a longer text, with its place in it. */
export type FoundDay = { readonly start: number; readonly end: number; readonly reading: DayReading };

/** Reads a text that should be one day and nothing else. Never throws, whatever the text. */
export function readDay(text: string, today: Temporal.PlainDate, expects: Expects = {}): DayReading {
  const tokens = withoutOuterMarks(calendarTokens(foldThai(text)));
  const serial = expects.excelSerial ? excelDay(tokens) : undefined;
  if (serial) return serial;
  const said = dayAlone(tokens, 0);
  if (said && clockAfter(tokens, said.next) === tokens.length)
    return exactOrAbout(said.value, today, expects);
  return compactDay(tokens, today, expects) ?? endsOfPeriod(tokens, today, expects);
}

/** Finds the days in a longer text, from left to right, as people weave them into sentences. */
export function findDays(text: string, today: Temporal.PlainDate, expects: Expects = {}): FoundDay[] {
  const folded = foldThai(text);
  const tokens = calendarTokens(folded);
  return everywhere(dayAnywhere, tokens).map(({ value, from, next }) => ({
    ...originalSpan(text, folded, { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    reading: exactOrAbout(value, today, expects),
  }));
}

function exactOrAbout({ said, about }: SaidOfDay, today: Temporal.PlainDate, expects: Expects): DayReading {
  const reading = dayMeant(said, today, expects);
  return about && reading.type === "day"
    ? asked({ type: "about" }, { day: reading.day, because: "as-written" })
    : reading;
}

/** "1-5 มี.ค. 69" where one day was asked for: its first and its last are offered. */
function endsOfPeriod(
  tokens: readonly CalendarToken[],
  today: Temporal.PlainDate,
  expects: Expects,
): DayReading {
  const said = periodAlone(tokens, 0);
  if (!said || said.next !== tokens.length || said.value.form !== "days") return { type: "none" };
  const reading = periodMeant(said.value, today, expects);
  if (reading.type !== "period" || reading.period.unit !== "days") return { type: "none" };
  return asked(
    { type: "several-days" },
    { day: reading.period.from, because: "first-day" },
    { day: reading.period.to, because: "last-day" },
  );
}
