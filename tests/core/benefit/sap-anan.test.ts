import { describe, expect, test } from "vitest";
import { quoted, shippedRules, told, type EventSketch, type Sketch } from "./scene.ts";

const rules = shippedRules("sap-anan");

/** The fund's year begins on 1 April; she has paid for fifteen years. */
const duang: Sketch = { joined: "2018-01-01", paid: ["2018-01-01..2032-12-31"], born: "1995-05-05" };
const plus = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
const stay = (on: string, nights: number) => ({ from: on, to: plus(on, nights) });
const ill = (on: string, nights: number, amount: number) => ({
  benefit: "illness-nights",
  event: { code: "illness", stays: [stay(on, nights)] },
  lines: [{ on, nights: Math.ceil(amount / 200), amount }],
});

type Row = readonly [fact: string, member: Sketch, event: EventSketch, told: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_, member, event, expected) => {
    expect(told(quoted(rules, member, event))).toEqual(expected);
  });
};

const row = (past: readonly object[], on: string, nights: number, expected: string): Row => [
  `after ${past.length} stays, ${nights} nights from ${on}: ${expected}`,
  { ...duang, past },
  { code: "illness", stays: [stay(on, nights)] },
  [`illness-nights ${expected}`],
];

const study = (day: string, more: object = {}): EventSketch => ({
  code: "study",
  day,
  concerns: { relation: "child", person: "nok", birthDate: "2012-03-03" },
  answers: { level: "primary" },
  ...more,
});

const got = (day: string, person: string, level: string) => ({
  benefit: "scholarship",
  event: { code: "study", day, concerns: { relation: "child", person }, answers: { level } },
  amount: 500,
});

const birth = (answers: object): EventSketch => ({
  code: "birth",
  day: "2024-05-02",
  stay: "2024-05-01..2024-05-06",
  concerns: { relation: "child", person: "first" },
  answers,
});

const fire = (more: object): EventSketch => ({
  code: "disaster",
  day: "2024-05-02",
  answers: { damage: "half" },
  ...more,
});

describe("illness: 200 a night, at most 600 a time and 1,000 a year", () => {
  check([
    row([], "2024-06-01", 3, "฿600 = 3×฿200"),
    row([], "2024-06-01", 4, "฿600 = 4×฿200 −฿200 baht/time 600"),
    row([ill("2024-05-01", 3, 600)], "2024-06-01", 2, "฿400 = 2×฿200"),
    // Two caps meet: 600 of 800 are left by the time's, and 400 of these by the year's.
    row(
      [ill("2024-05-01", 3, 600)],
      "2024-06-01",
      4,
      "฿400 = 4×฿200 −฿200 baht/time 600 −฿200 baht/year 400",
    ),
    row([ill("2024-05-01", 3, 600)], "2024-06-01", 3, "฿400 = 3×฿200 −฿200 baht/year 400"),
    row(
      [ill("2024-05-01", 3, 600), ill("2024-06-01", 2, 400)],
      "2024-08-01",
      1,
      "฿0 = 1×฿200 −฿200 baht/year 0",
    ),
    // The year that fills up is the fund's, from 1 April, not the calendar's.
    row(
      [ill("2024-02-01", 3, 600), ill("2024-03-01", 2, 400)],
      "2024-03-31",
      1,
      "฿0 = 1×฿200 −฿200 baht/year 0",
    ),
    row([ill("2024-02-01", 3, 600), ill("2024-03-01", 2, 400)], "2024-04-01", 1, "฿200 = 1×฿200"),
    row(
      [ill("2024-02-01", 3, 600), ill("2024-03-01", 2, 400)],
      "2024-03-31",
      3,
      "฿400 = 1×฿200 −฿200 baht/year 0 + 2×฿200",
    ),
    row([ill("2024-05-01", 3, 600)], "2025-01-15", 3, "฿400 = 3×฿200 −฿200 baht/year 400"),
    row([], "2025-03-30", 4, "฿600 = 2×฿200 + 2×฿200 −฿200 baht/time 200"),
    // A stay that goes on where another ended is one time with it.
    row([ill("2024-06-01", 2, 400)], "2024-06-03", 3, "฿200 = 3×฿200 −฿400 baht/time 200"),
    row([ill("2024-06-01", 2, 400)], "2024-06-04", 3, "฿600 = 3×฿200"),
  ]);
});

describe("waiting: 180 days, and a year for the scholarship", () => {
  const joined: Sketch = { joined: "2024-01-01", paid: ["2024-01-01..2026-12-31"] };
  check([
    [
      "179 days are not 180",
      joined,
      { code: "illness", stay: "2024-06-28..2024-06-29" },
      ["illness-nights – waiting 1"],
    ],
    [
      "180 days have passed in a leap year",
      joined,
      { code: "illness", stay: "2024-06-29..2024-06-30" },
      ["illness-nights ฿200 = 1×฿200"],
    ],
    ["the day before the year", joined, study("2024-12-31"), ["scholarship – waiting 1"]],
    ["the day of the year", joined, study("2025-01-01"), ["scholarship ฿500 = 1×฿500"]],
    [
      "each level has its amount",
      joined,
      study("2025-05-16", { answers: { level: "higher" } }),
      ["scholarship ฿1,500 = 1×฿1,500"],
    ],
    ["the level is asked", joined, study("2025-05-16", { answers: {} }), ["scholarship – needs level"]],
    [
      "once per child and level",
      { ...joined, past: [got("2025-05-16", "nok", "primary")] },
      study("2026-05-16"),
      ["scholarship – times-used 1/person+level"],
    ],
    [
      "another level of the same child",
      { ...joined, past: [got("2025-05-16", "nok", "primary")] },
      study("2026-05-16", { answers: { level: "secondary" } }),
      ["scholarship ฿800 = 1×฿800"],
    ],
    [
      "another child on the same level",
      { ...joined, past: [got("2025-05-16", "ploy", "primary")] },
      study("2026-05-16"),
      ["scholarship ฿500 = 1×฿500"],
    ],
    [
      "the last day before 25",
      joined,
      study("2025-05-16", { concerns: { relation: "child", birthDate: "2000-05-17" } }),
      ["scholarship ฿500 = 1×฿500"],
    ],
    [
      "the day of turning 25",
      joined,
      study("2025-05-16", { concerns: { relation: "child", birthDate: "2000-05-16" } }),
      ["scholarship – too-old"],
    ],
  ]);
});

describe("birth, death and disaster", () => {
  check([
    [
      "the mother is a member herself",
      duang,
      birth({ "mother-is-member": true }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿600 = 5×฿200 −฿400 baht/time 600"],
    ],
    [
      "the mother is none",
      duang,
      birth({ "mother-is-member": false }),
      ["child-gift ฿500 = 1×฿500", "mother-nights – answer-outside mother-is-member"],
    ],
    [
      "whether she is is asked",
      duang,
      birth({}),
      ["child-gift ฿500 = 1×฿500", "mother-nights – needs mother-is-member"],
    ],
    [
      "179 days of membership",
      { ...duang, joined: "2024-01-01" },
      { code: "death", day: "2024-06-28" },
      ["death-money – waiting 1"],
    ],
    [
      "180 days of membership",
      { ...duang, joined: "2024-01-01" },
      { code: "death", day: "2024-06-29" },
      ["death-money ฿3,000 = 1×฿3,000"],
    ],
    [
      "the day before three years",
      { ...duang, joined: "2021-02-28" },
      { code: "death", day: "2024-02-27" },
      ["death-money ฿3,000 = 1×฿3,000"],
    ],
    [
      "three years, in a leap year",
      { ...duang, joined: "2021-02-28" },
      { code: "death", day: "2024-02-28" },
      ["death-money ฿6,000 = 1×฿6,000"],
    ],
    ["half of the house", duang, fire({}), ["house-damage ฿3,000 = 1×฿3,000"]],
    [
      "the same storm on another day",
      {
        ...duang,
        past: [
          {
            benefit: "house-damage",
            event: { code: "disaster", day: "2024-05-01", reference: "storm" },
            amount: 1000,
          },
        ],
      },
      fire({ reference: "storm" }),
      ["house-damage – already-received 2024-05-01"],
    ],
    [
      "another storm",
      {
        ...duang,
        past: [
          {
            benefit: "house-damage",
            event: { code: "disaster", day: "2024-05-01", reference: "storm" },
            amount: 1000,
          },
        ],
      },
      fire({ reference: "fire" }),
      ["house-damage ฿3,000 = 1×฿3,000"],
    ],
    [
      "claimed on the thirtieth day after it",
      duang,
      fire({ claimed: "2024-06-01" }),
      ["house-damage ฿3,000 = 1×฿3,000"],
    ],
    [
      "claimed on the thirty-first",
      duang,
      fire({ claimed: "2024-06-02" }),
      ["house-damage – claimed-late 1"],
    ],
  ]);
});
