import { showBaht } from "#core/money.ts";
import { showMonthLong } from "#core/thai-calendar/show.ts";
import type { Unusual } from "../../deeds/books.ts";

const title = "ปิดงวด";

export const closeWords = {
  th: {
    title: (month: Temporal.PlainYearMonth) => `${title} ${showMonthLong(month)} · ตรวจก่อนปิด`,
    month: showMonthLong,
    baht: showBaht,
    rows: {
      incoming: "เงินเข้างวดนี้",
      spending: "จ่ายออกงวดนี้",
      allocated: (name: string) => `จัดสรรเข้า ${name}`,
    },
    unusual: {
      "bag-not-empty": ({ name, amount }) => `${name} ยังมีเงินในมือ ${showBaht(amount)} ที่ยังไม่ได้ส่งมอบ`,
      unidentified: ({ amount }) => `มีเงินรับรอตรวจสอบ ${showBaht(amount)}`,
      "open-requests": ({ count }) => `มีคำขอรอยืนยัน ${count} เรื่อง`,
      "open-remarks": ({ count }) => `มีข้อสังเกตของผู้ตรวจสอบที่กรรมการยังไม่ได้ตอบ ${count} ข้อ`,
      "below-zero": ({ name, amount }) => `${name} ติดลบ ${showBaht(amount)}`,
    } satisfies { readonly [Type in Unusual["type"]]: (unusual: Extract<Unusual, { type: Type }>) => string },
    nothingUnusual: "ไม่พบเรื่องผิดปกติค่ะ",
    lookFirst: "เรื่องที่ควรดูก่อนปิด (ปิดได้ แต่ควรแจ้งที่ประชุม):",
    effect: "ปิดแล้วจะแก้รายการของงวดนี้ไม่ได้ รายการที่มาทีหลังจะลงในงวดถัดไป โดยเก็บวันที่จริงไว้",
    confirm: "ยืนยันปิดงวด",
    later: "ไว้ก่อน",
    confirmSummary: (month: string) => `ตรวจตัวเลขของ ${month} แล้ว ยืนยันปิดงวดไหมคะ`,
    hint: "แตะ “ยืนยันปิดงวด” หรือ “ไว้ก่อน” นะคะ",
    leftAsItWas: "ยังไม่ได้ปิดงวดค่ะ",
    changed: "ตัวเลขเปลี่ยนไปจากที่แสดงเมื่อสักครู่ค่ะ ขอดูอีกครั้งนะคะ",
    doneTitle: "ปิดงวดแล้ว",
    before: "งวดนี้ปิดไว้ก่อนแล้วค่ะ นี่คือตราปิดงวดเดิม",
    doneNote: "คัดลอกข้อความถัดไปลงในรายงานการประชุมนะคะ ผู้ตรวจสอบใช้ตรวจได้ว่าบัญชีไม่ถูกแก้ภายหลัง",
    doneSummary: (month: string) => `ปิดงวด ${month} เรียบร้อยแล้ว คัดลอกตราปิดงวดลงในรายงานการประชุมนะคะ`,
    /** To be copied into the minutes: eight letters at a time, as a bank writes its numbers. */
    minutes: (month: string, seal: string) =>
      `ตราปิดงวด ${month}\n${(seal.match(/.{1,8}/gu) ?? []).join(" ")}`,
  },
};

export const unusualWords = <Kind extends Unusual>(unusual: Kind): string =>
  (closeWords.th.unusual[unusual.type] as (unusual: Kind) => string)(unusual);
