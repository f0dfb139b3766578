import type { Because, DayCandidate, DayReading, Expects } from "../reading.ts";
import type { Said, SaidWeekday } from "../said/said.ts";
import { stepTo, type Side } from "../said/words.ts";
import { asked, settled } from "./settle.ts";

const week = 7;

/** So near that one would have said เมื่อวาน or เมื่อวานซืน; then the one a week earlier may be meant. */
const tooNearForLast = 2;

/**
 * "วันจันทร์ที่แล้ว" is the last Monday before today, "จันทร์นี้" the coming one (or today), "จันทร์หน้า" the next after
 * today. People differ where that would still be in this week (from Monday), and then it is asked about.
 */
export function weekdayMeant(said: SaidWeekday, today: Temporal.PlainDate, expects: Expects): DayReading {
  const doubt = { type: "which-weekday", weekday: said.weekday } as const;
  const behind = (today.dayOfWeek - said.weekday + week) % week;
  const at = (days: number, because: Because): DayCandidate => ({ day: today.add({ days }), because });
  const last = at(-(behind || week), "past");
  const next = at(week - behind, "future");
  if (said.week) {
    return settled([at(said.weekday - today.dayOfWeek + week * stepTo(said.week), "counted")], doubt);
  }
  if (said.side === "past") {
    const near = behind >= 1 && behind <= tooNearForLast;
    return near ? asked(doubt, last, at(-behind - week, "past")) : settled([last], doubt);
  }
  if (said.side === "future") {
    const near = said.weekday > today.dayOfWeek;
    return near ? asked(doubt, next, at(2 * week - behind, "future")) : settled([next], doubt);
  }
  const direction = said.direction ?? expects.direction ?? (said.side === "this" ? "future" : undefined);
  if (behind === 0) {
    const todayItself = at(0, "counted");
    return said.side === "this"
      ? settled([todayItself], doubt)
      : asked(doubt, todayItself, direction === "future" ? next : last);
  }
  if (direction) return settled([direction === "past" ? last : next], doubt);
  return asked(doubt, last, next);
}

/** "สัปดาห์ที่แล้ว" is about the same day a week ago; "อาทิตย์ที่แล้ว" may be last Sunday too. */
export function weekMeant(said: Extract<Said, { form: "week" }>, today: Temporal.PlainDate): DayReading {
  const sameDay: DayCandidate = {
    day: today.add({ days: week * stepTo(said.side) }),
    because: "same-weekday",
  };
  if (!said.orSunday) return asked({ type: "about" }, sameDay);
  return asked({ type: "week-or-sunday" }, sameDay, {
    day: today.add({ days: daysToSunday(said.side, today) }),
    because: "sunday",
  });
}

/** The last Sunday before today, the one that ends this week, or the next after today. */
function daysToSunday(side: Side, today: Temporal.PlainDate): number {
  const ahead = week - today.dayOfWeek;
  if (side === "past") return -today.dayOfWeek;
  return side === "future" && ahead === 0 ? week : ahead;
}
