import type { BroadcastRefusal } from "../../deeds/broadcast.ts";

const secondPerson = "เรื่องนี้ต้องให้กรรมการท่านอื่นเป็นผู้ดูค่ะ";

const words: {
  readonly [Type in BroadcastRefusal["type"]]: (refusal: Extract<BroadcastRefusal, { type: Type }>) => string;
} = {
  "title-missing": () => "ยังไม่มีหัวข้อค่ะ",
  "title-too-long": ({ most }) => `หัวข้อยาวไปค่ะ ไม่เกิน ${most} ตัวอักษรนะคะ`,
  "text-missing": () => "ยังไม่มีข้อความค่ะ",
  "text-too-long": ({ most }) => `ข้อความยาวไปค่ะ ไม่เกิน ${most} ตัวอักษรนะคะ`,
  "meeting-title-missing": () => "ยังไม่มีชื่อการประชุมค่ะ",
  "meeting-place-missing": () => "ยังไม่มีสถานที่ประชุมค่ะ",
  "meeting-words-too-long": ({ most }) => `ยาวไปค่ะ ไม่เกิน ${most} ตัวอักษรนะคะ`,
  "meeting-in-the-past": () => "วันและเวลานี้ผ่านไปแล้วค่ะ",
  "meeting-too-far": () => "วันนี้ไกลเกินหนึ่งปีค่ะ ดูปีอีกครั้งนะคะ",
  "not-allowed-to-tell": () => "เมนูนี้เป็นของประธาน รองประธาน และเลขานุการค่ะ",
  "no-such-broadcast": () => "ไม่พบประกาศนี้ค่ะ",
  "no-such-meeting": () => "ไม่พบประชุมนี้ หรือผ่านไปแล้ว หรืองดไปแล้วค่ะ",
  "no-such-segment": () => "กองทุนไม่มีสมาชิกกลุ่มนี้ค่ะ",
  "nobody-to-tell": () => "กลุ่มนี้ยังไม่มีใครที่ส่งไลน์ถึงได้ค่ะ",
  "no-second-person": () => "ประกาศถึงคนจำนวนมากต้องมีกรรมการอีกท่านเห็นด้วย แต่ตอนนี้ยังไม่มีท่านอื่นที่ดูให้ได้ค่ะ",
  "sent-before": () => "ประกาศนี้ส่งไปแล้วค่ะ",
  "declined-before": () => "กรรมการอีกท่านไม่ตกลงกับประกาศนี้ค่ะ เขียนใหม่ได้นะคะ",
  "not-being-sent": () => "ประกาศนี้ไม่มีอะไรให้หยุดแล้วค่ะ ส่งออกไปหมดแล้วหรือหยุดไปแล้ว",
  "no-such-request": () => "ไม่พบคำขอนี้ค่ะ",
  "settled-before": () => "คำขอนี้มีคนดูไปแล้วค่ะ",
  "not-second-person": () => secondPerson,
  "own-request": () => secondPerson,
  related: () => secondPerson,
};

export const broadcastRefusalWords = <Refusal extends BroadcastRefusal>(refusal: Refusal): string =>
  (words[refusal.type] as (refusal: Refusal) => string)(refusal);
