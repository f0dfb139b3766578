import { meetingReply } from "#conversation/flows/broadcast/announcement.ts";
import { isToRemind, meetingMoment } from "#core/broadcast/meeting.ts";
import { momentOn } from "#core/messages/hours.ts";
import { addBroadcast, broadcastsOfMeeting } from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { lockMeeting, meetingsFrom } from "#store/meetings.ts";
import { hoursOfFund } from "#store/message-hours.ts";
import { dayIn, type Moment } from "../perform.ts";
import { readersNow, startBroadcast } from "./start-broadcast.ts";

/**
 * The day before, from the fund's digest hour on, everybody who is called is told again: those of the segment as it is then.
 * A call that a second person never agreed to is not told again either.
 */
export async function remindOfMeetings(moment: Moment): Promise<{ readonly meetings: number }> {
  const { fund, at, today } = moment;
  const { digestAt } = await hoursOfFund(fund);
  if (Temporal.Instant.compare(at, momentOn(today, digestAt)) < 0) return { meetings: 0 };
  let meetings = 0;
  for (const { meetingId, calledAt, ...near } of await meetingsFrom(fund, today))
    if (isToRemind(near, { calledOn: dayIn(calledAt), today }) && (await remindOf(moment, meetingId)))
      meetings += 1;
  return { meetings };
}

async function remindOf(moment: Moment, meetingId: string): Promise<boolean> {
  const { fund, at, newId } = moment;
  const meeting = await lockMeeting(fund, meetingId);
  if (meeting === undefined || meeting.cancelledAt !== undefined) return false;
  const call = (await broadcastsOfMeeting(fund, meetingId)).find(({ kind }) => kind === "meeting");
  if (call?.sentAt === undefined || call.stoppedAt !== undefined) return false;
  const { name } = await thisFund(fund);
  const reminder = {
    broadcastId: newId(),
    kind: "meeting-reminder",
    onceKey: `meeting-reminder:${meetingId}`,
    segment: meeting.segment,
    title: meeting.title,
    reply: meetingReply(meeting, "again", name),
    meetingId,
    writtenAt: at,
    lapsesAt: meetingMoment(meeting),
  } as const;
  if (!(await addBroadcast(fund, reminder))) return false;
  await startBroadcast(moment, reminder, await readersNow(moment, reminder));
  return true;
}
