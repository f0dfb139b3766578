import type { Satang } from "#core/money.ts";
import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { ContributionState } from "../deed.ts";
import { until } from "./days.ts";

/** "31 Jan 2026", by the calendar that readers of English count with. */
const englishDay = (day: Temporal.PlainDate): string => showDay(day, "en");

/** Nobody is shamed for arrears: the card says what can be paid and that one can talk about it. */
export const contributionWords = {
  th: {
    title: "ยอดเงินสมทบ",
    titleOf: (name: string) => `ยอดเงินสมทบ ${name}`,
    paidThrough: (day: Temporal.PlainDate) => `ส่งครบถึง${until(day)}`,
    nothingDue: "ตอนนี้ไม่มียอดที่ต้องส่ง",
    due: (due: Satang) => `ถึงกำหนดส่ง ${showBaht(due)}`,
    rows: {
      paidUpTo: "ส่งถึง",
      due: "ต้องส่งตอนนี้",
      thisYear: "ส่งแล้วปีนี้",
      plan: "แบบการส่ง",
      joined: "สมาชิกตั้งแต่",
      left: "พ้นสมาชิก",
    },
    until,
    neverPaid: "ยังไม่มีรายการ",
    dueNow: (due: Satang, months: number) =>
      due === 0n ? "ไม่มี" : `${showBaht(due)}${months > 0 ? ` (${months} เดือน)` : ""}`,
    thisYear: (paid: Satang, times: number) => (times === 0 ? "ยังไม่มี" : `${showBaht(paid)} (${times} ครั้ง)`),
    plan: (name: string, price: Satang) => `${name} ${showBaht(price)}`,
    day: showDay,
    thanks: "ขอบคุณที่ร่วมออมบุญกันนะคะ",
    howToPay: "แตะ “จ่ายเงิน” เพื่อโอนจากมือถือ หรือส่งที่ผู้เก็บเงินในหมู่บ้านได้เหมือนเดิมค่ะ",
    noHurry: "ทยอยส่งได้ค่ะ ถ้าช่วงนี้ไม่สะดวก คุยกับกรรมการได้เสมอนะคะ",
    left: {
      died: "ขอแสดงความเสียใจด้วยค่ะ มีเรื่องสวัสดิการที่ต้องการให้ช่วย ติดต่อกองทุนได้เลยนะคะ",
      resigned: "ลาออกจากกองทุนแล้ว ถ้าต้องการกลับมาเป็นสมาชิก ติดต่อกองทุนได้ค่ะ",
      arrears: "ความเป็นสมาชิกสิ้นสุดแล้ว ถ้าต้องการกลับมาเป็นสมาชิก กองทุนยินดีต้อนรับเสมอค่ะ",
      other: "พ้นจากการเป็นสมาชิกแล้ว มีข้อสงสัยติดต่อกองทุนได้ค่ะ",
    } satisfies Record<NonNullable<ContributionState["leftReason"]>, string>,
    headlineLeft: "พ้นสมาชิกแล้ว",
    summary: (name: string, headline: string) => `ยอดเงินสมทบของ ${name} ${headline} ค่ะ`,
    notLinked: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก จึงยังดูยอดไม่ได้ค่ะ เชื่อมครั้งเดียว ต่อไปดูได้ตลอดนะคะ",
    notYours: "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ",
    history: {
      title: (name: string) => `ประวัติการส่ง ${name}`,
      none: "ยังไม่มีรายการส่งเงินสมทบค่ะ",
      value: (total: Satang, period: string, receiptNo: string) =>
        `${showBaht(total)}\n${period}\nใบเสร็จ ${receiptNo}`,
      more: (shown: number) => `แสดง ${shown} รายการล่าสุด รายการก่อนหน้านั้นขอดูได้จากกรรมการค่ะ`,
      summary: (name: string, shown: number) => `ประวัติการส่งเงินสมทบของ ${name} ${shown} รายการค่ะ`,
    },
  },
  en: {
    titleOf: (name: string) => `Contributions of ${name}`,
    paidThrough: (day: Temporal.PlainDate) => `Paid up to ${englishDay(day)}`,
    nothingDue: "Nothing is due now",
    due: (due: Satang) => `Due now: ${showBaht(due)}`,
    rows: {
      paidUpTo: "Paid up to",
      due: "Due now",
      thisYear: "Paid this year",
      plan: "Plan",
      joined: "Member since",
      left: "Left on",
    },
    until: englishDay,
    neverPaid: "nothing yet",
    dueNow: (due: Satang, months: number) =>
      due === 0n
        ? "nothing"
        : `${showBaht(due)}${months > 0 ? ` (${months} ${months === 1 ? "month" : "months"})` : ""}`,
    thisYear: (paid: Satang, times: number) =>
      times === 0 ? "nothing yet" : `${showBaht(paid)} (${times} ${times === 1 ? "time" : "times"})`,
    plan: (name: string, price: Satang) => `${name} ${showBaht(price)}`,
    day: englishDay,
    thanks: "Thank you for saving together.",
    howToPay: "Tap “Pay” to transfer from your phone, or pay the collector in your village as always.",
    noHurry: "You can pay little by little. If times are hard, the committee is glad to talk.",
    left: {
      died: "Our condolences. For welfare that is due, please contact the fund.",
      resigned: "This membership was given up. To come back, please contact the fund.",
      arrears: "This membership has ended. You are always welcome back.",
      other: "This membership has ended. With any question, please contact the fund.",
    } satisfies Record<NonNullable<ContributionState["leftReason"]>, string>,
    headlineLeft: "No longer a member",
    summary: (name: string, headline: string) => `Contributions of ${name}. ${headline}.`,
    notLinked: "This LINE account is not linked to a member yet. Link it once, and you can look at any time.",
    notYours: "This LINE account is no longer linked to that member.",
    history: {
      title: (name: string) => `Payments of ${name}`,
      none: "No contribution has been paid yet.",
      value: (total: Satang, period: string, receiptNo: string) =>
        `${showBaht(total)}\n${period}\nReceipt ${receiptNo}`,
      more: (shown: number) => `The last ${shown} are shown. Earlier ones can be had from the committee.`,
      summary: (name: string, shown: number) =>
        `Payments of ${name}: ${shown} ${shown === 1 ? "receipt" : "receipts"}.`,
    },
  },
};
