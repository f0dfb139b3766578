import { expect, test } from "vitest";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { booksChangesInWords } from "#core/rule-set/in-words/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { aRuleFile, found, wordsAbout, type Plain } from "./rule-file.ts";

const withBooks = (books: Plain): Plain => ({ ...aRuleFile(), books });
const subFunds = (...shares: (readonly [code: string, share: number])[]): Plain =>
  withBooks({ subFunds: shares.map(([code, share]) => ({ code, name: `กองทุน ${code}`, share })) });

test("a rule file that says nothing of books has one sub-fund, and 500 baht need no second person", () => {
  expect(checkRuleSet(aRuleFile()).rules?.books).toEqual({
    article: null,
    subFunds: [{ code: "welfare", name: "กองทุนสวัสดิการ", share: 100 }],
    secondPersonAbove: bahtToSatang(500),
  });
});

test.each([
  ["80 and 20", subFunds(["welfare", 80], ["reserve", 20]), []],
  ["100 and one that waits for gifts", subFunds(["welfare", 100], ["disaster", 0]), []],
  ["80 and 10", subFunds(["welfare", 80], ["reserve", 10]), ["error shares-not-whole books/subFunds"]],
  ["80 and 30", subFunds(["welfare", 80], ["reserve", 30]), ["error shares-not-whole books/subFunds"]],
  [
    "the same code twice",
    subFunds(["welfare", 50], ["welfare", 50]),
    ["error named-twice books/subFunds/1 ~ books/subFunds/0"],
  ],
  ["no sub-fund", withBooks({ subFunds: [] }), ["error out-of-range books/subFunds"]],
  [
    "half a percent",
    subFunds(["welfare", 99.5], ["reserve", 0.5]),
    ["error wrong-shape books/subFunds/0/share", "error wrong-shape books/subFunds/1/share"],
  ],
  [
    "less than nothing",
    subFunds(["welfare", 110], ["reserve", -10]),
    ["error out-of-range books/subFunds/0/share", "error out-of-range books/subFunds/1/share"],
  ],
  ["a code with a space", subFunds(["wel fare", 100]), ["error wrong-shape books/subFunds/0/code"]],
  ["a slip in a word", withBooks({ subFund: [] }), ["error unknown-word books"]],
] as const)("sub-funds: %s", (_, file, faults) => {
  expect(found(file)).toEqual(faults);
  expect(wordsAbout(file)).not.toMatch(/undefined|null|NaN|object/u);
});

test.each([
  [
    subFunds(["welfare", 80], ["reserve", 10]),
    "ส่วนแบ่งของกองทุนย่อยรวมกันได้ 90% ต้องรวมกันได้ 100% พอดี\nเพิ่ม share ของกองทุนย่อยขึ้นรวม 10",
  ],
  [
    subFunds(["welfare", 80], ["reserve", 30]),
    "ส่วนแบ่งของกองทุนย่อยรวมกันได้ 110% ต้องรวมกันได้ 100% พอดี\nลด share ของกองทุนย่อยลงรวม 10",
  ],
  [subFunds(["welfare", 50], ["welfare", 50]), "กองทุนย่อย “welfare” มีสองครั้ง\nลบอันหนึ่ง หรือเปลี่ยนรหัสให้ต่างกัน"],
])("what a volunteer reads about it says what to do", (file, words) => {
  expect(wordsAbout(file)).toBe(words);
});

const rules = (file: Plain) => checkRuleSet(file).rules!.books;

test("what a new version changes in the books is said in a line each", () => {
  const before = rules(subFunds(["welfare", 80], ["reserve", 20]));
  const after = {
    ...rules(subFunds(["welfare", 75], ["disaster", 25])),
    secondPersonAbove: bahtToSatang(1000),
  };
  expect(booksChangesInWords(before, after)).toEqual([
    "กองทุน welfare: 80% → 75%",
    "กองทุน reserve: 20% → ไม่มี",
    "กองทุน disaster: ไม่มี → 25%",
    "ยกเลิกใบเสร็จต้องมีคนที่สองเมื่อเกิน: 500 บาท → 1,000 บาท",
  ]);
  expect(booksChangesInWords(before, before)).toEqual([]);
  const renamed = { ...before, subFunds: before.subFunds.map((one) => ({ ...one, name: `${one.name}ใหม่` })) };
  expect(booksChangesInWords(before, renamed)[0]).toBe("กองทุน welfareใหม่ (เดิมชื่อ กองทุน welfare): 80% → 80%");
});
