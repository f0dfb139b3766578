import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { ReceiptSeen } from "../../deeds/books.ts";
import { phrases } from "../phrases.ts";

const { atStep } = phrases.th;
const title = "ยกเลิกใบเสร็จ";

export const receiptName = ({ book, number }: Pick<ReceiptSeen, "book" | "number">): string =>
  `${book}/${number}`;

/** A slip is nothing to be ashamed of: the number stays, marked as cancelled, and everybody can see why. */
export const cancelWords = {
  th: {
    numberTitle: atStep(title, 1, 3),
    askNumber: "ใบเสร็จเลขที่เท่าไรคะ",
    howToSay: "พิมพ์เลขที่บนใบเสร็จ เช่น 123 หรือ OB/123 ถ้าเป็นสมุดใบเสร็จ พิมพ์ เล่มที่ 5 เลขที่ 12",
    numberSummary: "ยกเลิกใบเสร็จ พิมพ์เลขที่ใบเสร็จที่จะยกเลิกค่ะ",
    hintNumber: "พิมพ์เลขที่บนใบเสร็จ เช่น 123 นะคะ",
    reasonTitle: atStep(title, 2, 3),
    askReason: "ยกเลิกเพราะอะไรคะ",
    howToReason: "แตะเหตุผล หรือพิมพ์เองสั้น ๆ ค่ะ",
    reasons: {
      amount: "จำนวนเงินไม่ถูก",
      member: "บันทึกผิดคน",
      twice: "บันทึกซ้ำ",
      returned: "คืนเงินให้ผู้ส่งแล้ว",
    },
    reasonSummary: (name: string) => `ยกเลิกใบเสร็จ ${name} เพราะอะไรคะ`,
    hintReason: "แตะเหตุผล หรือพิมพ์เหตุผลสั้น ๆ ไม่เกิน 150 ตัวอักษรนะคะ",
    otherReceipt: "เปลี่ยนใบเสร็จ",
    confirmTitle: atStep("ตรวจก่อนยกเลิก", 3, 3),
    name: receiptName,
    baht: (amount: Satang) => showBaht(amount),
    day: showDay,
    rows: {
      number: "เล่มที่/เลขที่",
      day: "วันที่รับเงิน",
      payers: "ได้รับเงินจาก",
      total: "จำนวนเงิน",
      by: "ผู้รับเงิน",
      reason: "เหตุผล",
      state: "สถานะ",
    },
    states: {
      stands: "ใช้อยู่",
      cancelled: "ยกเลิกแล้ว",
      waits: "รอกรรมการอีกท่านยืนยันการยกเลิก",
    } satisfies Record<ReceiptSeen["state"], string>,
    effect: "ยกเลิกแล้วช่วงที่ส่งตามใบนี้จะกลับเป็นยังไม่ได้ส่ง เลขที่ใบเสร็จยังอยู่ โดยมีคำว่า “ยกเลิก” กำกับ และใช้อีกไม่ได้",
    secondNote: "ใบนี้ต้องให้กรรมการอีกท่านยืนยันด้วย จึงจะยกเลิก เมื่อแตะปุ่มแล้ว ท่านเหล่านั้นจะได้รับข้อความค่ะ",
    checkNote: "ยังไม่ได้ยกเลิก ตรวจเลขที่และชื่อก่อนนะคะ",
    confirm: "ยืนยันยกเลิก",
    ask: "ส่งให้ยืนยัน",
    keep: "ไม่ยกเลิกแล้ว",
    confirmSummary: (name: string, total: Satang) => `จะยกเลิกใบเสร็จ ${name} ${showBaht(total)} ใช่ไหมคะ`,
    hintConfirm: "แตะปุ่มยืนยัน หรือพิมพ์ “ยืนยัน” หรือแตะ “ไม่ยกเลิกแล้ว” นะคะ",
    leftAsItWas: "ใบเสร็จยังใช้ได้เหมือนเดิมค่ะ",
    doneTitle: "ยกเลิกใบเสร็จแล้ว",
    doneNote: "ถ้ามีใบเสร็จกระดาษ ขีดคร่อมแล้วเขียนว่า “ยกเลิก” เก็บไว้กับต้นขั้วนะคะ",
    doneSummary: (name: string, total: Satang) => `ยกเลิกใบเสร็จ ${name} ${showBaht(total)} เรียบร้อยแล้วค่ะ`,
    before: "ใบเสร็จนี้ยกเลิกไว้ก่อนแล้วค่ะ ไม่ได้ทำซ้ำ",
    waitsTitle: "รอกรรมการอีกท่านยืนยัน",
    waitsNote: (asked: number) =>
      asked > 0
        ? `แจ้งกรรมการที่ยืนยันได้แล้ว ${asked} ท่าน ระหว่างนี้ใบเสร็จยังใช้ได้ เมื่อมีผู้ยืนยัน ท่านจะได้รับข้อความค่ะ`
        : "ตอนนี้ยังไม่มีกรรมการท่านอื่นที่ยืนยันได้ ใบเสร็จจึงยังใช้ได้ก่อน ปรึกษาประธานได้เลยค่ะ",
    waitsSummary: (name: string) => `คำขอยกเลิกใบเสร็จ ${name} รอกรรมการอีกท่านยืนยันค่ะ`,
    another: "ยกเลิกอีกใบ",
    receive: "รับเงินใหม่",
    shownSummary: (name: string, state: string) => `ใบเสร็จ ${name} ตอนนี้${state}ค่ะ`,
    shownTitle: "ใบเสร็จนี้ตอนนี้",
  },
};
