import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";

/** For the collector's eyes only: who can be visited today, without a word about being late. */
export const daySheetWords = {
  th: {
    title: (villages: readonly number[]) =>
      villages.length === 0 ? "ใบเก็บเงินวันนี้" : `ใบเก็บเงินวันนี้ หมู่ ${villages.join(", ")}`,
    day: showDay,
    baht: showBaht,
    rows: { day: "วันที่", collected: "เก็บวันนี้", bag: "เงินในมือ" },
    collected: (total: Satang, receipts: number) =>
      receipts === 0 ? "ยังไม่มี" : `${showBaht(total)} (${receipts} ใบ)`,
    owingTitle: (count: number) => `ยังส่งได้ ${count} ท่าน`,
    owes: (name: string, due: Satang) => `${name} ${showBaht(due)}`,
    nobody: "ทุกท่านส่งครบแล้วค่ะ",
    noVillage: "ทะเบียนยังไม่บอกว่าท่านอยู่หมู่ไหน จึงยังไม่มีรายชื่อค่ะ แจ้งฝ่ายทะเบียนได้เลยนะคะ",
    more: (count: number) => `และอีก ${count} ท่าน ดูรายชื่อทั้งหมดได้จากใบเก็บเงินที่พิมพ์จากกองทุนค่ะ`,
    privately: "รายชื่อนี้สำหรับผู้เก็บเงินเท่านั้น ไม่ส่งต่อในกลุ่มนะคะ",
    handIn: "นำเงินในมือส่งเหรัญญิกเมื่อสะดวกนะคะ",
    summary: (collected: Satang, bag: Satang) =>
      `ใบเก็บเงินวันนี้ เก็บแล้ว ${showBaht(collected)} เงินในมือ ${showBaht(bag)} ค่ะ`,
  },
};
