import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  citizenIdFault,
  citizenIdWarning,
  maskCitizenId,
  normaliseCitizenId,
  showCitizenId,
} from "#core/citizen-id.ts";

const madeUp = "1234567890121";
const twelveDigits = fc.stringMatching(/^\d{12}$/u);

describe("a citizen id", () => {
  test.each([
    madeUp,
    "1-2345-67890-12-1",
    "1 2345 67890 12 1",
    "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
    " 1–2345–67890–12–1\u200B",
    "1.2345.67890.12.1",
  ])("%s is read as the same thirteen digits", (text) => {
    expect(normaliseCitizenId(text)).toBe(madeUp);
    expect(citizenIdFault(text)).toBeUndefined();
  });

  test.each([
    ["1234567890122", { type: "citizen-id-check-digit" }],
    ["123456789012", { type: "citizen-id-length", digits: 12 }],
    ["12345678901211", { type: "citizen-id-length", digits: 14 }],
    ["", { type: "citizen-id-length", digits: 0 }],
    ["12345678901O1", { type: "citizen-id-has-letters" }],
    ["ไม่มี", { type: "citizen-id-has-letters" }],
  ])("%s is refused with what is wrong", (text, fault) => {
    expect(citizenIdFault(text)).toEqual(fault);
  });

  test("a first digit 0 is a warning and not a fault", () => {
    const unregistered = `012345678901${checkDigit("012345678901")}`;
    expect(citizenIdFault(unregistered)).toBeUndefined();
    expect(citizenIdWarning(unregistered)).toEqual({ type: "citizen-id-without-registration" });
    expect(citizenIdWarning(madeUp)).toBeUndefined();
  });

  test("is shown as it stands on the card, and masked down to its last three digits", () => {
    expect(showCitizenId(madeUp)).toBe("1-2345-67890-12-1");
    expect(maskCitizenId(madeUp)).toBe("x-xxxx-xxxxx-12-1");
    expect(maskCitizenId("12345")).toBe("x-xxxx-xxxxx-xx-x");
  });

  test("a single wrong digit is noticed, but for the third, whose weight is 11, and where two sums share a check digit", () => {
    fc.assert(
      fc.property(twelveDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (first, place, shift) => {
        const wrong = first.slice(0, place) + ((Number(first[place]) + shift) % 10) + first.slice(place + 1);
        const noticed = citizenIdFault(`${wrong}${checkDigit(first)}`) !== undefined;
        expect(noticed || place === 2 || checkDigit(first) === 1).toBe(true);
      }),
    );
  });
});
