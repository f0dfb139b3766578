import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numberInWords } from "#core/thai-number/baht-words.ts";
import { readNumberWords } from "#core/thai-number/number-words.ts";

test.each([
  ["ศูนย์", 0n],
  ["หนึ่งร้อยเอ็ด", 101n],
  ["ยี่สิบเอ็ด", 21n],
  ["สี่สิบห้า", 45n],
  ["ซาวห้า", 25n],
  ["สามร้อยซาว", 320n],
  ["สิบล้านสองแสน", 10_200_000n],
  ["ล้านล้าน", 1_000_000_000_000n],
  ["พันสอง", 1_200n],
])("%s is %d", (words, value) => {
  expect(readNumberWords(words)).toEqual({ type: "number", value });
});

test("what speech shortens is asked about, unless it stands in writing", () => {
  expect(readNumberWords("สองพันห้า")).toEqual({ type: "ambiguous", candidates: [2_500n, 2_005n] });
  expect(readNumberWords("สองพันห้า", "written")).toEqual({ type: "number", value: 2_005n });
});

test.each(["", "หา", "สีสิบ", "เอ็ด", "ร้อยพัน", "สองสาม", "ห้าม", "ลาน"])("%j is not a number", (words) => {
  expect(readNumberWords(words)).toEqual({ type: "none" });
});

test("every whole number is read back from its words", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
      expect(readNumberWords(numberInWords(value), "written")).toEqual({ type: "number", value });
    }),
  );
});
