import type { Card, Reply } from "#conversation/reply.ts";

/** Made-up cards as a talk gives them, from the plainest to the fullest; the words are long where Thai words are. */
export const balance: Card = {
  type: "card",
  look: "good",
  title: "เงินสมทบของคุณสมศรี ใจบุญ",
  headline: "ส่งถึง มีนาคม 2569",
  rows: [
    { label: "เลขสมาชิก", value: "4-0123" },
    { label: "แบบการส่ง", value: "เดือนละ ฿30.00" },
    { label: "เดือนนี้ครบกำหนด", value: "฿30.00", strong: true },
    { label: "ปีนี้ส่งแล้ว", value: "฿90.00 (3 ครั้ง)" },
  ],
  notes: ["ยอดนี้คิดถึงวันที่ 14 ก.พ. 2569"],
  buttons: [
    { type: "choice", label: "ดูประวัติการส่ง", send: "contributions:history" },
    { type: "call", label: "โทรหากรรมการ", phone: "๐๔๕-๗๑๑ ๑๒๓" },
  ],
  summary: "คุณสมศรี ใจบุญ ส่งเงินสมทบถึงเดือนมีนาคม 2569 แล้ว เดือนนี้ครบกำหนด 30 บาท",
};

export const confirm: Card = {
  type: "card",
  look: "waiting",
  title: "ยืนยันการรับเงินสมทบ",
  headline: "฿1,234,567.00",
  rows: [
    { label: "รับจาก", value: "นางสาวพิมพ์พิสุทธิ์ วัฒนศิริโรจนกุล ณ อุบลราชธานี" },
    { label: "สำหรับ", value: "พ.ย. 2568 – ม.ค. 2569" },
  ],
  buttons: [
    { type: "choice", label: "ยืนยันรับเงิน", send: "contribution:confirm?stamp=s1" },
    { type: "choice", label: "แก้ไขจำนวนเงิน", send: "contribution:amount?stamp=s1" },
    { type: "choice", label: "ยกเลิก", send: "cancel:all?stamp=s1", away: true },
  ],
  summary: "ยืนยันการรับเงินสมทบ 1,234,567 บาท จากคุณพิมพ์พิสุทธิ์ ใช่หรือไม่",
};

export const trouble: Card = {
  type: "card",
  look: "attention",
  title: "รหัสนี้ใช้ไม่ได้",
  rows: [],
  notes: ["รหัสอาจหมดอายุแล้ว ขอรหัสใหม่ได้จากกรรมการ", "กองทุนจะไม่ขอรหัส OTP หรือเลขบัตรประชาชนในแชตนี้"],
  summary: "รหัสนี้ใช้ไม่ได้ ขอรหัสใหม่ได้จากกรรมการ",
};

export const plans: Card = {
  type: "card",
  look: "plain",
  title: "แบบการส่งเงินสมทบ",
  rows: [
    { label: "รายเดือน", value: "฿30.00" },
    { label: "รายปี", value: "฿365.00" },
  ],
  buttons: [{ type: "choice", label: "เลิกเชื่อมบัญชีนี้", send: "link:unlink", away: true }],
  summary: "ส่งรายเดือน 30 บาท หรือรายปี 365 บาท",
};

export const cards: readonly Card[] = [balance, confirm, trouble, plans];

export const question: Reply = {
  says: [{ type: "text", text: "เสียเมื่อวันไหน เลือกวันได้เลย" }],
  choices: [
    { type: "pick-day", label: "เลือกวัน", send: "claim:day?stamp=s2", from: "2025-02-14", to: "2026-02-14" },
    { type: "choice", label: "วันนี้", send: "claim:today?stamp=s2" },
    { type: "choice", label: "ยกเลิก", send: "cancel:all?stamp=s2", away: true },
  ],
};
