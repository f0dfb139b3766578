import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { phrases } from "./phrases.ts";

const baht = showBaht;

/** Read by somebody who has little and means well: nobody is pressed, and every card says that one can talk about it. */
export const reminderWords = {
  th: {
    title: {
      "before-due": "ใกล้ครบกำหนดส่งแล้วค่ะ",
      due: "ถึงรอบส่งเงินสมทบค่ะ",
      arrears: "มียอดที่ยังไม่ได้ส่งค่ะ",
      "before-ending": "อยากชวนคุยก่อนค่ะ",
    },
    headline: {
      "before-due": (due: Satang) => `รอบต่อไป ${baht(due)}`,
      due: (due: Satang) => baht(due),
      arrears: (due: Satang) => baht(due),
      "before-ending": (due: Satang) => baht(due),
    },
    rows: { since: "นับตั้งแต่", from: "เริ่มรอบใหม่", months: "จำนวน" },
    day: showDay,
    months: (months: number) => `${months} เดือน`,
    notes: {
      warm: {
        "before-due": ["บอกล่วงหน้าไว้ให้เตรียมตัวค่ะ ยังไม่ต้องรีบนะคะ", "ขอบคุณที่ออมบุญด้วยกันมาตลอดปีค่ะ"],
        due: ["เงินของทุกคนรวมกัน ดูแลกันยามเจ็บป่วยค่ะ", "ส่งทางมือถือ หรือฝากผู้เก็บเงินในหมู่บ้านก็ได้นะคะ"],
        arrears: ["ทยอยส่งได้ค่ะ เท่าที่สะดวก", "ช่วงนี้ลำบากหรือติดขัดอะไร คุยกับกรรมการได้เสมอนะคะ"],
        "before-ending": [
          "ถ้ายังไม่ส่งต่อ สิทธิสวัสดิการอาจสิ้นสุดตามระเบียบ กองทุนไม่อยากให้เป็นอย่างนั้นค่ะ",
          "ติดขัดอะไรบอกกันได้นะคะ กรรมการจะแวะไปเยี่ยมถึงบ้านค่ะ",
        ],
      },
      short: {
        "before-due": ["แจ้งล่วงหน้าเพื่อเตรียมตัวค่ะ"],
        due: ["ส่งทางมือถือ หรือฝากผู้เก็บเงินในหมู่บ้านได้ค่ะ"],
        arrears: ["ทยอยส่งได้ค่ะ ติดขัดอะไรคุยกับกรรมการได้นะคะ"],
        "before-ending": ["ถ้ายังไม่ส่งต่อ สิทธิอาจสิ้นสุดตามระเบียบ คุยกับกรรมการก่อนได้นะคะ"],
      },
    },
    family: {
      title: "เงินสมทบของบ้านเราค่ะ",
      more: (count: number) => `และอีก ${count} ท่าน`,
      value: {
        "before-due": (due: Satang, since: Temporal.PlainDate) => `เริ่มรอบใหม่ ${showDay(since)} ${baht(due)}`,
        due: (due: Satang) => `ถึงรอบส่ง ${baht(due)}`,
        arrears: (due: Satang, _since: Temporal.PlainDate, months: number) => `${baht(due)} (${months} เดือน)`,
        "before-ending": (due: Satang, _since: Temporal.PlainDate, months: number) =>
          `${baht(due)} (${months} เดือน) ใกล้สิ้นสุด`,
      },
    },
    /** Small and last: whoever wants peace finds it, and nobody is led to it. */
    howToStop: "ไม่อยากให้เตือน พิมพ์ว่า หยุดเตือน ได้ทุกเมื่อค่ะ",
    summary: {
      "before-due": (due: Satang, since: Temporal.PlainDate) =>
        `รอบใหม่ของเงินสมทบเริ่ม ${showDay(since)} จำนวน ${baht(due)} แจ้งล่วงหน้าค่ะ`,
      due: (due: Satang) => `ถึงรอบส่งเงินสมทบ ${baht(due)} ขอบคุณที่ร่วมออมบุญกันค่ะ`,
      arrears: (due: Satang) => `มีเงินสมทบที่ยังไม่ได้ส่ง ${baht(due)} ทยอยส่งได้ค่ะ`,
      "before-ending": (due: Satang) => `เงินสมทบยังไม่ได้ส่ง ${baht(due)} อยากชวนคุยก่อนสิทธิสิ้นสุดค่ะ`,
    },
    familySummary: (names: string) => `เงินสมทบของ ${names} ถึงเวลาดูกันแล้วค่ะ`,
    choose: {
      title: "การเตือนเรื่องเงินสมทบ",
      note: "กองทุนเตือนเมื่อถึงรอบส่งค่ะ แตะ “หยุดเตือน” ถ้าไม่อยากให้เตือน หรือ “เตือนต่อ” ถ้าเคยหยุดไว้แล้วอยากให้เตือนอีก",
      summary: "การเตือนเรื่องเงินสมทบ เลือกหยุดเตือน หรือเตือนต่อค่ะ",
    },
    muted: "หยุดเตือนแล้วค่ะ จะไม่มีข้อความเตือนเรื่องเงินสมทบมาอีก ดูยอดเองได้ทุกเมื่อ และถ้าอยากให้เตือนอีก พิมพ์ว่า เตือนต่อ นะคะ",
    unmuted: "จะเตือนตามเดิมเมื่อถึงรอบส่งค่ะ ถ้าไม่อยากให้เตือน พิมพ์ว่า หยุดเตือน ได้ทุกเมื่อนะคะ",
    hearsNews: (name: string, memberNo: string) =>
      `จากนี้ไลน์นี้เป็นผู้รับข่าวของ ${phrases.th.member(name, memberNo)} ค่ะ ใบเสร็จ เรื่องสวัสดิการ และข้อความเตือนจะมาที่นี่`,
    hearsNewsNot: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก จึงยังรับข่าวแทนไม่ได้ค่ะ",
    newsGone: (name: string, memberNo: string) =>
      `ไลน์อีกบัญชีหนึ่งขอเป็นผู้รับข่าวของ ${phrases.th.member(name, memberNo)} แทนไลน์นี้ค่ะ ถ้าอยากรับเองเหมือนเดิม พิมพ์ว่า ขอรับข่าว นะคะ`,
    already: {
      muted: "หยุดเตือนไว้อยู่แล้วค่ะ ถ้าอยากให้เตือนอีก พิมพ์ว่า เตือนต่อ นะคะ",
    },
    toCommittee: {
      shortTitle: "ข้อความเตือนเดือนนี้ไม่พอ",
      shortHeadline: (missing: number) => `ขาดอีก ${missing} ข้อความ`,
      ahead: (day: Temporal.PlainDate) =>
        `ถึงวันเตือน ${showDay(day)} ยังเพิ่มแพ็กเกจของไลน์ได้ทันค่ะ หรือช่วยกันไปบอกที่บ้านก็ได้`,
      shrunk: {
        "weightiest-first": "ส่งให้ผู้ที่ใกล้สิ้นสุดสมาชิกภาพก่อน แล้วจึงผู้ที่ค้าง และผู้ที่ถึงรอบส่งค่ะ",
        "newest-first": "ส่งให้ผู้ที่เพิ่งถึงรอบส่งก่อนค่ะ",
        nobody: "รอบนี้ยังไม่ส่งให้ใคร ตามที่กองทุนเลือกไว้ค่ะ",
      },
      rest: "คนที่เหลือจะเห็นข้อความเตือนเมื่อทักมาหากองทุน ไม่มีข้อความใดหายไปค่ะ",
      need: "ต้องเตือน",
      room: "ข้อความที่เหลือ",
      sent: "ส่งแล้ว",
      held: "รอทักมา",
      people: (count: number) => `${count} คน`,
      messages: (count: number) => `${count} ข้อความ`,
      visitTitle: "สมาชิกที่อยากให้แวะไปเยี่ยม",
      visitHeadline: (count: number) => `${count} ท่าน`,
      visitNote: "สมาชิกภาพใกล้สิ้นสุดตามระเบียบ มีคนไปถามทุกข์สุขดีกว่าข้อความค่ะ ดูรายชื่อทั้งหมดได้ที่ ใบเก็บเงินวันนี้",
      village: (villageNo: number | undefined) => (villageNo === undefined ? "ไม่ระบุหมู่" : `หมู่ ${villageNo}`),
      more: (count: number) => `และอีก ${count} ท่าน`,
      shortSummary: (missing: number) => `ข้อความไลน์เดือนนี้ไม่พอสำหรับการเตือน ขาดอีก ${missing} ข้อความค่ะ`,
      visitSummary: (count: number) => `มีสมาชิก ${count} ท่านที่อยากให้กรรมการแวะไปเยี่ยมค่ะ`,
    },
  },
};
