import { describe, expect, test } from "vitest";
import { quoted, shippedFile, shippedRules, told, type EventSketch, type Sketch } from "./scene.ts";

const rules = shippedRules("thung-sommut-2568");
const somjai: Sketch = { joined: "2010-01-01", paid: ["2010-01-01..2035-12-31"], born: "1950-06-15" };
const fresh: Sketch = { joined: "2025-01-01", paid: ["2025-01-01..2027-12-31"], born: "1990-01-01" };

type Row = readonly [fact: string, member: Sketch, event: EventSketch, told: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_, member, event, expected) => {
    expect(told(quoted(rules, member, event))).toEqual(expected);
  });
};

const given = (benefit: string, code: string, day: string, amount: number) => ({
  benefit,
  event: { code, day },
  amount,
});

const ride = (claimed: string, urgent = false): EventSketch => ({
  code: "transport",
  day: "2025-06-10",
  claimed,
  answers: { distance: "outside", "urgent-case": urgent },
});

const school = (level: string, grade: number, more: object = {}): EventSketch => ({
  code: "school-year",
  day: "2026-05-16",
  concerns: { relation: "child", person: "fah", birthDate: "2014-01-01" },
  answers: { level, grade },
  ...more,
});

const death = (day: string, cost?: number): EventSketch => ({
  code: "death",
  day,
  answers: cost === undefined ? {} : { cost },
});

test("it has at least 26 kinds in two waiting classes, under ten standard kinds", () => {
  expect(rules.benefits.length).toBeGreaterThanOrEqual(26);
  expect(rules.waitingClasses.map(({ span }) => span.days)).toEqual([180, 365]);
  expect(new Set(rules.benefits.map(({ standardKind }) => standardKind)).size).toBeGreaterThanOrEqual(10);
  expect(JSON.stringify(shippedFile("thung-sommut-2568"))).toContain("ทุ่งสมมุติ");
});

describe("illness fills a fiscal year's caps, alone and together", () => {
  check([
    [
      "the old have more",
      somjai,
      { code: "illness", stay: "2025-03-01..2025-03-04" },
      ["illness-nights ฿450 = 3×฿150", "elder-nights ฿150 = 3×฿50"],
    ],
    [
      "the young have not",
      fresh,
      { code: "illness", stay: "2025-08-01..2025-08-04" },
      ["illness-nights ฿450 = 3×฿150", "elder-nights – too-young 12571"],
    ],
    [
      "a year ends with September",
      somjai,
      { code: "illness", stay: "2025-09-29..2025-10-09" },
      ["illness-nights ฿1,050 = 2×฿150 + 8×฿150 −฿450 nights/time 5", "elder-nights ฿500 = 2×฿50 + 8×฿50"],
    ],
    [
      "what four kinds share is used up in turn",
      { ...somjai, past: [given("patient-transport", "transport", "2025-02-01", 3600)] },
      { code: "illness", stay: "2025-03-01..2025-03-04" },
      ["illness-nights ฿400 = 3×฿150 −฿50 baht/year 400", "elder-nights ฿0 = 3×฿50 −฿150 baht/year 0"],
    ],
    [
      "four journeys a year",
      {
        ...somjai,
        past: ["2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01"].map((day) =>
          given("patient-transport", "transport", day, 200),
        ),
      },
      { code: "transport", day: "2025-06-01", answers: { distance: "province", "urgent-case": false } },
      [
        "patient-transport – times-used 4/year until 2025-10-01",
        "emergency-transport – answer-outside urgent-case",
      ],
    ],
  ]);
});

describe("patient transport is asked for three days before", () => {
  check([
    [
      "three days before",
      somjai,
      ride("2025-06-07"),
      ["patient-transport ฿1,200 = 1×฿1,200", "emergency-transport – answer-outside urgent-case"],
    ],
    [
      "two days before",
      somjai,
      ride("2025-06-08"),
      [
        "patient-transport – requested-late, latest 2025-06-07",
        "emergency-transport – answer-outside urgent-case",
      ],
    ],
    [
      "in an emergency on the day",
      somjai,
      ride("2025-06-10", true),
      [
        "patient-transport – answer-outside urgent-case, requested-late, latest 2025-06-07",
        "emergency-transport ฿500 = 1×฿500",
      ],
    ],
  ]);
});

describe("school by level, with a grade bound", () => {
  check([
    [
      "grade 2.5 is enough",
      fresh,
      school("primary", 2.5),
      ["school-start ฿300 = 1×฿300", "scholarship ฿500 = 1×฿500"],
    ],
    [
      "grade 2.49 is not",
      fresh,
      school("primary", 2.49),
      ["school-start ฿300 = 1×฿300", "scholarship – answer-outside grade"],
    ],
    [
      "the first class waits 180 days, the second 365",
      fresh,
      school("primary", 3, { day: "2025-12-31" }),
      ["school-start ฿300 = 1×฿300", "scholarship – waiting 1"],
    ],
    [
      "kindergarten has no scholarship",
      fresh,
      school("kindergarten", 4),
      ["school-start ฿300 = 1×฿300", "scholarship – answer-outside level, answer-pays-nothing"],
    ],
    [
      "upper secondary",
      fresh,
      school("upper-secondary", 4),
      ["school-start – answer-outside level", "scholarship ฿1,000 = 1×฿1,000"],
    ],
  ]);
});

describe("death money, funeral costs and the wreath come from one event", () => {
  check([
    [
      "with a small bill",
      somjai,
      death("2025-06-01", 2500),
      ["death-money ฿20,000 = 1×฿20,000", "funeral-costs ฿2,500 = 1×฿2,500", "wreath ฿500 = 1×฿500"],
    ],
    [
      "with a large bill",
      somjai,
      death("2025-06-01", 9999.99),
      [
        "death-money ฿20,000 = 1×฿20,000",
        "funeral-costs ฿3,000 = 1×฿9,999.99 −฿6,999.99 baht/time 3000",
        "wreath ฿500 = 1×฿500",
      ],
    ],
    [
      "before the bill",
      somjai,
      death("2025-06-01"),
      ["death-money ฿20,000 = 1×฿20,000", "funeral-costs – needs cost", "wreath ฿500 = 1×฿500"],
    ],
    [
      "of a member of half a year",
      fresh,
      death("2025-06-30", 100),
      ["death-money ฿2,500 = 1×฿2,500", "funeral-costs – waiting 185", "wreath ฿500 = 1×฿500"],
    ],
    [
      "the wreath comes to those in arrears too",
      { ...fresh, paid: [] },
      death("2026-06-30", 100),
      [
        "death-money – in-arrears since ever",
        "funeral-costs – in-arrears since ever",
        "wreath ฿500 = 1×฿500",
      ],
    ],
  ]);
});

describe("the rest of a life", () => {
  check([
    [
      "ordination, asked a week before",
      somjai,
      {
        code: "ordination",
        day: "2025-07-01",
        claimed: "2025-06-24",
        concerns: { relation: "child", person: "ton" },
      },
      ["ordination-money ฿1,000 = 1×฿1,000"],
    ],
    [
      "ordination, asked six days before",
      somjai,
      { code: "ordination", day: "2025-07-01", claimed: "2025-06-25" },
      ["ordination-money – requested-late, latest 2025-06-24"],
    ],
    [
      "marriage once in a life",
      {
        ...somjai,
        past: [{ benefit: "marriage-money", event: { code: "marriage", day: "2015-01-01" }, amount: 1000 }],
      },
      { code: "marriage", day: "2025-07-01" },
      ["marriage-money – times-used 1/life"],
    ],
    [
      "conscription of a son of 21",
      somjai,
      {
        code: "conscription",
        day: "2025-04-05",
        concerns: { relation: "child", person: "ton", birthDate: "2004-01-01" },
      },
      ["conscription-money ฿1,000 = 1×฿1,000"],
    ],
    [
      "visits by age: 75",
      somjai,
      { code: "yearly-care", day: "2025-06-15" },
      [
        "elder-visit ฿300 = 1×฿300",
        "disabled-care – other-member-type",
        "disadvantaged-care – other-member-type",
        "orphan-care – other-member-type, too-old",
      ],
    ],
    [
      "half the price of glasses, at most 1,000",
      somjai,
      { code: "aid-device", day: "2025-06-15", answers: { cost: 2500.5 } },
      ["aid-device-money ฿1,000 = 1×฿1,250.25 −฿250.25 baht/time 1000"],
    ],
    [
      "relief for each in the house",
      fresh,
      { code: "disaster", day: "2025-01-05", answers: { people: 7, damage: "some" } },
      ["house-damage – waiting 176", "relief-bag ฿900 = 7×฿150 −฿150 baht/time 900"],
    ],
    [
      "crops by the whole rai",
      somjai,
      { code: "crop-loss", day: "2025-06-15", answers: { rai: 7.75 } },
      ["crop-loss-money ฿700 = 7×฿100"],
    ],
    [
      "a house repaired for the disabled",
      { ...somjai, type: "disabled" },
      { code: "house-repair", day: "2025-06-15", answers: { cost: 4000 } },
      ["house-repair-money ฿3,200 = 1×฿3,200"],
    ],
  ]);
});
