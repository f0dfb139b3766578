import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { BookedDraft } from "../../deeds/books.ts";

export const bookedDraftWords = {
  th: {
    before: "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ",
    titles: {
      "hand-in": "บันทึกการส่งมอบแล้ว",
      transfer: "บันทึกฝากหรือถอนเงินแล้ว",
      expense: "บันทึกจ่ายเงินแล้ว",
      "cancelled-receipt": "ยกเลิกใบเสร็จแล้ว",
      other: "บันทึกแล้ว",
    } satisfies Record<BookedDraft["kind"], string>,
    rows: { day: "วันที่", voucher: "ใบสำคัญจ่าย" },
    day: showDay,
    baht: showBaht,
    summary: (title: string, amount: string) => `${title} ${amount} ไม่ได้บันทึกซ้ำค่ะ`,
  },
};
