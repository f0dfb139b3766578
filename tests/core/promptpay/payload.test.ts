import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { hasItsChecksum } from "#core/promptpay/checksum.ts";
import { isPayable, largestPayable, promptPayPayload, type Bill } from "#core/promptpay/payload.ts";
import type { PromptPayId } from "#core/promptpay/promptpay-id.ts";
import { readTags, valueOf } from "#core/promptpay/tags.ts";

const phone: PromptPayId = { type: "phone", digits: "0812223333" };
const bill: Bill = {
  type: "biller",
  billerId: "099400016550100",
  reference1: "123456789012",
  reference2: "670429",
};

describe("a payload equals what others have published", () => {
  // promptparse 1.6, its own tests.
  test.each<readonly [PromptPayId | Bill, bigint | undefined, string]>([
    [phone, 3000n, "00020101021229370016A0000006770101110113006681222333353037645802TH540530.0063043CAD"],
    [phone, undefined, "00020101021129370016A0000006770101110113006681222333353037645802TH63041DCF"],
    [
      { type: "biller", billerId: "099999999999990", reference1: "111222333444" },
      undefined,
      "00020101021130550016A0000006770101120115099999999999990021211122233344453037645802TH63043EE7",
    ],
    [
      bill,
      364_922n,
      "00020101021230650016A00000067701011201150994000165501000212123456789012030667042953037645802TH54073649.2263044534",
    ],
  ])("to %o", (payTo, amount, payload) => {
    expect(promptPayPayload(payTo, amount === undefined ? undefined : satang(amount))).toBe(payload);
  });

  // promptpay-qr 1.0, its own tests: it writes the country before the currency, which means the same.
  test.each<readonly [PromptPayId, string, bigint | undefined]>([
    [
      { type: "phone", digits: "0801234567" },
      "00020101021129370016A000000677010111011300668012345675802TH530376463046197",
      undefined,
    ],
    [
      { type: "phone", digits: "0891234567" },
      "00020101021129370016A000000677010111011300668912345675802TH5303764630429C1",
      undefined,
    ],
    [
      { type: "tax-id", digits: "0123456789012" },
      "00020101021129370016A000000677010111021301234567890125802TH530376463040CBD",
      undefined,
    ],
    [
      { type: "phone", digits: "0000000000" },
      "00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469",
      422n,
    ],
  ])("to %o, in another order", (payTo, payload, amount) => {
    expect(hasItsChecksum(payload)).toBe(true);
    const ours = promptPayPayload(payTo, amount === undefined ? undefined : satang(amount));
    expect(fieldsOf(ours)).toEqual(fieldsOf(payload));
  });

  test("to a wallet, by its fifteen digits", () => {
    const payload = promptPayPayload({ type: "e-wallet", digits: "140000801111111" });
    expect(payload).toContain("29390016A0000006770101110315140000801111111");
  });
});

/** All but the checksum, by name. */
const fieldsOf = (payload: string) =>
  readTags(payload)
    ?.filter(({ name }) => name !== "63")
    .toSorted((a, b) => a.name.localeCompare(b.name));

describe("an amount", () => {
  test("of whole satang stands there to the last one, whatever its size", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: largestPayable }), (amount) => {
        const payload = promptPayPayload(bill, satang(amount));
        const written = valueOf(readTags(payload), "54") ?? "";
        expect(written).toMatch(/^(0|[1-9]\d*)\.\d{2}$/u);
        expect(BigInt(written.replace(".", ""))).toBe(amount);
        expect(hasItsChecksum(payload)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each([0n, -1n, -3000n, largestPayable + 1n])("of %s satang is asked of nobody", (amount) => {
    expect(isPayable(satang(amount))).toBe(false);
    expect(() => promptPayPayload(phone, satang(amount))).toThrow("asks for more than nothing");
  });
});

test.each<readonly [string, Partial<Bill>]>([
  ["a biller of thirteen digits", { billerId: "0994000165501" }],
  ["an empty reference", { reference1: "" }],
  ["a reference of 21 digits", { reference1: "1".repeat(21) }],
  ["a reference in Thai", { reference1: "สมาชิก1" }],
  ["a second reference with a space", { reference2: "67 04" }],
])("a bill with %s is never drawn", (_what, wrong) => {
  expect(() => promptPayPayload({ ...bill, ...wrong })).toThrow("Broken rule");
});
