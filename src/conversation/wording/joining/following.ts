import { showBaht, sumSatang, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { ApplicationStage } from "../../deeds/joining.ts";

/** Where an application stands, for whoever sent it. */
export const followingWords = {
  th: {
    sentTitle: "ส่งใบสมัครแล้ว",
    title: "ใบสมัครสมาชิก",
    none: "ไลน์นี้ยังไม่ได้ส่งใบสมัครค่ะ อยากสมัคร แตะ “กรอกใบสมัคร” ได้เลย",
    noneSummary: "ยังไม่มีใบสมัครจากไลน์นี้ค่ะ",
    rows: { name: "ผู้สมัคร", on: "วันที่สมัคร", memberNo: "เลขสมาชิก", toPay: "จ่ายครั้งแรก", reason: "เหตุผล" },
    day: showDay,
    toPay: (entranceFee: Satang, first: Satang) =>
      entranceFee === 0n
        ? showBaht(first)
        : `${showBaht(sumSatang([entranceFee, first]))} (ค่าสมัคร ${showBaht(entranceFee)} + งวดแรก ${showBaht(first)})`,
    stage: {
      sent: "1/4 รอกรรมการหมู่บ้านรับรอง",
      certified: "2/4 รับรองแล้ว รอมติที่ประชุม",
      admitted: "3/4 รับเป็นสมาชิกแล้ว รอจ่ายครั้งแรก",
      paid: "4/4 เป็นสมาชิกเรียบร้อยแล้ว",
      declined: "ยังไม่ผ่าน",
      withdrawn: "ถอนใบสมัครแล้ว",
    } satisfies Record<ApplicationStage, string>,
    next: {
      sent: "กรรมการของหมู่บ้านจะดูใบสมัคร และอาจขอดูบัตรประชาชนตัวจริงค่ะ (ไม่ต้องส่งในแชต)",
      certified: "คณะกรรมการจะพิจารณาในที่ประชุมครั้งต่อไปค่ะ",
      admitted: "จ่ายค่าสมัครกับงวดแรกที่ผู้เก็บเงินหรือเหรัญญิกได้เลยค่ะ",
      paid: "ยินดีต้อนรับค่ะ",
      declined: "ถ้าแก้ไขได้แล้ว สมัครใหม่ได้เสมอค่ะ",
      withdrawn: "อยากสมัครใหม่เมื่อไรก็ได้ค่ะ",
    } satisfies Record<ApplicationStage, string>,
    willBeTold: "มีความคืบหน้า จะแจ้งในแชตนี้ค่ะ พิมพ์ “สมัครถึงไหนแล้ว” ดูได้ทุกเมื่อ",
    withdraw: "ถอนใบสมัคร",
    again: "ใบสมัครนี้ส่งไว้ก่อนแล้วค่ะ ไม่ได้ส่งซ้ำ",
    summary: (name: string, stage: string) => `ใบสมัครของ ${name}: ${stage}`,
    withdrawTitle: "ถอนใบสมัคร",
    withdrawAsk: "แน่ใจไหมคะ",
    withdrawNote: "ถ้าถอนแล้ว กรรมการจะไม่เห็นใบนี้อีก สมัครใหม่ได้เสมอค่ะ",
    withdrawStay: "ไม่ถอน",
    withdrawHint: "แตะปุ่ม หรือพิมพ์ “ยืนยัน” หรือ “ยกเลิก” นะคะ",
    leftAsItWas: "ใบสมัครยังอยู่เหมือนเดิมค่ะ",
    withdrawn: (name: string) => `ถอนใบสมัครของ ${name} แล้วค่ะ`,
    notWithdrawn: "ใบสมัครนี้กรรมการดูไปแล้ว จึงถอนในแชตไม่ได้ค่ะ ถ้าเปลี่ยนใจ บอกกรรมการได้เลยนะคะ",
    noSuchApplication: "ไม่พบใบสมัครนี้ในไลน์นี้ค่ะ",
  },
};
