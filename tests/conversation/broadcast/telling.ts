import type { Outcome } from "#conversation/deed.ts";
import type { BroadcastDeed, BroadcastOutcome, BroadcastSeen } from "#conversation/deeds/broadcast.ts";
import { announcementReply, meetingReply } from "#conversation/flows/broadcast/announcement.ts";
import { nothingSent } from "#core/broadcast/progress.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { day } from "../cast.ts";
import type { Deeds } from "../transcript.ts";

/** A made-up fund of 120 people on LINE, as talks about telling many see it. */

const fundName = "กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ";
export const choices = {
  villages: [
    { villageNo: 1, name: "บ้านสุขใจ" },
    { villageNo: 2, name: "บ้านโนนงาม" },
    { villageNo: 3, name: "" },
  ],
  plans: [
    { code: "monthly", name: "ส่งรายเดือน" },
    { code: "yearly", name: "ส่งรายปี" },
  ],
  memberTypes: [{ code: "general", name: "สมาชิกทั่วไป" }],
};

export const broadcastSeen = (change: Partial<BroadcastSeen> = {}): BroadcastSeen => ({
  broadcastId: "0198a000-0000-7000-8000-0000000000b1",
  title: "แจ้งข่าวกองทุน",
  segment: "หมู่ที่ 1, 2",
  writtenOn: day("2026-02-14"),
  state: "sending",
  progress: { ...nothingSent, accepted: 12, waiting: 28 },
  blocked: 0,
  muted: 1,
  notOnLine: 9,
  ...change,
});

export interface Telling {
  readonly people: number;
  readonly room?: number;
  readonly secondAbove?: number;
}

/** What the fund answers. */
export function telling({ people, room, secondAbove = 50 }: Telling): Deeds {
  const answer = (deed: BroadcastDeed): BroadcastOutcome => {
    const apart = { blocked: 2, muted: 1, notOnLine: 9 };
    const cost = { messages: people, ...(room !== undefined && { room }) };
    const needsSecond = people > secondAbove;
    switch (deed.type) {
      case "list-segments":
        return { type: "segments", what: deed.what, choices };
      case "preview-broadcast":
      case "preview-meeting": {
        const reply =
          deed.type === "preview-meeting"
            ? meetingReply(deed.meeting, "call", fundName)
            : announcementReply(deed.say, fundName);
        const segment = segmentShown(deed.segment, choices);
        return {
          type: "broadcast-previewed",
          preview: { reply, segment, people, ...apart, cost, needsSecond },
        };
      }
      case "send-broadcast":
      case "call-meeting": {
        const segment = segmentShown(deed.segment, choices);
        const title = deed.type === "call-meeting" ? deed.meeting.title : deed.say.title;
        const seen = broadcastSeen({
          title,
          segment,
          ...(needsSecond
            ? { state: "waits", progress: nothingSent }
            : { progress: { ...nothingSent, waiting: people } }),
        });
        return needsSecond
          ? { type: "broadcast-waits", seen, people, asked: 2 }
          : { type: "broadcast-sent", seen, again: false };
      }
      case "list-broadcasts":
        return { type: "broadcasts", broadcasts: [broadcastSeen()] };
      case "show-broadcast":
        return { type: "broadcast-shown", seen: broadcastSeen() };
      case "stop-broadcast":
        return {
          type: "broadcast-stopped",
          seen: broadcastSeen({
            state: "stopped",
            progress: { ...nothingSent, accepted: 12, withdrawn: 28 },
          }),
          withdrawn: 28,
        };
      case "list-meetings":
        return { type: "meetings", meetings: [annual] };
      case "cancel-meeting":
        return { type: "meeting-cancelled", meeting: annual, told: 110 };
    }
  };
  return { broadcast: (deed): Outcome => ({ type: "broadcast", outcome: answer(deed.deed) }) };
}

const annual = {
  meetingId: "0198a000-0000-7000-8000-0000000000c1",
  title: "ประชุมใหญ่สมาชิก",
  place: "ศาลาประชาคมหมู่ 2",
  on: day("2026-03-01"),
  at: Temporal.PlainTime.from("09:00"),
  segment: "สมาชิกทุกคน",
};
