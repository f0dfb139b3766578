import type { Expected, Named, Path } from "../fault.ts";

/** One fault for a volunteer: what is wrong, and what could be written instead. */
export interface FaultInWords {
  readonly says: string;
  readonly proposes: string;
}

/** How the parts of a rule file are called in Thai. */
export const namedNames: Readonly<Record<Named, string>> = {
  plan: "แบบการส่ง",
  "waiting-class": "ชั้นรอสิทธิ",
  document: "เอกสาร",
  event: "เหตุการณ์",
  ask: "คำถาม",
  answer: "คำตอบ",
  benefit: "สวัสดิการ",
  "shared-limit": "เพดานร่วม",
  policy: "วิธีอนุมัติ",
  role: "ตำแหน่ง",
  "standard-kind": "ประเภทในแบบรายงาน",
  scope: "ขอบเขตของเพดาน",
  relation: "ความเกี่ยวข้อง",
  "sub-fund": "กองทุนย่อย",
};

/** "ต้อง…", and how to write it. */
export const expectedNames: Readonly<Record<Expected, { readonly is: string; readonly example: string }>> = {
  text: { is: "เป็นข้อความ", example: 'ถ้าเป็นตัวเลขล้วน ให้ใส่เครื่องหมาย " " คร่อม' },
  number: { is: "เป็นตัวเลข", example: "เขียนตัวเลขอารบิกล้วน ไม่มีลูกน้ำและไม่มีคำว่าบาท เช่น 1500" },
  "whole-number": { is: "เป็นจำนวนเต็ม", example: "เขียนตัวเลขอารบิกล้วน เช่น 3" },
  baht: { is: "เป็นจำนวนเงินบาท ทศนิยมไม่เกินสองตำแหน่ง", example: "เช่น 500 หรือ 30.50" },
  "yes-or-no": { is: "เป็น true (ใช่) หรือ false (ไม่ใช่)", example: "เขียน true หรือ false" },
  list: { is: "เป็นรายการ", example: "เขียนในวงเล็บเหลี่ยม เช่น [birth-certificate] หรือขึ้นบรรทัดใหม่ด้วยขีด -" },
  block: { is: "เป็นกลุ่มของบรรทัด", example: "เขียนแต่ละเรื่องบรรทัดละเรื่อง เยื้องเข้าไปข้างใน" },
  day: { is: "เป็นวันที่ที่มีจริง", example: "เขียน ปี-เดือน-วัน เช่น 2569-01-31 หรือ 2026-01-31" },
  span: { is: "เป็นระยะเวลา", example: "เช่น 180 วัน, 6 เดือน, 2 ปี (180 days, 6 months, 2 years)" },
  code: { is: "เป็นรหัสอักษรอังกฤษตัวเล็ก", example: "ใช้ a-z ตัวเลข และขีด เช่น child-gift" },
  "months-or-days": { is: "บอกเป็นเดือนหรือเป็นวัน อย่างใดอย่างหนึ่ง", example: "เช่น months: 1 หรือ days: 1" },
  "choices-for-choice": {
    is: "มีคำตอบให้เลือกเมื่อ kind เป็น choice เท่านั้น",
    example: "เพิ่ม choices หรือเปลี่ยน kind",
  },
  "otherwise-of-kind": {
    is: "เป็นคำตอบแบบเดียวกับคำถาม",
    example: "number และ baht ใช้ตัวเลข, yes-no ใช้ true หรือ false, choice ใช้รหัสของคำตอบ",
  },
  "one-condition": {
    is: "มีเงื่อนไขเดียวต่อข้อ",
    example: "ใช้ oneOf, is หรือ atLeast/atMost อย่างใดอย่างหนึ่ง แยกเป็นหลายข้อได้",
  },
  "one-rate": {
    is: "บอกยอดเงินแบบเดียว",
    example: "ใช้ amount, byMembership, byPaidTime, byAge, byAnswer หรือ percentOfCost อย่างใดอย่างหนึ่ง",
  },
  "limit-of-nothing": { is: "บอกว่าไม่เกินเท่าไร", example: "เพิ่ม nights (คืน), baht (บาท) หรือ times (ครั้ง)" },
  something: { is: "มีค่า", example: "ดูตัวอย่างในระเบียบต้นแบบ" },
};

const placeNames: Readonly<Record<string, string>> = {
  membership: "การเป็นสมาชิก",
  contributions: "เงินสมทบ",
  plans: "แบบการส่ง",
  arrears: "การค้างส่ง",
  refund: "การคืนเงิน",
  years: "รอบปี",
  waitingClasses: "ชั้นรอสิทธิ",
  documents: "เอกสาร",
  events: "เหตุการณ์",
  asks: "คำถาม",
  choices: "คำตอบ",
  benefits: "สวัสดิการ",
  who: "ผู้มีสิทธิ",
  pays: "ยอดเงิน",
  limits: "เพดาน",
  sharedLimits: "เพดานร่วม",
  approval: "การอนุมัติ",
  policies: "วิธีอนุมัติ",
  steps: "ขั้นตอน",
  payment: "การจ่าย",
  books: "สมุดบัญชี",
  subFunds: "กองทุนย่อย",
  secondPersonAbove: "ยอดที่ต้องมีคนที่สอง",
  member: "สมาชิก",
  coverage: "ช่วงที่ส่งแล้ว",
  past: "สวัสดิการที่เคยรับ",
  event: "เหตุการณ์",
  stays: "การนอนโรงพยาบาล",
};

/** ["benefits", 2, "pays", "amount"] → "สวัสดิการลำดับที่ 3 › ยอดเงิน › amount" */
export function placeShown(path: Path): string {
  if (path.length === 0) return "ไฟล์";
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === "number") words.push(`${words.pop() ?? ""}ลำดับที่ ${step + 1}`);
    else words.push(placeNames[step] ?? step);
  }
  return words.join(" › ");
}

const writeExamples: Readonly<Record<string, string>> = {
  documents: "documents: [รหัสเอกสาร] หรือ documents: [] ถ้าไม่ต้องใช้เอกสารเลย",
  waiting: "waiting: 180 days หรือ waiting: 0 days ถ้าไม่ต้องรอสิทธิ",
  article: "article: ข้อ 12",
  price: "price: 30",
};

export const writeShown = (word: string): string => writeExamples[word] ?? `${word}: …`;
