import { showDayWithWeekday, showTime } from "#core/thai-calendar/show.ts";
import type { MeetingSaid } from "#core/broadcast/meeting.ts";
import { phrases } from "../phrases.ts";

const at = (step: number): string => phrases.th.atStep("นัดประชุม", step, 6);

/** Calling a meeting, and calling it off. */
export const meetingWords = {
  th: {
    title: {
      name: at(1),
      ask: "ประชุมอะไรคะ",
      note: "แตะชื่อการประชุม หรือพิมพ์เองค่ะ",
      hint: "พิมพ์ชื่อการประชุมสั้น ๆ ไม่เกิน 100 ตัวอักษรนะคะ",
      offers: ["ประชุมคณะกรรมการ", "ประชุมใหญ่สมาชิก"],
    },
    day: {
      name: at(2),
      ask: "วันไหนคะ",
      note: "แตะเลือกวัน หรือพิมพ์ เช่น 20 ธันวา หรือ วันอาทิตย์หน้า ค่ะ",
      hint: "แตะเลือกวัน หรือพิมพ์วันที่ เช่น 20 ธันวา นะคะ",
      pick: "เลือกวัน",
    },
    time: {
      name: at(3),
      ask: "กี่โมงคะ",
      note: "แตะเวลา หรือพิมพ์ เช่น 13.30 หรือ บ่ายสองโมง ค่ะ",
      hint: "พิมพ์เวลา เช่น 9.00 หรือ บ่ายโมงครึ่ง นะคะ",
      offers: ["09:00", "10:00", "13:30"],
    },
    place: {
      name: at(4),
      ask: "ที่ไหนคะ",
      note: "พิมพ์สถานที่ เช่น ศาลาประชาคมหมู่ 2 ค่ะ",
      hint: "พิมพ์สถานที่สั้น ๆ ไม่เกิน 100 ตัวอักษรนะคะ",
    },
    whom: { name: at(5), ask: "เชิญใครบ้างคะ", note: "จะแจ้งทันที และเตือนอีกครั้งหนึ่งวันก่อนประชุมค่ะ" },
    confirm: {
      name: at(6),
      above: "ผู้ได้รับเชิญจะเห็นแบบนี้ค่ะ",
      alone: "ยังไม่ได้แจ้งค่ะ แตะแล้วจะแจ้งทันที และเตือนอีกครั้งหนึ่งวันก่อนประชุม",
      send: "แจ้งนัดเลย",
      editDay: "แก้วันเวลา",
      summary: (people: number) => `ตรวจก่อนแจ้งนัดประชุม จะแจ้ง ${people} คน แจ้งเลยไหมคะ`,
      hint: "แตะ “แจ้งนัดเลย” “แก้วันเวลา” หรือ “แก้ผู้รับ” นะคะ",
    },
    unclearDay: "วันนี้เข้าใจได้หลายแบบค่ะ แตะเลือกวันในปฏิทินนะคะ",
    leftAsItWas: "ยังไม่ได้แจ้งนัดประชุมค่ะ",
    when: ({ on, at: time }: Pick<MeetingSaid, "on" | "at">) => `${showDayWithWeekday(on)} ${showTime(time)}`,
    called: (people: number) => `แจ้งนัดประชุม ${people} คนแล้วค่ะ และจะเตือนอีกครั้งหนึ่งวันก่อนประชุม`,
    list: {
      title: "ประชุมที่นัดไว้",
      none: "ตอนนี้ไม่มีประชุมที่นัดไว้ค่ะ",
      note: "ถ้าต้องงด แตะปุ่มงดประชุมนั้น ระบบจะแจ้งผู้ที่ได้รับเชิญให้ค่ะ",
      cancel: (title: string) => `งด ${title}`,
      summary: (count: number) => `มีประชุมที่นัดไว้ ${count} ครั้งค่ะ`,
    },
    off: {
      name: "งดประชุม",
      ask: "งดประชุมนี้ใช่ไหมคะ",
      note: "แตะ “ใช่ งดประชุม” แล้วจะแจ้งผู้ที่ได้รับเชิญทันทีค่ะ",
      yes: "ใช่ งดประชุม",
      summary: (title: string) => `งด${title}ใช่ไหมคะ`,
      hint: "แตะ “ใช่ งดประชุม” หรือ “ยกเลิก” นะคะ",
      leftAsItWas: "ประชุมยังมีตามเดิมค่ะ",
      done: (told: number) => `งดประชุมแล้ว และแจ้งผู้ที่ได้รับเชิญ ${told} คนให้ค่ะ`,
    },
    rows: { meeting: "ประชุม", when: "เมื่อ", place: "สถานที่", segment: "เชิญ" },
  },
};
