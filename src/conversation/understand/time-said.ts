import { arabicDigits } from "#core/thai-number/digits.ts";

const spelt: Readonly<Record<string, number>> = {
  หนึ่ง: 1,
  สอง: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
  สิบ: 10,
  สิบเอ็ด: 11,
};
const number = `(\\d{1,2}|${Object.keys(spelt)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
const half = "(ครึ่ง)?";

/** Ways of saying an hour, each with the hours of which it is said. */
const spoken: readonly {
  readonly said: RegExp;
  readonly hour: (said: number) => number;
  readonly from: number;
  readonly to: number;
}[] = [
  { said: new RegExp(`^${number}โมง(?:เช้า)?${half}$`, "u"), hour: (said) => said, from: 6, to: 11 },
  { said: new RegExp(`^บ่าย${number}(?:โมง)?${half}$`, "u"), hour: (said) => 12 + said, from: 1, to: 5 },
  { said: new RegExp(`^${number}โมงเย็น${half}$`, "u"), hour: (said) => 12 + said, from: 3, to: 6 },
  { said: new RegExp(`^${number}ทุ่ม${half}$`, "u"), hour: (said) => 18 + said, from: 1, to: 5 },
];

/** "13.30", "9:00 น.", "เก้าโมงครึ่ง", "บ่ายสอง", "เที่ยง": a time of day as it is said or written; undefined for anything else. */
export function timeSaid(text: string): Temporal.PlainTime | undefined {
  const typed = arabicDigits(text)
    .replaceAll(/\s+/gu, "")
    .replace(/(?:ค่ะ|คะ|ครับ|นะ)+$/u, "")
    .replace(/^(?:เวลา|ตอน)/u, "");
  const [, hour, minute = "00"] =
    /^(\d{1,2})[.:](\d{2})(?:น\.?|นาฬิกา)?$/u.exec(typed) ?? /^(\d{1,2})(?:น\.?|นาฬิกา)$/u.exec(typed) ?? [];
  if (hour !== undefined) return timeOf(Number(hour), Number(minute));
  const [noon, halfPast] = /^(?:เที่ยง(?:วัน)?|บ่ายโมง)(ครึ่ง)?$/u.exec(typed) ?? [];
  if (noon !== undefined) return timeOf(noon.startsWith("บ่าย") ? 13 : 12, halfPast === undefined ? 0 : 30);
  for (const { said, hour: hourOf, from, to } of spoken) {
    const [, count = "", isHalf] = said.exec(typed) ?? [];
    const counted = spelt[count] ?? Number(count);
    if (count !== "" && counted >= from && counted <= to)
      return timeOf(hourOf(counted), isHalf === undefined ? 0 : 30);
  }
  return undefined;
}

const timeOf = (hour: number, minute: number): Temporal.PlainTime | undefined =>
  hour < 24 && minute < 60 ? new Temporal.PlainTime(hour, minute) : undefined;
