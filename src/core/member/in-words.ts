import { assert } from "#core/assert.ts";
import type { Check, Finding } from "./register-check.ts";

/** What is doubtful and what to do about it, for whoever keeps the register. */
const sentences: Readonly<Record<Check, string>> = {
  "same-person": "ชื่อและวันเกิดตรงกัน อาจเป็นคนเดียวกันที่ลงทะเบียนสองครั้ง กรุณาตรวจกับบัตรประชาชน",
  "like-names-in-a-house": "ชื่อใกล้เคียงกันและอยู่บ้านเลขที่เดียวกัน กรุณาตรวจว่าเป็นคนเดียวกันหรือไม่ และเติมวันเกิด",
  "phone-of-many": "ใช้เบอร์โทรศัพท์เดียวกันหลายคน กรุณาถามเบอร์ของแต่ละคน หรือของคนในบ้าน",
  "citizen-id-wrong": "เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาขอดูบัตรแล้วแก้เลขให้ครบ 13 หลัก",
  "birth-missing": "ยังไม่มีวันเกิด กรุณาขอดูบัตรประชาชนแล้วเติมวันเกิด เพราะสิทธิบางอย่างดูตามอายุ",
  "born-to-come": "วันเกิดเป็นวันที่ยังมาไม่ถึง กรุณาตรวจปี พ.ศ.",
  "born-after-joining": "วันเกิดอยู่หลังวันสมัคร กรุณาตรวจปีของทั้งสองวัน",
  "born-too-long-ago": "อายุเกิน 120 ปี กรุณาตรวจปีเกิด หรือแจ้งการเสียชีวิต",
  "joined-to-come": "วันสมัครเป็นวันที่ยังมาไม่ถึง กรุณาตรวจปี พ.ศ.",
  "left-before-joining": "วันพ้นสมาชิกภาพอยู่ก่อนวันสมัคร กรุณาตรวจปีของทั้งสองวัน",
  "title-of-other-sex": "คำนำหน้าชื่อไม่ตรงกับเพศที่บันทึกไว้ กรุณาแก้ให้ตรงกัน",
  "paid-after-death": "มีเงินสมทบเข้ามาหลังวันที่เสียชีวิต กรุณาตรวจวันเสียชีวิต หรือตรวจใบเสร็จกับครอบครัว",
  "no-beneficiary": "ยังไม่ได้ระบุผู้รับผลประโยชน์ กรุณาให้สมาชิกระบุชื่อและความเกี่ยวข้อง",
  "left-in-office": "พ้นสมาชิกภาพแล้วแต่ยังมีตำแหน่งอยู่ กรุณาบันทึกการพ้นจากตำแหน่ง",
};

/** "1-001 และ 1-014: ชื่อและวันเกิดตรงกัน …" */
export function findingInWords({ check, memberNos }: Finding): string {
  const last = memberNos.at(-1);
  assert(last !== undefined, "a finding names somebody");
  const who = memberNos.length === 1 ? last : `${memberNos.slice(0, -1).join(", ")} และ ${last}`;
  return `${who}: ${sentences[check]}`;
}
