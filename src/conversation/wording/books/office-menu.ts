import type { Shortcut } from "../../shortcuts.ts";

export const officeWords = {
  th: {
    title: "งานกองทุน",
    choose: "แตะงานที่จะทำ หรือพิมพ์ชื่องานก็ได้ค่ะ",
    summary: "งานกองทุน เลือกงานที่จะทำค่ะ",
    notInOffice: "เมนูนี้เป็นของกรรมการและผู้เก็บเงินค่ะ ไลน์นี้ยังไม่มีหน้าที่ในกองทุนนะคะ",
    /** One line about each, so that nobody has to try a button to know what it does. */
    about: {
      "work:show": "คำขอสวัสดิการที่รอท่าน",
      "receive:begin": "เงินสมทบจากสมาชิก",
      "collect:begin": "เดินเก็บในหมู่บ้าน ทีละหลัง",
      "day-sheet:show": "ใครส่งได้วันนี้ เงินในมือเท่าไร",
      "hand-in:begin": "นับเงินที่ผู้เก็บนำมาส่ง",
      "bank:deposit": "นำเงินสดเข้าบัญชี",
      "bank:withdraw": "นำเงินจากบัญชีมาเป็นเงินสด",
      "expense:begin": "ค่าใช้จ่าย พร้อมใบสำคัญจ่าย",
      "cancel-receipt:begin": "ใบที่ออกผิด",
      "close:begin": "สรุปเดือน และตราปิดงวด",
      "requests:show": "เรื่องที่ต้องมีคนที่สองดู",
      "complaint:work": "เรื่องที่ต้องตอบสมาชิก",
      "broadcast:show": "บอกข่าวสมาชิก และนัดประชุม",
      "code:begin": "ให้สมาชิกเชื่อมไลน์",
    } satisfies Partial<Record<Shortcut, string>>,
  },
};

export type OfficeAct = keyof typeof officeWords.th.about;
