import { showDay } from "#core/thai-calendar/show.ts";
import type { ComplaintAbout, ComplaintRefusal, ComplaintSeen } from "../deeds/complaints.ts";
import { phrases } from "./phrases.ts";

/** เรื่องร้องเรียน: nobody is thought ill of for saying something. */
export const complaintWords = {
  th: {
    leftAsItWas: "ยังไม่ได้ส่งเรื่องนะคะ",
    title: "ร้องเรียนหรือติชม",
    about: {
      ask: "เป็นเรื่องอะไรคะ",
      note: "บอกกองทุนได้ทุกเรื่องค่ะ ผู้ตรวจสอบเห็นทุกเรื่อง และกองทุนต้องตอบท่าน",
      hint: "แตะหัวข้อที่ใกล้ที่สุดนะคะ",
      names: {
        claim: "คำขอสวัสดิการ",
        money: "เงินหรือใบเสร็จ",
        service: "การบริการ",
        other: "เรื่องอื่น",
      } satisfies Record<ComplaintAbout, string>,
    },
    words: {
      ask: "เล่าให้ฟังสั้น ๆ ได้เลยค่ะ",
      note: "ใคร ทำอะไร เมื่อไร อยากให้ช่วยอย่างไร ไม่ต้องเขียนเลขบัตรประชาชนนะคะ",
      hint: "พิมพ์เล่าสั้น ๆ ได้เลยค่ะ",
    },
    confirm: {
      title: "ตรวจก่อนส่ง",
      send: "ส่งเรื่อง",
      edit: "แก้ข้อความ",
      note: "กรรมการและผู้ตรวจสอบจะได้อ่านข้อความนี้ค่ะ",
      hint: "แตะ “ส่งเรื่อง” หรือ “แก้ข้อความ” นะคะ",
    },
    done: "รับเรื่องแล้วค่ะ ขอบคุณที่บอกนะคะ",
    again: "เรื่องนี้ส่งไว้แล้วค่ะ ไม่ได้ส่งซ้ำนะคะ",
    number: (no: bigint) => `เรื่องที่ ${no}`,
    stage: {
      said: "กองทุนได้รับเรื่องแล้ว",
      "taken-up": "กรรมการกำลังดูแลเรื่องนี้",
      answered: "กองทุนตอบแล้ว",
    } satisfies Record<ComplaintSeen["stage"], string>,
    next: {
      said: "กรรมการจะรับไปดู แล้วตอบในแชตนี้ค่ะ",
      "taken-up": "จะตอบในแชตนี้ค่ะ",
      answered: "ถ้ายังไม่หายข้องใจ ถามกลับมาได้ค่ะ",
    } satisfies Record<ComplaintSeen["stage"], string>,
    rows: {
      about: "หัวข้อ",
      on: "วันที่",
      by: "ผู้แจ้ง",
      takenUpBy: "ผู้ดูแลเรื่อง",
      answer: "คำตอบ",
      answeredOn: "ตอบเมื่อ",
    },
    day: (day: Temporal.PlainDate) => showDay(day),
    anonymous: "ไลน์ที่ยังไม่เชื่อมสมาชิก",
    none: "ยังไม่มีเรื่องที่แจ้งไว้ค่ะ",
    begin: "ร้องเรียน",
    follow: "เรื่องที่แจ้งไว้",
    askAgain: "ถามกลับ",
    summary: (no: bigint, stage: string) => `เรื่องที่ ${no} ${stage}`,
    work: {
      title: "เรื่องร้องเรียนที่รอตอบ",
      auditorTitle: "เรื่องร้องเรียนทั้งหมด",
      none: "ตอนนี้ไม่มีเรื่องรอตอบค่ะ",
      headline: (count: number) => `${count} เรื่อง`,
      summary: (count: number) => `มีเรื่องร้องเรียน ${count} เรื่องค่ะ`,
      take: "รับไปดู",
      answer: "ตอบเรื่องนี้",
      leftAsItWas: "เรื่องยังอยู่เหมือนเดิมค่ะ",
      answerTitle: "ตอบว่าอย่างไรคะ",
      answerNote: "ผู้แจ้งจะได้อ่านคำตอบนี้ พิมพ์คำสุภาพที่เข้าใจง่ายนะคะ",
      answerHint: "พิมพ์คำตอบสั้น ๆ นะคะ",
      confirmTitle: "ตรวจก่อนส่งคำตอบ",
      confirm: "ส่งคำตอบ",
      againTitle: "อยากถามอะไรเพิ่มคะ",
      againConfirm: "ส่งคำถาม",
      changed: "บันทึกแล้วค่ะ ขอบคุณนะคะ",
    },
  },
};

export function complaintRefusalWords(refusal: ComplaintRefusal, phone: string | undefined): string {
  switch (refusal.type) {
    case "no-such-complaint":
      return "ไม่พบเรื่องนี้ค่ะ";
    case "not-allowed":
      return "เรื่องนี้เป็นหน้าที่ของกรรมการค่ะ";
    case "own-complaint":
      return "ท่านเป็นผู้แจ้งเรื่องนี้เอง ให้กรรมการท่านอื่นตอบนะคะ";
    case "words-missing":
      return "ขอข้อความสั้น ๆ ด้วยนะคะ";
    case "answered-before":
      return "เรื่องนี้มีคำตอบแล้วค่ะ";
    case "too-many":
      return `มีเรื่องที่รอตอบอยู่ ${refusal.most} เรื่องแล้วค่ะ ${phrases.th.whoToCall(phone)}`;
  }
}
