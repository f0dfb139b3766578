import type { Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

export const slipsWaitWords = {
  th: {
    title: "สลิปโอนเงิน",
    headline: "มีสลิปรอตรวจสอบค่ะ",
    notes: ["เทียบกับบัญชีธนาคารแล้วกดยืนยัน ใบเสร็จจะไปถึงสมาชิกเองค่ะ วันนี้จะบอกครั้งเดียวนะคะ ดูทั้งหมดได้ทุกเมื่อที่ งานของฉัน"],
    summary: (count: number) => `มีสลิปรอตรวจสอบ ${count} ใบค่ะ เปิดดูได้ที่ งานของฉัน`,
  },
  en: { title: "Slips", headline: "Slips are waiting to be checked" },
};

const words = slipsWaitWords.th;

/** Said to whoever judges slips, once a day. */
export const slipsWaitReply = (count: number): Reply =>
  reply(
    ...cards({
      look: "attention",
      title: words.title,
      headline: words.headline,
      rows: [],
      notes: words.notes,
      buttons: [shortcut("slip:work")],
      summary: words.summary(count),
    }),
  );
