import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bahtToSatang, satang } from "#core/money.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { findBaht, readBaht } from "#core/thai-number/read-amount.ts";
import { anyText } from "../thai-text/any-text.ts";

describe("an amount is read to the satang", () => {
  test.each([
    ["30", 30_00n],
    ["๓๐", 30_00n],
    ["0", 0n],
    ["30 บาท", 30_00n],
    ["30บาท", 30_00n],
    ["  30   บาท ", 30_00n],
    ["30\u200Bบาท", 30_00n],
    ["30 บ.", 30_00n],
    ["30.-", 30_00n],
    ["30 บาทถ้วน", 30_00n],
    ["฿30", 30_00n],
    ["30฿", 30_00n],
    ["300.00 THB", 300_00n],
    ["1,234.50", 1_234_50n],
    ["๑,๒๓๔.๕๐ บาท", 1_234_50n],
    ["1234.5", 1_234_50n],
    [".50", 50n],
    ["30 บาท 25 สตางค์", 30_25n],
    ["30 บาทและ 25 สต.", 30_25n],
    ["ห้าสิบสตางค์", 50n],
    ["75 สตางค์", 75n],
    ["สามสลึง", 75n],
    ["บาทสลึง", 1_25n],
    ["บาทครึ่ง", 1_50n],
    ["สองบาทครึ่ง", 2_50n],
    ["สามสิบบาท", 30_00n],
    ["สามร้อยหกสิบห้าบาท", 365_00n],
    ["ร้อยห้าสิบ", 150_00n],
    ["ร้อย", 100_00n],
    ["พันสอง", 1_200_00n],
    ["พันห้าร้อย", 1_500_00n],
    ["พันครึ่ง", 1_500_00n],
    ["หมื่นห้า", 15_000_00n],
    ["แสนสอง", 120_000_00n],
    ["3 หมื่น", 30_000_00n],
    ["3 หมื่น 5 พัน", 35_000_00n],
    ["1 พัน 2 ร้อย", 1_200_00n],
    ["1.5 พัน", 1_500_00n],
    ["1k", 1_000_00n],
    ["1.5K", 1_500_00n],
    ["1.25 ล้าน", 1_250_000_00n],
    ["1,500 ล้านบาท", 1_500_000_000_00n],
    ["ซาวบาท", 20_00n],
    ["ซาวห้าบาท", 25_00n],
    ["สองพันห้าบาทถ้วน", 2_005_00n],
    ["หนึ่งล้านเอ็ดบาทถ้วน", 1_000_001_00n],
    ["จำนวนเงิน 30 บาทค่ะ", 30_00n],
  ])("%s", (text, amount) => {
    expect(readBaht(text)).toEqual({ type: "amount", amount });
  });
});

describe("an amount that may be two is asked about, the likelier first", () => {
  test.each([
    ["สองพันห้า", "spoken", [2_500n, 2_005n]],
    ["ร้อยห้า", "spoken", [150n, 105n]],
    ["ร้อยหนึ่ง", "spoken", [100n, 110n, 101n]],
    ["3 หมื่น 5", "spoken", [35_000n, 30_005n]],
    ["20-30 บาท", "range", [20n, 30n]],
    ["20 หรือ 30 บาท", "range", [20n, 30n]],
    ["2-3 ร้อย", "range", [200n, 300n]],
    ["สองสามร้อย", "range", [200n, 300n]],
    ["ร้อยกว่าบาท", "about", [100n]],
    ["ประมาณ 500", "about", [500n]],
    ["12,34", "commas", undefined],
    ["12,34,567", "commas", [1_234_567n]],
  ])("%s: %s", (text, reason, baht) => {
    const reading = readBaht(text);
    expect(reading).toMatchObject({ type: "ambiguous", reason });
    if (baht) expect(reading).toMatchObject({ candidates: baht.map((amount) => bahtToSatang(amount)) });
  });

  test("a comma before two figures may stand for a dot", () => {
    expect(readBaht("12,34")).toMatchObject({ candidates: [12_34n, 1_234_00n] });
  });
});

test.each([
  ["-30", "negative"],
  ["ลบสามสิบบาท", "negative"],
  ["(30)", "negative"],
  ["1.234", "finer-than-satang"],
  ["0.001 บาท", "finer-than-satang"],
  ["0.5 สตางค์", "finer-than-satang"],
  ["99999999999999", "too-large"],
])("%s is no amount of money: %s", (text, reason) => {
  expect(readBaht(text)).toEqual({ type: "impossible", reason });
});

test.each(["", " ", "abc", "บาท", "วันละบาท", "ห้าม", "หาบาท", "30 40", "ส่ง 30 บาท", "3 คืน", "14/2/69"])(
  "%j is not read as an amount",
  (text) => {
    expect(readBaht(text)).toEqual({ type: "none" });
  },
);

test("amounts that name their unit are found in a sentence, with their places", () => {
  const text = "แม่ส่งเงิน 30 บาท เดือนนี้ กับอีกสองร้อยบาท 12 คน คนละ ฿20";
  const found = findBaht(text).map(({ start, end, reading }) => [text.slice(start, end), reading]);
  expect(found).toEqual([
    ["30 บาท", { type: "amount", amount: 30_00n }],
    ["สองร้อยบาท", { type: "amount", amount: 200_00n }],
    ["฿20", { type: "amount", amount: 20_00n }],
  ]);
});

test("what bahtInWords spells, readBaht reads back", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (amount) => {
      expect(readBaht(bahtInWords(satang(amount)))).toEqual({ type: "amount", amount });
    }),
  );
});

test("figures with and without separators are the same amount", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }), (baht, rest) => {
      const decimals = String(rest).padStart(2, "0");
      const grouped = `${baht.toLocaleString("en-US")}.${decimals}`;
      expect(readBaht(grouped)).toEqual(readBaht(`${baht}.${decimals}`));
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(["amount", "ambiguous", "impossible", "none"]).toContain(readBaht(text).type);
      expect(findBaht(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
