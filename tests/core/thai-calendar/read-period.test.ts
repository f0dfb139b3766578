import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPeriods, readPeriod } from "#core/thai-calendar/read-period.ts";
import type { Period, PeriodReading } from "#core/thai-calendar/reading.ts";
import { showPeriod } from "#core/thai-calendar/show.ts";
import { anyText } from "../thai-text/any-text.ts";
import { today } from "./spellings.ts";

const ends = ({ from, to }: Period): string => `${String(from)}..${String(to)}`;
const shown = (reading: PeriodReading): string =>
  reading.type === "period" ? ends(reading.period) : reading.type;

describe("a run of months", () => {
  test.each([
    ["ม.ค.-มี.ค. 69", "2026-01..2026-03"],
    ["ม.ค. – มี.ค. 2569", "2026-01..2026-03"],
    ["มค-มีค69", "2026-01..2026-03"],
    ["ม.ค. ถึง มี.ค. 2569", "2026-01..2026-03"],
    ["ตั้งแต่ ม.ค. ถึง มี.ค.", "2026-01..2026-03"],
    ["เดือนมกราถึงมีนา", "2026-01..2026-03"],
    ["ม.ค. 69 - มี.ค.", "2026-01..2026-03"],
    ["พ.ย. - ม.ค. 69", "2025-11..2026-01"],
    ["พ.ย. 68 - ม.ค. 69", "2025-11..2026-01"],
    ["เดือน 1-3 ปี 69", "2026-01..2026-03"],
    ["เดือน 1 ถึงเดือน 3", "2026-01..2026-03"],
    ["1-3/2569", "2026-01..2026-03"],
    ["1/69-3/69", "2026-01..2026-03"],
    ["1/2569 ถึง 3/2569", "2026-01..2026-03"],
    ["เดือนที่แล้วถึงเดือนนี้", "2026-01..2026-02"],
    ["เดือนนี้", "2026-02..2026-02"],
    ["เดือนมกรา", "2026-01..2026-01"],
    ["ปี 2568", "2025-01..2025-12"],
    ["ปี 68", "2025-01..2025-12"],
    ["ทั้งปีที่แล้ว", "2025-01..2025-12"],
    ["๒๕๖๘", "2025-01..2025-12"],
  ])("%s is %s", (text, expected) => {
    expect(shown(readPeriod(text, today))).toBe(expected);
  });
});

describe("a run of days", () => {
  test.each([
    ["1-5 มี.ค. 69", "2026-03-01..2026-03-05"],
    ["๑ - ๕ มี.ค. ๖๙", "2026-03-01..2026-03-05"],
    ["วันที่ 1-5 มี.ค. 69", "2026-03-01..2026-03-05"],
    ["ตั้งแต่วันที่ 3 ถึง 6 ก.พ.", "2026-02-03..2026-02-06"],
    ["จาก 3 ถึง 6 กุมภา 69", "2026-02-03..2026-02-06"],
    ["วันที่ 3 ก.พ. ถึงวันที่ 6 ก.พ. 69", "2026-02-03..2026-02-06"],
    ["3 ก.พ. - 6 ก.พ. 69", "2026-02-03..2026-02-06"],
    ["3 ก.พ. 69 ถึง 6", "2026-02-03..2026-02-06"],
    ["3-6/2/69", "2026-02-03..2026-02-06"],
    ["3/2/69 - 6/2/69", "2026-02-03..2026-02-06"],
    ["3/2/2569-6/2/2569", "2026-02-03..2026-02-06"],
    ["10 ก.พ. - 15 ก.พ. 69", "2026-02-10..2026-02-15"],
    ["28 ก.พ. ถึง 3 มี.ค. 69", "2026-02-28..2026-03-03"],
    ["28 ธ.ค. ถึง 3 ม.ค. 69", "2025-12-28..2026-01-03"],
    ["28 ธ.ค. 68 ถึง 3 ม.ค.", "2025-12-28..2026-01-03"],
    ["1 ม.ค. 69 - 31 มี.ค. 69", "2026-01-01..2026-03-31"],
    ["เมื่อวันที่ 3 ถึง 6", "2026-02-03..2026-02-06"],
    ["วันที่ 3 ถึงวันนี้", "2026-02-03..2026-02-18"],
    ["เมื่อวานซืนถึงเมื่อวาน", "2026-02-16..2026-02-17"],
    ["สามวันก่อนถึงวันนี้", "2026-02-15..2026-02-18"],
    ["14 ก.พ. 69", "2026-02-14..2026-02-14"],
  ])("%s is %s", (text, expected) => {
    expect(shown(readPeriod(text, today))).toBe(expected);
  });

  test("with a direction the month need not be said", () => {
    expect(shown(readPeriod("วันที่ 3 ถึง 6", today, { direction: "past" }))).toBe("2026-02-03..2026-02-06");
    expect(shown(readPeriod("3-6", today, { direction: "future" }))).toBe("2026-03-03..2026-03-06");
  });
});

test.each([
  ["วันที่ 3 ถึง 6", "missing-month", ["2026-02-03..2026-02-06", "2026-03-03..2026-03-06"]],
  ["วันที่ 3-6", "missing-month", ["2026-02-03..2026-02-06", "2026-03-03..2026-03-06"]],
  ["28-3 มี.ค. 69", "missing-month", ["2026-02-28..2026-03-03"]],
  ["6 ก.พ. - 3 ก.พ. 69", "missing-year", ["2025-02-06..2026-02-03"]],
  ["มี.ค. - ก.พ. 69", "missing-year", ["2025-03..2026-02"]],
  ["ม.ค.-มี.ค. 26", "two-digit-year", ["1983-01..1983-03", "2026-01..2026-03"]],
])("%s asks: %s", (text, reason, candidates) => {
  const reading = readPeriod(text, today);
  expect(reading).toMatchObject({ type: "ambiguous", reason: { type: reason } });
  expect(reading.type === "ambiguous" && reading.candidates.map(ends)).toEqual(candidates);
});

test("a period that runs backwards is refused with its two ends", () => {
  const reading = readPeriod("6 ก.พ. 69 - 3 ก.พ. 69", today);
  expect(reading).toMatchObject({ type: "impossible", reason: { type: "backwards" } });
  expect(readPeriod("มี.ค. 69 - ม.ค. 69", today)).toMatchObject({ reason: { type: "backwards" } });
});

test("an end that no calendar holds is refused as a day is", () => {
  expect(readPeriod("1-31 เม.ย. 69", today)).toMatchObject({ reason: { type: "no-such-day", lastDay: 30 } });
});

test.each(["", "3 คืน", "30 บาท", "12/3", "081-234-5678", "ม.ค. 69 ค่าน้ำ"])("%j is no period", (text) => {
  expect(readPeriod(text, today)).toEqual({ type: "none" });
});

test.each([
  ["แม่นอนโรงพยาบาลตั้งแต่วันที่ 3 ถึง 6 ก.พ. 69 ค่ะ", ["ตั้งแต่วันที่ 3 ถึง 6 ก.พ. 69", "2026-02-03..2026-02-06"]],
  ["จ่ายของเดือน ม.ค.-มี.ค. 69 90 บาท", ["ของเดือน ม.ค.-มี.ค. 69", "2026-01..2026-03"]],
  ["ขอส่งเดือนนี้กับเดือนหน้า", ["เดือนนี้", "2026-02..2026-02"], ["เดือนหน้า", "2026-03..2026-03"]],
  ["ยายนอน 4 คืนค่ะ วันที่ 1 ถึง 5 มกรา", ["วันที่ 1 ถึง 5 มกรา", "2026-01-01..2026-01-05"]],
  ["คุณกันยาเกิดเดือนมีนาคม 2500", ["เดือนมีนาคม 2500", "1957-03..1957-03"]],
  ["may i pay"],
  ["เลขที่ 1/2569 ลงวันที่ 14 ก.พ. 2569"],
  ["โทร 02-123-4567"],
])("periods in %s", (text, ...expected) => {
  const found = findPeriods(text, today).map(({ start, end, reading }) => [
    text.slice(start, end),
    shown(reading),
  ]);
  expect(found).toEqual(expected);
});

const anyMonth = fc
  .integer({ min: 0, max: 2_400 })
  .map((months) => Temporal.PlainYearMonth.from("1940-01").add({ months }));

test("periods are read back from how they are shown", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 0, max: 400 }), (month, length) => {
      const toMonth = month.add({ months: length });
      const months = readPeriod(showPeriod(month, toMonth), today);
      expect(shown(months)).toBe(`${String(month)}..${String(toMonth)}`);
      const from = month.toPlainDate({ day: 1 + (length % 28) });
      const to = from.add({ days: length });
      expect(shown(readPeriod(showPeriod(from, to), today))).toBe(`${String(from)}..${String(to)}`);
    }),
  );
});

test("no text makes the reader throw, and no period it gives runs backwards", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const reading of [
        readPeriod(text, today),
        ...findPeriods(text, today).map(({ reading }) => reading),
      ]) {
        const periods =
          reading.type === "period"
            ? [reading.period]
            : reading.type === "ambiguous"
              ? reading.candidates
              : [];
        for (const period of periods) expect(String(period.from) <= String(period.to)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
