import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateSatang, bahtToSatang, satang, showBaht, sumSatang } from "#core/money.ts";

describe("baht are shown as people write them", () => {
  test.each([
    [0, "฿0"],
    [1, "฿0.01"],
    [10, "฿0.10"],
    [99, "฿0.99"],
    [100, "฿1"],
    [3_000, "฿30"],
    [3_050, "฿30.50"],
    [99_999, "฿999.99"],
    [100_000, "฿1,000"],
    [123_450, "฿1,234.50"],
    [123_456_789_00, "฿123,456,789"],
    [-3_000, "-฿30"],
    [-5, "-฿0.05"],
    [-123_456, "-฿1,234.56"],
  ])("%i satang are %s", (amount, shown) => {
    expect(showBaht(satang(amount))).toBe(shown);
  });

  test("what is shown can be read back to the satang", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const [baht = "", rest = "0"] = showBaht(satang(amount)).replaceAll(/[฿,-]/gu, "").split(".");
        const size = BigInt(baht) * 100n + BigInt(rest);
        expect(amount < 0n ? -size : size).toBe(amount);
      }),
    );
  });
});

test("thirty baht are 3,000 satang, and amounts add up to one", () => {
  expect(bahtToSatang(30)).toBe(3_000n);
  expect(sumSatang([satang(1), bahtToSatang(2), satang(-1)])).toBe(200n);
  expect(sumSatang([])).toBe(0n);
});

describe("an amount shared out", () => {
  test.each([
    ["evenly", 300, [1, 1, 1], [100, 100, 100]],
    ["with a rest, the earlier share first on a tie", 100, [1, 1, 1], [34, 33, 33]],
    ["with a rest of two", 101, [1, 1, 1], [34, 34, 33]],
    ["the largest remainder gets the rest, wherever it stands", 100, [1, 1, 4], [17, 17, 66]],
    ["a share of nothing gets nothing", 100, [0, 3, 0, 7], [0, 30, 0, 70]],
    ["less than there are shares", 2, [1, 1, 1], [1, 1, 0]],
    ["nothing at all", 0, [1, 2], [0, 0]],
    [
      "365 baht over twelve months",
      36_500,
      Array<number>(12).fill(1),
      [...Array<number>(8).fill(3042), ...Array<number>(4).fill(3041)],
    ],
  ])("%s", (_, amount, shares, parts) => {
    const given = allocateSatang(satang(amount), shares.map(BigInt));
    expect(given.map(Number)).toEqual(parts);
  });

  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(satang);
  const someShares = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 40 })
    .filter((shares) => shares.some((share) => share > 0n));

  test("adds up again, and no part is a whole satang away from its exact share", () => {
    fc.assert(
      fc.property(amounts, someShares, (amount, shares) => {
        const parts = allocateSatang(amount, shares);
        const whole = shares.reduce((sum, share) => sum + share, 0n);
        expect(sumSatang(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const away = part * whole - amount * (shares[index] ?? 0n);
          expect(away > -whole && away < whole).toBe(true);
        }
      }),
    );
  });

  test("a larger share never gets less than a smaller one", () => {
    fc.assert(
      fc.property(amounts, someShares, (amount, shares) => {
        const parts = allocateSatang(amount, shares);
        const bySize = shares.map((share, index) => ({ share, part: parts[index] ?? 0n }));
        for (const a of bySize)
          for (const b of bySize) expect(a.share > b.share && a.part < b.part).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["no shares", satang(1), []],
    ["only shares of nothing", satang(1), [0n]],
    ["a negative share", satang(1), [2n, -1n]],
    ["a negative amount", satang(-1), [1n]],
  ])("%s is a bug, not an answer", (_, amount, shares) => {
    expect(() => allocateSatang(amount, shares)).toThrow("Broken rule");
  });
});
