import { readPhone } from "#core/member/phone.ts";
import { type Result, ok, refused } from "#core/result.ts";
import type { ContributionPlan } from "#core/rule-set/contribution-rules.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import type { Era, Expects } from "#core/thai-calendar/reading.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { CellFault } from "./fault.ts";
import { bare, planMonths, spelt } from "./words.ts";

/** What holds for a whole file. */
export interface ReadingHabits {
  readonly today: Temporal.PlainDate;
  /** In which era the file writes years of two digits; asked about row by row where it is not said. */
  readonly era?: Era;
}

/** What people and programs write where they have nothing to write. */
const nothing = new Set(
  spelt("|-|–|—|.|n/a|N/A|null|NULL|none|None|ไม่มี|ไม่ทราบ|ไม่ระบุ|00/00/0000|0000-00-00|0/0/0|00/00/00"),
);
export const isNothing = (text: string): boolean => nothing.has(text);

const mostLetters = 200;

/** What no reader need look at: a formula's error, letters that were lost on the way, a whole story in one cell. */
export function brokenCell(text: string): CellFault | undefined {
  if (/^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/iu.test(text))
    return { type: "formula-broken" };
  if (text.includes("\uFFFD") || /\?{3,}/u.test(text)) return { type: "letters-broken" };
  return text.length > mostLetters ? { type: "too-long", most: mostLetters } : undefined;
}

/** A day that has come, in any spelling and era. */
export function readPastDay(
  text: string,
  { today, era }: ReadingHabits,
): Result<Temporal.PlainDate, CellFault> {
  // A bare number of five digits is a spreadsheet's count of days; a shorter one is a year, a longer one a day's digits.
  const excelSerial = /^\d{5}(?:\.\d+)?$/u.test(text);
  const expects: Expects = { direction: "past", excelSerial, ...(era && { era }) };
  const reading = readDay(text, today, expects);
  switch (reading.type) {
    case "day":
      return Temporal.PlainDate.compare(reading.day, today) > 0
        ? refused({ type: "day-to-come" })
        : ok(reading.day);
    case "ambiguous": {
      const candidates = reading.candidates.map(({ day }) => day);
      return refused({ type: "day-ambiguous", reason: reading.reason, candidates });
    }
    case "impossible":
      return refused({ type: "day-impossible", reason: reading.reason });
    case "none":
      return refused({ type: "day-unreadable" });
  }
}

/** What stands for a code, by one of the tables of `words.ts`. */
export function readWord<Meaning, const Fault>(
  text: string,
  words: ReadonlyMap<string, Meaning>,
  fault: Fault,
): Result<Meaning, Fault> {
  const found = words.get(bare(text) || text.trim());
  return found === undefined ? refused(fault) : ok(found);
}

/** By its code or name, or by the months that it pays for ("12 เดือน", "รายปี"). */
export function readPlan(text: string, plans: readonly ContributionPlan[]): Result<string, CellFault> {
  const word = bare(text);
  const months = planMonths.get(word) ?? Number(/^(?:ราย|ทุก)?(\d{1,2})เดือน$/u.exec(word)?.[1]);
  const plan =
    plans.find(({ code, name }) => bare(code) === word || bare(name) === word) ??
    plans.find((plan) => plan.months === months);
  return plan === undefined
    ? refused({ type: "unknown-plan", plans: plans.map(({ name }) => name) })
    : ok(plan.code);
}

/** "๓", "หมู่ 3", "ม.3" and a spreadsheet's "3.0". */
export function readVillage(text: string): Result<number, CellFault> {
  const digits = /^(?:หมู่บ้านที่|หมู่ที่|หมู่|ม\.?)?\s*(\d{1,3})(?:\.0+)?$/u.exec(arabicDigits(text.trim()))?.[1];
  return digits === undefined ? refused({ type: "village-wrong" }) : ok(Number(digits));
}

export interface PhoneRead {
  readonly phone: string;
  readonly isRestored: boolean;
}

/** A spreadsheet takes the nought off a number's beginning: it is put back where only one number can be meant. */
export function readPhoneCell(text: string): Result<PhoneRead, CellFault> {
  const phone = readPhone(text);
  if (phone !== undefined) return ok({ phone, isRestored: false });
  const restored = /^(?:[689]\d{8}|[2-7]\d{7})$/u.test(text) ? readPhone(`0${text}`) : undefined;
  return restored === undefined
    ? refused({ type: "phone-wrong" })
    : ok({ phone: restored, isRestored: true });
}
