import type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { meetingReply } from "#conversation/flows/broadcast/announcement.ts";
import { meetingMoment } from "#core/broadcast/meeting.ts";
import { mayTell } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  addBroadcast,
  broadcastsOfMeeting,
  changeBroadcast,
  lockBroadcast,
  readersOf,
  withdrawBroadcast,
} from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { accountsReachable } from "#store/line-accounts.ts";
import { lockMeeting, setCancelled, type Meeting } from "#store/meetings.ts";
import { rolesOn } from "#store/offices.ts";
import { openRequests, settleRequest } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { startBroadcast } from "./start-broadcast.ts";

export interface MeetingCancelled {
  readonly meeting: Meeting;
  /** How many learn that it is off: those whom the call reached, whoever else is in the segment by now. */
  readonly told: number;
}

/** It will not take place. Calls that are still waiting are taken back; whoever was called is told, and nobody else. */
export async function cancelMeeting(
  moment: Moment,
  { meetingId, by }: { readonly meetingId: string; readonly by: string },
): Promise<Result<MeetingCancelled, BroadcastRefusal>> {
  const { fund, at, today, newId } = moment;
  if (!mayTell((await rolesOn(fund, [by], today)).get(by) ?? []))
    return refused({ type: "not-allowed-to-tell" });
  const meeting = await lockMeeting(fund, meetingId);
  const isOver = meeting !== undefined && Temporal.Instant.compare(meetingMoment(meeting), at) <= 0;
  if (meeting === undefined || meeting.cancelledAt !== undefined || isOver)
    return refused({ type: "no-such-meeting" });
  const called = await takeBack(moment, { meetingId, by });
  await setCancelled(fund, meetingId, { by, at });
  const readers = await accountsReachable(fund, called);
  if (readers.length === 0) return ok({ meeting, told: 0 });
  const { name } = await thisFund(fund);
  const off = {
    broadcastId: newId(),
    kind: "meeting-off",
    onceKey: `meeting-off:${meetingId}`,
    segment: meeting.segment,
    title: meeting.title,
    reply: meetingReply(meeting, "off", name),
    meetingId,
    writtenBy: by,
    writtenAt: at,
    lapsesAt: meetingMoment(meeting),
  } as const;
  await addBroadcast(fund, off);
  await startBroadcast(moment, off, { readers, leftOut: [], notOnLine: 0 });
  return ok({ meeting, told: readers.length });
}

/** Whom its call reached or may reach. */
async function takeBack(
  { fund, at }: Moment,
  { meetingId, by }: { readonly meetingId: string; readonly by: string },
): Promise<readonly string[]> {
  const open = await openRequests(fund, "broadcast");
  const told = new Set<string>();
  for (const { broadcastId } of await broadcastsOfMeeting(fund, meetingId)) {
    const broadcast = await lockBroadcast(fund, broadcastId);
    const request = open.find(({ subjectId }) => subjectId === broadcastId);
    if (request !== undefined) await settleRequest(fund, request.requestId, { as: "withdrawn", by, at });
    if (broadcast?.sentAt === undefined) continue;
    const withdrawn = await withdrawBroadcast(fund, broadcastId, at);
    if (withdrawn > 0) await changeBroadcast(fund, broadcastId, { stoppedBy: by, stoppedAt: at });
    for (const lineUserId of await readersOf(fund, broadcastId)) told.add(lineUserId);
  }
  return [...told];
}
