import { phrases } from "./phrases.ts";

const { member } = phrases.th;

export const switchWords = {
  th: {
    title: "สลับสมาชิก",
    now: (name: string, memberNo: string) => `ตอนนี้กำลังดูของ ${member(name, memberNo)}`,
    choose: "แตะชื่อที่ต้องการดู หรือพิมพ์เลขสมาชิกค่ะ",
    summary: "สลับสมาชิก เลือกสมาชิกที่ต้องการดูค่ะ",
    onlyOne: (name: string, memberNo: string) =>
      `ไลน์นี้เชื่อมกับ ${member(name, memberNo)} ท่านเดียวค่ะ ถ้าจะเพิ่ม แตะ “เชื่อมสมาชิก” นะคะ`,
    nobody: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิกท่านใดค่ะ",
    chose: (name: string, memberNo: string) => `ต่อไปนี้จะดูของ ${member(name, memberNo)} นะคะ`,
    choseTitle: "สลับสมาชิกแล้ว",
    notYours: "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ",
  },
};
