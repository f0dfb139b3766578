import { fundTimeZone } from "../fund/time-zone.ts";

/**
 * When a run is due, on the funds' clock. What is left out is "every". Unlike cron's five fields it knows the end of a
 * month, and a day that a month does not have is not due in that month.
 */
export interface Times {
  /** Days of the month: 1 is the first; -1 is the last, whatever its number. */
  readonly days?: readonly number[];
  readonly hours?: readonly number[];
  readonly minute: number;
}

/** The slots after the first moment, up to and with the second, the oldest first. A slot has a name of its own: its instant. */
export function* slotsBetween(
  times: Times,
  after: Temporal.Instant,
  until: Temporal.Instant,
): Generator<Temporal.Instant> {
  const last = dayOf(until);
  for (let day = dayOf(after); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const slot of slotsOn(times, day)) if (isAfter(slot, after) && !isAfter(slot, until)) yield slot;
  }
}

/** No times leave out more than two months: from the 31st of one, the next 31st is at most 62 days away. */
export const farthestApart = { hours: 24 * 63 };

export function nextSlot(times: Times, after: Temporal.Instant): Temporal.Instant | undefined {
  const [next] = slotsBetween(times, after, after.add(farthestApart));
  return next;
}

/** The newest slot that a moment has reached. */
export const slotReached = (times: Times, at: Temporal.Instant): Temporal.Instant | undefined =>
  [...slotsBetween(times, at.subtract(farthestApart), at)].at(-1);

function* slotsOn(
  { days, hours = everyHour, minute }: Times,
  day: Temporal.PlainDate,
): Generator<Temporal.Instant> {
  const fromTheEnd = day.day - day.daysInMonth - 1;
  if (days !== undefined && !days.includes(day.day) && !days.includes(fromTheEnd)) return;
  for (const hour of hours.toSorted((a, b) => a - b)) {
    const plainTime = Temporal.PlainTime.from({ hour, minute });
    yield day.toZonedDateTime({ timeZone: fundTimeZone, plainTime }).toInstant();
  }
}

const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(fundTimeZone).toPlainDate();
const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;
