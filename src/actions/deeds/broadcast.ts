import type { BroadcastDeed, BroadcastOutcome, BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { announcementReply, meetingReply } from "#conversation/flows/broadcast/announcement.ts";
import { meetingToCall } from "#core/broadcast/meeting.ts";
import { wordsToTell } from "#core/broadcast/words.ts";
import { maySettle, mayTell } from "#core/fund/office.ts";
import { broadcastById, type Broadcast } from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { previewOf } from "../broadcast/audience.ts";
import { callMeeting } from "../broadcast/call-meeting.ts";
import { cancelMeeting } from "../broadcast/cancel-meeting.ts";
import { choicesOf } from "../broadcast/choices.ts";
import { broadcastSeen } from "../broadcast/seen.ts";
import { sendBroadcast, type Sent } from "../broadcast/send-broadcast.ts";
import { listBroadcasts, listMeetings, meetingSeen } from "../broadcast/show-broadcasts.ts";
import { stopBroadcast } from "../broadcast/stop-broadcast.ts";
import { mayTellNow, writeBroadcast } from "../broadcast/write-broadcast.ts";
import type { Moment } from "../perform.ts";
import { inOffice, type InOffice, type Speaker } from "./speaker.ts";

type Deed<Type extends BroadcastDeed["type"]> = Extract<BroadcastDeed, { type: Type }>;

const refusedWith = (refusal: BroadcastRefusal): BroadcastOutcome => ({ type: "broadcast-refused", refusal });

/** A list on a telephone. */
const mostListed = 5;

/** Does what a talk about telling many asked for. Whether the speaker may is asked anew at each: none trusts the talk. */
export async function doBroadcastDeed(
  moment: Moment,
  speaker: Speaker,
  deed: BroadcastDeed,
): Promise<BroadcastOutcome> {
  const isStop = deed.type === "stop-broadcast" || deed.type === "show-broadcast";
  const officer = await inOffice(moment, speaker, (held) => mayTell(held) || (isStop && maySettle(held)));
  if (officer === undefined) return refusedWith({ type: "not-allowed-to-tell" });
  switch (deed.type) {
    case "list-segments":
      return { type: "segments", what: deed.what, choices: await choicesOf(moment) };
    case "preview-broadcast":
      return previewBroadcast(moment, officer, deed);
    case "send-broadcast":
      return sendAsTold(moment, officer, deed);
    case "list-broadcasts":
      return { type: "broadcasts", broadcasts: await listBroadcasts(moment, { most: mostListed }) };
    case "show-broadcast":
      return showAsTold(moment, deed);
    case "stop-broadcast":
      return stopAsTold(moment, officer, deed);
    case "preview-meeting":
      return previewMeeting(moment, officer, deed);
    case "call-meeting":
      return callAsTold(moment, officer, deed);
    case "list-meetings":
      return { type: "meetings", meetings: await listMeetings(moment) };
    case "cancel-meeting":
      return cancelAsTold(moment, officer, deed);
  }
}

async function previewBroadcast(
  moment: Moment,
  { by }: InOffice,
  { segment, say }: Deed<"preview-broadcast">,
): Promise<BroadcastOutcome> {
  const words = wordsToTell(say);
  if (!words.ok) return refusedWith(words.refusal);
  const may = await mayTellNow(moment, { by, segment });
  if (!may.ok) return refusedWith(may.refusal);
  const reply = announcementReply(words.value, (await thisFund(moment.fund)).name);
  return { type: "broadcast-previewed", preview: await previewOf(moment, { segment, reply }) };
}

async function previewMeeting(
  moment: Moment,
  { by }: InOffice,
  { segment, meeting }: Deed<"preview-meeting">,
): Promise<BroadcastOutcome> {
  const said = meetingToCall(meeting, moment);
  if (!said.ok) return refusedWith(said.refusal);
  const may = await mayTellNow(moment, { by, segment });
  if (!may.ok) return refusedWith(may.refusal);
  const reply = meetingReply(said.value, "call", (await thisFund(moment.fund)).name);
  return { type: "broadcast-previewed", preview: await previewOf(moment, { segment, reply }) };
}

/** Two taps on "send" are one broadcast: the second one is shown what became of the first. */
async function sendAsTold(
  moment: Moment,
  { by }: InOffice,
  { key: broadcastId, segment, say }: Deed<"send-broadcast">,
): Promise<BroadcastOutcome> {
  const written = await writeBroadcast(moment, { broadcastId, by, segment, say });
  if (!written.ok) return refusedWith(written.refusal);
  const sent = await sendBroadcast(moment, { broadcastId, by });
  if (sent.ok) return toldOfSending(moment, written.value, sent.value);
  return sent.refusal.type === "sent-before"
    ? toldOfSending(moment, written.value, { type: "sent-before" })
    : refusedWith(sent.refusal);
}

async function callAsTold(
  moment: Moment,
  { by }: InOffice,
  { key: meetingId, segment, meeting }: Deed<"call-meeting">,
): Promise<BroadcastOutcome> {
  const called = await callMeeting(moment, { meetingId, by, segment, meeting });
  return called.ok
    ? toldOfSending(moment, called.value.broadcast, called.value.sent)
    : refusedWith(called.refusal);
}

async function toldOfSending(
  moment: Moment,
  { broadcastId }: Broadcast,
  sent: Sent | { readonly type: "sent-before" },
): Promise<BroadcastOutcome> {
  const now = await broadcastById(moment.fund, broadcastId);
  if (now === undefined) return refusedWith({ type: "no-such-broadcast" });
  const seen = await broadcastSeen(moment, now);
  return sent.type === "waits"
    ? { type: "broadcast-waits", seen, people: sent.people, asked: sent.asked }
    : { type: "broadcast-sent", seen, again: sent.type === "sent-before" };
}

async function showAsTold(
  moment: Moment,
  { broadcastId }: Deed<"show-broadcast">,
): Promise<BroadcastOutcome> {
  const broadcast = await broadcastById(moment.fund, broadcastId);
  return broadcast === undefined
    ? refusedWith({ type: "no-such-broadcast" })
    : { type: "broadcast-shown", seen: await broadcastSeen(moment, broadcast) };
}

async function stopAsTold(
  moment: Moment,
  { by }: InOffice,
  { broadcastId }: Deed<"stop-broadcast">,
): Promise<BroadcastOutcome> {
  const stopped = await stopBroadcast(moment, { broadcastId, by });
  if (!stopped.ok) return refusedWith(stopped.refusal);
  const { broadcast, withdrawn } = stopped.value;
  return { type: "broadcast-stopped", seen: await broadcastSeen(moment, broadcast), withdrawn };
}

async function cancelAsTold(
  moment: Moment,
  { by }: InOffice,
  { meetingId }: Deed<"cancel-meeting">,
): Promise<BroadcastOutcome> {
  const cancelled = await cancelMeeting(moment, { meetingId, by });
  if (!cancelled.ok) return refusedWith(cancelled.refusal);
  const { meeting, told } = cancelled.value;
  return { type: "meeting-cancelled", meeting: meetingSeen(meeting, await choicesOf(moment)), told };
}
