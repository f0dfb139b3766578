import type { Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

/** How a channel's month stands, when the committee should know of it. */
export interface BudgetNews {
  readonly warning: "nearly" | "reserve" | "plan-changed";
  readonly used: number;
  readonly limit?: number | undefined;
  readonly reserve: number;
}

export const budgetNoticeWords = {
  th: {
    title: "ข้อความไลน์ของเดือนนี้",
    headline: {
      nearly: "ใกล้หมดแล้วค่ะ",
      reserve: "เหลือเฉพาะส่วนที่กันไว้",
      "plan-changed": "จำนวนข้อความของแพ็กเกจเปลี่ยนไป",
    },
    used: "ใช้ไปแล้ว",
    limit: "ทั้งเดือนใช้ได้",
    reserve: "กันไว้ให้เรื่องสวัสดิการ",
    messages: (count: number) => `${count} ข้อความ`,
    unlimited: "ไม่จำกัด",
    notes: {
      nearly: "ถ้าหมด ใบเสร็จและข้อความเตือนจะรอไว้ก่อน ถ้าต้องการส่งต่อ เพิ่มแพ็กเกจของไลน์ได้ก่อนถึงวันนั้นค่ะ",
      reserve: "จากนี้ใบเสร็จจะส่งให้เมื่อสมาชิกทักมา ข้อความเตือนจะรอไว้ ส่วนเรื่องขอสวัสดิการยังส่งตามปกติ ไม่มีข้อความใดหายไปค่ะ",
      "plan-changed": "ระบบจะนับตามจำนวนใหม่นี้ ถ้าไม่ได้เปลี่ยนแพ็กเกจเอง กรุณาตรวจกับผู้ดูแลบัญชีไลน์ของกองทุนนะคะ",
    },
    summary: (headline: string, used: number) => `ข้อความไลน์ของเดือนนี้ ${headline} ใช้ไปแล้ว ${used} ข้อความ`,
  },
};

const words = budgetNoticeWords.th;

export function budgetNotice({ warning, used, limit, reserve }: BudgetNews): Reply {
  const headline = words.headline[warning];
  return reply(
    ...cards({
      look: "attention",
      title: words.title,
      headline,
      rows: [
        { label: words.used, value: words.messages(used) },
        { label: words.limit, value: limit === undefined ? words.unlimited : words.messages(limit) },
        { label: words.reserve, value: words.messages(reserve) },
      ],
      notes: [words.notes[warning]],
      buttons: [shortcut("help:show")],
      summary: words.summary(headline, used),
    }),
  );
}
