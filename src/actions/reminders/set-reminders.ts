import type { ReminderSettings } from "#core/reminder/settings.ts";
import { putReminderSettings, settingsOfReminders } from "#store/reminder-settings.ts";
import type { Moment } from "../perform.ts";

/** Changes what is given, if anything; the rest stays as it was. Gives what holds from now on. */
export async function setReminders(
  { fund, at }: Moment,
  change: Partial<ReminderSettings>,
): Promise<ReminderSettings> {
  const before = await settingsOfReminders(fund);
  if (Object.keys(change).length === 0) return before;
  const settings = { ...before, ...change };
  await putReminderSettings(fund, settings, at);
  return settings;
}
