import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { phrases } from "../phrases.ts";

export type ExpenseStep = "account" | "sub-fund" | "amount" | "from" | "receiver" | "purpose" | "confirm";

export interface StepWords {
  readonly ask: string;
  readonly howToSay: string;
  readonly hint: string;
}

const longest = "ไม่เกิน 150 ตัวอักษร";

export const expenseWords = {
  th: {
    title: (step: number, of: number) => phrases.th.atStep("จ่ายเงิน", step, of),
    steps: {
      account: {
        ask: "จ่ายเป็นค่าอะไรคะ",
        howToSay: "แตะประเภทค่าใช้จ่ายค่ะ",
        hint: "แตะประเภทค่าใช้จ่าย หรือพิมพ์ชื่อประเภทนะคะ",
      },
      "sub-fund": {
        ask: "ใช้เงินกองทุนย่อยไหนคะ",
        howToSay: "แตะกองทุนย่อย ตัวเลขคือยอดที่ยังใช้ได้ค่ะ",
        hint: "แตะกองทุนย่อย หรือพิมพ์ชื่อกองทุนย่อยนะคะ",
      },
      amount: {
        ask: "จ่ายเท่าไรคะ",
        howToSay: "พิมพ์จำนวนเงิน เช่น 250 หรือ สองร้อยห้าสิบบาท",
        hint: "พิมพ์จำนวนเงินเป็นบาท เช่น 250 นะคะ",
      },
      from: {
        ask: "จ่ายจากเงินที่ไหนคะ",
        howToSay: "แตะที่เก็บเงิน ตัวเลขคือยอดที่มีอยู่ค่ะ",
        hint: "แตะที่เก็บเงินที่จะจ่ายออกนะคะ",
      },
      receiver: {
        ask: "ใครเป็นผู้รับเงินคะ",
        howToSay: "พิมพ์ชื่อผู้รับเงินหรือร้านค้า เช่น ร้านเครื่องเขียนสุขใจ",
        hint: `พิมพ์ชื่อผู้รับเงินหรือร้านค้า ${longest}นะคะ`,
      },
      purpose: {
        ask: "รายละเอียดว่าอะไรคะ",
        howToSay: "พิมพ์สั้น ๆ เช่น ถ่ายเอกสารประชุมใหญ่ หรือแตะปุ่มให้ใช้ชื่อประเภทค่ะ",
        hint: `พิมพ์รายละเอียดสั้น ๆ ${longest}นะคะ`,
      },
    } satisfies Record<Exclude<ExpenseStep, "confirm">, StepWords>,
    unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
    baht: showBaht,
    inWords: bahtInWords,
    day: showDay,
    rows: {
      account: "ค่าใช้จ่าย",
      subFund: "กองทุนย่อย",
      amount: "จำนวน",
      from: "จ่ายจาก",
      receiver: "ผู้รับเงิน",
      purpose: "รายละเอียด",
      inWords: "ตัวอักษร",
      number: "ใบสำคัญจ่าย",
      paidBy: "ผู้จ่ายเงิน",
      day: "วันที่จ่าย",
    },
    confirmTitle: (step: number, of: number) => phrases.th.atStep("ตรวจก่อนบันทึก", step, of),
    checkNote: "ยังไม่ได้บันทึก ตรวจทุกข้อแล้วแตะ “ยืนยันจ่ายเงิน” ค่ะ",
    confirm: "ยืนยันจ่ายเงิน",
    editAmount: "แก้จำนวนเงิน",
    editAll: "แก้ข้ออื่น",
    confirmSummary: (receiver: string, amount: Satang) =>
      `ตรวจก่อนบันทึก จ่ายเงินให้ ${receiver} ${showBaht(amount)} ยืนยันไหมคะ`,
    hintConfirm: "แตะ “ยืนยันจ่ายเงิน” หรือ “แก้ข้ออื่น” หรือพิมพ์ “ยกเลิก” นะคะ",
    leftAsItWas: "ยังไม่ได้บันทึกการจ่ายเงินค่ะ",
    doneTitle: "บันทึกจ่ายเงินแล้ว",
    doneNote: "เขียนเลขที่นี้บนใบเสร็จหรือบิลของร้าน แล้วเก็บไว้ให้ผู้ตรวจสอบดูด้วยนะคะ",
    voucherNumber: (book: string, number: bigint) => `${book}/${number}`,
    doneSummary: (number: string, amount: Satang) =>
      `บันทึกจ่ายเงิน ${showBaht(amount)} แล้ว ใบสำคัญจ่ายเลขที่ ${number} ค่ะ`,
    before: "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ",
    next: "จ่ายรายการต่อไป",
    nothingSetUp: "กองทุนยังไม่ได้ตั้งประเภทค่าใช้จ่ายหรือกองทุนย่อยในระบบค่ะ",
  },
};
