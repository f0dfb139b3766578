import { callMeeting } from "#actions/broadcast/call-meeting.ts";
import { cancelMeeting } from "#actions/broadcast/cancel-meeting.ts";
import { listMeetings } from "#actions/broadcast/show-broadcasts.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { segment } from "../../kinds/segment.ts";
import { text } from "../../kinds/text.ts";
import { time } from "../../kinds/time.ts";
import { required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";
import { broadcastSentence, byOption, fundOption, memberIdOf } from "./sentences.ts";

export const meetingCall = command({
  name: "meeting call",
  summary: "Calls a meeting: those whom it calls are told at once, and again the day before",
  notes: [
    "To more people than broadcast settings allow one officer, a second one agrees first (broadcast agree). What has not gone out when the meeting begins is taken back.",
  ],
  options: {
    fund: fundOption,
    by: byOption,
    to: required(segment("WHOM"), "whom it calls: committee, everyone, village:1,3 …"),
    title: required(text("TEXT"), "what meets"),
    on: required(day("DAY", { direction: "future" }), "the day"),
    at: required(time("TIME"), "the hour"),
    place: required(text("TEXT"), "where"),
  },
  examples: [
    {
      line: "meeting call --fund ban-bung --by 1 --to committee --title ประชุมคณะกรรมการ --on 2569-03-01 --at 13:30 --place ศาลาประชาคม",
    },
  ],
  run: ({ fund, by, to, ...meeting }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const caller = await memberIdOf(house, fundId, by);
      if (!caller.ok) return caller;
      const meetingId = house.newId();
      const wish = { meetingId, by: caller.value, segment: to, meeting };
      const called = await perform(house, fundId, callMeeting, wish);
      if (!called.ok) return refused(broadcastSentence(called.refusal));
      const { sent } = called.value;
      const people = "people" in sent ? sent.people : 0;
      return ok({
        json: { fund, meetingId, state: sent.type, people },
        lines: [
          sent.type === "waits"
            ? `It calls ${people} people: ${sent.asked} are asked to agree, and one is enough.`
            : `Called for ${dayShown(meeting.on)}: ${people} people are being told, and are told again the day before.`,
        ],
      });
    }),
});

export const meetingList = command({
  name: "meeting list",
  summary: "Shows the meetings that are to come, the next one first",
  options: { fund: fundOption },
  examples: [{ line: "meeting list --fund ban-bung" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meetings = await perform(house, fundId, listMeetings, undefined);
      return ok({
        json: {
          meetings: meetings.map(({ at, ...meeting }) => ({
            ...meeting,
            at: at.toString({ smallestUnit: "minute" }),
          })),
        },
        lines:
          meetings.length === 0
            ? ["No meeting is called."]
            : columns(
                meetings.map(({ meetingId, title, on, at, place, segment: whom }) => [
                  meetingId,
                  dayShown(on),
                  at.toString({ smallestUnit: "minute" }),
                  title,
                  place,
                  whom,
                ]),
              ),
      });
    }),
});

export const meetingCancel = command({
  name: "meeting cancel",
  summary: "Calls a meeting off; whoever was called is told",
  options: {
    fund: fundOption,
    meeting: required(text("ID"), "its id, as meeting list shows it, or next"),
    by: byOption,
  },
  examples: [{ line: "meeting cancel --fund ban-bung --meeting next --by 1" }],
  run: ({ fund, meeting, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const officer = await memberIdOf(house, fundId, by);
      if (!officer.ok) return officer;
      const coming = await perform(house, fundId, listMeetings, undefined);
      const meant = meeting === "next" ? coming[0] : coming.find(({ meetingId }) => meetingId === meeting);
      if (meant === undefined) return refused(broadcastSentence({ type: "no-such-meeting" }));
      const { meetingId } = meant;
      const cancelled = await perform(house, fundId, cancelMeeting, { meetingId, by: officer.value });
      if (!cancelled.ok) return refused(broadcastSentence(cancelled.refusal));
      const { told } = cancelled.value;
      return ok({
        json: { fund, meetingId, told },
        lines: [`It is off, and ${told} people are told. To call another: ${program} meeting call --help`],
      });
    }),
});
