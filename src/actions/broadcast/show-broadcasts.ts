import type { BroadcastPreview, BroadcastSeen, MeetingSeen } from "#conversation/deeds/broadcast.ts";
import type { Reply, Saying } from "#conversation/reply.ts";
import { readSegment } from "#core/broadcast/segment.ts";
import { broadcastById, lastBroadcasts } from "#store/broadcasts.ts";
import { meetingsFrom, type Meeting } from "#store/meetings.ts";
import type { Moment } from "../perform.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { previewOf } from "./audience.ts";
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

/** What it would come to if it were sent now, and the words that its readers would read, line by line. */
export async function previewBroadcastOf(
  moment: Moment,
  { broadcastId }: { readonly broadcastId: string },
): Promise<(BroadcastPreview & { readonly words: readonly string[] }) | undefined> {
  const broadcast = await broadcastById(moment.fund, broadcastId);
  const segment = broadcast && readSegment(broadcast.segment);
  if (broadcast === undefined || segment === undefined) return undefined;
  // As `writeBroadcast` or `callMeeting` made it.
  const reply = broadcast.reply as Reply;
  return { ...(await previewOf(moment, { segment, reply })), words: reply.says.flatMap(linesOf) };
}

function linesOf(saying: Saying): readonly string[] {
  if (saying.type !== "card") return [];
  const { title, headline = "", paragraph = "", rows, notes = [] } = saying;
  return [
    title,
    headline,
    ...paragraph.split("\n"),
    ...rows.map(({ label, value }) => `${label}: ${value}`),
    ...notes,
  ].filter((line) => line !== "");
}
