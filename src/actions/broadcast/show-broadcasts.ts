import type { BroadcastSeen, MeetingSeen } from "#conversation/deeds/broadcast.ts";
import { broadcastById, lastBroadcasts } from "#store/broadcasts.ts";
import { meetingsFrom, type Meeting } from "#store/meetings.ts";
import type { Moment } from "../perform.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { choicesOf } from "./choices.ts";
import { broadcastSeen, broadcastsSeen } from "./seen.ts";

/** The last ones, the newest first, with how far each has come. */
export const listBroadcasts = async (
  moment: Moment,
  { most }: { readonly most: number },
): Promise<BroadcastSeen[]> => broadcastsSeen(moment, await lastBroadcasts(moment.fund, most));

export async function showBroadcast(
  moment: Moment,
  { broadcastId }: { readonly broadcastId: string },
): Promise<BroadcastSeen | undefined> {
  const broadcast = await broadcastById(moment.fund, broadcastId);
  return broadcast && broadcastSeen(moment, broadcast);
}

/** Meetings that are to come, the next one first. */
export async function listMeetings(moment: Moment): Promise<MeetingSeen[]> {
  const choices = await choicesOf(moment);
  return (await meetingsFrom(moment.fund, moment.today)).map((meeting) => meetingSeen(meeting, choices));
}

export const meetingSeen = (
  { meetingId, segment, title, place, on, at }: Meeting,
  choices: Awaited<ReturnType<typeof choicesOf>>,
): MeetingSeen => ({ meetingId, title, place, on, at, segment: segmentShown(segment, choices) });
