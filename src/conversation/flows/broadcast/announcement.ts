import type { MeetingSaid } from "#core/broadcast/meeting.ts";
import type { Announcement } from "#core/broadcast/words.ts";
import type { Reply } from "../../reply.ts";
import { cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { announcementWords } from "../../wording/broadcast/announcement.ts";

const words = announcementWords.th;

/** What readers get. The same function makes the preview and what is sent, so that both are the same reply. */
export const announcementReply = ({ title, text }: Announcement, fundName: string): Reply =>
  reply(
    ...cards({
      look: "plain",
      title,
      paragraph: text,
      notes: [words.from(fundName)],
      buttons: [shortcut("help:show")],
      summary: words.summary(fundName, title, text),
    }),
  );

/** - call: it is called; - again: it is tomorrow; - off: it will not take place. */
export type MeetingNews = "call" | "again" | "off";

export const meetingReply = (meeting: MeetingSaid, news: MeetingNews, fundName: string): Reply =>
  reply(
    ...cards({
      look: news === "off" ? "attention" : "plain",
      title: words.meeting[news].title,
      headline: meeting.title,
      rows: [
        { label: words.rows.day, value: words.day(meeting.on), strong: true },
        { label: words.rows.time, value: words.time(meeting.at), strong: true },
        { label: words.rows.place, value: meeting.place },
      ],
      notes: [words.meeting[news].note, words.from(fundName)],
      buttons: [shortcut("contact:show"), shortcut("help:show")],
      summary: words.meeting[news].summary(meeting),
    }),
  );

/** To a LINE account that acts for whoever has a birthday; several in one house are greeted in one card. */
export const birthdayReply = (names: readonly string[], fundName: string): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.birthday.title,
      headline: names.join("\n"),
      notes: [words.birthday.note, words.from(fundName)],
      buttons: [shortcut("help:show")],
      summary: words.birthday.summary(names.join(" และ "), fundName),
    }),
  );
