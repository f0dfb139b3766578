import { askedAsOf, daysOf } from "#core/reminder/settings.ts";
import { remindersOfMonth } from "#core/reminder/reminders-of-month.ts";
import type { Reminder } from "#core/reminder/reminder.ts";
import { askAgain } from "#core/reminder/still-holds.ts";
import { owingMembers } from "#store/owing-members.ts";
import {
  remindersInOutbox,
  rewordReminder,
  withdrawReminders,
  type QueuedReminder,
  type ReminderInOutbox,
} from "#store/reminders.ts";
import { settingsOfReminders } from "#store/reminder-settings.ts";
import type { Moment } from "../perform.ts";
import { leaveReminders } from "./leave-reminders.ts";

/**
 * Delivery asks, just before it makes sendings, which of these messages no longer hold (decisions.md 28): paid since, dead,
 * muted, blocked, or of a month that is over. Where something else is true of a person by now, that is left in the place of
 * the old words. An id that is no reminder's is one that was replaced before, and does not hold.
 */
export async function reminderNoLongerHolds(
  moment: Moment,
  outboxIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { fund, at, newId } = moment;
  const asked = await remindersInOutbox(fund, outboxIds);
  const now = await remindersNow(moment, asked);

  const over: string[] = [];
  const replaced: string[] = [];
  const reworded: QueuedReminder[] = [];
  for (const { outboxId, lineUserId, said, isHeld } of asked) {
    const is = askAgain(said, now.get(outboxId));
    if (is.type === "is-over") over.push(outboxId);
    if (is.type === "says-otherwise") {
      const again = { ...is.reminder, lineUserId, outboxId: newId(), isHeld };
      await rewordReminder(fund, outboxId, again);
      reworded.push(again);
      replaced.push(outboxId);
    }
  }

  await withdrawReminders(fund, over, at);
  await leaveReminders(moment, reworded, (await settingsOfReminders(fund)).wording);
  const holding = new Set(asked.map(({ outboxId }) => outboxId));
  for (const outboxId of [...over, ...replaced]) holding.delete(outboxId);
  return new Set(outboxIds.filter((outboxId) => !holding.has(outboxId)));
}

/** What each of these people would be told now of the same members, by the id of the message that waits. */
async function remindersNow(
  { fund, today }: Moment,
  asked: readonly ReminderInOutbox[],
): Promise<ReadonlyMap<string, Reminder>> {
  const settings = await settingsOfReminders(fund);
  const found = new Map<string, Reminder>();
  for (const [month, theirs] of Map.groupBy(asked, ({ monthOn }) => monthOn.toString())) {
    const monthOn = Temporal.PlainDate.from(month);
    const days = daysOf(settings, monthOn);
    const asOf = askedAsOf(days, today);
    // The next month's reminder says it anew.
    const isPast = Temporal.PlainDate.compare(today, days.next) >= 0;
    if (isPast || !settings.isOn) continue;
    const among = [...new Set(theirs.flatMap(({ said }) => said.map(({ memberId }) => memberId)))];
    const members = await owingMembers(fund, { today: asOf, until: days.next, among });
    const { reminders } = remindersOfMonth(members, { today: asOf, days, settings, toldAt: new Map() });
    const byReader = new Map(reminders.map((one) => [one.lineUserId, one]));
    for (const { outboxId, lineUserId } of theirs) {
      const reminder = byReader.get(lineUserId);
      if (reminder !== undefined) found.set(outboxId, reminder);
    }
  }
  return found;
}
