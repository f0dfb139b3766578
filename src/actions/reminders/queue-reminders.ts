import { dueNow } from "#core/reminder/settings.ts";
import { addReminders, monthDecided, monthWarned, takeMonth } from "#store/reminders.ts";
import { settingsOfReminders } from "#store/reminder-settings.ts";
import type { Moment } from "../perform.ts";
import { leaveReminders, queuedFrom } from "./leave-reminders.ts";
import { monthOfReminders, type MonthOfReminders } from "./month-of-reminders.ts";
import { tellOfVisits, tellThatShort } from "./tell-committee.ts";

/** What was done about a fund's reminders: counts, for the run's own row. */
export interface RemindersDone extends Readonly<Record<string, number>> {
  readonly reminded: number;
  /** Whose message waits for their next one, because the month's do not reach. */
  readonly held: number;
  readonly notTold: number;
  readonly warned: number;
}

const nothing: RemindersDone = { reminded: 0, held: 0, notTold: 0, warned: 0 };

/**
 * The hourly look: on the fund's day, from its hour on, the month's reminders are decided and left in the outbox; three days
 * before, the committee learns if the messages will not reach. Once a month, however many servers look and however long
 * they slept.
 */
export async function remindIfDue(moment: Moment): Promise<RemindersDone> {
  const settings = await settingsOfReminders(moment.fund);
  if (!settings.isOn) return nothing;
  const due = dueNow(settings, moment.at, moment.today);
  if (due === undefined) return nothing;
  return due.type === "remind" ? queueReminders(moment, due.monthOn) : lookAhead(moment, due.monthOn);
}

/**
 * Decides a month's reminders and leaves them all, in one transaction: killed in the middle, nothing is decided, and whoever
 * comes next does it. The month's own row decides who is first.
 */
export async function queueReminders(moment: Moment, monthOn: Temporal.PlainDate): Promise<RemindersDone> {
  const { fund, at } = moment;
  if (!(await takeMonth(fund, monthOn))) return nothing;
  const month = await monthOfReminders(moment, monthOn);

  const { sent, held } = month;
  const queued = [...queuedFrom(moment, sent, false), ...queuedFrom(moment, held, true)];

  await addReminders(fund, monthOn, { queued, at });
  await leaveReminders(moment, queued, month.settings.wording);
  await tellOfVisits(moment, month);
  if (held.length > 0) await tellThatShort(moment, month, "now");
  const done = { reminded: sent.length, held: held.length, notTold: month.notTold.length, warned: 0 };
  await monthDecided(fund, monthOn, { at, did: { ...done, ...countedReasons(month) } });
  return done;
}

async function lookAhead(moment: Moment, monthOn: Temporal.PlainDate): Promise<RemindersDone> {
  const month = await monthOfReminders(moment, monthOn);
  if (month.held.length === 0 || !(await monthWarned(moment.fund, monthOn, moment.at))) return nothing;
  await tellThatShort(moment, month, "ahead");
  return { ...nothing, warned: 1 };
}

/** How many were not told for which reason. */
export function countedReasons({ notTold }: Pick<MonthOfReminders, "notTold">): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of notTold) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
