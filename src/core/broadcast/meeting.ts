import { momentOn } from "../messages/hours.ts";
import { ok, refused, type Result } from "../result.ts";

export interface MeetingSaid {
  /** "ประชุมคณะกรรมการ", "ประชุมใหญ่สามัญประจำปี". */
  readonly title: string;
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly place: string;
}

export type MeetingRefusal =
  | { readonly type: "meeting-title-missing" }
  | { readonly type: "meeting-place-missing" }
  | { readonly type: "meeting-words-too-long"; readonly most: number }
  | { readonly type: "meeting-in-the-past" }
  /** A slip of the year, nearly always. */
  | { readonly type: "meeting-too-far"; readonly mostDays: number };

export const mostMeetingWords = 100;
const mostDaysAhead = 366;

export const meetingMoment = ({ on, at }: Pick<MeetingSaid, "on" | "at">): Temporal.Instant =>
  momentOn(on, at);

export function meetingToCall(
  said: MeetingSaid,
  now: { readonly at: Temporal.Instant; readonly today: Temporal.PlainDate },
): Result<MeetingSaid, MeetingRefusal> {
  const title = said.title.replaceAll(/\s+/gu, " ").trim();
  const place = said.place.replaceAll(/\s+/gu, " ").trim();
  if (title === "") return refused({ type: "meeting-title-missing" });
  if (place === "") return refused({ type: "meeting-place-missing" });
  if (Math.max(title.length, place.length) > mostMeetingWords)
    return refused({ type: "meeting-words-too-long", most: mostMeetingWords });
  if (Temporal.Instant.compare(meetingMoment(said), now.at) <= 0)
    return refused({ type: "meeting-in-the-past" });
  if (Temporal.PlainDate.compare(said.on, now.today.add({ days: mostDaysAhead })) > 0)
    return refused({ type: "meeting-too-far", mostDays: mostDaysAhead });
  return ok({ ...said, title, place });
}

/** Told again the day before; whoever was called on that day or later has just read it. */
export const remindsOn = ({ on }: Pick<MeetingSaid, "on">): Temporal.PlainDate => on.subtract({ days: 1 });

export const isToRemind = (
  meeting: Pick<MeetingSaid, "on">,
  { calledOn, today }: { readonly calledOn: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): boolean =>
  remindsOn(meeting).equals(today) && Temporal.PlainDate.compare(calledOn, remindsOn(meeting)) < 0;
