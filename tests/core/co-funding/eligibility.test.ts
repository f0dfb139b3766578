import { assert, bigInt, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeRound, sharesOf, type RoundCandidate } from "#core/co-funding/eligibility.ts";
import { bahtToSatang, satang, sumSatang } from "#core/money.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const monthly = {
  plans: [{ code: "monthly", name: "รายเดือน", months: 1, days: 0, price: bahtToSatang(30) }],
} as unknown as ContributionRules;

const candidate = (
  memberNo: string,
  joined: string,
  paidTo: string | undefined,
  earlierRounds = 0,
): RoundCandidate => ({
  memberNo,
  name: memberNo,
  earlierRounds,
  payer: {
    planCode: "monthly",
    joinedOn: day(joined),
    covered: paidTo === undefined ? [] : [{ from: day(joined).with({ day: 1 }), to: day(paidTo) }],
    rulesOn: () => monthly,
  },
});
const terms = { on: day("2026-09-30"), mostRounds: 3 };

describe("on a round's list stands", () => {
  test.each([
    ["whose first year is full on the day", candidate("1", "2025-09-30", "2026-09-30"), undefined],
    ["not whose first year is a day short", candidate("1", "2025-10-01", "2026-09-30"), "not-a-full-year"],
    ["not who is paid to the day before", candidate("1", "2020-01-01", "2026-09-29"), "not-paid-up"],
    ["not who never paid", candidate("1", "2020-01-01", undefined), "not-paid-up"],
    ["who has a round left", candidate("1", "2020-01-01", "2026-12-31", 2), undefined],
    ["not who had them all", candidate("1", "2020-01-01", "2026-12-31", 3), "had-all-rounds"],
  ])("%s", (_what, one, why) => {
    const { members, leftOut } = judgeRound([one], terms);
    expect(leftOut.map((left) => left.why)).toEqual(why === undefined ? [] : [why]);
    expect(members).toHaveLength(why === undefined ? 1 : 0);
  });

  test("everybody in the order of the register", () => {
    const candidates = ["2-10", "10-1", "2-9"].map((no) => candidate(no, "2020-01-01", "2026-09-30"));
    expect(judgeRound(candidates, terms).members.map(({ memberNo }) => memberNo)).toEqual([
      "2-9",
      "2-10",
      "10-1",
    ]);
  });
});

describe("shares", () => {
  test("of whatever came are whole satang that add up, and differ by one at most", () => {
    assert(
      property(bigInt({ min: 0n, max: 10n ** 10n }), integer({ min: 1, max: 500 }), (amount, members) => {
        const shares = sharesOf(satang(amount), members);
        expect(shares).toHaveLength(members);
        expect(sumSatang(shares)).toBe(amount);
        const [most, least] = [shares.at(0) ?? 0n, shares.at(-1) ?? 0n];
        expect(most - least).toBeLessThanOrEqual(1n);
      }),
    );
  });
  test("of nothing are nothing, and of nobody none", () => {
    expect(sharesOf(satang(0), 2)).toEqual([0n, 0n]);
    expect(sharesOf(satang(5), 0)).toEqual([]);
  });
});
