import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { phrases } from "../phrases.ts";

const { atStep } = phrases.th;
const title = "ส่งมอบเงิน";

/** Which of three things is said of what was counted too little or too much. */
function byDifference(
  difference: Satang,
  said: Readonly<Record<"exact" | "short" | "over", string>>,
): string {
  if (difference === 0n) return said.exact;
  return difference < 0n ? said.short : said.over;
}

/** Two people count together, and whoever is short is not accused: money is found again more often than not. */
export const handInWords = {
  th: {
    whoTitle: atStep(title, 1, 3),
    askWho: "ผู้เก็บท่านไหนมาส่งเงินคะ",
    howToSay: "แตะชื่อ หรือพิมพ์ชื่อผู้เก็บเงินค่ะ",
    whoSummary: "ส่งมอบเงิน เลือกผู้เก็บเงินที่นำเงินมาส่งค่ะ",
    hintWho: "แตะชื่อผู้เก็บเงินที่นำเงินมาส่งนะคะ",
    noBags: "ตอนนี้ไม่มีเงินค้างอยู่ในมือผู้เก็บเงินท่านใดค่ะ",
    baht: showBaht,
    countTitle: atStep(title, 2, 3),
    askCount: "นับได้เท่าไรคะ",
    rows: {
      collector: "ผู้เก็บเงิน",
      held: "ตามบัญชีควรมี",
      counted: "นับได้จริง",
      short: "ขาด",
      over: "เกิน",
      day: "วันที่ส่งมอบ",
    },
    howToCount: "นับพร้อมกันสองคน แล้วแตะ “ครบพอดี” หรือพิมพ์จำนวนที่นับได้ เช่น 1,180 ค่ะ",
    exact: (held: Satang) => `ครบพอดี ${showBaht(held)}`,
    countSummary: (name: string, held: Satang) => `${name} ควรมีเงิน ${showBaht(held)} นับได้เท่าไรคะ`,
    hintCount: "พิมพ์จำนวนเงินที่นับได้เป็นบาท เช่น 1,180 นะคะ",
    unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
    otherCollector: "เปลี่ยนผู้เก็บเงิน",
    confirmTitle: atStep("ตรวจก่อนบันทึก", 3, 3),
    day: showDay,
    differenceNote: (difference: Satang) =>
      byDifference(difference, {
        exact: "ครบพอดีค่ะ",
        short: "ขาดไปไม่เป็นไรค่ะ ลองนับด้วยกันอีกครั้งก่อน ถ้ายังขาด ยอดนี้จะยังอยู่ในมือผู้เก็บ และนำมาส่งเพิ่มภายหลังได้",
        over: "เกินมาค่ะ ลองนับด้วยกันอีกครั้งก่อน ถ้ายังเกิน จะเก็บไว้เป็นเงินรอตรวจสอบว่าเป็นของท่านใด",
      }),
    checkNote: "ยังไม่ได้บันทึก ถูกต้องแล้วแตะ “ยืนยันรับมอบ” ค่ะ",
    confirm: "ยืนยันรับมอบ",
    recount: "นับใหม่",
    confirmSummary: (name: string, counted: Satang) =>
      `ตรวจก่อนบันทึก รับมอบเงินจาก ${name} ${showBaht(counted)} ยืนยันไหมคะ`,
    hintConfirm: "แตะ “ยืนยันรับมอบ” หรือพิมพ์จำนวนที่นับใหม่ หรือพิมพ์ “ยกเลิก” นะคะ",
    leftAsItWas: "ยังไม่ได้บันทึกการส่งมอบค่ะ",
    doneTitle: "บันทึกการส่งมอบแล้ว",
    doneSummary: (name: string, counted: Satang) =>
      `บันทึกรับมอบเงินจาก ${name} ${showBaht(counted)} แล้ว เงินอยู่กับเหรัญญิกค่ะ`,
    doneNote: (difference: Satang) =>
      byDifference(difference, {
        exact: "ครบพอดี เงินอยู่กับเหรัญญิกแล้วค่ะ",
        short: "ยอดที่ขาดยังอยู่ในมือผู้เก็บ นำมาส่งเพิ่มได้ทุกเมื่อค่ะ",
        over: "ยอดที่เกินเก็บไว้เป็นเงินรอตรวจสอบแล้วค่ะ",
      }),
    toldCollector: "ผู้เก็บเงินที่เชื่อมไลน์ไว้จะได้รับข้อความยืนยันด้วยค่ะ",
    heldChanged: "ยอดที่ควรมีต่างจากที่แสดงก่อนยืนยัน เพราะมีการรับเงินเข้ามาพร้อมกัน ตามรายการนี้ถูกต้องค่ะ",
    before: "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ",
    next: "รับมอบท่านต่อไป",
  },
};
