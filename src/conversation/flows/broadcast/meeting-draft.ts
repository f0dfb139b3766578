import type { MeetingSaid } from "#core/broadcast/meeting.ts";
import { mostMeetingWords } from "#core/broadcast/meeting.ts";
import type { Conversation } from "../../turn.ts";

/** What was answered so far; an answer's fact has the name of its step. */
export type MeetingDraft = Partial<MeetingSaid>;

export function meetingDraft(facts: Conversation["facts"]): MeetingDraft {
  const { title, place } = facts;
  const [on, at] = [dayIn(facts["day"]), timeIn(facts["time"])];
  return {
    ...(isWords(title) && { title }),
    ...(on !== undefined && { on }),
    ...(at !== undefined && { at }),
    ...(isWords(place) && { place }),
  };
}

export function wholeMeeting({ title, on, at, place }: MeetingDraft): MeetingSaid | undefined {
  const isWhole = title !== undefined && on !== undefined && at !== undefined && place !== undefined;
  return isWhole ? { title, on, at, place } : undefined;
}

export const isWords = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== "" && text.length <= mostMeetingWords;

/** As a day picker sends it and as a fact keeps it. */
export const dayIn = (text: string | undefined): Temporal.PlainDate | undefined =>
  read(text, /^\d{4}-\d{2}-\d{2}$/u, (iso) => Temporal.PlainDate.from(iso));

const timeIn = (text: string | undefined): Temporal.PlainTime | undefined =>
  read(text, /^\d{2}:\d{2}(?::\d{2})?$/u, (clock) => Temporal.PlainTime.from(clock));

function read<Value>(
  text: string | undefined,
  form: RegExp,
  from: (text: string) => Value,
): Value | undefined {
  if (text === undefined || !form.test(text)) return undefined;
  try {
    return from(text);
  } catch {
    return undefined;
  }
}
