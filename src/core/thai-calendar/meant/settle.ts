import type { DayCandidate, DayReading, Doubt } from "../reading.ts";

/** One day is the answer; several are a question, with what made it one. */
export function settled(candidates: readonly DayCandidate[], doubt: Doubt): DayReading {
  const [only] = candidates;
  if (!only) return { type: "none" };
  return candidates.length === 1
    ? { type: "day", day: only.day }
    : { type: "ambiguous", reason: doubt, candidates: distinct(candidates) };
}

/** A question even where only one day comes to mind: nobody said it exactly. */
export const asked = (reason: Doubt, ...candidates: readonly DayCandidate[]): DayReading => ({
  type: "ambiguous",
  reason,
  candidates: distinct(candidates),
});

/**
 * A said weekday picks among the days a date may mean. Where it fits none of them, one of the two was a slip: the
 * date stands first, then the nearest day of that name.
 */
export function settledByWeekday(
  candidates: readonly [DayCandidate, ...DayCandidate[]],
  weekday: number | undefined,
  doubt: Doubt,
): DayReading {
  if (weekday === undefined) return settled(candidates, doubt);
  const fitting = candidates.filter(({ day }) => day.dayOfWeek === weekday);
  if (fitting.length > 0) return settled(fitting, doubt);
  const [{ day }] = candidates;
  const said = candidates.map(({ day }) => ({ day, because: "as-written" }) as const);
  return asked({ type: "weekday-contradicts", said: weekday, is: day.dayOfWeek }, ...said, {
    day: nearestWeekday(day, weekday),
    because: "nearest-weekday",
  });
}

/** Within three days to either side. */
function nearestWeekday(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  return day.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

const distinct = (candidates: readonly DayCandidate[]): DayCandidate[] =>
  candidates.filter(({ day }, index) => candidates.findIndex((other) => other.day.equals(day)) === index);
