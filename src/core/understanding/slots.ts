import type { Satang } from "../money.ts";
import { findCounts, type CountUnit } from "../thai-calendar/read-count.ts";
import { findDays } from "../thai-calendar/read-day.ts";
import { findBaht } from "../thai-number/read-amount.ts";
import type { Kin } from "./vocabulary.ts";

/** What a text says beside its wish; only what can mean one thing. */
export interface Slots {
  /** Whose it is, where somebody of the family is named: "แม่ส่งถึงไหนแล้ว". */
  readonly kin?: Kin;
  readonly amount?: Satang;
  readonly day?: Temporal.PlainDate;
  readonly nights?: number;
  readonly months?: number;
  readonly years?: number;
}

/** Texts without a number and without a word of the calendar have none of them, and most texts are such. */
const mayCount = /[\d๐-๙]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|เดียว|ครึ่ง|วัน|คืน|เดือน|ปี|วาน|คราว|อาทิตย์/u;

export function slotsIn(text: string, today: Temporal.PlainDate, [kin]: readonly Kin[]): Slots {
  const ofKin = kin === undefined ? {} : { kin };
  if (!mayCount.test(text)) return ofKin;
  const counts = findCounts(text);
  const counted = (unit: CountUnit): number | undefined => {
    const [only, ...more] = counts.flatMap(({ reading }) =>
      reading.type === "count" && reading.unit === unit ? [reading.count] : [],
    );
    return more.length > 0 ? undefined : only;
  };
  const [nights, months, years] = [counted("night"), counted("month"), counted("year")];
  const [baht] = findBaht(text);
  const [found] = findDays(text, today, { direction: "past" });
  return {
    ...ofKin,
    ...(baht?.reading.type === "amount" && { amount: baht.reading.amount }),
    ...(found?.reading.type === "day" && { day: found.reading.day }),
    ...(nights !== undefined && { nights }),
    ...(months !== undefined && { months }),
    ...(years !== undefined && { years }),
  };
}
