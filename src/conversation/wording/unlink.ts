import { phrases } from "./phrases.ts";

const { member, atStep } = phrases.th;

const title = "เลิกเชื่อมสมาชิก";

export const unlinkWords = {
  th: {
    whichTitle: atStep(title, 1, 2),
    which: "เลิกเชื่อมกับท่านไหนคะ",
    howToSay: "แตะชื่อ หรือพิมพ์เลขสมาชิกค่ะ",
    whichSummary: "เลิกเชื่อมสมาชิก เลือกสมาชิกที่จะเลิกเชื่อมค่ะ",
    confirmTitle: (isSecond: boolean) => (isSecond ? atStep(title, 2, 2) : title),
    sure: "ตรวจดูก่อนยืนยันนะคะ",
    effect: "หลังเลิกเชื่อม ไลน์นี้จะดูยอดและรับใบเสร็จของสมาชิกท่านนี้ไม่ได้",
    nothingLost: "ความเป็นสมาชิกและเงินที่ส่งแล้วยังอยู่ครบ เชื่อมใหม่ได้ด้วยรหัสจากกรรมการค่ะ",
    stay: "เชื่อมไว้เหมือนเดิม",
    confirm: "ยืนยันเลิกเชื่อม",
    confirmSummary: (name: string, memberNo: string) => `จะเลิกเชื่อมกับ ${member(name, memberNo)} ใช่ไหมคะ`,
    hint: "แตะปุ่ม หรือพิมพ์ “ยืนยัน” หรือ “ยกเลิก” นะคะ",
    hintWhich: "แตะชื่อสมาชิกที่จะเลิกเชื่อม หรือพิมพ์เลขสมาชิกนะคะ",
    leftAsItWas: "ยังเชื่อมอยู่เหมือนเดิมค่ะ",
    done: (name: string, memberNo: string) => `เลิกเชื่อมกับ ${member(name, memberNo)} เรียบร้อยแล้วค่ะ`,
    notLinked: "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ",
    nobody: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิกท่านใดค่ะ",
  },
};
