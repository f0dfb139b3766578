import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";

export const checkWords = {
  th: {
    title: "ตรวจใบเสร็จ",
    ask: "พิมพ์เลขที่และรหัสตรวจ",
    howToSay: "ดูบนใบเสร็จ แล้วพิมพ์เลขที่ เว้นวรรค และรหัสตรวจ 6 ตัว เช่น 123 K7M-QX3",
    why: "ตรวจได้ว่าใบเสร็จที่ถืออยู่ มีอยู่จริงในบัญชีของกองทุนค่ะ",
    summary: "ตรวจใบเสร็จ พิมพ์เลขที่และรหัสตรวจบนใบเสร็จค่ะ",
    hint: "พิมพ์เลขที่ เว้นวรรค แล้วรหัสตรวจ 6 ตัว เช่น 123 K7M-QX3 นะคะ",
    leftAsItWas: "ตรวจใบเสร็จเมื่อไรก็ได้นะคะ",
    rows: { number: "เลขที่", day: "วันที่รับเงิน", total: "จำนวนเงิน" },
    number: (book: string | undefined, number: bigint) =>
      book === undefined ? `${number}` : `${book}/${number}`,
    day: showDay,
    baht: showBaht,
    answers: {
      stands: {
        headline: "ใบเสร็จถูกต้อง",
        note: "ใบเสร็จนี้มีอยู่ในบัญชีของกองทุน ถ้าจำนวนเงินหรือวันที่ไม่ตรงกับกระดาษที่ถืออยู่ บอกเหรัญญิกหรือผู้ตรวจสอบนะคะ",
      },
      cancelled: {
        headline: "ใบเสร็จนี้ยกเลิกแล้ว",
        note: "เลขที่นี้เคยออกให้ แต่ยกเลิกไปแล้วค่ะ ถ้าท่านส่งเงินไว้และยังไม่ได้ใบใหม่ ติดต่อเหรัญญิกได้เลยนะคะ",
      },
      unknown: {
        headline: "ไม่พบใบเสร็จนี้",
        note: "เลขที่กับรหัสตรวจไม่ตรงกับใบเสร็จใดของกองทุนค่ะ ลองดูตัวเลขและตัวอักษรอีกครั้ง ถ้ายังไม่พบ นำใบเสร็จไปให้เหรัญญิกหรือผู้ตรวจสอบดูได้เลยนะคะ",
      },
      "does-not-agree": {
        headline: "ต้องให้ผู้ตรวจสอบดู",
        note: "พบเลขที่นี้ แต่รายละเอียดในบัญชีไม่ตรงกับเมื่อออกใบเสร็จค่ะ เก็บใบเสร็จไว้ แล้วแจ้งผู้ตรวจสอบของกองทุนนะคะ",
      },
    },
    again: "ตรวจอีกใบ",
    answerSummary: (number: string, headline: string) => `ใบเสร็จเลขที่ ${number} ${headline}ค่ะ`,
  },
  en: {
    title: "Check a receipt",
    ask: "Type its number and its code",
    howToSay: "Both are on the receipt: type the number, a space and the code of 6, as in 123 K7M-QX3",
    why: "It tells whether the receipt that you hold stands in the fund's books.",
    summary: "To check a receipt, type its number and its code.",
    rows: { number: "Receipt no.", day: "Received on", total: "Amount" },
    number: (book: string | undefined, number: bigint) =>
      book === undefined ? `${number}` : `${book}/${number}`,
    day: (day: Temporal.PlainDate) => showDay(day, "en"),
    baht: showBaht,
    answers: {
      stands: {
        headline: "The receipt is good",
        note: "It stands in the fund's books. If amount or day differ from the paper you hold, tell the treasurer or an auditor.",
      },
      cancelled: {
        headline: "This receipt was cancelled",
        note: "The number was given out and taken back. If you paid and have no new receipt, please ask the treasurer.",
      },
      unknown: {
        headline: "No such receipt",
        note: "Number and code fit no receipt of the fund. Please look again; if it is still not found, show the receipt to the treasurer or an auditor.",
      },
      "does-not-agree": {
        headline: "An auditor must look",
        note: "The number is there, but the books differ from what the receipt said when it was given. Keep it, and tell the fund's auditor.",
      },
    },
    again: "Check a receipt",
    answerSummary: (number: string, headline: string) => `Receipt ${number}: ${headline}.`,
  },
};
