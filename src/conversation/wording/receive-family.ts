import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { phrases } from "./phrases.ts";

const { atStep } = phrases.th;

/** A mother pays for the whole house: one question, one receipt. */
export const familyWords = {
  th: {
    title: atStep("รับเงินทั้งบ้าน", 2, 3),
    ask: (total: Satang) => `รวม ${showBaht(total)}`,
    baht: showBaht,
    day: showDay,
    inWords: bahtInWords,
    notThisTime: "ไม่รวมครั้งนี้",
    due: (amount: Satang) => `${showBaht(amount)} ถึงกำหนดแล้ว`,
    ahead: (amount: Satang) => `${showBaht(amount)} ล่วงหน้า 1 งวด`,
    how: "แตะชื่อเพื่อรวมหรือไม่รวม แล้วแตะ “ไปต่อ” ค่ะ",
    onward: "ไปต่อ",
    leaveOut: (name: string) => `ไม่รวม ${name}`,
    takeIn: (name: string) => `รวม ${name}`,
    alone: "รับคนเดียว",
    summary: (count: number, total: Satang) => `รับเงินทั้งบ้าน ${count} คน รวม ${showBaht(total)} ค่ะ`,
    nobody: "ยังไม่ได้เลือกใครเลยค่ะ แตะ “รวม” ชื่อที่จะรับเงินก่อนนะคะ",
    onlyOne: "ไม่พบคนในบ้านที่ส่งพร้อมกันได้ค่ะ รับของท่านเดียวได้เลย",
    confirmTitle: atStep("ตรวจก่อนบันทึก", 3, 3),
    rows: {
      people: "จำนวน",
      how: "รับเป็น",
      day: "วันที่รับ",
      number: "เล่มที่/เลขที่",
      code: "รหัสตรวจ",
      inWords: "ตัวอักษร",
    },
    people: (count: number) => `${count} คน ในใบเสร็จเดียว`,
    cash: "เงินสด",
    checkNote: "ยังไม่ได้บันทึก ตรวจชื่อและยอดแล้วแตะ “ยืนยันรับเงิน” ค่ะ",
    confirm: "ยืนยันรับเงิน",
    edit: "แก้รายชื่อ",
    confirmSummary: (count: number, total: Satang) =>
      `ตรวจก่อนบันทึก รับเงินสดทั้งบ้าน ${count} คน รวม ${showBaht(total)} ยืนยันไหมคะ`,
    part: (amount: Satang, period: string) =>
      period === "" ? showBaht(amount) : `${showBaht(amount)}\n${period}`,
    recordedTitle: "บันทึกรับเงินทั้งบ้านแล้ว",
    recorded: "ทุกคนที่เชื่อมไลน์ไว้จะได้รับใบเสร็จในส่วนของตนค่ะ",
    recordedSummary: (total: Satang, number: string) =>
      `บันทึกรับเงินทั้งบ้าน ${showBaht(total)} แล้ว ใบเสร็จเลขที่ ${number} ค่ะ`,
    refusedFor: (name: string) => `ในส่วนของ ${name}:`,
  },
};
