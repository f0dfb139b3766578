import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkCodeFrom, readLinkCode, showLinkCode } from "#core/member/link-code.ts";

const chance = fc.uint8Array({ minLength: 64, maxLength: 64 });
const code = chance.map(linkCodeFrom);

describe("a link code", () => {
  test("has eight letters, none of which is mistaken for another when read out", () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[34679A-Z]{8}$/u);
        expect(made).not.toMatch(/[BILOSZ]/u);
      }),
    );
  });

  test("is fair: over all bytes every letter comes equally often", () => {
    const often = new Map<string, number>();
    for (let byte = 0; byte < 250; byte += 1) {
      const letter = linkCodeFrom(Uint8Array.from([byte, 0, 0, 0, 0, 0, 0, 0, 0, 0]))[0] ?? "";
      often.set(letter, (often.get(letter) ?? 0) + 1);
    }
    expect(often.size).toBe(25);
    expect(new Set(often.values())).toEqual(new Set([10]));
  });

  test("always has a digit, so that in small letters it is no word", () => {
    expect(linkCodeFrom(Uint8Array.from([5, 6, 7, 8, 9, 10, 11, 12, 3, 1]))).toBe("ACD4FGHJ");
    fc.assert(fc.property(code, (made) => /[34679]/u.test(made)));
  });

  test("takes no letter from the bytes that would make some letters likelier", () => {
    const unfair = Uint8Array.from([250, 251, 252, 253, 254, 255]);
    expect(linkCodeFrom(Uint8Array.from([...unfair, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBe("34679ACD");
    expect(() => linkCodeFrom(Uint8Array.from([...unfair, 0, 1]))).toThrow("enough random bytes");
  });

  test("is the same however it is written down", () => {
    const spelt = fc.tuple(code, fc.constantFrom("", " ", "-", " - ", "–", ".", "  "), fc.boolean());
    fc.assert(
      fc.property(spelt, ([made, between, isSmall]) => {
        const written = `${made.slice(0, 4)}${between}${made.slice(4)}`;
        expect(readLinkCode(isSmall ? written.toLowerCase() : written)).toBe(made);
        expect(readLinkCode(showLinkCode(made))).toBe(made);
      }),
    );
  });

  test.each([
    ["too short", "K7MQX3R"],
    ["too long", "K7MQX3RTA"],
    ["a letter that is in no code", "K7MQX3R0"],
    ["a sentence", "สวัสดีค่ะ"],
    ["a word of eight letters that holds an I", "MIDNIGHT"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(readLinkCode(text)).toBeUndefined();
  });
});
