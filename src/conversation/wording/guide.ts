import { phrases } from "./phrases.ts";
import type { Shortcut } from "../shortcuts.ts";

/** Help: what this person can do here, and in the midst of a talk what is awaited now. */
export const guideWords = {
  th: {
    title: "ออมบุญช่วยอะไรได้บ้าง",
    summary: "ออมบุญช่วยอะไรได้บ้าง แตะเรื่องที่ต้องการได้เลยค่ะ",
    tap: "แตะปุ่ม หรือพิมพ์ชื่อปุ่มก็ได้ค่ะ กดผิดไม่เป็นไร พิมพ์ “ยกเลิก” ได้ทุกเมื่อ",
    wholeMenu: `อยากดูทุกเรื่อง พิมพ์ “${phrases.th.labels["help:show"]}” นะคะ`,
    /** One line about each, so that nobody has to try a button to know what it does. */
    about: {
      "contributions:show": "ส่งถึงเดือนไหน ค้างเท่าไร",
      "pay:begin": "โอนด้วยคิวอาร์ หรือจ่ายเงินสด",
      "claim:begin": "เกิด เจ็บป่วย เสียชีวิต",
      "claim:follow": "คำขอที่ยื่นไว้ไปถึงขั้นไหน",
      "link:begin": "เป็นสมาชิกแล้ว มีรหัสเชื่อม",
      "apply:show": "อยากเป็นสมาชิกใหม่",
      "ask:show": "คำถามที่ถามกันบ่อย",
      "contact:show": "คุยกับคนของกองทุน",
      "lesson:begin": "ลองทำทีละเรื่อง สั้น ๆ",
      "office:show": "งานทั้งหมดตามหน้าที่ของท่าน",
      "check-receipt:begin": "ดูว่าใบเสร็จเป็นของจริงไหม",
    } satisfies Partial<Record<Shortcut, string>>,
    here: {
      title: "ตอนนี้ต้องทำอะไร",
      summary: (hint: string) => `ตอนนี้ต้องทำอะไร ${hint}`,
      name: "ตัวอย่าง พิมพ์ “สมใจ ใจดี”",
      ownWords: "พิมพ์ด้วยคำของท่านเอง อย่างที่พูดกัน พิมพ์ผิดไม่เป็นไรค่ะ",
      example: (label: string) => `ตัวอย่าง แตะ “${label}”`,
      onward: "ทำต่อ: ตอบคำถามข้างล่างได้เลยค่ะ",
      back: (label: string) => `ย้อนไปแก้: แตะ “${label}” ค่ะ`,
      leave: (leftAsItWas: string) => `ถ้าไม่ทำต่อ พิมพ์ “ยกเลิก” ได้เลยค่ะ ${leftAsItWas}`,
      person: (whoToCall: string) => `คุยกับคน: ${whoToCall}`,
    },
  },
  en: {
    title: "What I can do for you",
    summary: "What I can do for you. Tap what you need.",
    tap: "Tap a button or type its name. Nothing is done until you confirm; “Cancel” always works.",
    wholeMenu: "For everything there is, type “Menu”.",
    about: {
      "contributions:show": "paid up to when, what is due",
      "pay:begin": "by QR code, or in cash",
      "claim:begin": "birth, illness, death",
      "claim:follow": "where your claim stands",
      "link:begin": "for members who have a code",
      "apply:show": "how to join",
      "ask:show": "what people often ask",
      "contact:show": "talk to a person of the fund",
      "lesson:begin": "short, one thing at a time",
      "office:show": "everything your office does here",
      "check-receipt:begin": "whether a receipt is genuine",
      "work:show": "claims that wait for you",
      "receive:begin": "contributions from members",
      "collect:begin": "from house to house",
      "day-sheet:show": "who paid today, cash in hand",
      "complaint:work": "what members wait an answer to",
      "requests:show": "what needs a second person",
    },
  },
};
