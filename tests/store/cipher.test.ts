import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCipher } from "#store/cipher.ts";

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const cipher = makeCipher(new Map([[1, key(7)]]));
const place = "member.citizen_id:fund:member";

describe("what is sealed", () => {
  test("opens again, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, where) => {
        fc.pre(text.isWellFormed() && where.isWellFormed());
        expect(cipher.open(cipher.seal(text, where), where)).toBe(text);
      }),
    );
    const picture = randomBytes(5_000);
    expect(cipher.openBytes(cipher.seal(picture, place), place).equals(picture)).toBe(true);
  });

  test("shows nothing of itself, and never looks the same twice", () => {
    const sealed = [cipher.seal("1234567890121", place), cipher.seal("1234567890121", place)];
    expect(sealed[0]?.includes("1234567890121")).toBe(false);
    expect(sealed[0]?.equals(sealed[1] ?? Buffer.alloc(0))).toBe(false);
  });

  test("does not open in another place: a value copied to another row is worth nothing", () => {
    const sealed = cipher.seal("1234567890121", place);
    expect(() => cipher.open(sealed, "member.citizen_id:fund:other")).toThrow("unable to authenticate");
  });

  test("does not open with another key", () => {
    const other = makeCipher(new Map([[1, key(8)]]));
    expect(() => other.open(cipher.seal("x", place), place)).toThrow("unable to authenticate");
  });

  test("does not open once any single bit of it was changed, or its end was cut off", () => {
    const sealed = cipher.seal("ใจดี", place);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => cipher.open(changed, place)).toThrow(/authenticate|does not have/u);
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => cipher.open(sealed.subarray(0, length), place)).toThrow(/./u);
  });
});

test("what an earlier version sealed still opens", () => {
  const sealed = Buffer.from(
    "Aa0GnudXjkzElzNxN0TZfy8t4eplwd8SU1QABCCHKbchF02sJ62YdLmdGoG9PI/u8TDzsTtbKR0=",
    "base64",
  );
  expect(cipher.open(sealed, "member.name:fund:member")).toBe("นางบัวผัน");
});

describe("when keys change", () => {
  const both = makeCipher(
    new Map([
      [2, key(9)],
      [1, key(7)],
    ]),
  );

  test("the newest seals and every one opens", () => {
    expect(both.open(cipher.seal("before", place), place)).toBe("before");
    const sealed = both.seal("after", place);
    expect(sealed[0]).toBe(2);
    expect(makeCipher(new Map([[2, key(9)]])).open(sealed, place)).toBe("after");
  });

  test("a server that lacks the key says where it was needed, and not what for", () => {
    const sealed = both.seal("secret", place);
    expect(() => cipher.open(sealed, place)).toThrow(
      `${place} is sealed with a key this server does not have`,
    );
  });

  test("hashes stay as they are, so that a citizen id is still found", () => {
    expect(both.hash("1234567890121", "citizen id")).toEqual(cipher.hash("1234567890121", "citizen id"));
  });

  test("without any key nothing begins", () => {
    expect(() => makeCipher(new Map())).toThrow("at least one encryption key");
  });
});

describe("a keyed hash", () => {
  test("is the same for the same text and purpose, and for nothing else", () => {
    const hash = cipher.hash("1234567890121", "citizen id");
    expect(cipher.hash("1234567890121", "citizen id")).toEqual(hash);
    expect(cipher.hash("1234567890121", "phone")).not.toEqual(hash);
    expect(cipher.hash("1234567890122", "citizen id")).not.toEqual(hash);
    expect(makeCipher(new Map([[1, key(8)]])).hash("1234567890121", "citizen id")).not.toEqual(hash);
  });

  test("does not run purpose and text together", () => {
    expect(cipher.hash("b", "a")).not.toEqual(cipher.hash("ab", ""));
  });

  test("stays what it was in every later version of Omboon: rows are found by it", () => {
    expect(cipher.hash("1234567890121", "citizen id").toString("hex")).toBe(
      "c3447dd0a66b08338cb2dfdc016f430820c60f7596134561de2154ab89c03ca1",
    );
  });
});
