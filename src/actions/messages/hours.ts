import type { MessageHours } from "#core/messages/hours.ts";
import { hoursOfFund, putHours } from "#store/message-hours.ts";
import type { Moment } from "../perform.ts";

/** Changes what is given; the rest stays as it was. Gives what holds from now on. */
export async function setHours({ fund }: Moment, change: Partial<MessageHours>): Promise<MessageHours> {
  const hours = { ...(await hoursOfFund(fund)), ...change };
  await putHours(fund, hours);
  return hours;
}

export const showHours = ({ fund }: Moment): Promise<MessageHours> => hoursOfFund(fund);
