import { momentOn } from "../messages/hours.ts";

/**
 * Why somebody is reminded, the gentlest first.
 *
 * - before-due:    a longer period than a month ends before the next reminder day: so much money wants to be put by.
 * - due:           it fell due since the reminder day before.
 * - arrears:       it was due on the reminder day before, too, and as many months are missed as the rules give notice from.
 * - before-ending: one month more, and the rules let the membership end. Somebody of the committee visits, too.
 */
export const steps = ["before-due", "due", "arrears", "before-ending"] as const;
export type Step = (typeof steps)[number];

/**
 * Who is reminded where the month's messages do not reach. Whoever is not gets it free with their next message.
 *
 * - weightiest-first: those whose membership is near its end, then those in arrears, then what is due, then what will be.
 * - newest-first:     those who have just fallen due, who pay most readily; the others after them.
 * - nobody:           all of them wait for their next message: half a village reminded makes talk.
 */
export const shortRules = ["weightiest-first", "newest-first", "nobody"] as const;
export type ShortRule = (typeof shortRules)[number];

export const wordings = ["warm", "short"] as const;
export type Wording = (typeof wordings)[number];

/** What a fund says of its reminders. */
export interface ReminderSettings {
  readonly isOn: boolean;
  /** 29 to 31 are the last day of a month that has no such day. */
  readonly day: number;
  readonly time: Temporal.PlainTime;
  /** The steps at which this fund reminds at all. */
  readonly steps: readonly Step[];
  readonly whenShort: ShortRule;
  readonly wording: Wording;
  /** Whether members are wished well on their birthdays (actions/broadcast). */
  readonly birthdays: boolean;
}

/** Off, because only the committee knows when its register is complete enough to ask people for money. */
export const usualSettings: ReminderSettings = {
  isOn: false,
  day: 5,
  time: Temporal.PlainTime.from("09:00"),
  steps,
  whenShort: "weightiest-first",
  wording: "warm",
  birthdays: false,
};

type Monthly = Pick<ReminderSettings, "day" | "time">;

/** A month's reminder day; the 31st of a shorter month is its last day. */
export const reminderDay = ({ day }: Pick<Monthly, "day">, monthOn: Temporal.PlainDate): Temporal.PlainDate =>
  monthOn.with({ day: Math.min(day, monthOn.daysInMonth) });

/** After a longer sleep of the server a reminder would come too close before the next one: that month has none. */
const latestDays = 10;
/** So many days before it the committee learns that the messages will not reach: time to buy more, or to walk. */
const warningDays = 3;

/** What is to be done now about the reminders of which month; nothing between the times. */
export type Due =
  | { readonly type: "remind"; readonly monthOn: Temporal.PlainDate }
  | { readonly type: "look-ahead"; readonly monthOn: Temporal.PlainDate };

/** A server that slept over several reminder days does the last of them only, once. */
export function dueNow(settings: Monthly, at: Temporal.Instant, today: Temporal.PlainDate): Due | undefined {
  const thisMonth = today.with({ day: 1 });
  for (const monthOn of [thisMonth, thisMonth.subtract({ months: 1 })]) {
    const day = reminderDay(settings, monthOn);
    if (Temporal.Instant.compare(momentOn(day, settings.time), at) > 0) continue;
    const isLate = Temporal.PlainDate.compare(today, day.add({ days: latestDays })) > 0;
    if (!isLate) return { type: "remind", monthOn };
    break;
  }
  for (const monthOn of [thisMonth, thisMonth.add({ months: 1 })]) {
    const day = reminderDay(settings, monthOn);
    const isNear = Temporal.PlainDate.compare(today, day.subtract({ days: warningDays })) >= 0;
    if (isNear && Temporal.Instant.compare(at, momentOn(day, settings.time)) < 0)
      return { type: "look-ahead", monthOn };
  }
  return undefined;
}

/** The days by which a month's reminders count: the day itself, the reminder day before it and the one after. */
export interface ReminderDays {
  readonly on: Temporal.PlainDate;
  readonly before: Temporal.PlainDate;
  readonly next: Temporal.PlainDate;
}

/** Looked at before its day, a month is asked as of that day: what falls due until then is in it. */
export const askedAsOf = ({ on }: ReminderDays, today: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(today, on) < 0 ? on : today;

export const daysOf = (settings: Monthly, monthOn: Temporal.PlainDate): ReminderDays => ({
  on: reminderDay(settings, monthOn),
  before: reminderDay(settings, monthOn.subtract({ months: 1 })),
  next: reminderDay(settings, monthOn.add({ months: 1 })),
});
