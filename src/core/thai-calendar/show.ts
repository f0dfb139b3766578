import { assert } from "#core/assert.ts";
import { monthNames, type MonthName, weekdayNames } from "./months.ts";

/**
 * Days, months and periods in words. Thai shows the Buddhist era and English the Christian era, because that is
 * what a reader of either language takes an unmarked year to be. What these functions show, `readDay` reads back.
 */
export type Language = "th" | "en";

/** A Buddhist year is the Christian year plus this, the whole year long (Thailand's new year is 1 January since 1941). */
export const buddhistOffset = 543;

/** "14 ก.พ. 2569", "14 Feb 2026" */
export const showDay = (day: Temporal.PlainDate, language: Language = "th"): string =>
  `${day.day} ${showMonth(day.toPlainYearMonth(), language)}`;

/** "14 กุมภาพันธ์ 2569", "14 February 2026" */
export const showDayLong = (day: Temporal.PlainDate, language: Language = "th"): string =>
  `${day.day} ${showMonthLong(day.toPlainYearMonth(), language)}`;

/** "วันเสาร์ที่ 14 กุมภาพันธ์ 2569", "Saturday, 14 February 2026" */
export function showDayWithWeekday(day: Temporal.PlainDate, language: Language = "th"): string {
  const long = showDayLong(day, language);
  return language === "th" ? `วัน${showWeekday(day)}ที่ ${long}` : `${showWeekday(day, language)}, ${long}`;
}

/** "เสาร์", "Saturday" */
export function showWeekday(day: Temporal.PlainDate, language: Language = "th"): string {
  const weekday = weekdayNames[day.dayOfWeek - 1];
  assert(weekday !== undefined, "a week has seven days");
  return language === "th" ? weekday.thai : weekday.english;
}

/** "ก.พ. 2569", "Feb 2026" */
export const showMonth = (month: Temporal.PlainYearMonth, language: Language = "th"): string =>
  `${monthShort(month, language)} ${showYear(month, language)}`;

/** "กุมภาพันธ์ 2569", "February 2026" */
export const showMonthLong = (month: Temporal.PlainYearMonth, language: Language = "th"): string =>
  `${monthLong(month, language)} ${showYear(month, language)}`;

/** "2569", "2026" */
export const showYear = (dated: { readonly year: number }, language: Language = "th"): string =>
  String(language === "th" ? dated.year + buddhistOffset : dated.year);

/**
 * A run of months or days, first and last included; what both ends share is said once:
 * "ก.พ. 2569", "ม.ค. – มี.ค. 2569", "พ.ย. 2568 – ม.ค. 2569", "3 – 6 ก.พ. 2569", "28 ก.พ. – 3 มี.ค. 2569".
 */
export function showPeriod<Dated extends Temporal.PlainDate | Temporal.PlainYearMonth>(
  from: Dated,
  to: Dated,
  language: Language = "th",
): string {
  const end = showDated(to, language);
  if (from.equals(to as Temporal.PlainDate & Temporal.PlainYearMonth)) return end;
  if (from.year !== to.year) return `${showDated(from, language)} – ${end}`;
  if (!(from instanceof Temporal.PlainDate)) return `${monthShort(from, language)} – ${end}`;
  if (from.month === to.month) return `${from.day} – ${end}`;
  return `${from.day} ${monthShort(from, language)} – ${end}`;
}

/** "14:05 น.", "14:05": seconds belong to logs. */
export function showTime(time: Temporal.PlainTime, language: Language = "th"): string {
  const clock = time.toString({ smallestUnit: "minute" });
  return language === "th" ? `${clock} น.` : clock;
}

const showDated = (dated: Temporal.PlainDate | Temporal.PlainYearMonth, language: Language): string =>
  dated instanceof Temporal.PlainDate ? showDay(dated, language) : showMonth(dated, language);

function monthName(dated: { readonly month: number }): MonthName {
  const name = monthNames[dated.month - 1];
  assert(name !== undefined, "a year has twelve months");
  return name;
}

const monthShort = (dated: { readonly month: number }, language: Language): string =>
  language === "th" ? monthName(dated).thaiShort : monthName(dated).englishShort;

const monthLong = (dated: { readonly month: number }, language: Language): string =>
  language === "th" ? monthName(dated).thai : monthName(dated).english;
