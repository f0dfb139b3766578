import { z } from "zod";
import { arabicDigits } from "#core/thai-number/digits.ts";

/** A length of time as a regulation says it. Months and years are calendar ones: "6 months" is not "180 days". */
export interface Span {
  readonly months: number;
  readonly days: number;
}

const unitPattern = "(days?|months?|years?|วัน|เดือน|ปี)";
const spanPattern = new RegExp(`^([0-9๐-๙]{1,5}) ?${unitPattern}$`, "u");

export const spanInFile = z
  .string()
  .regex(spanPattern, "span")
  .meta({ description: "A number and a unit: 180 days, 6 months, 2 years, ๖ เดือน" });

/** "6 months", "๑๘๐ วัน" → its span; null for anything else. */
export function spanFromFile(text: string): Span | null {
  const parts = spanPattern.exec(text);
  if (parts === null) return null;
  const count = Number(arabicDigits(parts[1]!));
  const unit = parts[2]!;
  if (unit === "วัน" || unit.startsWith("day")) return { months: 0, days: count };
  return { months: unit === "เดือน" || unit.startsWith("month") ? count : count * 12, days: 0 };
}

export const noTime: Span = { months: 0, days: 0 };

/** An average month. Good enough to put "180 days" before "12 months", never used to find a day. */
const daysOfAverageMonth = 146_097 / 4_800;

/** The order in which two spans from one day end: exact within one unit, by the average month across units. */
export function compareSpans(a: Span, b: Span): number {
  if (a.days === b.days) return a.months - b.months;
  return (a.months - b.months) * daysOfAverageMonth + (a.days - b.days);
}

/** "6 เดือน", "2 ปี", "1 ปี 6 เดือน", "180 วัน"; nothing at all is "0 วัน". */
export function showSpan({ months, days }: Span): string {
  const years = Math.trunc(months / 12);
  const parts = [
    years === 0 ? "" : `${years} ปี`,
    months % 12 === 0 ? "" : `${months % 12} เดือน`,
    days === 0 && months > 0 ? "" : `${days} วัน`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
