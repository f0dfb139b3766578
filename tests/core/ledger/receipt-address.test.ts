import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ownBook, readReceiptInPath, receiptPath } from "#core/ledger/receipt-address.ts";

const code = "K7MQX3";

test("a receipt of our own series is named by its number alone", () => {
  expect(receiptPath("suk", { book: ownBook, number: 57n, code })).toBe("/receipt/suk/57/K7MQX3");
});

test("whatever a paper book is called, its receipts' addresses are read back", () => {
  const book = fc
    .string({ unit: "grapheme-composite", minLength: 1, maxLength: 20 })
    .filter((text) => !/[~\n\r\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(book, fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), (name, number) => {
      const [, , , named = ""] = receiptPath("suk", { book: name, number, code }).split("/");
      expect(readReceiptInPath(decodeURIComponent(named))).toEqual({ book: name, number });
    }),
    { numRuns: 60 },
  );
});

test.each(["", "x", "12x", "~", "B5~", "1234567890123"])("“%s” names no receipt", (text) => {
  expect(readReceiptInPath(text)).toBeUndefined();
});
