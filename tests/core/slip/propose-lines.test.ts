import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import {
  proposeLines,
  type BookedDeposit,
  type DepositLine,
  type SlipToMatch,
} from "#core/slip/propose-lines.ts";

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const slip = (slipId: string, baht: number, sentOn: string, ...names: string[]): SlipToMatch => ({
  slipId,
  amount: satang(BigInt(baht) * 100n),
  sentOn: on(sentOn),
  names,
});
const line = (lineNo: number, baht: number, day: string, words = "รับโอน"): DepositLine => ({
  account: "bank",
  lineNo,
  day: on(day),
  amount: satang(BigInt(baht) * 100n),
  words,
  reference: "",
});
const booked = (baht: number, day: string): BookedDeposit => ({
  account: "bank",
  amount: satang(BigInt(baht) * 100n),
  happenedOn: on(day),
});

interface Case {
  readonly title: string;
  readonly slips: readonly SlipToMatch[];
  readonly lines: readonly DepositLine[];
  readonly booked?: readonly BookedDeposit[];
  /** By slip: the line's number, with "!" where it is sure. */
  readonly proposed: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "the only line of the same sum, of the day before, is sure",
    slips: [slip("a", 30, "2026-02-14")],
    lines: [line(1, 30, "2026-02-13"), line(2, 60, "2026-02-13")],
    proposed: ["1!"],
  },
  {
    title: "of two lines of one sum neither is sure, and the nearer is proposed",
    slips: [slip("a", 30, "2026-02-14")],
    lines: [line(1, 30, "2026-02-10"), line(2, 30, "2026-02-14")],
    proposed: ["2"],
  },
  {
    title: "of two slips of one sum neither is sure, and each has its own line",
    slips: [slip("a", 30, "2026-02-14"), slip("b", 30, "2026-02-14")],
    lines: [line(1, 30, "2026-02-14"), line(2, 30, "2026-02-14")],
    proposed: ["1", "2"],
  },
  {
    title: "one line is not the best of two slips",
    slips: [slip("a", 30, "2026-02-14"), slip("b", 30, "2026-02-14")],
    lines: [line(1, 30, "2026-02-14")],
    proposed: ["1", "-"],
  },
  {
    title: "a name goes before a day",
    slips: [slip("a", 30, "2026-02-14", "นายทองดี มีสุข")],
    lines: [line(1, 30, "2026-02-14"), line(2, 30, "2026-02-12", "รับโอน นายทองดี")],
    proposed: ["2"],
  },
  {
    title: "a line of last week is proposed, and only sure where it names the payer",
    slips: [slip("a", 30, "2026-02-14", "ทองดี"), slip("b", 60, "2026-02-14", "บัวผัน")],
    lines: [line(1, 30, "2026-02-05"), line(2, 60, "2026-02-05", "จาก บัวผัน")],
    proposed: ["1", "2!"],
  },
  {
    title: "another sum, and money that came long before or after the slip, is not this one",
    slips: [slip("a", 30, "2026-02-14")],
    lines: [line(1, 31, "2026-02-14"), line(2, 30, "2025-12-30"), line(3, 30, "2026-02-19")],
    proposed: ["-"],
  },
  {
    title: "where the same sum was booked by hand, the line may be that, and nothing is sure",
    slips: [slip("a", 30, "2026-02-14")],
    lines: [line(1, 30, "2026-02-13")],
    booked: [booked(30, "2026-02-12")],
    proposed: ["1"],
  },
];

describe("which line a slip may be", () => {
  test.each(cases)("$title", ({ slips, lines, booked: known = [], proposed }) => {
    const told = proposeLines(slips, lines, known).map(
      ({ line: found, isSure }) => `${found?.lineNo ?? "-"}${isSure ? "!" : ""}`,
    );
    expect(told).toEqual(proposed);
  });

  const slips = fc.array(fc.record({ baht: fc.constantFrom(30, 90), day: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 6,
  });
  test("no line is proposed to two slips, each has the slip's sum, and a sure one has no rival", () => {
    fc.assert(
      fc.property(slips, slips, (sent, came) => {
        const toMatch = sent.map(({ baht, day }, index) => slip(`s${index}`, baht, dayOf(day)));
        const lines = came.map(({ baht, day }, index) => line(index + 1, baht, dayOf(day)));
        const proposals = proposeLines(toMatch, lines, []);
        const proposed = proposals.flatMap(({ line: found }) => found?.lineNo ?? []);
        expect(new Set(proposed).size).toBe(proposed.length);
        for (const [index, { line: found, isSure }] of proposals.entries()) {
          if (found !== undefined) expect(found.amount).toBe(toMatch[index]?.amount);
          if (!isSure) continue;
          const rivals = proposals.filter((other) => other.line === found);
          expect(rivals).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const dayOf = (day: number): string => `2026-02-${day.toString().padStart(2, "0")}`;
