import type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { meetingReply } from "#conversation/flows/broadcast/announcement.ts";
import { meetingMoment, meetingToCall, type MeetingSaid } from "#core/broadcast/meeting.ts";
import { segmentInText, type Segment } from "#core/broadcast/segment.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addBroadcast, broadcastsOfMeeting, type Broadcast } from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { addMeeting, lockMeeting } from "#store/meetings.ts";
import type { Moment } from "../perform.ts";
import { sendBroadcast, type Sent, type SendRefusal } from "./send-broadcast.ts";
import { mayTellNow } from "./write-broadcast.ts";

export interface CallMeeting {
  /** The draft's id: called twice, it is one meeting. */
  readonly meetingId: string;
  readonly by: string;
  readonly segment: Segment;
  readonly meeting: MeetingSaid;
}

export interface MeetingCalled {
  readonly broadcast: Broadcast;
  readonly sent: Sent | { readonly type: "sent-before" };
}

/**
 * Writes the meeting down and tells those who are called, at once or once a second person agrees. What has not gone out when
 * it begins is taken back. The day before, `remindOfMeetings` tells them again.
 */
export async function callMeeting(
  moment: Moment,
  { meetingId, by, segment, meeting }: CallMeeting,
): Promise<Result<MeetingCalled, BroadcastRefusal>> {
  const { fund, at, newId } = moment;
  const said = meetingToCall(meeting, moment);
  if (!said.ok) return said;
  const may = await mayTellNow(moment, { by, segment });
  if (!may.ok) return may;
  const { name } = await thisFund(fund);
  const inText = segmentInText(segment);
  const isNew = await addMeeting(fund, {
    ...said.value,
    meetingId,
    segment: inText,
    calledBy: by,
    calledAt: at,
  });
  if (isNew)
    await addBroadcast(fund, {
      broadcastId: newId(),
      kind: "meeting",
      segment: inText,
      title: said.value.title,
      reply: meetingReply(said.value, "call", name),
      meetingId,
      writtenBy: by,
      writtenAt: at,
      lapsesAt: meetingMoment(said.value),
    });
  const called = await lockMeeting(fund, meetingId);
  const [broadcast] = await broadcastsOfMeeting(fund, meetingId);
  if (called?.calledBy !== by || broadcast === undefined) return refused({ type: "no-such-meeting" });
  return sentNow(moment, broadcast, by);
}

async function sentNow(
  moment: Moment,
  broadcast: Broadcast,
  by: string,
): Promise<Result<MeetingCalled, SendRefusal>> {
  const sent = await sendBroadcast(moment, { broadcastId: broadcast.broadcastId, by });
  if (sent.ok) return ok({ broadcast, sent: sent.value });
  return sent.refusal.type === "sent-before" ? ok({ broadcast, sent: { type: "sent-before" } }) : sent;
}
