import type { MeetingSaid } from "#core/broadcast/meeting.ts";
import { showDayWithWeekday, showTime } from "#core/thai-calendar/show.ts";

const when = ({ on, at }: Pick<MeetingSaid, "on" | "at">): string =>
  `${showDayWithWeekday(on)} เวลา ${showTime(at)}`;

/** What members read: announcements, meetings, birthdays. */
export const announcementWords = {
  th: {
    from: (fund: string) => `จาก ${fund}`,
    summary: (fund: string, title: string, text: string) => `${fund} แจ้งว่า ${title} ${text}`,
    day: showDayWithWeekday,
    time: showTime,
    rows: { day: "วันที่", time: "เวลา", place: "สถานที่" },
    meeting: {
      call: {
        title: "ขอเชิญประชุม",
        note: "ถ้ามาไม่ได้ ฝากบอกกรรมการไว้ก่อนนะคะ",
        summary: (meeting: MeetingSaid) => `ขอเชิญ${meeting.title} ${when(meeting)} ที่ ${meeting.place} ค่ะ`,
      },
      again: {
        title: "พรุ่งนี้มีประชุมนะคะ",
        note: "แล้วพบกันนะคะ ถ้ามาไม่ได้ ฝากบอกกรรมการไว้ก่อนค่ะ",
        summary: (meeting: MeetingSaid) => `พรุ่งนี้มี${meeting.title} ${when(meeting)} ที่ ${meeting.place} ค่ะ`,
      },
      off: {
        title: "งดประชุม",
        note: "ขออภัยที่ต้องงดนะคะ ถ้านัดใหม่จะแจ้งให้ทราบค่ะ",
        summary: (meeting: MeetingSaid) => `งด${meeting.title}ที่นัดไว้ ${when(meeting)} ค่ะ`,
      },
    },
    birthday: {
      title: "สุขสันต์วันเกิดค่ะ",
      note: "ขอให้สุขภาพแข็งแรง มีความสุขตลอดปีนะคะ พวกเรากองทุนเป็นกำลังใจให้เสมอค่ะ",
      summary: (names: string, fund: string) => `สุขสันต์วันเกิด ${names} ค่ะ จาก ${fund}`,
    },
  },
};
