import { expect, test } from "vitest";
import {
  showDay,
  showDayLong,
  showDayWithWeekday,
  showMonth,
  showMonthLong,
  showPeriod,
  showTime,
} from "#core/thai-calendar/show.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const month = (iso: string) => Temporal.PlainYearMonth.from(iso);

test("a day is shown with its Buddhist year in Thai and its Christian year in English", () => {
  const valentine = day("2026-02-14");
  expect(showDay(valentine)).toBe("14 ก.พ. 2569");
  expect(showDay(valentine, "en")).toBe("14 Feb 2026");
  expect(showDayLong(valentine)).toBe("14 กุมภาพันธ์ 2569");
  expect(showDayLong(valentine, "en")).toBe("14 February 2026");
  expect(showDayWithWeekday(valentine)).toBe("วันเสาร์ที่ 14 กุมภาพันธ์ 2569");
  expect(showDayWithWeekday(valentine, "en")).toBe("Saturday, 14 February 2026");
});

test("a month is shown short or long", () => {
  expect(showMonth(month("2026-02"))).toBe("ก.พ. 2569");
  expect(showMonth(month("2026-09"), "en")).toBe("Sep 2026");
  expect(showMonthLong(month("2026-02"))).toBe("กุมภาพันธ์ 2569");
});

test.each([
  ["2026-01", "2026-03", "ม.ค. – มี.ค. 2569"],
  ["2025-11", "2026-01", "พ.ย. 2568 – ม.ค. 2569"],
  ["2026-02", "2026-02", "ก.พ. 2569"],
])("the months %s to %s are shown as %s: what both share is said once", (from, to, shown) => {
  expect(showPeriod(month(from), month(to))).toBe(shown);
});

test.each([
  ["2026-02-03", "2026-02-06", "3 – 6 ก.พ. 2569"],
  ["2026-02-28", "2026-03-03", "28 ก.พ. – 3 มี.ค. 2569"],
  ["2025-12-30", "2026-01-02", "30 ธ.ค. 2568 – 2 ม.ค. 2569"],
  ["2026-02-03", "2026-02-03", "3 ก.พ. 2569"],
])("the days %s to %s are shown as %s", (from, to, shown) => {
  expect(showPeriod(day(from), day(to))).toBe(shown);
});

test("English periods keep the Christian era", () => {
  expect(showPeriod(month("2026-01"), month("2026-03"), "en")).toBe("Jan – Mar 2026");
});

test("a time is shown to the minute", () => {
  const time = Temporal.PlainTime.from("14:05:33");
  expect(showTime(time)).toBe("14:05 น.");
  expect(showTime(time, "en")).toBe("14:05");
});
