import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRange } from "#core/contribution/coverage.ts";
import { bahtToSatang } from "#core/money.ts";
import { gapsIn, passbook, type PassbookEntry } from "#core/report/passbook.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const first = day("2026-01-01");
const range = (from: number, length: number): DayRange => ({
  from: first.add({ days: from }),
  to: first.add({ days: from + length }),
});
const anyRange = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => range(from, length));
const isIn = (on: Temporal.PlainDate, { from, to }: DayRange): boolean =>
  Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0;

describe("what is not covered of some days", () => {
  test("is every day that no range covers, and no other, in ranges that do not touch", () => {
    fc.assert(
      fc.property(anyRange, fc.array(anyRange, { maxLength: 8 }), (whole, covered) => {
        const gaps = gapsIn(whole, covered);
        for (
          let on = first;
          Temporal.PlainDate.compare(on, first.add({ days: 90 })) < 0;
          on = on.add({ days: 1 })
        ) {
          const isOpen = isIn(on, whole) && !covered.some((one) => isIn(on, one));
          expect(gaps.some((gap) => isIn(on, gap))).toBe(isOpen);
        }
        for (const [index, gap] of gaps.slice(1).entries())
          expect(gaps[index]?.to.until(gap.from, { largestUnit: "days" }).days).toBeGreaterThan(1);
      }),
    );
  });
});

describe("a passbook", () => {
  const owner = { memberNo: "1", name: "บัวผัน", member: { from: first, to: day("2026-03-31") } };
  const sent = (change: Partial<PassbookEntry>): PassbookEntry => ({
    happenedOn: day("2026-02-10"),
    kind: "contribution",
    covers: { from: day("2026-02-01"), to: day("2026-02-28") },
    amount: bahtToSatang(30),
    isCancelled: false,
    isEarlier: false,
    ...change,
  });
  const states = (entry: PassbookEntry) =>
    passbook(owner, [entry]).rows.map(({ state, from, to }) => `${state} ${String(from)} – ${String(to)}`);

  test("tells a gap before and after what was sent", () => {
    expect(states(sent({}))).toEqual([
      "sent 2026-02-01 – 2026-02-28",
      "missed 2026-01-01 – 2026-01-31",
      "missed 2026-03-01 – 2026-03-31",
    ]);
  });

  test.each([
    ["cancelled", sent({ isCancelled: true })],
    ["sent", sent({ isEarlier: true })],
  ] as const)("counts nothing that was %s but does not stand for this membership", (state, entry) => {
    expect(states(entry)).toEqual([`${state} 2026-02-01 – 2026-02-28`, "missed 2026-01-01 – 2026-03-31"]);
  });

  test("names what else was given: a fee, a donation, a kind that has no words yet", () => {
    const { covers: _, ...fee } = sent({});
    const given = ["entrance-fee", "donation", "repayment", "lottery"].map((kind) => ({ ...fee, kind }));
    expect(
      passbook(owner, given)
        .rows.slice(0, 4)
        .map(({ what }) => what),
    ).toEqual(["ค่าสมัคร", "เงินบริจาค", "ชดใช้คืน", "lottery"]);
  });

  test("shows whole months by their names and anything else by its days", () => {
    const { columns } = passbook(owner, []);
    const period = columns.find(({ name }) => name === "period");
    const shown = (from: string, to: string) => {
      const covers = { from: day(from), to: day(to) };
      const [row] = passbook(owner, [sent({ covers })]).rows;
      return row && period?.of(row);
    };
    expect(shown("2026-01-01", "2026-03-31")).toBe("ม.ค. – มี.ค. 2569");
    expect(shown("2026-01-05", "2026-01-20")).toBe("5 – 20 ม.ค. 2569");
  });
});
