import * as fc from "fast-check";
import { expect, test } from "vitest";
import { coverageFor } from "#core/contribution/coverage.ts";
import { asOfPayment, type Paying } from "#core/contribution/first-payment.ts";
import { sumsToPay } from "#core/contribution/sums-to-pay.ts";
import type { Member } from "#core/member/member.ts";
import { bahtToSatang, satang } from "#core/money.ts";
import { day, plan, rulesOf } from "./payer.ts";

const rules = rulesOf(plan("monthly", 1, 30), plan("yearly", 12, 360));
const today = day("2026-02-14");

const paying = (
  change: Partial<Member> = {},
  covered: readonly (readonly [string, string])[] = [],
  first?: Paying["first"],
): Paying => {
  const member: Member = {
    memberId: "m",
    memberNo: "1",
    title: "",
    givenName: "บัวผัน",
    familyName: "",
    memberType: "general",
    planCode: "monthly",
    joinedOn: day("2026-01-10"),
    ...change,
  };
  const { planCode, joinedOn } = member;
  const runs = covered.map(([from, to]) => ({ from: day(from), to: day(to) }));
  return {
    member,
    payer: { planCode, joinedOn, covered: runs, rulesOn: () => rules },
    ...(first && { first }),
  };
};
const baht = (sums: ReturnType<typeof sumsToPay>) =>
  sums &&
  Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, typeof sum === "bigint" ? Number(sum) / 100 : sum]),
  );

test("whoever owes two months may pay one, both, to the year's end, or a year more", () => {
  expect(baht(sumsToPay(paying(), today))).toEqual({
    due: 60,
    dueMonths: 2,
    period: 30,
    periodMonths: 1,
    toYearEnd: 360,
    year: 420,
  });
});

test("whoever is paid up pays ahead from there: the year begins where what is paid ends", () => {
  const sums = sumsToPay(paying({}, [["2026-01-01", "2026-03-31"]]), today);
  expect(baht(sums)).toMatchObject({ due: 0, toYearEnd: 270, year: 360 });
});

test("a yearly payer is offered the one year, and what is paid to the year's end is not offered again", () => {
  const yearly = { planCode: "yearly" };
  expect(baht(sumsToPay(paying(yearly), today))).toEqual({
    due: 360,
    dueMonths: 2,
    period: 360,
    periodMonths: 12,
  });
  const paid = sumsToPay(paying({}, [["2026-01-01", "2026-12-31"]]), today);
  expect(paid).not.toHaveProperty("toYearEnd");
});

test("the entrance fee stands in every sum of the newly admitted, and in none that is nothing", () => {
  const first = { entranceFee: bahtToSatang(10), payableFrom: day("2026-01-05"), beginsMembership: true };
  expect(baht(sumsToPay(paying({}, [], first), today))).toMatchObject({
    due: 40,
    period: 40,
    entranceFee: 10,
  });
});

test("nobody is asked who has left, or whose membership nobody has resolved on yet", () => {
  expect(sumsToPay(paying({ leftOn: day("2026-02-01") }), today)).toBeUndefined();
  expect(sumsToPay(paying({ joinedOn: day("2026-03-01") }), today)).toBeUndefined();
});

test("every sum that is offered is one that can be taken", () => {
  const from = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(from, fc.constantFrom("monthly", "yearly"), (months, planCode) => {
      const joinedOn = day("2023-01-10");
      const to = joinedOn.add({ months }).with({ day: 1 }).subtract({ days: 1 });
      const covered = months === 0 ? [] : ([["2023-01-01", to.toString()]] as const);
      const who = paying({ planCode, joinedOn }, covered);
      const sums = sumsToPay(who, today);
      const { payer } = asOfPayment(who, today);
      const offered = [sums?.due, sums?.period, sums?.toYearEnd, sums?.year].filter(
        (sum) => sum !== undefined && sum > 0n,
      );
      const taken = offered.map((sum) => coverageFor(payer, sum ?? satang(0), today));
      expect(taken.filter(({ ok }) => !ok)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
