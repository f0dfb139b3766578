import { birthdayReply } from "#conversation/flows/broadcast/announcement.ts";
import { audienceOf } from "#core/broadcast/audience.ts";
import { birthdaysKept } from "#core/broadcast/birthday.ts";
import { momentOn } from "#core/messages/hours.ts";
import { addBroadcast, addReaders, changeBroadcast } from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { hoursOfFund } from "#store/message-hours.ts";
import { settingsOfReminders } from "#store/reminder-settings.ts";
import { birthdaysOn, type BirthdayReader } from "#store/views/segments.ts";
import type { Moment } from "../perform.ts";
import { leaveFor } from "./start-broadcast.ts";

/**
 * In a fund that wants it, from its digest hour on: each account that acts for somebody born on this day is greeted once, with
 * the names of all of them. A greeting that finds no room in the month's messages is not sent a day late.
 */
export async function greetBirthdays(moment: Moment): Promise<{ readonly greeted: number }> {
  const { fund, at, today, newId } = moment;
  if (!(await settingsOfReminders(fund)).birthdays) return { greeted: 0 };
  const { digestAt } = await hoursOfFund(fund);
  if (Temporal.Instant.compare(at, momentOn(today, digestAt)) < 0) return { greeted: 0 };
  const born = await birthdaysOn(fund, birthdaysKept(today));
  const { readers, leftOut } = audienceOf(born);
  if (readers.length === 0) return { greeted: 0 };
  const { name } = await thisFund(fund);
  const broadcast = {
    broadcastId: newId(),
    kind: "birthday",
    onceKey: `birthday:${today.toString()}`,
    segment: "everyone",
    title: "",
    reply: {},
    writtenAt: at,
    lapsesAt: momentOn(today.add({ days: 1 }), new Temporal.PlainTime()),
  } as const;
  if (!(await addBroadcast(fund, broadcast))) return { greeted: 0 };
  const greetings = readers.map((reader) => ({
    reply: birthdayReply(namesFor(born, reader.lineUserId), name),
    to: [reader],
  }));
  await leaveFor(moment, broadcast.broadcastId, greetings);
  const apart = leftOut.map(({ lineUserId, why }) => ({ lineUserId, leftOut: why }));
  await addReaders(fund, broadcast.broadcastId, apart);
  await changeBroadcast(fund, broadcast.broadcastId, { sentAt: at });
  return { greeted: readers.length };
}

const namesFor = (born: readonly BirthdayReader[], lineUserId: string): readonly string[] => [
  ...new Set(born.flatMap(({ name, account }) => (account?.lineUserId === lineUserId ? [name] : []))),
];
