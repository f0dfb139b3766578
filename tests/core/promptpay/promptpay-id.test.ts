import { describe, expect, test } from "vitest";
import { isBillReference, readBillerId, readPromptPayId } from "#core/promptpay/promptpay-id.ts";

describe("a PromptPay id", () => {
  test.each([
    ["0812223333", "phone", "0812223333"],
    ["081-222-3333", "phone", "0812223333"],
    [" (081) 222 3333 ", "phone", "0812223333"],
    ["+66 81 222 3333", "phone", "0812223333"],
    ["+66 (0)81 222 3333", "phone", "0812223333"],
    ["66812223333", "phone", "0812223333"],
    ["0066812223333", "phone", "0812223333"],
    ["๐๘๑-๒๒๒-๓๓๓๓", "phone", "0812223333"],
    ["0-9940-00123-45-1", "tax-id", "0994000123451"],
    ["140-000801111111", "e-wallet", "140000801111111"],
  ])("%s is read as a %s", (text, type, digits) => {
    expect(readPromptPayId(text)).toEqual({ ok: true, value: { type, digits } });
  });

  test.each([
    ["", "not-a-promptpay-id"],
    ["021234567", "not-a-promptpay-id"],
    ["0212345678", "not-a-promptpay-id"],
    ["08122233334", "not-a-promptpay-id"],
    ["somchai@promptpay", "not-a-promptpay-id"],
    ["123-4-56789-0", "not-a-promptpay-id"],
    ["0994000123450", "check-digit"],
  ])("%s is refused", (text, refusal) => {
    expect(readPromptPayId(text)).toEqual({ ok: false, refusal });
  });

  test("that is a person's own identity number is not shown to everybody", () => {
    expect(readPromptPayId("1-2345-67890-12-1")).toEqual({ ok: false, refusal: "citizen-id" });
  });
});

test.each([
  ["0994000165501 00", "099400016550100"],
  ["๐๙๙๔๐๐๐๑๖๕๕๐๑-๐๐", "099400016550100"],
  ["0994000165501", undefined],
  ["09940001655010A", undefined],
])("the biller id %s is %s", (text, digits) => {
  expect(readBillerId(text)).toBe(digits);
});

test.each([
  ["INV001", true],
  ["12345678901234567890", true],
  ["123456789012345678901", false],
  ["", false],
  ["inv001", false],
  ["A-1", false],
])("%s as a bill's reference: %s", (text, isOne) => {
  expect(isBillReference(text)).toBe(isOne);
});
