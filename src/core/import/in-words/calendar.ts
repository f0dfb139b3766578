import { listed } from "#core/rule-set/in-words/names.ts";
import type { Doubt, Fault } from "#core/thai-calendar/reading.ts";
import { showDay } from "#core/thai-calendar/show.ts";

export function calendarFaultWords(fault: Fault | { readonly type: "backwards" }): string {
  switch (fault.type) {
    case "no-such-month":
      return `ไม่มีเดือนที่ ${fault.month}`;
    case "no-such-day":
      // Without a year a month's last day is not known: February has two.
      return fault.year === undefined || fault.lastDay === undefined
        ? `เดือนนั้นไม่มีวันที่ ${fault.day}`
        : `ไม่มีวันนี้ เดือนนั้นมีถึงวันที่ ${fault.lastDay}`;
    case "year-out-of-range":
      return `ปี ${fault.year} เป็นไปไม่ได้ กรุณาตรวจปี`;
    case "backwards":
      return "จบก่อนเริ่ม";
  }
}

/** What may be meant, so that whoever corrects it need only choose. */
export function doubtWords(reason: Doubt, candidates: readonly Temporal.PlainDate[]): string {
  switch (reason.type) {
    case "missing-day":
    case "missing-day-and-month":
    case "missing-month":
    case "missing-year":
      return "วันที่ไม่ครบ กรุณาเขียนให้ครบทั้งวัน เดือน และปี พ.ศ. สี่หลัก";
    case "weekday-contradicts":
      return "วันในสัปดาห์ไม่ตรงกับวันที่ กรุณาตรวจ";
    case "two-digit-year":
      return `ปีเขียนสองหลัก อาจเป็น ${shown(candidates)} กรุณาเขียนปีสี่หลัก หรือบอกตอนนำเข้าว่าทั้งไฟล์เป็น พ.ศ. หรือ ค.ศ.`;
    case "about":
    case "bare-number":
    case "last-night":
    case "several-days":
    case "unusual-order":
    case "week-or-sunday":
    case "which-weekday":
      return candidates.length === 0
        ? "อ่านได้มากกว่าหนึ่งวัน กรุณาเขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 14/02/2569"
        : `อาจเป็น ${shown(candidates)} กรุณาเขียนให้ชัด`;
  }
}

const shown = (days: readonly Temporal.PlainDate[]): string =>
  listed(
    days.slice(0, 3).map((day) => `${showDay(day)} (ค.ศ. ${day.year})`),
    " หรือ ",
  ).replaceAll("  ", " ");
