import { fundTimeZone } from "../fund/time-zone.ts";

/** When a fund's people are left in peace, and how what waits for them is gathered. */
export interface MessageHours {
  /** From the first time to the second, usually past midnight; the same time twice: never quiet. */
  readonly quietFrom: Temporal.PlainTime;
  readonly quietUntil: Temporal.PlainTime;
  /** When what was gathered is told. */
  readonly digestAt: Temporal.PlainTime;
  /** In a busy month, a phone rings for work once in so many days. */
  readonly gatherDays: number;
  /** Told and not done for so long: told again, once a day. */
  readonly nudgeAfterDays: number;
}

export const usualHours: MessageHours = {
  quietFrom: Temporal.PlainTime.from("20:00"),
  quietUntil: Temporal.PlainTime.from("07:00"),
  digestAt: Temporal.PlainTime.from("08:00"),
  gatherDays: 7,
  nudgeAfterDays: 3,
};

type Quiet = Pick<MessageHours, "quietFrom" | "quietUntil">;

/** The moment at which the quiet hours end that it is in now; undefined where nobody sleeps. */
export function quietUntil(
  { quietFrom, quietUntil }: Quiet,
  at: Temporal.Instant,
): Temporal.Instant | undefined {
  const here = at.toZonedDateTimeISO(fundTimeZone);
  const time = here.toPlainTime();
  const isPast = (limit: Temporal.PlainTime): boolean => Temporal.PlainTime.compare(time, limit) >= 0;
  const isOverMidnight = Temporal.PlainTime.compare(quietFrom, quietUntil) > 0;
  const isQuiet = isOverMidnight
    ? isPast(quietFrom) || !isPast(quietUntil)
    : isPast(quietFrom) && !isPast(quietUntil);
  if (!isQuiet) return undefined;
  const endsTomorrow = isOverMidnight && isPast(quietFrom);
  const day = here.toPlainDate().add({ days: endsTomorrow ? 1 : 0 });
  return momentOn(day, quietUntil);
}

/** The same moment, or the end of the quiet hours that it falls into. */
export const outOfQuiet = (hours: Quiet, at: Temporal.Instant): Temporal.Instant =>
  quietUntil(hours, at) ?? at;

export const momentOn = (day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: fundTimeZone, plainTime: time }).toInstant();
