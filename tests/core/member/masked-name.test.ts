import * as fc from "fast-check";
import { expect, test } from "vitest";
import { maskedName } from "#core/member/masked-name.ts";

test.each([
  ["นางบัวผัน ใจดี", "บัว… ใจ…"],
  ["นางสาวทองใบ ใจดี", "ทอ… ใจ…"],
  ["ด.ช.ฟ้า", "ฟ้…"],
  ["แดง", "แด…"],
  ["นาง", "นา…"],
  ["ก", "ก…"],
  ["", ""],
])("%s is %s to whoever holds the paper", (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});

test("of each word at most two letters are seen", () => {
  const letters = new Intl.Segmenter("th", { granularity: "grapheme" });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
      for (const word of maskedName(name).split(" ").filter(Boolean))
        expect([...letters.segment(word.slice(0, -1))].length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});
