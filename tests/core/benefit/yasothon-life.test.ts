import { describe, expect, test } from "vitest";
import { quoted, shippedRules, told, type EventSketch, type Sketch } from "./scene.ts";

const rules = shippedRules("yasothon-2562");

/** Joined on 1 March 2020 and paid for ten years in one receipt. */
const malee: Sketch = { joined: "2020-03-01", paid: ["2020-03-01..2030-02-28"], born: "1990-05-05" };
type Row = readonly [fact: string, member: Sketch, event: EventSketch, told: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_, member, event, expected) => {
    expect(told(quoted(rules, member, event))).toEqual(expected);
  });
};

const birth = (more: object) => ({
  code: "birth",
  concerns: { relation: "child" },
  answers: { children: 1 },
  ...more,
});

const given = (day: string) => ({
  benefit: "old-age-money",
  event: { code: "old-age", day },
  amount: 1500,
});

describe("birth: 500 for each child, and the mother's nights", () => {
  const before = (on: string, nights: number) => ({
    benefit: "mother-nights",
    event: {
      ...birth({ day: on }),
      stays: [{ from: on, to: Temporal.PlainDate.from(on).add({ days: nights }).toString() }],
    },
    lines: [{ on, nights, amount: nights * 100 }],
  });
  check([
    [
      "one child, three nights",
      malee,
      birth({ day: "2024-05-02", stay: "2024-05-01..2024-05-04" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿300 = 3×฿100"],
    ],
    [
      "twins, seven nights: five are paid",
      malee,
      birth({ day: "2024-05-02", stay: "2024-05-01..2024-05-08", answers: { children: 2 } }),
      ["child-gift ฿1,000 = 2×฿500", "mother-nights ฿500 = 7×฿100 −฿200 nights/time 5"],
    ],
    [
      "two births in a year have five nights each",
      { ...malee, past: [before("2024-01-10", 5)] },
      birth({ day: "2024-12-02", stay: "2024-12-01..2024-12-07" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿500 = 6×฿100 −฿100 nights/time 5"],
    ],
    [
      "a birth in the night that crosses the year",
      malee,
      birth({ day: "2024-12-31", stay: "2024-12-30..2025-01-02" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿300 = 2×฿100 + 1×฿100"],
    ],
    [
      "a father who is the member gets the child's gift alone",
      { ...malee, sex: "male" },
      birth({ day: "2024-05-02", stay: "2024-05-01..2024-05-04" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights – other-sex"],
    ],
    [
      "where nobody said how many children, it was one",
      malee,
      birth({ day: "2024-05-02", stay: "2024-05-01..2024-05-04", answers: {} }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿300 = 3×฿100"],
    ],
    [
      "without a stay the nights are asked for",
      malee,
      birth({ day: "2024-05-02" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights – needs stay"],
    ],
    [
      "the same birth claimed again gives nothing more",
      {
        ...malee,
        past: [
          { benefit: "child-gift", event: birth({ day: "2024-05-02" }), amount: 500 },
          before("2024-05-02", 3),
        ],
      },
      birth({ day: "2024-05-02", stay: "2024-05-02..2024-05-05" }),
      ["child-gift – already-received 2024-05-02", "mother-nights ฿0 = 3×฿100 −฿300 paid before"],
    ],
    [
      "born on the last day of waiting",
      { joined: "2024-01-15", paid: ["2024-01-15..2025-01-14"] },
      birth({ day: "2024-07-14", stay: "2024-07-14..2024-07-16" }),
      ["child-gift – waiting 1", "mother-nights – waiting 1"],
    ],
    [
      "claimed on the ninetieth day after the discharge, and on the day after it",
      malee,
      birth({ day: "2024-05-01", stay: "2024-05-01..2024-05-03", claimed: "2024-08-01" }),
      ["child-gift ฿500 = 1×฿500", "mother-nights ฿200 = 2×฿100"],
    ],
    [
      "claimed a day too late",
      malee,
      birth({ day: "2024-05-01", stay: "2024-05-01..2024-05-03", claimed: "2024-08-02" }),
      ["child-gift – claimed-late 1", "mother-nights – claimed-late 1"],
    ],
  ]);
});

describe("death: by the time paid", () => {
  const died = (day: string, expected: string, member: Sketch = malee): Row => [
    `joined ${member.joined}, died on ${day}: ${expected}`,
    { ...member, left: day },
    { code: "death", day },
    [`death-money ${expected}`],
  ];
  const gap: Sketch = { joined: "2020-03-01", paid: ["2020-03-01..2020-12-31", "2021-03-01..2030-02-28"] };
  const leapling: Sketch = { joined: "2020-02-29", paid: ["2020-02-29..2040-02-28"] };
  check([
    died("2020-08-31", "– waiting 1"),
    died("2020-09-01", "฿3,000 = 1×฿3,000"),
    died("2022-02-28", "฿3,000 = 1×฿3,000"),
    died("2022-03-01", "฿6,000 = 1×฿6,000"),
    died("2024-02-29", "฿6,000 = 1×฿6,000"),
    died("2024-03-01", "฿8,000 = 1×฿8,000"),
    died("2026-02-28", "฿8,000 = 1×฿8,000"),
    died("2026-03-01", "฿10,000 = 1×฿10,000"),
    died("2028-02-29", "฿10,000 = 1×฿10,000"),
    died("2028-03-01", "฿15,000 = 1×฿15,000"),
    died("2035-02-28", "฿15,000 = 1×฿15,000", { ...malee, paid: ["2020-03-01..2040-02-28"] }),
    died("2035-03-01", "฿20,000 = 1×฿20,000", { ...malee, paid: ["2020-03-01..2040-02-28"] }),
    died("2022-02-28", "฿3,000 = 1×฿3,000", leapling),
    died("2022-03-01", "฿6,000 = 1×฿6,000", leapling),
    died("2024-02-28", "฿6,000 = 1×฿6,000", leapling),
    died("2024-02-29", "฿8,000 = 1×฿8,000", leapling),
    died("2022-05-01", "– in-arrears since 2020-12-31", gap),
    died("2030-05-01", "– in-arrears since 2030-02-28"),
  ]);
  const healed: Sketch = {
    joined: "2020-03-01",
    paid: ["2020-03-01..2020-12-31", "2021-01-01..2030-02-28@2021-06-01"],
  };
  check([
    died("2022-03-01", "฿6,000 = 1×฿6,000", healed),
    died("2021-05-31", "– in-arrears since 2020-12-31", healed),
    [
      "a second claim for the same death gives nothing",
      {
        ...malee,
        left: "2024-05-01",
        past: [{ benefit: "death-money", event: { code: "death", day: "2024-05-01" }, amount: 8000 }],
      },
      { code: "death", day: "2024-05-01" },
      ["death-money – already-received 2024-05-01"],
    ],
  ]);
});

describe("old age: from 60, by paid years, once a year", () => {
  const old: Sketch = { joined: "2005-01-01", paid: ["2005-01-01..2040-12-31"], born: "1956-02-29" };
  const year = (day: string, expected: string, member: Sketch = old): Row => [
    `${day}: ${expected} (${member.born ?? "birth date unknown"})`,
    member,
    { code: "old-age", day },
    [`old-age-money ${expected}`],
  ];
  check([
    year("2016-02-28", "– too-young 1"),
    year("2016-02-29", "฿1,500 = 1×฿1,500"),
    year("2024-12-31", "฿1,500 = 1×฿1,500"),
    year("2025-01-01", "฿2,000 = 1×฿2,000"),
    year("2034-12-31", "฿2,000 = 1×฿2,000"),
    year("2035-01-01", "฿2,500 = 1×฿2,500"),
    year("2014-12-31", "– too-young 425"),
    year("2017-02-28", "– too-young 1", { ...old, born: "1957-03-01" }),
    year("2018-02-28", "– too-young 1", { ...old, born: "1958-03-01" }),
    year("2020-06-01", "– needs birth-date", { joined: "2005-01-01", paid: ["2005-01-01..2040-12-31"] }),
    year("2020-06-01", "– times-used 1/year until 2021-01-01", { ...old, past: [given("2020-01-05")] }),
    year("2021-01-01", "฿1,500 = 1×฿1,500", { ...old, past: [given("2020-01-05")] }),
    // Sixty-one unpaid days put the twentieth paid year off by as many days.
    year("2025-03-02", "– in-arrears since 2009-12-31", {
      ...old,
      paid: ["2005-01-01..2009-12-31", "2010-03-03..2040-12-31"],
    }),
  ]);
});
