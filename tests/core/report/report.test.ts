import { describe, expect, test } from "vitest";
import { bahtToSatang, type Satang } from "#core/money.ts";
import { reportTable, type Report } from "#core/report/report.ts";
import { kindShown, kindWords } from "#core/report/words.ts";
import { cashPerCollector, type Bag } from "#core/report/cash-per-collector.ts";

const report: Report<{ readonly code: string; readonly amount: Satang }> = {
  title: "สองแถว",
  columns: [
    { name: "code", kind: "text", of: ({ code }) => code },
    { name: "amount", header: "จำนวนเงิน", kind: "baht", of: ({ amount }) => amount },
  ],
  rows: [
    { code: "a", amount: bahtToSatang(1) },
    { code: "b", amount: bahtToSatang(2) },
  ],
  sums: [{ code: "", amount: bahtToSatang(3) }],
};

describe("a report on paper", () => {
  test("leaves out the columns for programs, and has the sums below", () => {
    expect(reportTable(report)).toEqual({
      title: "สองแถว",
      columns: [{ header: "จำนวนเงิน", kind: "baht" }],
      rows: [[bahtToSatang(1)], [bahtToSatang(2)], [bahtToSatang(3)]],
    });
  });

  test("calls every kind of entry by Thai words, and one that it does not know by its own", () => {
    for (const words of Object.values(kindWords)) expect(words).toMatch(/^[\p{Script=Thai} ]+$/u);
    expect(kindShown("hand-in")).toBe("ผู้เก็บนำส่งเงิน");
    expect(kindShown("lottery")).toBe("lottery");
    expect(kindShown("constructor")).toBe("constructor");
  });
});

const bag = (leftAtCount: number, madeGood: number, inBag: number): Bag => ({
  memberNo: "2",
  name: "คำพอง",
  collected: bahtToSatang(0),
  handedIn: bahtToSatang(0),
  otherwiseOut: bahtToSatang(0),
  leftAtCount: bahtToSatang(leftAtCount),
  madeGood: bahtToSatang(madeGood),
  inBag: bahtToSatang(inBag),
});

describe("what a collector is short of", () => {
  const month = Temporal.PlainDate.from("2026-02-01");
  test.each([
    [20, 0, 50, 20, "what the count left"],
    [20, 5, 50, 15, "less what was made good"],
    [20, 20, 30, 0, "nothing once all is"],
    [20, 0, 10, 10, "never more than the bag holds"],
    [20, 0, -10, 0, "nothing in a bag that a cancelled receipt emptied"],
    [-10, 0, 20, 0, "nothing where the count left less than nothing"],
  ])("left %d, made good %d, in the bag %d: %d, %s", (left, good, held, short) => {
    const [row] = cashPerCollector([bag(left, good, held)], { from: month, to: month }).rows;
    expect(row?.short).toBe(bahtToSatang(short));
  });
});
