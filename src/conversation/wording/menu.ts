import { phrases } from "./phrases.ts";

const { member } = phrases.th;

export const menuWords = {
  th: {
    title: "ให้ช่วยเรื่องไหนดีคะ",
    more: "เรื่องอื่น ๆ",
    forReceivers: "สำหรับผู้รับเงินของกองทุน",
    summary: "เมนูของกองทุน แตะปุ่มที่ต้องการได้เลยค่ะ",
    stateNotLinked: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก",
    stateOf: (name: string, memberNo: string) => `กำลังดูของ ${member(name, memberNo)}`,
    typeToo: "พิมพ์ชื่อปุ่มแทนการแตะก็ได้ค่ะ",
    notUnderstood: "ขอโทษค่ะ ออมบุญยังไม่เข้าใจข้อความนี้ แตะปุ่มด้านล่าง หรือพิมพ์สั้น ๆ เช่น “เช็คยอด” นะคะ",
    notUnderstoodBut: (hint: string) => `ขอโทษค่ะ ยังไม่เข้าใจคำตอบนี้ ${hint}`,
    sentEarlier: "ข้อความเมื่อสักครู่ส่งมาก่อนคำถามนี้ ขอคำตอบอีกครั้งนะคะ",
    goOn: "กลับมาที่คำถามเดิมนะคะ",
    oldButton: "ปุ่มนี้เป็นปุ่มเก่า ใช้ไม่ได้แล้วค่ะ ตอนนี้เป็นแบบนี้นะคะ",
    nothingToCancel: "ตอนนี้ไม่มีเรื่องที่ทำค้างไว้ค่ะ",
    cancelled: (leftAsItWas: string) => `ยกเลิกให้แล้วค่ะ ${leftAsItWas}`,
    putAside: (leftAsItWas: string) => `เรื่องที่ค้างไว้ปิดให้แล้วค่ะ ${leftAsItWas}`,
    hello: "สวัสดีค่ะ",
    thanks: "ยินดีค่ะ ถ้ามีเรื่องไหนอีก แตะปุ่มหรือพิมพ์มาได้เสมอนะคะ",
    citizenId:
      "ข้อความนี้เหมือนเลขบัตรประชาชนค่ะ เพื่อความปลอดภัย อย่าส่งเลขบัตร รหัส OTP หรือ PIN ในแชตนะคะ ออมบุญไม่ได้นำเลขนี้ไปใช้ ถ้าลบข้อความได้ ลบออกด้วยนะคะ",
    unreadable: {
      sticker: "ขอบคุณสำหรับสติกเกอร์ค่ะ",
      picture:
        "เห็นรูปแล้วค่ะ แต่ยังไม่ได้เก็บไว้ ถ้าเป็นเอกสารขอสวัสดิการ พิมพ์ “ขอสวัสดิการ” ก่อน แล้วส่งรูปเมื่อถึงข้อเอกสารนะคะ ถ้าเป็นสลิป พิมพ์ “จ่ายเงิน” ก่อนนะคะ",
      video: "ได้รับวิดีโอแล้วค่ะ แต่ตอนนี้ยังดูวิดีโอไม่ได้ พิมพ์เป็นข้อความมาได้นะคะ",
      voice: "ได้รับเสียงแล้วค่ะ แต่ตอนนี้ยังฟังเสียงไม่ได้ พิมพ์เป็นข้อความ หรือแตะปุ่มแทนนะคะ",
      file: "เห็นไฟล์แล้วค่ะ แต่ยังไม่ได้เก็บไว้ ถ้าเป็นเอกสารขอสวัสดิการ พิมพ์ “ขอสวัสดิการ” ก่อน แล้วส่งเมื่อถึงข้อเอกสารนะคะ",
      location: "ได้รับตำแหน่งแล้วค่ะ แต่เรื่องนี้ไม่ต้องใช้ตำแหน่งนะคะ",
      other: "ข้อความแบบนี้ออมบุญยังอ่านไม่ได้ค่ะ พิมพ์เป็นตัวหนังสือมาได้นะคะ",
    },
  },
  en: {
    title: "How can I help?",
    more: "More",
    summary: "The fund's menu. Tap what you need.",
    stateNotLinked: "This LINE account is not linked to a member yet",
    stateOf: (name: string, memberNo: string) => `Showing ${name} (member no. ${memberNo})`,
    typeToo: "You can type a button's name instead of tapping it.",
    notUnderstood:
      "Sorry, that was not understood. Tap a button below, or type a few words, such as “My contributions”.",
  },
};
