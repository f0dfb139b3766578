import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { checksum } from "#core/promptpay/checksum.ts";
import { promptPayPayload } from "#core/promptpay/payload.ts";
import { readCodeText, readSlipCode } from "#core/promptpay/slip-code.ts";
import { slipPayload } from "#core/slip/payload.ts";

// promptparse 1.6, its own tests.
const published = "004100060000010103014022000111222233344ABCD125102TH910417DF";
const slip = { bank: "014", reference: "00111222233344ABCD12" };

const anySlip = fc.record({
  bank: fc.stringMatching(/^\d{3}$/u),
  reference: fc.stringMatching(/^[A-Za-z0-9]{15,25}$/u),
});

describe("a slip's code", () => {
  test.each([
    [published, slip],
    [
      "004000060000010103002021900021231231212000115102TH91049C30",
      { bank: "002", reference: "0002123123121200011" },
    ],
    [` ${published}\n`, slip],
    [published.replace("17DF", "17df"), slip],
  ])("%j says which transfer it is", (text, expected) => {
    expect(readSlipCode(text)).toEqual(expected);
  });

  test("of any bank and reference is read as it was written", () => {
    fc.assert(
      fc.property(anySlip, (slip) => {
        expect(readSlipCode(slipPayload(slip))).toEqual(slip);
      }),
      { numRuns: 200 },
    );
  });

  test("with one letter changed never becomes another transfer's", () => {
    const letters = Array.from("0123456789ABCXYZabc ");
    fc.assert(
      fc.property(anySlip, fc.nat(), fc.constantFrom(...letters), (slip, place, letter) => {
        const payload = slipPayload(slip);
        const at = place % payload.length;
        const changed = payload.slice(0, at) + letter + payload.slice(at + 1);
        // Of the checksum's own field only the letter's case and the length may change.
        expect([undefined, slip]).toContainEqual(readSlipCode(changed));
        if (at < payload.length - 8 && changed !== payload) expect(readSlipCode(changed)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a code to pay by", promptPayPayload({ type: "phone", digits: "0812223333" }, satang(3000n))],
    ["an address", "https://line.me/R/ti/p/@example"],
    ["nothing", ""],
    ["no checksum", published.slice(0, -8)],
    ["an empty checksum", published.slice(0, -4)],
    ["a wrong checksum", `${published.slice(0, -4)}17DE`],
    ["another kind of service", signed("00410006000002010301402200011122223334 4ABCD12".replace(" ", ""))],
    ["a bank of four digits", signed("00280006000001010400140206ABC123")],
    ["no reference", signed("0017000600000101030145102TH")],
    ["a reference with signs in it", signed("0027000600000101030140206AB;123")],
    ["Thai", "สลิป"],
  ])("is not seen in %s", (_what, text) => {
    expect(readSlipCode(text)).toBeUndefined();
  });
});

/** With field 91 and its right checksum. */
function signed(fields: string): string {
  const text = `${fields}5102TH9104`;
  return text + checksum(text);
}

/** A made-up slip whose checksum begins with so many zeros. */
function withZeros(zeros: number) {
  for (let number = 0; ; number += 1) {
    const slip = { bank: "002", reference: `${20_260_214_000_000 + number}9104AB` };
    const payload = slipPayload(slip);
    if (payload.slice(-4).startsWith("0".repeat(zeros))) return { slip, payload };
  }
}

describe("zeros that a bank's app dropped from the checksum", () => {
  test.each([1, 2, 3])(
    "are put back, %i of them, also where the reference looks like a checksum's field",
    (zeros) => {
      const { slip, payload } = withZeros(zeros);
      const dropped = payload.slice(0, -4) + payload.slice(-4 + zeros);
      expect(readSlipCode(dropped)).toEqual(slip);
      expect(readCodeText(dropped)).toEqual({ type: "slip", slip });
    },
  );

  test("are put back where the field's length was shortened too", () => {
    const { slip, payload } = withZeros(1);
    expect(readSlipCode(`${payload.slice(0, -8)}9103${payload.slice(-3)}`)).toEqual(slip);
  });

  test("are never guessed: with another letter lost the checksum is wrong", () => {
    const { payload } = withZeros(1);
    for (const cut of [payload.slice(0, -1), payload.slice(0, -4) + payload.slice(-2)])
      expect(readSlipCode(cut)).toBeUndefined();
  });
});

describe("what else people send", () => {
  test.each([
    ["the code to pay by", promptPayPayload({ type: "phone", digits: "0812223333" }), "payment"],
    [
      "a shop's bill",
      promptPayPayload({ type: "biller", billerId: "099999999999990", reference1: "1" }),
      "payment",
    ],
    ["an address", "https://line.me/R/ti/p/@example", "other"],
    [
      "a spoilt code to pay by",
      promptPayPayload({ type: "phone", digits: "0812223333" }).replace("3333", "3334"),
      "other",
    ],
    ["nothing", "", "other"],
  ])("%s is told from a slip", (_what, text, type) => {
    expect(readCodeText(text)).toEqual({ type });
  });
});
