import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayReading } from "#core/thai-calendar/reading.ts";
import { findDays, readDay } from "#core/thai-calendar/read-day.ts";
import { showDay, showDayLong, showDayWithWeekday } from "#core/thai-calendar/show.ts";
import { anyText } from "../thai-text/any-text.ts";
import { directed, doubtful, impossibleDays, noDays } from "./doubts.ts";
import { spellings, today } from "./spellings.ts";

const day = (iso: string): DayReading => ({ type: "day", day: Temporal.PlainDate.from(iso) });

test("the table of spellings has at least 300 different ones", () => {
  expect(new Set(spellings.map(([text]) => text)).size).toBeGreaterThanOrEqual(300);
});

test.each(spellings)("%j is %s", (text, iso) => {
  expect(readDay(text, today)).toEqual(day(iso));
});

describe("what may mean several days, or no exact one, asks", () => {
  test.each(doubtful)("%j: %s", (text, reason, ...candidates) => {
    const reading = readDay(text, today);
    expect(reading).toMatchObject({ type: "ambiguous", reason: { type: reason } });
    expect(reading.type === "ambiguous" && reading.candidates.map(({ day }) => String(day))).toEqual(
      candidates,
    );
  });

  test("each candidate says what makes it one", () => {
    expect(readDay("5/3/26", today)).toEqual({
      type: "ambiguous",
      reason: { type: "two-digit-year", written: 26 },
      candidates: [
        { day: Temporal.PlainDate.from("1983-03-05"), because: "buddhist-year" },
        { day: Temporal.PlainDate.from("2026-03-05"), because: "christian-year" },
      ],
    });
  });
});

test.each(impossibleDays)("%j cannot be: %o", (text, reason) => {
  expect(readDay(text, today)).toEqual({ type: "impossible", reason });
});

test.each(noDays)("%j is no day", (text) => {
  expect(readDay(text, today)).toEqual({ type: "none" });
});

test.each(directed)("%j is %s when the past was asked for, %s when the future was", (text, past, future) => {
  expect(readDay(text, today, { direction: "past" })).toEqual(day(past));
  expect(readDay(text, today, { direction: "future" })).toEqual(day(future));
});

describe("what the question settles", () => {
  test("a column's era settles its two-digit years", () => {
    expect(readDay("12/5/10", today, { era: "buddhist" })).toEqual(day("1967-05-12"));
    expect(readDay("12/5/10", today, { era: "christian" })).toEqual(day("2010-05-12"));
    expect(readDay("14/2/2569", today, { era: "christian" })).toEqual(day("2026-02-14"));
  });

  test("a day that must come is not looked for a lifetime ago", () => {
    expect(readDay("14/2/27", today, { direction: "future" })).toEqual(day("2027-02-14"));
    expect(readDay("14/2/72", today, { direction: "future" })).toEqual(day("2029-02-14"));
  });

  test("a full date stands, whatever direction was expected", () => {
    expect(readDay("1/12/2569", today, { direction: "past" })).toEqual(day("2026-12-01"));
  });

  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["46067", "2026-02-14"],
    ["46067.5", "2026-02-14"],
    ["14/2/2569", "2026-02-14"],
  ])("in an exported column %s is %s", (text, iso) => {
    expect(readDay(text, today, { excelSerial: true })).toEqual(day(iso));
  });

  test("the 29 February 1900 that spreadsheets believe in is refused", () => {
    expect(readDay("60", today, { excelSerial: true })).toMatchObject({ type: "impossible" });
    expect(readDay("200000", today, { excelSerial: true })).toMatchObject({ type: "impossible" });
  });
});

describe("days in a sentence are found with their places", () => {
  test.each([
    ["เมื่อวานแม่คลอดลูกที่ รพ.สิงห์บุรี", ["เมื่อวาน", "2026-02-17"]],
    ["แม่เข้าโรงพยาบาลวันที่ 14 ก.พ. 69 ค่ะ", ["วันที่ 14 ก.พ. 69", "2026-02-14"]],
    ["เลขที่ 1/2569 ลงวันที่ ๑๔ ก.พ. ๒๕๖๙ จำนวน 300 บาท", ["วันที่ ๑๔ ก.พ. ๒๕๖๙", "2026-02-14"]],
    ["เข้า รพ. 14 ก.พ. 10.30 น. ออก 16 ก.พ.", ["14 ก.พ.", "2026-02-14"], ["16 ก.พ.", "2026-02-16"]],
    ["จ่ายสิ้นเดือนได้ไหม หรือวันจันทร์หน้า", ["สิ้นเดือน", "2026-02-28"], ["วันจันทร์หน้า", "2026-02-23"]],
    ["พ่อเสียสามวันที่แล้ว", ["สามวันที่แล้ว", "2026-02-15"]],
    ["โอน 10 ก.พ. 20 บาท", ["10 ก.พ.", "2026-02-10"]],
    ["จ่ายก่อนจันทร์หน้า", ["จันทร์หน้า", "2026-02-23"]],
    ["ขอก่อนเดือนหน้า ภายในวันศุกร์นี้", ["ในวันศุกร์นี้", "2026-02-20"]],
    ["นอน 14 กุมภา 3 คืน", ["14 กุมภา", "2026-02-14"]],
  ])("%s", (text, ...expected) => {
    const found = findDays(text, today).map(({ start, end, reading }) => [
      text.slice(start, end),
      reading.type === "day" ? String(reading.day) : reading.type,
    ]);
    expect(found).toEqual(expected);
  });

  test.each([
    "บ้านเลขที่ 12/3 หมู่ 5",
    "โทร 081-234-5678",
    "สามารถห้ามวันทนาหกล้มได้ไหม",
    "ส่ง 5 คน คนละ 30 บาท",
    "ดูหน้า 5 ก่อนนะ",
    "มีนาสบายดีไหม",
    "ถ้านอนโรงพยาบาล 3 คืนได้เท่าไหร่",
    "อายุ 69 ปี",
  ])("none in: %s", (text) => {
    expect(findDays(text, today)).toEqual([]);
  });
});

const anyDay = fc
  .integer({ min: 0, max: 109_937 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));

test("every day from 1900 to 2200 is read back from each way in which it is shown", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (shown, today) => {
      for (const show of [showDay, showDayLong, showDayWithWeekday]) {
        expect(readDay(show(shown), today)).toEqual({ type: "day", day: shown });
        expect(readDay(show(shown, "en"), today)).toEqual({ type: "day", day: shown });
      }
      expect(readDay(String(shown), today)).toEqual({ type: "day", day: shown });
    }),
    { numRuns: 500 },
  );
});

test("no text makes the reader throw, and every candidate lies in believable years", () => {
  const direction = fc.constantFrom(undefined, "past" as const, "future" as const);
  fc.assert(
    fc.property(anyText, anyDay, direction, (text, today, direction) => {
      const readings = [
        readDay(text, today, direction ? { direction } : {}),
        ...findDays(text, today).map(({ reading }) => reading),
      ];
      for (const reading of readings) {
        if (reading.type === "ambiguous") expect(reading.candidates.length).toBeGreaterThan(0);
        const days = reading.type === "day" ? [reading.day] : [];
        for (const { year } of days) expect(year).toSatisfy((year: number) => year >= 1900 && year <= 2200);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("found days lie in the text, in order and apart", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0;
      for (const { start, end } of findDays(text, today)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("reading a day takes less than 0.1 ms at the median", () => {
  const texts = spellings.map(([text]) => text);
  for (const text of texts) readDay(text, today);
  const times = texts.map((text) => {
    const start = performance.now();
    readDay(text, today);
    return performance.now() - start;
  });
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
  expect(median).toBeLessThan(0.1);
});
