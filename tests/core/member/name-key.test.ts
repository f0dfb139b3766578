import { describe, expect, test } from "vitest";
import { fullNameKey, nameKey } from "#core/member/name-key.ts";

describe("names that sound alike have one key", () => {
  test.each([
    ["a silent letter is another", "อนงค์", "อนงก์"],
    ["a silent letter has its vowel", "สิทธิ์", "สิท"],
    ["a silent ร after ศ and ส", "ศรี", "สี"],
    ["the same within a name", "สมศรี", "สมสี"],
    ["a tone mark is missing", "สร้อย", "สรอย"],
    ["a tone mark is another", "แก้ว", "แก่ว"],
    ["ผ, ภ and พ", "บัวผัน", "บัวภัน"],
    ["ร is said as ล", "ปราณี", "ปลานี"],
    ["รร is ั", "วรรณา", "วันนา"],
    ["a vowel before and after its letter", "วิไล", "วิลัย"],
    ["a silent ย", "ไทย", "ไท"],
    ["ณ and น, ฐ and ถ, ธ and ท", "ณัฐธิดา", "นัถทิดา"],
    ["ญ at the end of a syllable", "บุญเรือง", "บุนเรือง"],
    ["ญ at its beginning", "กัญญา", "กันยา"],
    ["doubled letters", "กิตติ", "กิติ"],
    ["long and short vowels", "สุณี", "สูนิ"],
    ["ใ and ไ", "ทองใบ", "ทองไบ"],
    ["ำ in two keys", "คำแสน", "คํา แสน"],
    ["a leading ห", "หมาย", "มาย"],
    ["spaces, dots and dashes", "บุญ-มี.", "บุญ มี"],
    ["capitals", "Somchai", "somchai"],
  ])("%s: %s, %s", (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(nameKey(one)).not.toBe("");
  });
});

test.each([
  ["สมศรี", "สมใจ"],
  ["บัวผัน", "บัวขาว"],
  ["ทองดี", "ทองสุข"],
  ["มานพ", "มานะ"],
])("%s and %s are two names", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test("a whole name's key is both keys, with a space; a name without a family name is one key", () => {
  expect(fullNameKey({ givenName: "สมศรี", familyName: "ใจดี" })).toBe(`${nameKey("สมสี")} ${nameKey("ไจดี")}`);
  expect(fullNameKey({ givenName: "สมศรี", familyName: "" })).toBe(nameKey("สมศรี"));
  expect(nameKey("%_ ์")).toBe("");
});
