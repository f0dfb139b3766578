/** A month as it is written: in full and short, in Thai and in English. Index 0 is January. */
export type MonthName = {
  readonly thai: string;
  readonly thaiShort: string;
  readonly english: string;
  readonly englishShort: string;
};

const name = (thai: string, thaiShort: string, english: string): MonthName => ({
  thai,
  thaiShort,
  english,
  englishShort: english.slice(0, 3),
});

/** The short forms are those of the Royal Society's list of abbreviations, with their dots. */
export const monthNames: readonly MonthName[] = [
  name("มกราคม", "ม.ค.", "January"),
  name("กุมภาพันธ์", "ก.พ.", "February"),
  name("มีนาคม", "มี.ค.", "March"),
  name("เมษายน", "เม.ย.", "April"),
  name("พฤษภาคม", "พ.ค.", "May"),
  name("มิถุนายน", "มิ.ย.", "June"),
  name("กรกฎาคม", "ก.ค.", "July"),
  name("สิงหาคม", "ส.ค.", "August"),
  name("กันยายน", "ก.ย.", "September"),
  name("ตุลาคม", "ต.ค.", "October"),
  name("พฤศจิกายน", "พ.ย.", "November"),
  name("ธันวาคม", "ธ.ค.", "December"),
];

/** Index 0 is Monday, as `Temporal.PlainDate.dayOfWeek` counts from 1. Thai names stand without "วัน". */
export const weekdayNames: readonly { readonly thai: string; readonly english: string }[] = [
  { thai: "จันทร์", english: "Monday" },
  { thai: "อังคาร", english: "Tuesday" },
  { thai: "พุธ", english: "Wednesday" },
  { thai: "พฤหัสบดี", english: "Thursday" },
  { thai: "ศุกร์", english: "Friday" },
  { thai: "เสาร์", english: "Saturday" },
  { thai: "อาทิตย์", english: "Sunday" },
];
