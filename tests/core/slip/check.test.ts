import { expect, test } from "vitest";
import { isPaidInto, mayBe } from "#core/slip/check.ts";
import { slipPayload } from "#core/slip/payload.ts";
import { readSlipCode } from "#core/promptpay/slip-code.ts";

test.each([
  ["xxx-x-x3109-x", "123-4-53109-7", true],
  ["xxx-x-x3109-x", "123-4-53108-7", false],
  ["1234xxxx5678", "1234 0000 5678", true],
  // Another length is another kind of number, or another way to hide one: nobody can say.
  ["xxx-x-x3109-x", "123-4-53109-78", undefined],
  // Three digits are many people's.
  ["xxx-xxx-4321", "081-222-4321", true],
  ["xxx-xxx-x321", "081-222-4321", undefined],
  ["", "1234567890", undefined],
])("%s is that of %s: %s", (mask, accountNo, answer) => {
  expect(mayBe(mask, accountNo)).toBe(answer);
});

test.each([
  { payee: ["xxx-x-x3109-x"], ours: ["123-4-53109-7", "0812224321"], answer: true },
  { payee: ["xxx-x-x3109-x"], ours: ["987-6-50000-1"], answer: false },
  { payee: ["xxx-x-x3109-x"], ours: ["987-6-50000-1", "0812224321"], answer: false },
  { payee: [], ours: ["123-4-53109-7"], answer: undefined },
  { payee: ["xxx-x-x3109-x"], ours: [], answer: undefined },
])("money to $payee went to one of $ours: $answer", ({ payee, ours, answer }) => {
  expect(isPaidInto(payee, ours)).toBe(answer);
});

test("a code that was read is written as it stood on the slip", () => {
  const text = "0041000600000101030040220013071152533APM077365102TH91048134";
  const code = readSlipCode(text);
  expect(code).toEqual({ bank: "004", reference: "013071152533APM07736" });
  expect(slipPayload(code ?? { bank: "", reference: "" })).toBe(text);
});
