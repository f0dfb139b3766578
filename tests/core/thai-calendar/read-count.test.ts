import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findCounts, readCount } from "#core/thai-calendar/read-count.ts";
import { anyText } from "../thai-text/any-text.ts";

test.each([
  ["3 คืน", 3, "night"],
  ["๓ คืน", 3, "night"],
  ["3คืนค่ะ", 3, "night"],
  ["สามคืน", 3, "night"],
  ["คืนเดียว", 1, "night"],
  ["คืนหนึ่ง", 1, "night"],
  ["คืนนึง", 1, "night"],
  ["หนึ่งคืน", 1, "night"],
  ["สิบสองวัน", 12, "day"],
  ["ซาววัน", 20, "day"],
  ["หนึ่งอาทิตย์", 1, "week"],
  ["อาทิตย์เดียว", 1, "week"],
  ["2 สัปดาห์", 2, "week"],
  ["3 เดือน", 3, "month"],
  ["10 ปี", 10, "year"],
  ["2 ครั้ง", 2, "time"],
  ["5 คน", 5, "person"],
  ["4 งวด", 4, "instalment"],
  ["0 คืน", 0, "night"],
  ["3 nights", 3, "night"],
])("%s is %d %s", (text, count, unit) => {
  expect(readCount(text)).toEqual({ type: "count", count, unit });
});

test("a number alone is a count of whatever was asked", () => {
  expect(readCount("3")).toEqual({ type: "count", count: 3 });
  expect(readCount("สาม")).toEqual({ type: "count", count: 3 });
});

test.each([
  ["สองสามวัน", [2, 3]],
  ["3-4 คืน", [3, 4]],
  ["2 หรือ 3 คืน", [2, 3]],
  ["ประมาณ 5 วัน", [5]],
  ["5 วันกว่าๆ", [5]],
])("%s asks", (text, candidates) => {
  expect(readCount(text)).toMatchObject({ type: "ambiguous", candidates });
});

test("of nights and days the expected unit is taken, and none without an expectation", () => {
  expect(readCount("3 คืน 4 วัน", "night")).toEqual({ type: "count", count: 3, unit: "night" });
  expect(readCount("3 คืน 4 วัน", "day")).toEqual({ type: "count", count: 4, unit: "day" });
  expect(readCount("3 คืน 4 วัน")).toEqual({ type: "none" });
});

test.each(["", "3 วันก่อน", "หลายคืน", "30 บาท", "14 ก.พ. 69", "99999 คืน", "ไม่ได้นอน"])(
  "%j is no count",
  (text) => {
    expect(readCount(text)).toEqual({ type: "none" });
  },
);

test("counts with a unit are found in a sentence, days before today are not among them", () => {
  const text = "ถ้านอนโรงพยาบาล 3 คืน สองครั้ง เมื่อ 5 วันก่อน บ้านเลขที่ 12/3 จ่าย 30 บาท";
  expect(findCounts(text).map(({ start, end }) => text.slice(start, end))).toEqual(["3 คืน", "สองครั้ง"]);
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(["count", "ambiguous", "none"]).toContain(readCount(text).type);
      expect(findCounts(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }),
  );
});
