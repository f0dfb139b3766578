import { describe, expect, test } from "vitest";
import {
  proposeMatches,
  withoutTakenBack,
  type OpenLine,
  type OpenPosting,
} from "#core/bank/propose-matches.ts";
import { satang } from "#core/money.ts";

const february = (day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year: 2026, month: 2, day });
const line = (lineNo: number, day: number, amount: number, more: Partial<OpenLine> = {}): OpenLine => ({
  lineNo,
  day: february(day),
  amount: satang(amount),
  words: "",
  reference: "",
  ...more,
});
const posting = (
  entryId: string,
  day: number,
  amount: number,
  more: Partial<OpenPosting> = {},
): OpenPosting => ({
  entryId,
  postingNo: 1,
  happenedOn: february(day),
  amount: satang(amount),
  kind: "contribution",
  names: [],
  ...more,
});
/** "1: a? b, c" is line 1 whose best is a, not sure, and which may be b or c too. */
const shown = (lines: readonly OpenLine[], postings: readonly OpenPosting[]): string[] =>
  proposeMatches(lines, postings).map(({ line: { lineNo }, best, candidates, isSure }) => {
    const others = candidates
      .filter((one) => one.posting !== best?.posting)
      .map((one) => one.posting.entryId);
    return `${lineNo}: ${best?.posting.entryId ?? "–"}${isSure ? "!" : "?"} ${others.join(", ")}`.trimEnd();
  });

describe("a line is proposed", () => {
  test("what is the same sum and near in time, and surely so where nothing else is", () => {
    expect(
      shown([line(1, 14, 3000), line(2, 14, -500)], [posting("a", 13, 3000), posting("b", 14, 3001)]),
    ).toEqual(["1: a!", "2: –?"]);
  });

  test("the nearer of two, with the other beside it and no certainty", () => {
    expect(shown([line(1, 14, 3000)], [posting("a", 10, 3000), posting("b", 15, 3000)])).toEqual(["1: b? a"]);
  });

  test("each its own where several are alike", () => {
    const lines = [line(1, 14, 3000), line(2, 14, 3000), line(3, 14, 3000)];
    const postings = [posting("a", 14, 3000), posting("b", 14, 3000)];
    expect(shown(lines, postings)).toEqual(["1: a? b", "2: b? a", "3: –? a, b"]);
  });

  test("nothing that lies more than two weeks away, and nothing for sure after three days", () => {
    expect(shown([line(1, 1, 3000)], [posting("a", 16, 3000)])).toEqual(["1: –?"]);
    expect(shown([line(1, 1, 3000)], [posting("a", 15, 3000)])).toEqual(["1: a?"]);
    expect(shown([line(1, 1, 3000)], [posting("a", 4, 3000)])).toEqual(["1: a!"]);
  });

  test.each([
    ["the receipt's number", { words: "โอนเงิน ob-0012 ขอบคุณ" }],
    ["the number in the reference", { reference: "OB/12" }],
    ["the payer's name", { words: "รับโอนจาก นาง บัวผัน ใจ" }],
  ])("before what is nearer, if it tells %s", (_what, told) => {
    const named = posting("named", 8, 3000, { paper: "OB/12", names: ["นาง บัวผัน ใจดี"] });
    expect(shown([line(1, 14, 3000, told)], [posting("near", 14, 3000), named])).toEqual(["1: named? near"]);
  });

  test.each(["OB/120", "12", "PV/12"])("not by a number that only looks like it: %s", (words) => {
    const other = posting("other", 8, 3000, { paper: "OB/12", names: ["ดี"] });
    expect(shown([line(1, 14, 3000, { words })], [posting("near", 14, 3000), other])).toEqual([
      "1: near? other",
    ]);
  });
});

const ids = (postings: readonly OpenPosting[]): string =>
  withoutTakenBack(postings)
    .map(({ entryId }) => entryId)
    .join(" ");

describe("what was booked and taken back asks nobody anything", () => {
  test("the two are gone, the rest stays", () => {
    expect(ids([posting("1", 3, 30), posting("2", 3, 50), posting("3", 3, -30, { reverses: "1" })])).toBe(
      "2",
    );
  });
  test("of a reversal that was taken back the original stays", () => {
    const chain = [
      posting("1", 3, 30),
      posting("2", 3, -30, { reverses: "1" }),
      posting("3", 3, 30, { reverses: "2" }),
    ];
    expect(ids(chain)).toBe("1");
  });
  test("a reversal whose original stands with a line stays", () => {
    expect(ids([posting("3", 3, -30, { reverses: "1" })])).toBe("3");
  });
  test("an entry with two postings of which one stands with a line stays", () => {
    const half = [
      posting("1", 3, 30),
      posting("2", 3, -30, { reverses: "1" }),
      posting("2", 3, -20, { reverses: "1", postingNo: 2 }),
    ];
    expect(ids(half)).toBe("1 2 2");
  });
});
