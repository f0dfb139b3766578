import type { Relation } from "#core/rule-set/event-rules.ts";
import { foldThai } from "#core/thai-text/fold.ts";

/** As words are compared: without spaces, tone marks and slips of the thumb. */
export const bare = (text: string): string => foldThai(text).letters.replaceAll(" ", "");

/**
 * How people say what happens in a life. Each row is one happening; a fund's own event belongs to the first row that its
 * name speaks of. The more particular stand first: who bears a child in hospital asks about the birth.
 */
const happenings: readonly (readonly string[])[] = [
  ["คลอด", "รับขวัญ", "มีลูก", "มีบุตร", "ลูกเกิด", "เกิดลูก", "แฝด", "ตั้งท้อง", "ตั้งครรภ์"],
  ["เสียชีวิต", "ตาย", "ศพ", "สิ้นชีวิต", "ฌาปนกิจ", "ถึงแก่กรรม"],
  ["บวช", "อุปสมบท"],
  ["แต่งงาน", "สมรส", "วิวาห์"],
  ["ทหาร"],
  ["เรียนจบ", "จบปริญญา", "รับปริญญา"],
  ["ทุนการศึกษา", "การศึกษา", "เรียน", "เปิดเทอม"],
  ["พืชผล", "ข้าวเสียหาย", "นาล่ม", "นาเสียหาย"],
  ["ภัยพิบัติ", "น้ำท่วม", "ไฟไหม้", "พายุ", "บ้านเสียหาย", "บ้านพัง", "แผ่นดินไหว"],
  ["ขึ้นบ้านใหม่"],
  ["ซ่อมบ้าน"],
  ["ฝึกอาชีพ", "อบรม"],
  ["ประกอบอาชีพ", "เริ่มอาชีพ"],
  ["รถรับส่ง", "รับส่งผู้ป่วย", "รถไปโรงพยาบาล", "รถไปหาหมอ"],
  ["แว่น", "ฟันปลอม", "เครื่องช่วยฟัง"],
  ["รถเข็น", "ไม้เท้า"],
  ["ตามนัด", "พบแพทย์", "หาหมอ"],
  ["นอนโรงพยาบาล", "โรงพยาบาล", "นอนรพ", "เข้ารพ", "ป่วย", "ไม่สบาย", "แอดมิต", "ผ่าตัด", "อุบัติเหตุ", "นอน"],
  ["บำนาญ", "ผู้สูงอายุ", "คนแก่", "ชรา", "เบี้ยยังชีพ", "อายุครบ"],
].map((words) => words.map(bare));

/** Holds a word of a happening by chance: a grandparent is no death, a fund no scholarship, "surely" no night. */
const byChance = ["ตายาย", "กองทุน", "แน่นอน"].map(bare);

/** The rows that a text speaks of, the most particular first. */
export function happeningsIn(text: string): readonly number[] {
  const said = byChance.reduce((rest, word) => rest.replaceAll(word, "-"), bare(text));
  return happenings.flatMap((words, row) => (words.some((word) => said.includes(word)) ? [row] : []));
}

const relatives: readonly (readonly [Relation, readonly string[]])[] = [
  ["father", ["พ่อ", "บิดา"]],
  ["mother", ["แม่", "มารดา"]],
  ["spouse", ["สามี", "ภรรยา", "ภริยา", "เมีย", "ผัว", "แฟน", "คู่สมรส"]],
  ["child", ["ลูก", "บุตร"]],
  ["grandchild", ["หลาน"]],
];

/** About whom a text speaks, if it says so. Tones count here: พ่อ without its tone is พอ, enough. */
export const relationIn = (text: string): Relation | undefined =>
  relatives.find(([, words]) => words.some((word) => text.includes(word)))?.[0];

const supposing = ["ถ้า", "หาก", "สมมติ", "สมมุติ"].map(bare);
const asking = bare("ถาม");

/** Without its tone ถ้า begins like ถาม, to ask: ถามี is then taken for neither. */
function isSupposed(text: string): boolean {
  const said = bare(text);
  const [tone] = foldThai(text.trim()).tones;
  const isAsking = said.startsWith(asking) && tone === "";
  return !isAsking && supposing.some((word) => said.startsWith(word));
}

const howMuch = ["ได้เท่า", "ได้กี่บาท", "ได้เงินเท่า", "ได้เงินกี่บาท", "เบิกได้"].map(bare);
const longestQuestion = 200;

/**
 * Somebody supposes that something happens, or asks what it would bring: "surely" where words of a life are in it, too,
 * "perhaps" where only a fund's own names can tell.
 */
export function soundsLikeWhatIf(text: string): "surely" | "perhaps" | undefined {
  if (text.length > longestQuestion) return undefined;
  const said = bare(text);
  if (!isSupposed(text) && !howMuch.some((word) => said.includes(word))) return undefined;
  if (happeningsIn(text).length > 0) return "surely";
  return isSupposed(text) ? "perhaps" : undefined;
}
