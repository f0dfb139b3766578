import { roomFor } from "#core/messages/budget.ts";
import { remindersOfMonth } from "#core/reminder/reminders-of-month.ts";
import type { RemindersOfMonth } from "#core/reminder/reminder.ts";
import { askedAsOf, daysOf, type ReminderSettings } from "#core/reminder/settings.ts";
import { withinRoom, type Shared } from "#core/reminder/within-room.ts";
import { budgetsOfFund } from "#store/broadcast-settings.ts";
import { owingMembers } from "#store/owing-members.ts";
import { remindedBefore } from "#store/reminders.ts";
import { settingsOfReminders } from "#store/reminder-settings.ts";
import type { Moment } from "../perform.ts";

/** A month's reminders as they would be decided now: whoever looks ahead, previews or sends asks the same. */
export interface MonthOfReminders extends RemindersOfMonth, Shared {
  readonly monthOn: Temporal.PlainDate;
  /** The reminder day. */
  readonly on: Temporal.PlainDate;
  readonly settings: ReminderSettings;
  /** Messages left for reminders on the channels in question; absent where nothing limits them. */
  readonly room?: number;
}

export async function monthOfReminders(
  { fund, at, today }: Moment,
  monthOn: Temporal.PlainDate,
): Promise<MonthOfReminders> {
  const settings = await settingsOfReminders(fund);
  const days = daysOf(settings, monthOn);
  const asOf = askedAsOf(days, today);
  const members = await owingMembers(fund, { today: asOf, until: days.next });
  const { toldAt, heldBefore } = await remindedBefore(fund, monthOn);
  const roomOf = await roomOfChannels(fund, at);

  const decided = remindersOfMonth(members, { today: asOf, days, settings, toldAt });
  const shared = withinRoom(decided.reminders, { roomOf, whenShort: settings.whenShort, heldBefore });

  const channels = new Set(decided.reminders.map(({ channelId }) => channelId));
  const rooms = [...channels].map((channelId) => roomOf.get(channelId));
  const room = rooms.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
  return {
    ...decided,
    ...shared,
    monthOn,
    on: days.on,
    settings,
    ...(room !== undefined && channels.size > 0 && { room }),
  };
}

async function roomOfChannels(
  fund: Moment["fund"],
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> {
  const budgets = await budgetsOfFund(fund, at);
  const rooms = [...budgets].map(([channelId, budget]) => [channelId, roomFor("reminder", budget)] as const);
  return new Map(rooms.filter(([, room]) => Number.isFinite(room)));
}
