import { expect, test } from "vitest";
import { bankAmount } from "#core/bank/bank-amount.ts";

test.each([
  ["30", 3000n],
  ["1,234.50", 123450n],
  ["1234567.5", 123456750n],
  ["-30.00", -3000n],
  ["−30.00", -3000n],
  ["(30.00)", -3000n],
  ["30.00-", -3000n],
  ["+5", 500n],
  ["฿ 12.00", 1200n],
  ["๓๐.๕๐ บาท", 3050n],
  ["", "nothing"],
  [" - ", "nothing"],
  ["0.00", "nothing"],
  ["1,23", undefined],
  ["12.345", undefined],
  ["(30", undefined],
  ["-30-", undefined],
  ["30 CR", undefined],
  ["สามสิบ", undefined],
])("%j is %s", (cell, amount) => {
  expect(bankAmount(cell)).toBe(amount);
});
