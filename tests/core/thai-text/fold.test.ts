import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldThai, originalSpan } from "#core/thai-text/fold.ts";
import { anyText } from "./any-text.ts";

test.each([
  ["๑๔ ก.พ. ๒๕๖๙", "14 ก.พ. 2569"],
  ["เมื่อวาน", "เมือวาน"],
  ["เมื่อวานนนน", "เมือวาน"],
  ["นํ้า", "นำ"],
  ["น้ํา", "นำ"],
  ["เเม่", "แม"],
  ["ทีี่", "ที"],
  ["ก\u200Bพ\uFEFF", "กพ"],
  ["  a \t\n b ", "a b "],
  ["1–5 — 6", "1-5 - 6"],
  ["FEB", "feb"],
  ["กรรม", "กรรม"],
])("%j is folded to %j", (text, letters) => {
  expect(foldThai(text).letters).toBe(letters);
});

test("tone marks are kept beside the letters they stood on", () => {
  expect(foldThai("ห้าม").tones).toEqual(["้", "", ""]);
});

test("every letter knows where it came from, in any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { letters, tones, origin } = foldThai(text);
      expect(tones).toHaveLength(letters.length);
      expect(origin).toHaveLength(letters.length + 1);
      expect(origin).toEqual(origin.toSorted((a, b) => a - b));
    }),
  );
});

test("a span of letters leads back to the words with their marks, without the spaces around them", () => {
  const text = "แม่  เมื่อวาน\u200B  ไป";
  const folded = foldThai(text);
  const start = folded.letters.indexOf("เมือวาน");
  const span = originalSpan(text, folded, { start, end: start + "เมือวาน".length });
  expect(text.slice(span.start, span.end).replace("\u200B", "")).toBe("เมื่อวาน");
});
