import { ok, refused } from "#core/result.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import type { DayReading, Expects, Fault } from "#core/thai-calendar/reading.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Kind } from "../option.ts";

/** A day in any spelling of either era. `expects` is what the question settles by itself: a birth lies in the past. */
export const day = (stands: string, expects: Expects = {}): Kind<Temporal.PlainDate> => ({
  stands,
  read(given, today) {
    const reading = readDay(given, today, expects);
    switch (reading.type) {
      case "day":
        return ok(reading.day);
      case "ambiguous":
        return refused(doubt(given, reading));
      case "impossible":
        return refused(`"${given}" is not a day: ${faultWords(reading.reason)}.`);
      case "none":
        return refused(
          `"${given}" is not a day; write it as 2026-02-14, 2569-02-14, 14/2/2569 or "14 ก.พ. 2569".`,
        );
    }
  },
});

const candidatesShown = 4;

function doubt(given: string, { reason, candidates }: Extract<DayReading, { type: "ambiguous" }>): string {
  // Of a month or a year alone the candidates are its ends: to propose them would be a guess.
  const isPart = reason.type === "missing-day" || reason.type === "missing-day-and-month";
  if (isPart || candidates.length === 0)
    return `"${given}" is not one whole day; write it as 2026-02-14 or 2569-02-14.`;
  const days = candidates.slice(0, candidatesShown).map(({ day }) => `${day.toString()} (${showDay(day)})`);
  const sure = days.length === 1 ? "write it so to be sure." : "write the one you mean.";
  return `"${given}" may mean ${days.join(" or ")}; ${sure}`;
}

function faultWords(fault: Fault): string {
  switch (fault.type) {
    case "no-such-month":
      return `there is no month ${fault.month}`;
    case "no-such-day":
      // Without a year a month's last day is not known: February has two.
      return fault.year === undefined
        ? `that month has no day ${fault.day}`
        : `that month ends on day ${fault.lastDay}`;
    case "year-out-of-range":
      return `the year ${fault.year} is too far away`;
  }
}
