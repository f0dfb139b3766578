import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { RequestSeen } from "../../deeds/books.ts";
import { phrases } from "../phrases.ts";
import { receiptName } from "./cancel-receipt.ts";

type About = RequestSeen["about"];

/** What one asks and another settles: two pairs of eyes, not a suspicion. */
export const requestWords = {
  th: {
    listTitle: "คำขอรอยืนยัน",
    listHeadline: (count: number) => `มี ${count} เรื่อง`,
    none: "ตอนนี้ไม่มีคำขอที่รอท่านยืนยันค่ะ",
    listNote: "แตะเรื่องที่จะดูค่ะ ยังไม่มีอะไรถูกบันทึกจนกว่าท่านจะตกลง",
    more: (count: number) => `และอีก ${count} เรื่อง จะแสดงเมื่อเรื่องเหล่านี้เสร็จค่ะ`,
    listSummary: (count: number) => `คำขอรอยืนยัน ${count} เรื่องค่ะ`,
    /** Short enough for a button. */
    label: {
      "cancel-receipt": (about: Extract<About, { type: "cancel-receipt" }>) =>
        `ยกเลิก ${receiptName(about.receipt)}`,
      "own-contribution": (about: Extract<About, { type: "own-contribution" }>) =>
        `รับเงิน ${showBaht(about.amount)}`,
      broadcast: (about: Extract<About, { type: "broadcast" }>) => `ประกาศ ${about.title}`,
    },
    kinds: {
      "cancel-receipt": "ขอยกเลิกใบเสร็จ",
      "own-contribution": "ขอรับเงินสมทบของตัวเองหรือคนในบ้าน",
      broadcast: "ขอส่งประกาศ",
    } satisfies Record<About["type"], string>,
    baht: showBaht,
    day: showDay,
    rows: {
      asked: "ผู้ขอ",
      askedOn: "วันที่ขอ",
      reason: "เหตุผล",
      member: "ของสมาชิก",
      amount: "จำนวนเงิน",
      title: "หัวข้อ",
      readers: "ส่งถึง",
      people: "จำนวนคน",
    },
    people: (count: number) => `${count} คน`,
    decideTitle: (kind: string) => phrases.th.atStep(kind, 1, 1),
    askDecision: "ท่านเห็นด้วยไหมคะ",
    check: {
      "cancel-receipt": "ถามผู้ขอหรือดูใบเสร็จกระดาษก่อนได้ค่ะ ตกลงแล้วใบเสร็จจะถูกยกเลิกทันที",
      "own-contribution": "นับเงินด้วยตนเองก่อนนะคะ ตกลงแล้วใบเสร็จจะออกทันที",
      broadcast: "ข้อความข้างบนคือสิ่งที่สมาชิกจะได้รับค่ะ ตกลงแล้วจะส่งทันที และหยุดส่งได้ในเมนู “ประกาศ”",
    } satisfies Record<About["type"], string>,
    agree: "ตกลง",
    decline: "ไม่ตกลง",
    later: "ไว้ก่อน",
    decideSummary: (kind: string, asker: string) => `${kind} จาก ${asker} ท่านเห็นด้วยไหมคะ`,
    hintDecide: "แตะ “ตกลง” หรือ “ไม่ตกลง” หรือ “ไว้ก่อน” นะคะ",
    whyTitle: "ไม่ตกลงเพราะอะไรคะ",
    howToWhy: "แตะเหตุผล หรือพิมพ์เองสั้น ๆ ผู้ขอจะได้อ่านเหตุผลนี้ค่ะ",
    reasons: {
      unclear: "ข้อมูลยังไม่ชัดเจน",
      talk: "ขอคุยกันก่อน",
      "not-right": "เห็นว่าไม่ถูกต้อง",
    },
    whySummary: "ไม่ตกลงเพราะอะไรคะ",
    hintWhy: "แตะเหตุผล หรือพิมพ์เหตุผลสั้น ๆ ไม่เกิน 150 ตัวอักษรนะคะ",
    notReceivedNow: "ตอนนี้รับเงินตามคำขอนี้ไม่ได้แล้วค่ะ เพราะทะเบียนหรือยอดที่ต้องส่งเปลี่ยนไป ให้ผู้ขอตรวจแล้วส่งคำขอใหม่นะคะ",
    leftAsItWas: "คำขอยังรออยู่เหมือนเดิมค่ะ",
    agreedTitle: "ตกลงแล้ว",
    declinedTitle: "ไม่ตกลงแล้ว",
    doneNote: "แจ้งผู้ขอให้แล้วค่ะ ขอบคุณที่ช่วยกันดูแลบัญชีของกองทุนนะคะ",
    agreedSummary: (kind: string) => `ตกลงแล้ว ${kind} เรียบร้อยค่ะ`,
    declinedSummary: (kind: string) => `ไม่ตกลงกับ ${kind} แจ้งผู้ขอให้แล้วค่ะ`,
    notice: {
      askedTitle: "มีคำขอรอท่านยืนยัน",
      open: "ดูคำขอ",
      askedNote: "ต้องมีกรรมการอีกท่านเห็นด้วยก่อน จึงจะมีผลค่ะ",
      askedSummary: (kind: string, asker: string) => `${asker} ${kind} รอท่านยืนยันค่ะ`,
      agreedTitle: "คำขอของท่านผ่านแล้ว",
      declinedTitle: "คำขอของท่านยังไม่ผ่าน",
      agreed: "มีกรรมการอีกท่านตกลงแล้ว และบันทึกให้เรียบร้อยค่ะ",
      declined: "ทุกอย่างยังเหมือนเดิมค่ะ คุยกับผู้ที่ดูคำขอได้เลยนะคะ",
      by: "ผู้ดูคำขอ",
      settledSummary: (kind: string, agreed: boolean) => `${kind} ${agreed ? "ผ่านแล้ว" : "ยังไม่ผ่าน"}ค่ะ`,
    },
  },
};

/** A request's short name, for its button. */
export function requestLabel({ about }: RequestSeen): string {
  const { label } = requestWords.th;
  switch (about.type) {
    case "cancel-receipt":
      return label["cancel-receipt"](about);
    case "own-contribution":
      return label["own-contribution"](about);
    case "broadcast":
      return label.broadcast(about);
  }
}
