import { arabicDigits } from "#core/thai-number/digits.ts";

/** "หมู่ 3", "หมู่ที่ ๓", "ม.3": the village is meant, and no house. */
export function villageSaid(text: string): number | undefined {
  const [, number] = /^\s*(?:หมู่บ้าน|หมู่|ม\.)\s*(?:ที่)?\s*(\d{1,3})\D{0,12}$/u.exec(arabicDigits(text)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Where a village is asked for, its bare number says it. */
export function villageAnswered(text: string): number | undefined {
  const [, number] = /^\s*(\d{1,3})\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?\s*$/u.exec(arabicDigits(text)) ?? [];
  return number === undefined ? villageSaid(text) : Number(number);
}
