import type { MessageHours } from "#core/messages/hours.ts";
import { hoursOfFund, putHours } from "#store/message-hours.ts";
import type { Moment } from "../perform.ts";

/** Changes what is given, if anything; the rest stays as it was. Gives what holds from now on. */
export async function setHours({ fund }: Moment, change: Partial<MessageHours>): Promise<MessageHours> {
  const before = await hoursOfFund(fund);
  if (Object.keys(change).length === 0) return before;
  const hours = { ...before, ...change };
  await putHours(fund, hours);
  return hours;
}
