import { describe, expect, test } from "vitest";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { faultInWords } from "#core/rule-set/in-words/fault.ts";
import { aRuleFile, found, withBenefit, wordsAbout, type Plain } from "./rule-file.ts";

const tier = (from: string, to: string | null, amount: number): Plain => ({
  from,
  ...(to === null ? {} : { to }),
  amount,
});
const paidTime = (...tiers: Plain[]): Plain => withBenefit({ pays: { byPaidTime: tiers } });
const nightly = (limits: Plain[], more: Plain = {}): Plain =>
  withBenefit({ event: "illness", pays: { each: "night", amount: 100 }, limits, ...more });

test("a rule file without a fault can be activated", () => {
  const { rules, faults } = checkRuleSet(aRuleFile());
  expect(faults).toEqual([]);
  expect(rules?.benefits).toHaveLength(1);
});

type Case = readonly [fact: string, file: Plain, faults: readonly string[]];
const check = (cases: readonly Case[]): void => {
  test.each(cases)("%s", (_, file, faults) => {
    expect(found(file)).toEqual(faults);
    expect(wordsAbout(file)).not.toMatch(/undefined|null|NaN|object/u);
    expect(checkRuleSet(file).rules === null).toBe(faults.some((fault) => fault.startsWith("error")));
  });
};

describe("tiers", () => {
  const at = "benefits/0/pays/byPaidTime";
  check([
    [
      "8 to 18 years beside 15 and more",
      paidTime(
        tier("0 days", "8 years", 3000),
        tier("8 years", "18 years", 10_000),
        tier("15 years", null, 20_000),
      ),
      [`error tiers-overlap ${at}/2 ~ ${at}/1`],
    ],
    [
      "a year that no tier has",
      paidTime(tier("0 days", "2 years", 1), tier("3 years", null, 2)),
      [`error tiers-gap ${at}/1 ~ ${at}/0`],
    ],
    [
      "180 days are not 6 months",
      paidTime(tier("0 days", "180 days", 1), tier("6 months", null, 2)),
      [`error tiers-gap ${at}/1 ~ ${at}/0`],
    ],
    ["12 months are a year", paidTime(tier("0 days", "12 months", 1), tier("1 year", null, 2)), []],
    [
      "an open tier that another follows",
      paidTime(tier("0 days", null, 1), tier("1 year", null, 2)),
      [`error tiers-overlap ${at}/1 ~ ${at}/0`],
    ],
    [
      "the older tier written first",
      paidTime(tier("1 year", "3 years", 2), tier("0 days", null, 1)),
      [`error tiers-out-of-order ${at}/1 ~ ${at}/0`],
    ],
    [
      "a tier that ends where it begins",
      paidTime(tier("0 days", "0 days", 1), tier("0 days", null, 2)),
      [`error tier-empty ${at}/0`],
    ],
    [
      "less for longer",
      paidTime(tier("0 days", "1 year", 2), tier("1 year", null, 1)),
      [`warning tiers-fall ${at}/1 ~ ${at}/0`],
    ],
    ["nothing after ten years", paidTime(tier("0 days", "10 years", 2)), [`warning tiers-stop ${at}/0`]],
    [
      "a tier below the waiting period",
      withBenefit({
        waiting: "1 year",
        pays: { byMembership: [tier("0 days", "1 year", 1), tier("1 year", null, 2)] },
      }),
      ["error tier-unreachable benefits/0/pays/byMembership/0"],
    ],
    [
      "rights that begin before the first tier",
      withBenefit({ waiting: "6 months", pays: { byMembership: [tier("1 year", null, 2)] } }),
      ["warning tiers-start-late benefits/0/pays/byMembership/0"],
    ],
    [
      "an age below that of the benefit",
      withBenefit({
        who: { age: { from: "60 years" } },
        pays: { byAge: [tier("50 years", "60 years", 1), tier("60 years", null, 2)] },
      }),
      ["error tier-unreachable benefits/0/pays/byAge/0"],
    ],
  ]);
});

describe("caps", () => {
  const at = "benefits/0/limits";
  check([
    [
      "20 nights and 2,000 baht a year say the same twice",
      nightly([{ per: "year", nights: 20, baht: 2000 }]),
      [],
    ],
    [
      "20 nights of 100 never reach 3,000 baht",
      nightly([{ per: "year", nights: 20, baht: 3000 }]),
      [`warning cap-never-binds ${at}/0/baht ~ ${at}/0/nights`],
    ],
    [
      "10 nights a time beside 5 a year",
      nightly([
        { per: "time", nights: 10 },
        { per: "year", nights: 5 },
      ]),
      [`warning cap-never-binds ${at}/0/nights ~ ${at}/1/nights`],
    ],
    [
      "5 nights a time beside 10 a year",
      nightly([
        { per: "time", nights: 5 },
        { per: "year", nights: 10 },
      ]),
      [],
    ],
    [
      "1,000 baht a year beside 900 in a life",
      nightly([
        { per: "year", baht: 1000 },
        { per: "life", baht: 900 },
      ]),
      [`warning cap-never-binds ${at}/0/baht ~ ${at}/1/baht`],
    ],
    [
      "600 baht for a benefit of 500",
      withBenefit({ limits: [{ per: "time", baht: 600 }] }),
      [`warning cap-never-binds ${at}/0/baht ~ benefits/0/pays`],
    ],
    [
      "two times of 500 never reach 1,500 a year",
      withBenefit({ limits: [{ per: "year", baht: 1500, times: 2 }] }),
      [`warning cap-never-binds ${at}/0/baht ~ ${at}/0/times`],
    ],
    [
      "nights of what is not paid by the night",
      withBenefit({ limits: [{ per: "year", nights: 3 }] }),
      [`warning cap-without-nights ${at}/0/nights`],
    ],
    [
      "one time per time",
      withBenefit({ limits: [{ per: "time", times: 1 }] }),
      [`warning cap-of-one-event ${at}/0/times`],
    ],
    ["nothing at all", withBenefit({ pays: { amount: 0 } }), ["error pays-nothing benefits/0/pays"]],
    [
      "at most no time",
      withBenefit({ limits: [{ per: "life", times: 0 }] }),
      ["error pays-nothing benefits/0/limits/0"],
    ],
    [
      "a shared cap above what both have alone",
      {
        ...nightly([{ per: "year", nights: 20 }]),
        sharedLimits: [{ code: "all", name: "รวม", benefits: ["gift"], per: "year", baht: 2500 }],
      },
      ["warning cap-never-binds sharedLimits/0/baht"],
    ],
  ]);
});

test("a volunteer reads which tiers collide, for whom, and what to write instead", () => {
  const file = paidTime(
    tier("0 days", "8 years", 3000),
    tier("8 years", "18 years", 10_000),
    tier("15 years", null, 20_000),
  );
  expect(checkRuleSet(file).faults.map((fault) => faultInWords(fault))).toEqual([
    {
      says: "“เงินรับขวัญ”: สองช่วงนี้ทับกัน คือ “ตั้งแต่ 8 ปี ถึงก่อน 18 ปี” กับ “ตั้งแต่ 15 ปีขึ้นไป” คนที่ส่งเงินสมทบมา 15 ปี จะเข้าทั้งสองช่วง ระบบบอกไม่ได้ว่าควรได้ยอดไหน",
      proposes: "ให้ช่วงแรกจบตรงที่ช่วงหลังเริ่ม: แก้ช่วงแรกเป็นถึง 15 ปี หรือแก้ช่วงหลังให้เริ่มที่ 18 ปี",
    },
  ]);
});

test("a cap that does nothing is named with the one that makes it so", () => {
  const worded = checkRuleSet(
    nightly([
      { per: "time", nights: 10 },
      { per: "year", nights: 5 },
    ]),
  ).faults.slice();
  expect(worded.map((fault) => faultInWords(fault).says)).toEqual([
    "“เงินรับขวัญ”: เพดาน “ครั้งละไม่เกิน 10 คืน” ไม่เคยมีผล เพราะ“ปีละไม่เกิน 5 คืน” ต่ำกว่า (มีผลเฉพาะเมื่อนอนคร่อมปี)",
  ]);
});
