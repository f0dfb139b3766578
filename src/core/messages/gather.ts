import { dayIn } from "../fund/time-zone.ts";
import { momentOn, outOfQuiet, type MessageHours } from "./hours.ts";

/** Work that somebody is to be told of, and when their phone rang for work before. */
export interface Untold {
  /** The oldest of what they have not been told. */
  readonly notedAt: Temporal.Instant;
  readonly isUrgent: boolean;
  /** In the last thirty days, in any order. */
  readonly rings: readonly Temporal.Instant[];
}

/** One filing can make several claims: they are one message. */
const together = { minutes: 1 };
/** So often in thirty days a phone rings on the day itself; a fund with few claims never waits for company. */
const freely = 2;
export const ringsCount = { hours: 30 * 24 };

/**
 * When they are told. What is urgent: at once, at any hour. Else at once, unless their phone rang for work today already, or
 * more than twice this month and in the last `gatherDays` days: then what comes is gathered, and told at the digest hour of
 * the first day that is free again. Never in the quiet hours.
 */
export function whenTold({ notedAt, isUrgent, rings }: Untold, hours: MessageHours): Temporal.Instant {
  if (isUrgent) return notedAt;
  const soon = outOfQuiet(hours, notedAt.add(together));
  const last = rings.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1);
  if (last === undefined) return soon;
  const pause = rings.length < freely ? 1 : hours.gatherDays;
  const free = dayIn(last).add({ days: pause });
  if (Temporal.PlainDate.compare(dayIn(soon), free) >= 0) return soon;
  return outOfQuiet(hours, momentOn(free, hours.digestAt));
}

export interface Lying {
  readonly toldAt: Temporal.Instant;
  readonly nudgedOn?: Temporal.PlainDate;
}

/** It was told, or told again, so many days ago and is still not done. */
export function liesTooLong(
  { toldAt, nudgedOn = dayIn(toldAt) }: Lying,
  today: Temporal.PlainDate,
  { nudgeAfterDays }: Pick<MessageHours, "nudgeAfterDays">,
): boolean {
  return Temporal.PlainDate.compare(nudgedOn.add({ days: nudgeAfterDays }), today) <= 0;
}

/** News that soon has more to follow, an approval and then the money, waits so long for it: one message instead of two. */
export const companyUntil = (at: Temporal.Instant): Temporal.Instant => at.add({ hours: 24 });
