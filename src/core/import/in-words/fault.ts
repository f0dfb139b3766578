import { listed } from "#core/rule-set/in-words/names.ts";
import { showBaht } from "#core/money.ts";
import type { AmountFault } from "#core/thai-number/read-amount.ts";
import { showDay, showPeriod } from "#core/thai-calendar/show.ts";
import type { CellFault, ContributionFault, Found, FoundFault, MemberFault } from "../fault.ts";
import { calendarFaultWords, doubtWords } from "./calendar.ts";

/** "แถวที่ 12 ช่อง D (วันเกิด) “31/02/2500”: …" — where to look, what is wrong, what to do. */
export function faultSentence(found: FoundFault): string {
  const said = words[found.said.type] as string | ((fault: AnyFault) => string);
  return `${placeWords(found)}: ${typeof said === "string" ? said : said(found.said)}`;
}

export function placeWords({ row, column, header, value }: Found<unknown>): string {
  const cell = column === undefined ? "" : ` ช่อง ${column} (${header?.replaceAll(/\s+/gu, " ").trim()})`;
  return `แถวที่ ${row}${cell}${value === undefined || value === "" ? "" : ` “${value}”`}`;
}

type AnyFault = MemberFault | ContributionFault;

/** A sentence for each type of fault; a type without one does not compile. */
type Words<Fault extends { readonly type: string }> = {
  readonly [Type in Fault["type"]]: string | ((fault: Extract<Fault, { readonly type: Type }>) => string);
};

const cellWords: Words<CellFault> = {
  "formula-broken": "สูตรในช่องนี้คำนวณไม่ได้ กรุณาพิมพ์ค่าลงไปแทนสูตร",
  "letters-broken": "ตัวอักษรเพี้ยน อ่านไม่ออก กรุณาบันทึกไฟล์ใหม่เป็น CSV UTF-8 หรือ .xlsx",
  "too-long": (fault) => `ข้อความยาวเกิน ${fault.most} ตัวอักษร กรุณาย่อให้สั้นลง`,
  "number-missing": "ไม่มีเลขสมาชิก กรุณาเติมเลข",
  "number-is-a-day": "โปรแกรมตารางเปลี่ยนเลขสมาชิกเป็นวันที่ไปแล้ว กรุณาตั้งช่องเป็นข้อความ แล้วพิมพ์เลขสมาชิกใหม่",
  "name-missing": "ไม่มีชื่อ กรุณาเติมชื่อสมาชิก",
  "citizen-id-has-letters": "เลขประจำตัวประชาชนต้องมีแต่ตัวเลข 13 หลัก",
  "citizen-id-length": (fault) => `เลขประจำตัวประชาชนต้องมี 13 หลัก แต่ช่องนี้มี ${fault.digits} หลัก`,
  "citizen-id-check-digit": "เลขประจำตัวประชาชนไม่ถูกต้อง คงพิมพ์ผิดหรือสลับหลักกัน กรุณาตรวจกับบัตร",
  "day-impossible": (fault) => calendarFaultWords(fault.reason),
  "day-ambiguous": (fault) => doubtWords(fault.reason, fault.candidates),
  "day-unreadable": "อ่านเป็นวันที่ไม่ได้ กรุณาเขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 14/02/2569",
  "day-missing": "ไม่มีวันที่ กรุณาเติม เช่น 14/02/2569",
  "day-to-come": "วันนี้ยังมาไม่ถึง กรุณาตรวจปี",
  "unknown-sex": "ไม่เข้าใจเพศ กรุณาเขียนว่า ชาย หรือ หญิง",
  "title-contradicts-sex": "เพศไม่ตรงกับคำนำหน้าชื่อ กรุณาตรวจว่าช่องไหนถูก",
  "unknown-member-type":
    "ไม่รู้จักประเภทสมาชิกนี้ ใช้ได้: ทั่วไป, เด็กและเยาวชน, ผู้สูงอายุ, ผู้ด้อยโอกาส, คนพิการ, เด็กกำพร้า, อื่น ๆ",
  "unknown-plan": (fault) => `ระเบียบของกองทุนไม่มีแบบการส่งนี้ ที่มีคือ ${listed(fault.plans)}`,
  "phone-wrong": "หมายเลขโทรศัพท์ไม่ถูกต้อง ต้องมี 9 หรือ 10 หลักและขึ้นต้นด้วย 0",
  "village-wrong": "หมู่ที่ต้องเป็นตัวเลข",
  "unknown-status": "ไม่เข้าใจสถานะ กรุณาเขียนว่า ปกติ ลาออก หรือ เสียชีวิต",
  "unknown-left-reason": "ไม่เข้าใจเหตุที่พ้นสภาพ ใช้ได้: เสียชีวิต, ลาออก, ขาดส่ง, อื่น ๆ",
};

const memberWords: Words<Exclude<MemberFault, CellFault>> = {
  "born-after-joining": "วันเกิดอยู่หลังวันที่เป็นสมาชิก กรุณาตรวจปีทั้งสองช่อง",
  "born-too-long-ago": (fault) => `อายุเกิน ${fault.mostYears} ปี กรุณาตรวจปีเกิด`,
  "left-before-joining": "วันที่พ้นจากสมาชิกอยู่ก่อนวันที่เป็นสมาชิก กรุณาตรวจปีทั้งสองช่อง",
  "died-and-resigned": "มีทั้งวันที่ลาออกและวันที่เสียชีวิต กรุณาเหลือไว้เพียงช่องเดียว",
  "active-but-left": "สถานะบอกว่ายังเป็นสมาชิก แต่มีวันที่ลาออกหรือเสียชีวิต กรุณาตรวจว่าช่องไหนถูก",
  "inactive-without-day": "สถานะบอกว่าไม่เป็นสมาชิกแล้ว กรุณาเติมวันที่ลาออก เสียชีวิต หรือพ้นสภาพ",
  "left-reason-without-day": "มีเหตุที่พ้นสภาพ แต่ไม่มีวันที่ กรุณาเติมวันที่",
  "number-twice": (fault) => `เลขสมาชิกซ้ำกับแถวที่ ${fault.row}`,
  "citizen-id-twice": (fault) => `เลขประจำตัวประชาชนซ้ำกับแถวที่ ${fault.row}`,
  "number-taken": (fault) => `เลขนี้เป็นของ ${fault.name} ในทะเบียนอยู่แล้ว และดูไม่ใช่คนเดียวกัน`,
  "citizen-id-elsewhere": (fault) => `คนนี้อยู่ในทะเบียนแล้ว เป็นสมาชิกเลขที่ ${fault.memberNo}`,
  "left-in-register": (fault) =>
    `ทะเบียนบันทึกว่าพ้นสภาพแล้วเมื่อ ${showDay(fault.leftOn)} ถ้ากลับมาเป็นสมาชิก ให้รับกลับทีละคน`,
  "left-differently": (fault) =>
    `ทะเบียนบันทึกว่าพ้นสภาพเมื่อ ${showDay(fault.leftOn)} ซึ่งไม่ตรงกับช่องนี้ กรุณาตรวจ แล้วแก้ในทะเบียนทีละคน`,
};

const amountFaults: Readonly<Record<AmountFault | "nothing", string>> = {
  negative: "จำนวนเงินติดลบไม่ได้",
  "finer-than-satang": "จำนวนเงินละเอียดกว่าสตางค์ กรุณาตรวจทศนิยม",
  "too-large": "จำนวนเงินมากเกินจริง กรุณาตรวจ",
  nothing: "จำนวนเงินต้องมากกว่าศูนย์",
};

const contributionWords: Words<Exclude<ContributionFault, CellFault>> = {
  "unknown-member": "ไม่มีสมาชิกเลขนี้ในทะเบียน กรุณาตรวจเลข หรือนำเข้าทะเบียนก่อน",
  "name-contradicts": (fault) => `ชื่อไม่ตรงกับเลขสมาชิก ในทะเบียนเลขนี้คือ ${fault.name}`,
  "amount-missing": "ไม่มีจำนวนเงิน",
  "amount-not-money": "อ่านเป็นจำนวนเงินไม่ได้ กรุณาเขียนเป็นตัวเลข เช่น 360 หรือ 360.50",
  "amount-impossible": (fault) => amountFaults[fault.reason],
  "amount-ambiguous": (fault) =>
    `อาจเป็น ${listed(fault.candidates.map(showBaht), "หรือ ")} กรุณาเขียนเป็นตัวเลขให้ชัด`,
  "period-missing": "ไม่มีงวดที่ส่ง กรุณาเติม เช่น ม.ค. 2568 - มี.ค. 2568",
  "period-unreadable": "อ่านเป็นงวดไม่ได้ กรุณาเขียน เช่น ม.ค. 2568 - มี.ค. 2568 หรือ 2568",
  "period-impossible": (fault) =>
    fault.reason.type === "backwards" ? "งวดกลับหัวกลับท้าย: จบก่อนเริ่ม" : calendarFaultWords(fault.reason),
  "period-ambiguous": "งวดนี้อ่านได้มากกว่าหนึ่งอย่าง กรุณาเขียนปี พ.ศ. ให้ครบสี่หลัก",
  "period-too-long": (fault) => `งวดยาวเกิน ${fault.mostYears} ปี กรุณาตรวจ`,
  "period-before-joining": (fault) => `งวดเริ่มก่อนวันที่เป็นสมาชิก (${showDay(fault.joinedOn)})`,
  "period-overlaps-row": (fault) => `งวดซ้อนกับแถวที่ ${fault.row} ของสมาชิกคนเดียวกัน`,
  "period-covered": (fault) => `ช่วง ${showPeriod(fault.from, fault.to)} มีบันทึกว่าส่งแล้ว`,
  "row-twice": (fault) => `เหมือนแถวที่ ${fault.row} ทุกช่อง คงบันทึกซ้ำ`,
  "after-cut-over": (fault) =>
    `เงินที่รับหลังวันยกยอด (${showDay(fault.cutOver)}) ต้องออกใบเสร็จในระบบ นำเข้าเป็นประวัติไม่ได้`,
};

const words: Words<AnyFault> = { ...cellWords, ...memberWords, ...contributionWords };
