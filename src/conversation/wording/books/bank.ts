import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { BankWay } from "../../deeds/books.ts";
import { phrases } from "../phrases.ts";

const titles: Readonly<Record<BankWay, string>> = { deposit: "ฝากธนาคาร", withdraw: "ถอนเงิน" };

/** Between the cash box and the bank: the fund has as much as before, only elsewhere. */
export const bankWords = {
  th: {
    /** Which bank account is a question only where the fund has several. */
    stepTitle: (way: BankWay, step: "account" | "amount", isOneBank: boolean) =>
      phrases.th.atStep(titles[way], step === "account" || isOneBank ? 1 : 2, isOneBank ? 2 : 3),
    confirmTitle: (isOneBank: boolean) =>
      phrases.th.atStep("ตรวจก่อนบันทึก", isOneBank ? 2 : 3, isOneBank ? 2 : 3),
    askAccount: { deposit: "ฝากเข้าบัญชีไหนคะ", withdraw: "ถอนจากบัญชีไหนคะ" },
    howToSay: "แตะชื่อบัญชีค่ะ",
    hintAccount: "แตะชื่อบัญชีธนาคารนะคะ",
    askAmount: { deposit: "ฝากเท่าไรคะ", withdraw: "ถอนเท่าไรคะ" },
    howToSayAmount: "พิมพ์จำนวนตามสลิปหรือสมุดบัญชี เช่น 5,000 หรือ ห้าพันบาท",
    hintAmount: "พิมพ์จำนวนเงินเป็นบาท เช่น 5,000 นะคะ",
    all: (amount: Satang) => `ทั้งหมด ${showBaht(amount)}`,
    unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
    nothingThere: (name: string) => `ตอนนี้${name}ไม่มีเงินในบัญชีของกองทุนค่ะ`,
    noBank: "กองทุนยังไม่มีบัญชีธนาคารในระบบค่ะ",
    baht: showBaht,
    day: showDay,
    rows: { from: "จาก", to: "เข้า", amount: "จำนวน", left: "คงเหลือต้นทาง", there: "ยอดปลายทาง", day: "วันที่" },
    accountSummary: { deposit: "ฝากธนาคาร เลือกบัญชีที่จะฝากเข้าค่ะ", withdraw: "ถอนเงิน เลือกบัญชีที่จะถอนค่ะ" },
    amountSummary: (way: BankWay, name: string) =>
      way === "deposit" ? `ฝากเข้า${name}เท่าไรคะ` : `ถอนจาก${name}เท่าไรคะ`,
    checkNote: "ยังไม่ได้บันทึก ตรวจกับสลิปหรือสมุดบัญชีแล้วแตะปุ่มยืนยันค่ะ",
    confirm: { deposit: "ยืนยันฝากเงิน", withdraw: "ยืนยันถอนเงิน" },
    edit: "แก้จำนวนเงิน",
    confirmSummary: (way: BankWay, amount: Satang) =>
      `ตรวจก่อนบันทึก ${titles[way]} ${showBaht(amount)} ยืนยันไหมคะ`,
    hintConfirm: "แตะปุ่มยืนยัน หรือพิมพ์จำนวนเงินใหม่ หรือพิมพ์ “ยกเลิก” นะคะ",
    leftAsItWas: "ยังไม่ได้บันทึกการฝากหรือถอนเงินค่ะ",
    doneTitle: { deposit: "บันทึกฝากธนาคารแล้ว", withdraw: "บันทึกถอนเงินแล้ว" },
    doneNote: "เก็บสลิปหรือสมุดบัญชีไว้ให้ผู้ตรวจสอบดูด้วยนะคะ",
    doneSummary: (way: BankWay, amount: Satang) => `บันทึก${titles[way]} ${showBaht(amount)} เรียบร้อยแล้วค่ะ`,
    before: "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ",
  },
};
