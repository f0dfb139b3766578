import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readMonth } from "#core/thai-calendar/read-month.ts";
import { showMonth, showMonthLong } from "#core/thai-calendar/show.ts";
import { anyText } from "../thai-text/any-text.ts";
import { today } from "./spellings.ts";

const month = (iso: string) => ({ type: "month", month: Temporal.PlainYearMonth.from(iso) });

test.each([
  ["ม.ค. 69", "2026-01"],
  ["มค69", "2026-01"],
  ["มกราคม 2569", "2026-01"],
  ["เดือนมกราคม ๒๕๖๙", "2026-01"],
  ["เดือนมกรา", "2026-01"],
  ["มกราคม พ.ศ. 2569", "2026-01"],
  ["1/2569", "2026-01"],
  ["01/2026", "2026-01"],
  ["01-2569", "2026-01"],
  ["2569-01", "2026-01"],
  ["1/69", "2026-01"],
  ["เดือน 1 ปี 69", "2026-01"],
  ["เดือน 1/2569", "2026-01"],
  ["เดือน 1", "2026-01"],
  ["เดือนมกราปีที่แล้ว", "2025-01"],
  ["ธันวา", "2025-12"],
  ["มิถุนา", "2026-06"],
  ["ก.พ.", "2026-02"],
  ["เดือนนี้", "2026-02"],
  ["เดือนนี้ค่ะ", "2026-02"],
  ["เดือนที่แล้ว", "2026-01"],
  ["เดือนก่อน", "2026-01"],
  ["เดือนหน้า", "2026-03"],
  ["2 เดือนก่อน", "2025-12"],
  ["สองเดือนที่แล้ว", "2025-12"],
  ["อีก 2 เดือน", "2026-04"],
  ["Jan 2026", "2026-01"],
  ["last month", "2026-01"],
])("%s is %s", (text, iso) => {
  expect(readMonth(text, today)).toEqual(month(iso));
});

test.each([
  ["ม.ค. 26", "two-digit-year", ["1983-01", "2026-01"]],
  ["ก.ค.", "missing-year", ["2025-07", "2026-07"]],
  ["กุมภาที่แล้ว", "missing-year", ["2026-02", "2025-02"]],
  ["5", "bare-number", ["2026-05"]],
])("%s asks: %s", (text, reason, candidates) => {
  const reading = readMonth(text, today);
  expect(reading).toMatchObject({ type: "ambiguous", reason: { type: reason } });
  expect(reading.type === "ambiguous" && reading.candidates.map(({ month }) => String(month))).toEqual(
    candidates,
  );
});

test("a direction says which year a month without one belongs to", () => {
  expect(readMonth("ก.ค.", today, { direction: "past" })).toEqual(month("2025-07"));
  expect(readMonth("ม.ค.", today, { direction: "future" })).toEqual(month("2027-01"));
});

test("a thirteenth month and a year out of range are refused", () => {
  expect(readMonth("13/2569", today)).toEqual({
    type: "impossible",
    reason: { type: "no-such-month", month: 13 },
  });
  expect(readMonth("ม.ค. 2999", today)).toMatchObject({ reason: { type: "year-out-of-range" } });
});

test.each(["", "1/12", "30 บาท", "14 ก.พ. 69", "2 วันก่อน", "13", "สวัสดี"])("%j is no month", (text) => {
  expect(readMonth(text, today)).toEqual({ type: "none" });
});

test("every month from 1900 to 2200 is read back from how it is shown", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const shown = new Temporal.PlainYearMonth(year, number);
      for (const text of [showMonth(shown), showMonthLong(shown), showMonth(shown, "en"), String(shown)]) {
        expect(readMonth(text, today)).toEqual({ type: "month", month: shown });
      }
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(["month", "ambiguous", "impossible", "none"]).toContain(readMonth(text, today).type);
    }),
  );
});
