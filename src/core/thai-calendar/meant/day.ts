import { unreachable } from "#core/assert.ts";
import { type DayCandidate, type DayReading, type Expects, impossible } from "../reading.ts";
import type { Said, SaidShift } from "../said/said.ts";
import { dateMeant } from "./date.ts";
import { dayOfMonthOnly, dayOfYearOnly, edgeMeant } from "./edge.ts";
import { asked, settled } from "./settle.ts";
import { weekMeant, weekdayMeant } from "./weekday.ts";
import { firstYear, lastYear } from "./years.ts";

/** The day or days that a said thing can mean, seen from `today`, and none that lie outside believable years. */
export function dayMeant(said: Said, today: Temporal.PlainDate, expects: Expects): DayReading {
  const reading = anyDayMeant(said, today, expects);
  const days =
    reading.type === "day"
      ? [reading.day]
      : reading.type === "ambiguous"
        ? reading.candidates.map(({ day }) => day)
        : [];
  const outside = days.find(({ year }) => year < firstYear || year > lastYear);
  return outside ? impossible({ type: "year-out-of-range", year: outside.year, era: "christian" }) : reading;
}

function anyDayMeant(said: Said, today: Temporal.PlainDate, expects: Expects): DayReading {
  switch (said.form) {
    case "date":
      return dateMeant(said, today, expects);
    case "shift":
      return shiftedDays(said, today);
    case "weekday":
      return weekdayMeant(said, today, expects);
    case "week":
      return weekMeant(said, today);
    case "edge":
      return edgeMeant(said, today, expects);
    case "month":
      return dayOfMonthOnly(said, today, expects);
    case "year":
      return dayOfYearOnly(said.year, today, expects);
    case "last-night":
      return asked(
        { type: "last-night" },
        { day: today.subtract({ days: 1 }), because: "evening" },
        { day: today, because: "after-midnight" },
      );
    case "other-day":
      return asked({ type: "about" }, counted(today, { days: -2 }), counted(today, { days: -3 }));
    case "bare-number":
      return bareNumber(said.number, today, expects);
    default:
      return unreachable(said);
  }
}

const counted = (today: Temporal.PlainDate, by: Temporal.DurationLike): DayCandidate => ({
  day: today.add(by),
  because: "counted",
});

/** Days are counted exactly; who counts in weeks, months or years, or between two numbers, means about then. */
function shiftedDays({ unit, counts }: SaidShift, today: Temporal.PlainDate): DayReading {
  const candidates = counts.map((count) => counted(today, { [stretches[unit]]: count }));
  const exact = unit === "day" && candidates.length === 1;
  return exact ? settled(candidates, { type: "about" }) : asked({ type: "about" }, ...candidates);
}

const stretches = { day: "days", night: "days", week: "weeks", month: "months", year: "years" } as const;

/** "5" to the question which day; never enough by itself, because it may answer another question. */
function bareNumber(number: number, today: Temporal.PlainDate, expects: Expects): DayReading {
  const reading = dateMeant({ form: "date", day: number }, today, expects);
  if (reading.type === "day")
    return asked({ type: "bare-number" }, { day: reading.day, because: "as-written" });
  return reading.type === "ambiguous" ? asked({ type: "bare-number" }, ...reading.candidates) : reading;
}
