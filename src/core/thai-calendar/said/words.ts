import { type Entry, lexiconOf } from "#core/thai-text/lexicon.ts";
import { monthNames, weekdayNames } from "../months.ts";
import type { Era } from "../reading.ts";

export type Unit = "day" | "night" | "week" | "month" | "year";
export type Side = "past" | "this" | "future";
export type Edge = "first" | "early" | "middle" | "late" | "last";
export type Measure = "time" | "person" | "instalment" | "hour" | "else";
export type Link =
  | "at"
  | "when"
  | "again"
  | "from"
  | "to"
  | "or"
  | "of"
  | "only"
  | "clock"
  | "whole"
  | "about";

/** What the words of the calendar mean, each by itself. */
export type CalendarWord =
  /** `nameLike`: the word is also a person's name (กันยา, ตุลา) or a verb (may). */
  | { readonly kind: "month"; readonly month: number; readonly english: boolean; readonly nameLike?: boolean }
  /** `abbreviated`: "ส." counts only before a date. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly abbreviated?: boolean }
  /** "เมื่อวาน": so many days from today */
  | { readonly kind: "shifted-day"; readonly days: number }
  | { readonly kind: "last-night" }
  | { readonly kind: "unit"; readonly unit: Unit }
  /** `leads`: it stands before what it belongs to, as "last" does; "ก่อน" there means before. */
  | { readonly kind: "side"; readonly side: Side; readonly leads?: boolean }
  | { readonly kind: "edge"; readonly edge: Edge }
  | { readonly kind: "era"; readonly era: Era }
  | { readonly kind: "link"; readonly link: Link }
  /** What numbers count that is no stretch of time: คน, บาท, โมง. A number before it is no year. */
  | { readonly kind: "measure"; readonly measure: Measure }
  /** Politeness, brackets, parts of the day: they change no date. */
  | { readonly kind: "beside" };

/** One back, none, one on. */
export const stepTo = (side: Side): number => (side === "past" ? -1 : side === "future" ? 1 : 0);

const each = (spellings: string, meaning: CalendarWord): Entry<CalendarWord>[] =>
  spellings.split("|").map((spelling) => [spelling, meaning] as const);

const toned = { toned: true } as const;
const alone = { alone: true } as const;
const ends = { ends: true } as const;

const shifted = (days: number): CalendarWord => ({ kind: "shifted-day", days });
const unit = (of: Unit): CalendarWord => ({ kind: "unit", unit: of });
const side = (of: Side): CalendarWord => ({ kind: "side", side: of });
const edge = (of: Edge): CalendarWord => ({ kind: "edge", edge: of });
const link = (of: Link): CalendarWord => ({ kind: "link", link: of });
const measure = (of: Measure): CalendarWord => ({
  kind: "measure",
  measure: of,
});
const beside: CalendarWord = { kind: "beside" };

/**
 * The stems by which people know a month, with the slips that are common, and the endings they give it. Each stem
 * is a month by itself ("มกรา"), with its ending, and with a wrong one ("มกราคา", "กุมภาพัน").
 */
const monthStems: readonly (readonly [stems: string, endings: string])[] = [
  ["มกรา|มกกรา|มกะรา|มะกรา|มกลา", "คม|คา|ค"],
  ["กุมภา|กุมพา|กุมภ|กุมพ|กุมภะ", "พันธ์|พัน|พันธุ์|พันธ|พนธ์|พะ"],
  ["มีนา|มินา", "คม|คา|ค"],
  ["เมษา|เมสา|เมศา|เมษ", "ยน|ยน์|ย"],
  ["พฤษภา|พฤศภา|พฤสภา|พรึษภา|พฤษพา|พฤกษภา", "คม|คา|ค"],
  ["มิถุนา|มิถุ|มิทุนา|มีถุนา", "ยน|ยน์|ย"],
  ["กรกฎา|กรกฏา|กรกดา|กรกะดา|กรกฎ|กรกฏ", "คม|คา|ค"],
  ["สิงหา|สิงห", "คม|คา|ค"],
  ["กันยา|กันย", "ยน|ยน์|น"],
  ["ตุลา|ตุรา", "คม|คา|ค"],
  ["พฤศจิกา|พฤษจิกา|พฤสจิกา|พฤศจิ|พฤษจิ|พฤจิกา", "ยน|ยน์|ย"],
  ["ธันวา|ทันวา|ธันว|ธันวาร", "คม|คา|ค"],
];

/** The two consonants of "ม.ค.", which people write with or without their dots and with a space between. */
const monthLetters = ["ม ค", "ก พ", "มี ค", "เม ย", "พ ค", "มิ ย", "ก ค", "ส ค", "ก ย", "ต ค", "พ ย", "ธ ค"];

function* monthEntries(): Generator<Entry<CalendarWord>> {
  for (const [index, { english, englishShort }] of monthNames.entries()) {
    const month = index + 1;
    const [stems = "", endings = ""] = monthStems[index] ?? [];
    for (const stem of stems.split("|")) {
      for (const ending of ["", ...endings.split("|")]) {
        const whole = stem.endsWith("า") || ending !== "";
        if (whole) yield [stem + ending, { kind: "month", month, english: false, nameLike: ending === "" }];
      }
    }
    const [first = "", second = ""] = (monthLetters[index] ?? "").split(" ");
    for (const between of ["", ".", " ", ". ", " .", ".."]) {
      for (const after of [".", ""]) {
        const dotted = between.includes(".") || after !== "";
        yield [
          first + between + second + after,
          { kind: "month", month, english: false },
          dotted ? ends : alone,
        ];
      }
    }
    for (const name of [english, englishShort, `${englishShort}.`]) {
      yield [name, { kind: "month", month, english: true, nameLike: true }];
    }
  }
  yield ["sept", { kind: "month", month: 9, english: true }];
}

const weekdaySlips = [
  "จันทร์|จันทร|จันท์|จัน|จันทน์",
  "อังคาร|อังคาน|อังคาญ",
  "พุธ|พุท|พุทธ|พุด",
  "พฤหัสบดี|พฤหัส|พฤหัสฯ|พฤหัสบดิ|พฤหัด|พะรึหัส|พหัส",
  "ศุกร์|ศุกร|ศุก|สุกร์",
  "เสาร์|เสาร|เสา",
  "อาทิตย์|อาทิตย|อาทิต|อาทิด",
];
const weekdayLetters = ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."];

function* weekdayEntries(): Generator<Entry<CalendarWord>> {
  for (const [index, { english }] of weekdayNames.entries()) {
    const weekday = index + 1;
    yield* each(weekdaySlips[index] ?? "", { kind: "weekday", weekday });
    yield* each(`${english}|${english.slice(0, 3)}|${english.slice(0, 3)}.`, { kind: "weekday", weekday });
    yield [weekdayLetters[index] ?? "", { kind: "weekday", weekday, abbreviated: true }, alone];
  }
}

/** Days counted from today, standard and dialect: Isan มื้อ…, northern ตะวา and วันพูก, southern แรกวา. */
const shiftedDays: readonly Entry<CalendarWord>[] = [
  ...each("วันนี้|วันนี่|วันนิ้|วันนี|เมื่อเช้า|เมื่อเช้านี้|เช้านี้|เมื่อกี้|เดี๋ยวนี้|ตอนนี้|คืนนี้|เย็นนี้|บ่ายนี้|today", shifted(0)),
  ...each("เมื่อวาน|เมื่อวานนี้|วานนี้|เมือวาร|เมื่อวานี้|มะวาน|เมิ่อวาน|เมื่วาน|เหมื่อวาน|yesterday", shifted(-1)),
  ...each(
    "เมื่อวานซืน|เมื่อวานซืนนี้|วานซืน|วานซืนนี้|วันซืน|เมื่อวันซืน|เมื่อวานซึน|เมื่อวานชืน|the day before yesterday|day before yesterday",
    shifted(-2),
  ),
  ...each("พรุ่งนี้|พรุ่งนี่|พรุ่งนิ้|พรุงนี|พุ่งนี้|วันพรุ่ง|วันพรุ่งนี้|ปรุ่งนี้|tomorrow", shifted(1)),
  ...each("มะรืน|มะรืนนี้|มะลืน|มะลืนนี้|มะรึน|วันมะรืน|วันมะรืนนี้|the day after tomorrow|day after tomorrow", shifted(2)),
  ...each("มะเรื่อง|มะเรื่องนี้", shifted(3)),
  ["มื้อนี้", shifted(0), toned],
  ["มื้อวาน", shifted(-1), toned],
  ["มื้อวานนี้", shifted(-1), toned],
  ["มื้อซืน", shifted(-2), toned],
  ["มื้ออื่น", shifted(1), toned],
  ["มื้อฮือ", shifted(2), toned],
  ...each("ตะวา|แรกวา|เมื่อวา", shifted(-1)).map(([spelling, meaning]) => [spelling, meaning, alone] as const),
  ...each("วันพูก|วันพู้ก|วันพู่ก", shifted(1)),
  ...each("วันฮือ", shifted(2)),
  ...each("เมื่อคืน|เมื่อคืนนี้|last night", { kind: "last-night" }),
];

const relations: readonly Entry<CalendarWord>[] = [
  ...each("วัน|day|days", unit("day")),
  ...each("คืน|night|nights", unit("night")),
  ...each("สัปดาห์|สัปดา|สับดาห์|สปดาห์|วีค|week|weeks", unit("week")),
  ...each("เดือน|เดื่อน|เดิอน|month|months", unit("month")),
  ...each("ปี|year|years", unit("year")),
  ...each("ที่แล้ว|ที่แล้วมา|ทีแล้ว|ก่อน|ก่อนนี้|ก่อนหน้า|ก่อนหน้านี้|ที่ผ่านมา|ผ่านมา|ที่ผ่านไป|มาแล้ว|กลาย|แล้วนี้|ago", side("past")),
  ...each("นี้|นี่", side("this")),
  ...each("หน้า|ข้างหน้า|ถัดไป|ที่จะถึง|ที่จะถึงนี้|ที่จะมาถึง|หลังจากนี้|จากนี้", side("future")),
  ...each("last|previous", { kind: "side", side: "past", leads: true }),
  ["this", { kind: "side", side: "this", leads: true }],
  ["next", { kind: "side", side: "future", leads: true }],
  ...each("วันแรกของ|วันแรก|วันเริ่ม", edge("first")),
  ...each("ต้น|ต้นๆ|beginning of|start of", edge("early")),
  ...each("กลาง|กลางๆ|mid|middle of", edge("middle")),
  ...each("ปลาย|ปลายๆ|ท้าย", edge("late")),
  ...each("สิ้น|วันสิ้น|วันสุดท้ายของ|วันสุดท้าย|end of|the end of", edge("last")),
  ...each("พ.ศ.|พ.ศ|พศ.|พ. ศ.|พุทธศักราช|b.e.|be", { kind: "era", era: "buddhist" }),
  ...each("ค.ศ.|ค.ศ|คศ.|ค. ศ.|คริสต์ศักราช|a.d.|ad|ce|c.e.", { kind: "era", era: "christian" }),
  ["พศ", { kind: "era", era: "buddhist" }, alone],
  ["คศ", { kind: "era", era: "christian" }, alone],
];

const links: readonly Entry<CalendarWord>[] = [
  ...each("ที่|ทื่|ณ|date|on|the", link("at")),
  ...each("เมื่อ|เมื่อตอน|ตอนเมื่อ|เมื่อช่วง", link("when")),
  ...each("อีก|in", link("again")),
  ...each("ตั้งแต่|ตังแต่|จาก|นับจาก|เริ่ม|เริ่มจาก|ระหว่าง|from|between|since", link("from")),
  ...each("ถึง|~|จนถึง|จนกระทั่ง|ไปจนถึง|to|until|till", link("to")),
  ...each("หรือ|กับ|และ|or|and", link("or")),
  ...each("ของ|แห่ง|ใน|of", link("of")),
  ...each("เดียว|หนึ่งเดียว", link("only")),
  ...each("เวลา|t", link("clock")),
  ...each("ประมาณ|ราว|ราวๆ|สัก|กว่า|กว่าๆ|เกือบ|น่าจะ|about|around", link("about")),
  ...each("ทั้ง|ตลอด|ตลอดทั้ง|whole|all", link("whole")),
];

const measures: readonly Entry<CalendarWord>[] = [
  ...each("ครั้ง|หน|รอบ|times", measure("time")),
  ...each("คน|ราย|ท่าน|people|persons", measure("person")),
  ...each("งวด", measure("instalment")),
  ...each("น.|นาฬิกา|โมง|โมงเช้า|โมงเย็น|ทุ่ม|ตี|am|pm", measure("hour")),
  ...each("บาท|บ.|สตางค์|นาที|ชั่วโมง|ชม.|ขวบ|ค่ำ|หมู่|%|เปอร์เซ็นต์|เตียง|ใบ|แผ่น|ฉบับ|กม.|baht", measure("else")),
];

const besides: readonly Entry<CalendarWord>[] = [
  ...each("ครับ|คับ|ครับผม|ค่ะ|คะ|จ้า|จ้ะ|จ้าา|เจ้า|จ๊ะ|นะ|น่ะ|เด้อ|ฮะ|ขอรับ|ๆ|แหละ|เอง|เพิ่ง|พึ่ง|please", beside),
  ...each("ตอน|ช่วง|เช้า|เช้ามืด|สาย|บ่าย|เที่ยง|เย็น|ค่ำๆ|หัวค่ำ|ดึก|กลางวัน|กลางคืน|ประจำ", beside),
  ...each('(|)|[|]|"|“|”|?|!|;|*', beside),
  ...each("st|nd|rd|th", beside),
];

export const calendarLexicon = lexiconOf<CalendarWord>([
  ...monthEntries(),
  ...weekdayEntries(),
  ...shiftedDays,
  ...relations,
  ...links,
  ...measures,
  ...besides,
]);
