import { foldThai } from "#core/thai-text/fold.ts";
import type { Shortcut } from "../shortcuts.ts";
import { followWords } from "../wording/claim-follow.ts";
import { phrases } from "../wording/phrases.ts";

export type Meaning = Shortcut | "talk:hello" | "talk:thanks";

export interface Understood {
  readonly meaning: Meaning;
  /** The text says this and nothing else; otherwise it only contains it. */
  readonly isWhole: boolean;
}

/** Each cell of the rich menus has its words here, because a PC shows no menu. */
const keywords: Readonly<Record<Meaning, readonly string[]>> = {
  "contributions:show": [
    "เช็คยอด",
    "เช็กยอด",
    "เช็ค",
    "ดูยอด",
    "ยอด",
    "ยอดเงิน",
    "ยอดค้าง",
    "ยอดเงินสมทบ",
    "เงินสมทบ",
    "ส่งถึงไหน",
    "ส่งถึงเดือนไหน",
    "จ่ายถึงไหน",
    "จ่ายถึงเดือนไหน",
    "ค้างเท่าไหร่",
    "ค้างเท่าไร",
    "ค้างกี่บาท",
    "ค้างกี่เดือน",
    "ต้องจ่ายเท่าไหร่",
    "ต้องส่งเท่าไหร่",
    "ครบกำหนด",
    "สถานะ",
    "balance",
  ],
  "history:show": [
    "ประวัติ",
    "ประวัติการส่ง",
    "ประวัติการจ่าย",
    "ดูประวัติ",
    "รายการย้อนหลัง",
    "ใบเสร็จ",
    "ดูใบเสร็จ",
    "history",
  ],
  "rights:show": [
    "สิทธิของฉัน",
    "สิทธิ",
    "สิทธิสวัสดิการ",
    "ดูสิทธิ",
    "เช็คสิทธิ",
    "มีสิทธิอะไรบ้าง",
    "ได้สิทธิอะไรบ้าง",
    "สวัสดิการของฉัน",
    "เบิกอะไรได้บ้าง",
    "ได้อะไรบ้าง",
    "rights",
    "more benefits",
  ],
  "link:begin": [
    "เชื่อม",
    "เชื่อมสมาชิก",
    "เชื่อมบัญชี",
    "เชื่อมต่อ",
    "ผูกบัญชี",
    "ผูกสมาชิก",
    "ใส่รหัส",
    "กรอกรหัส",
    "มีรหัส",
    "รหัส",
    "เพิ่มสมาชิก",
    "ลงทะเบียน",
    "link",
  ],
  "unlink:begin": [
    "เลิกเชื่อม",
    "ยกเลิกเชื่อม",
    "ยกเลิกการเชื่อม",
    "เลิกเชื่อมสมาชิก",
    "ตัดการเชื่อม",
    "ออกจากระบบ",
    "unlink",
  ],
  "member:switch": ["สลับสมาชิก", "สลับ", "เปลี่ยนสมาชิก", "เปลี่ยนคน", "ดูของคนอื่น", "switch"],
  "apply:show": ["สมัคร", "สมัครสมาชิก", "สมัครใหม่", "เป็นสมาชิก", "สมัครยังไง", "ค่าสมัคร", "join", "apply"],
  "apply:begin": ["กรอกใบสมัคร", "เขียนใบสมัคร", "ส่งใบสมัคร", "ใบสมัคร"],
  "apply:follow": [
    "สมัครถึงไหนแล้ว",
    "สมัครถึงไหน",
    "ใบสมัครถึงไหน",
    "ใบสมัครของฉัน",
    "ผลการสมัคร",
    "ติดตามใบสมัคร",
    "สมัครแล้วเป็นไง",
  ],
  "ask-link:begin": ["ไม่มีรหัส", "ขอเชื่อม", "ขอเชื่อมสมาชิก", "ขอให้เชื่อม", "ช่วยเชื่อมให้", "รหัสหาย"],
  "change:begin": ["แก้ไขข้อมูล", "แก้ข้อมูล", "เปลี่ยนข้อมูล", "ข้อมูลของฉัน", "ข้อมูลสมาชิก"],
  "change:address": ["เปลี่ยนที่อยู่", "แก้ที่อยู่", "ย้ายบ้าน", "ย้ายที่อยู่", "ที่อยู่ใหม่"],
  "change:phone": ["เปลี่ยนเบอร์โทร", "เปลี่ยนเบอร์", "เบอร์ใหม่", "แก้เบอร์โทร", "เปลี่ยนโทรศัพท์"],
  "change:plan": ["เปลี่ยนแบบการส่ง", "เปลี่ยนแบบส่ง", "เปลี่ยนเป็นรายปี", "เปลี่ยนงวด"],
  "change:beneficiaries": ["ผู้รับผลประโยชน์", "เปลี่ยนผู้รับผลประโยชน์", "แก้ผู้รับผลประโยชน์", "เพิ่มผู้รับผลประโยชน์"],
  "ask:show": ["สอบถาม", "ถาม", "ถามหน่อย", "มีคำถาม", "คำถาม", "คำถามที่พบบ่อย", "สวัสดิการ", "ask"],
  "contact:show": [
    "ติดต่อ",
    "ติดต่อกองทุน",
    "ติดต่อเจ้าหน้าที่",
    "ติดต่อกรรมการ",
    "เบอร์",
    "เบอร์โทร",
    "เบอร์กองทุน",
    "โทร",
    "contact",
  ],
  "help:show": ["เมนู", "เมนูทั้งหมด", "menu"],
  "guide:show": [
    "ช่วยเหลือ",
    "ช่วยด้วย",
    "วิธีใช้",
    "ใช้ยังไง",
    "ทำอะไรได้บ้าง",
    "ทำไง",
    "ทำไงดี",
    "ทำไงต่อ",
    "ทำยังไง",
    "ทำยังไงต่อ",
    "ทำอย่างไร",
    "ต้องทำไง",
    "ต้องทำยังไง",
    "ต้องทำอะไร",
    "ทำไม่เป็น",
    "ทำไม่ถูก",
    "งง",
    "help",
    "?",
  ],
  "lesson:begin": ["บทเรียน", "เรียน", "สอนใช้", "สอนหน่อย", "สอนใช้งาน", "ฝึกใช้", "เรียนต่อ", "lesson", "lessons"],
  "privacy:show": ["ข้อมูลส่วนตัว", "ความเป็นส่วนตัว", "นโยบายข้อมูล", "pdpa", "privacy"],
  "receive:begin": ["รับเงิน", "รับเงินสมทบ", "บันทึกเงิน", "รับชำระ", "receive"],
  "office:show": ["งานกองทุน", "เมนูกรรมการ", "งานกรรมการ", "งานเหรัญญิก", "กรรมการ", "office"],
  "hand-in:begin": ["ส่งมอบเงิน", "รับมอบเงิน", "ส่งมอบ", "รับเงินส่งมอบ", "นับเงินผู้เก็บ", "hand in"],
  "bank:deposit": ["ฝากธนาคาร", "ฝากเงิน", "ฝากเงินธนาคาร", "นำเงินฝาก", "เอาเงินเข้าธนาคาร", "deposit"],
  "bank:withdraw": ["ถอนเงิน", "ถอนเงินธนาคาร", "เบิกเงินจากธนาคาร", "withdraw"],
  "expense:begin": ["ใบสำคัญจ่าย", "ใบจ่ายเงิน", "บันทึกจ่าย", "จ่ายค่าใช้จ่าย", "ค่าใช้จ่าย", "expense"],
  "pay:begin": [
    "จ่ายเงิน",
    "จ่ายเงินสมทบ",
    "จ่ายค่าสมทบ",
    "ส่งเงิน",
    "ส่งเงินสมทบ",
    "โอนเงิน",
    "ชำระเงิน",
    "จ่ายยังไง",
    "โอนยังไง",
    "เลขบัญชี",
    "เลขบัญชีกองทุน",
    "พร้อมเพย์",
    "คิวอาร์",
    "ขอ qr",
    "qr",
    "pay",
  ],
  "slip:send": ["ส่งสลิป", "โอนแล้ว", "โอนเงินแล้ว", "จ่ายแล้ว", "จ่ายเงินแล้ว", "แจ้งโอน", "แจ้งโอนเงิน"],
  "slip:follow": [
    "สลิปถึงไหนแล้ว",
    "สลิปถึงไหน",
    "สลิปของฉัน",
    "สลิป",
    "ดูสลิป",
    "ตรวจสลิปหรือยัง",
    "ได้รับเงินโอนหรือยัง",
    "slip",
  ],
  "slip:work": ["สลิปรอตรวจ", "ตรวจสลิป", "สลิปที่รอ", "สลิปรอยืนยัน"],
  "cancel-receipt:begin": ["ยกเลิกใบเสร็จ", "ลบใบเสร็จ", "ใบเสร็จผิด", "แก้ใบเสร็จ"],
  "close:begin": ["ปิดงวด", "ปิดเดือน", "ปิดบัญชีเดือน", "ปิดบัญชี", "close month"],
  "requests:show": ["คำขอรอยืนยัน", "รอยืนยัน", "คำขอที่รอ", "requests"],
  "claim:begin": [
    "ขอสวัสดิการ",
    "ยื่นคำขอ",
    "ยื่นขอสวัสดิการ",
    "เบิกสวัสดิการ",
    "เบิกเงิน",
    "เบิก",
    "ขอเบิก",
    "แจ้งเจ็บป่วย",
    "แจ้งเสียชีวิต",
    "แจ้งตาย",
    "แจ้งเกิด",
    "ทำคำขอต่อ",
    "claim",
  ],
  "claim:follow": [
    "ถึงไหนแล้ว",
    "คำขอถึงไหนแล้ว",
    "คำขอของฉัน",
    "คำขอ",
    "ติดตามคำขอ",
    "สวัสดิการถึงไหนแล้ว",
    "เงินออกหรือยัง",
    "ได้เงินเมื่อไหร่",
    "ได้เงินหรือยัง",
    "status",
  ],
  "work:show": ["งานของฉัน", "งานที่รอ", "มีงานไหม", "มีอะไรรอ", "my work"],
  "complaint:begin": ["ร้องเรียน", "แจ้งปัญหา", "ขอร้องเรียน", "ติชม", "เรื่องร้องเรียนใหม่", "complain"],
  "complaint:follow": ["เรื่องที่แจ้งไว้", "เรื่องที่ร้องเรียน", "ร้องเรียนถึงไหนแล้ว"],
  "complaint:work": ["เรื่องร้องเรียน", "เรื่องร้องเรียนทั้งหมด", "complaints"],
  "consent:withdraw": ["ถอนความยินยอม", "ยกเลิกความยินยอม", "ไม่ยินยอมแล้ว"],
  "broadcast:show": ["ประกาศ", "ประกาศข่าว", "แจ้งข่าว", "ส่งข่าว", "broadcast"],
  "broadcast:begin": ["เขียนประกาศ", "ส่งประกาศ", "ประกาศใหม่"],
  "meeting:begin": ["นัดประชุม", "เรียกประชุม", "แจ้งประชุม", "meeting"],
  "meeting:list": ["ประชุมที่นัดไว้", "นัดประชุมไว้", "งดประชุม", "ยกเลิกประชุม"],
  "code:begin": ["ออกรหัส", "ออกรหัสเชื่อม", "ขอออกรหัส", "สร้างรหัส", "ให้รหัส"],
  "collect:begin": [
    "เก็บเงินวันนี้",
    "เก็บเงิน",
    "เริ่มเก็บเงิน",
    "เดินเก็บเงิน",
    "เก็บเงินในหมู่บ้าน",
    "เก็บเงินหมู่บ้าน",
    "รอบเก็บเงิน",
    "เก็บต่อ",
    "collect",
  ],
  "day-sheet:show": ["ใบเก็บเงินวันนี้", "ใบเก็บเงิน", "รายชื่อเก็บเงิน", "ใครค้างบ้าง"],
  "check-receipt:begin": ["ตรวจใบเสร็จ", "เช็คใบเสร็จ", "ตรวจสอบใบเสร็จ", "ใบเสร็จจริงไหม"],
  "reminders:stop": ["หยุดเตือน", "ไม่ต้องเตือน", "เลิกเตือน", "อย่าเตือน", "ปิดการเตือน", "ไม่อยากให้เตือน"],
  "reminders:go-on": ["เตือนต่อ", "เตือนเหมือนเดิม", "เปิดการเตือน", "กลับมาเตือน", "ให้เตือนอีก"],
  "news:take": ["ขอรับข่าว", "รับข่าว", "ขอเป็นผู้รับข่าว", "รับข่าวแทน", "ผู้รับข่าว"],
  "words:begin": ["คำที่ไม่เข้าใจ", "ข้อความที่ไม่เข้าใจ", "สอนคำ", "สอนคำใหม่", "teach words"],
  "prefer:short": ["ตอบสั้น ๆ", "ตอบสั้น", "ขอสั้น ๆ", "เอาสั้น ๆ", "ย่อ ๆ", "short"],
  "prefer:detailed": ["ตอบละเอียด", "ขอละเอียด", "ตอบยาว ๆ", "ตอบครบ ๆ", "detailed"],
  "prefer:english": ["English", "ภาษาอังกฤษ", "ขอภาษาอังกฤษ", "in english"],
  "prefer:thai": ["ภาษาไทย", "ขอภาษาไทย", "ตอบเป็นไทย", "thai"],
  "talk:cancel": ["ยกเลิก", "ไม่ทำแล้ว", "ไม่เอาแล้ว", "เลิกทำ", "หยุด", "พอแล้ว", "cancel", "stop"],
  "talk:hello": ["สวัสดี", "หวัดดี", "ฮัลโหล", "hello", "hi"],
  "talk:thanks": ["ขอบคุณ", "ขอบใจ", "ขอบพระคุณ", "ยอดเยี่ยม", "ยอดเยี่ยมมาก", "โอเค", "thank you", "thanks", "ok"],
};

const yes = ["ยืนยัน", "ใช่", "ใช่แล้ว", "ถูกต้อง", "ถูก", "ตกลง", "โอเค", "ok", "yes"];

/** Longer texts are told in sentences; a word found somewhere in one says little. */
const longestToSearch = 40;
/** Short words hide inside others: ยอด inside ยอดเยี่ยม. */
const shortestToFind = 5;

const politeEnd = /(?:นะ|หนอย|ดวย|ที|ครับ|คับ|คะ|คา|จา|จะ|ฮะ|ฮับ|แลว|[.!,ๆ])+$/u;
/** แล้ว alone is often no politeness: who says โอนแล้วค่ะ has done it, and does not ask how. */
const politestEnd = /(?:นะ|ครับ|คับ|คะ|คา|จา|จะ|ฮะ|ฮับ|[.!,ๆ])+$/u;
const politeStart = /^(?:ขอ|ชวย|อยาก|ตองการ|รบกวน|จะ)+/u;

/** Without spaces, tone marks and other slips of the thumb (core/thai-text), so that เชคยอด is เช็คยอด. */
const bare = (text: string): string => foldThai(text).letters.replaceAll(" ", "");

const table: readonly { readonly word: string; readonly meaning: Meaning }[] = [
  ...Object.entries(keywords),
  ...Object.entries(phrases.en.labels).map(([meaning, label]) => [meaning, [label]] as const),
  ["claim:follow", Object.values(followWords.en.acts)] as const,
]
  .flatMap(([meaning, words]) => words.map((word) => ({ word: bare(word), meaning: meaning as Meaning })))
  // The longest first: เลิกเชื่อม says more than the เชื่อม inside it.
  .toSorted((a, b) => b.word.length - a.word.length);

/** What typed words ask for. A first, small understanding: words looked up in a table; undefined where none is in it. */
export function understand(text: string): Understood | undefined {
  const spellings = spellingsOf(text);
  const whole = table.find(({ word }) => spellings.includes(word));
  if (whole !== undefined) return { meaning: whole.meaning, isWhole: true };
  const [typed = ""] = spellings;
  if (typed.length > longestToSearch) return undefined;
  const part = table.find(({ word }) => word.length >= shortestToFind && typed.includes(word));
  return part && { meaning: part.meaning, isWhole: false };
}

/** Words of the menus that are also given names: where a name is asked for, they are names. */
const alsoNames = ["สมัคร", "ยอด"].map(bare);

export const isAlsoName = (text: string): boolean => alsoNames.includes(bare(text));

const yesWords = yes.map(bare);

export const meansYes = (text: string): boolean =>
  spellingsOf(text).some((spelling) => yesWords.includes(spelling));

/** Whether two texts are the same word to a reader: a button's label may be typed instead of tapped. */
export const isSameWord = (a: string, b: string): boolean => spellingsOf(a).includes(bare(b));

/** As typed, and without the politeness around it. */
function spellingsOf(text: string): readonly string[] {
  const typed = bare(text);
  const withoutEnd = typed.replace(politeEnd, "");
  return [typed, typed.replace(politestEnd, ""), withoutEnd, withoutEnd.replace(politeStart, "")].filter(
    (spelling) => spelling !== "",
  );
}
