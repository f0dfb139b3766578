import { expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";

test.each([
  [0n, "ศูนย์บาทถ้วน"],
  [50n, "ห้าสิบสตางค์"],
  [1n, "หนึ่งสตางค์"],
  [1_00n, "หนึ่งบาทถ้วน"],
  [10_00n, "สิบบาทถ้วน"],
  [11_00n, "สิบเอ็ดบาทถ้วน"],
  [20_00n, "ยี่สิบบาทถ้วน"],
  [21_21n, "ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์"],
  [101_00n, "หนึ่งร้อยเอ็ดบาทถ้วน"],
  [900_00n, "เก้าร้อยบาทถ้วน"],
  [1_234_50n, "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"],
  [111_111_00n, "หนึ่งแสนหนึ่งหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทถ้วน"],
  [1_000_000_00n, "หนึ่งล้านบาทถ้วน"],
  [1_000_001_00n, "หนึ่งล้านเอ็ดบาทถ้วน"],
  [11_000_000_00n, "สิบเอ็ดล้านบาทถ้วน"],
  [5_000_000_000_000_00n, "ห้าล้านล้านบาทถ้วน"],
  [-30_00n, "ลบสามสิบบาทถ้วน"],
])("%d satang are spelt %s", (amount, words) => {
  expect(bahtInWords(satang(amount))).toBe(words);
});

test("Thai digits become Arabic ones and nothing else changes", () => {
  expect(arabicDigits("๐๑๒๓๔๕๖๗๘๙ บาท 5 ก.พ. ๒๕๖๙")).toBe("0123456789 บาท 5 ก.พ. 2569");
});
