import type { MemberType, Sex } from "#core/rule-set/benefit-rules.ts";
import type { LeavingReason } from "#core/rule-set/rule-set.ts";
import { foldThai } from "#core/thai-text/fold.ts";

/** Without tone marks, spaces, dots and dashes, in small letters: "ว/ด/ป  เกิด" and "วดปเกิด" are one. */
export function bare(text: string): string {
  const before = bared.get(text);
  if (before !== undefined) return before;
  const letters = foldThai(text).letters.replaceAll(/[\s\p{P}]/gu, "");
  if (bared.size < mostBared) bared.set(text, letters);
  return letters;
}

/** A long table says the same few words in every row. */
const bared = new Map<string, string>();
const mostBared = 500;

/** "ก|ข" → ["ก", "ข"]: long lists of words read better without a quotation mark around each. */
export const spelt = (list: string): readonly string[] => list.split("|");

/** How people write what the register keeps as a code. A word is found by its bare letters. */
function readings<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(words) as [Meaning, string][];
  return new Map(
    entries.flatMap(([meaning, spellings]) =>
      spelt(spellings).map((word) => [bare(word) || word, meaning] as const),
    ),
  );
}

export const sexWords = readings<Sex>({
  male: "ชาย|ช|ผู้ชาย|เพศชาย|m|male",
  female: "หญิง|ญ|ผู้หญิง|เพศหญิง|f|female",
});

export const memberTypeWords = readings<MemberType>({
  general: "สมาชิกทั่วไป|ทั่วไป|บุคคลทั่วไป|สามัญ|สมาชิกสามัญ|ปกติ|ผู้ใหญ่|วัยทำงาน|general",
  child: "เด็กและเยาวชน|เด็ก|เยาวชน|เด็กเยาวชน|นักเรียน|child",
  elderly: "ผู้สูงอายุ|สูงอายุ|ผู้สูงวัย|คนชรา|ชรา|elderly",
  disadvantaged: "ผู้ด้อยโอกาส|ด้อยโอกาส|ยากไร้|ผู้ยากไร้|disadvantaged",
  disabled: "คนพิการ|ผู้พิการ|พิการ|disabled",
  orphan: "เด็กกำพร้า|กำพร้า|orphan",
  other: "อื่น ๆ|อื่น|other",
});

const reasons: Readonly<Record<LeavingReason, string>> = {
  died: "เสียชีวิต|ตาย|ถึงแก่กรรม|มรณภาพ|died|death",
  resigned: "ลาออก|resigned|resign",
  arrears: "ขาดส่ง|ค้างส่ง|ขาดส่งเงินสมทบ|ขาดการส่ง|arrears",
  other: "อื่น ๆ|อื่น|ย้ายออก|ย้าย|จำหน่าย|พ้นสภาพ|other",
};
export const reasonWords = readings<LeavingReason>(reasons);

export const statusWords = readings<"active" | "inactive" | LeavingReason>({
  active: "1|y|yes|true|active|✓|ใช่|ปกติ|ยังอยู่|เป็นสมาชิก|ยังเป็นสมาชิก|สมาชิก|คงอยู่|คงสภาพ|มีชีวิต",
  inactive: "0|n|no|false|inactive|x|ไม่|ไม่ใช่|ไม่เป็นสมาชิก|ขาดสภาพ|ออก|ออกแล้ว",
  ...reasons,
});

/** The months of a plan by what people call it. */
export const planMonths: ReadonlyMap<string, number> = new Map(
  [
    ["รายเดือน", 1],
    ["รายไตรมาส", 3],
    ["รายครึ่งปี", 6],
    ["ครึ่งปี", 6],
    ["รายปี", 12],
    ["ปีละครั้ง", 12],
  ].map(([word, months]) => [bare(String(word)), Number(months)]),
);
