import { describe, expect, test } from "vitest";
import { quoted, shippedRules, told, type EventSketch, type Sketch } from "./scene.ts";

const rules = shippedRules("yasothon-2562");

/** Joined on 1 March 2020 and paid for ten years in one receipt. */
const malee: Sketch = { joined: "2020-03-01", paid: ["2020-03-01..2030-02-28"], born: "1990-05-05" };
const night = (on: string, nights: number, amount: number) => ({
  benefit: "illness-nights",
  event: {
    code: "illness",
    stays: [{ from: on, to: Temporal.PlainDate.from(on).add({ days: nights }).toString() }],
  },
  lines: [{ on, nights, amount }],
});

type Row = readonly [fact: string, member: Sketch, event: EventSketch, told: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (_, member, event, expected) => {
    expect(told(quoted(rules, member, event))).toEqual(expected);
  });
};

const nights = (member: Sketch, stay: string, ...expected: string[]): Row => [
  `${stay} of ${member.joined} gives ${expected.join("; ")}`,
  member,
  { code: "illness", stay },
  expected,
];

const joining = (joined: string, day: string, expected: string): Row => [
  `joined ${joined}, ill on ${day}: ${expected}`,
  { joined, paid: [`${joined}..2030-12-31`] },
  { code: "illness", stay: `${day}..${Temporal.PlainDate.from(day).add({ days: 1 }).toString()}` },
  [`illness-nights ${expected}`],
];

const paidTo = (paid: readonly string[], day: string, expected: string): Row => [
  `paid ${paid.join(" and ")}, ill on ${day}: ${expected}`,
  { joined: "2023-01-01", paid },
  { code: "illness", stay: `${day}..${Temporal.PlainDate.from(day).add({ days: 2 }).toString()}` },
  [`illness-nights ${expected}`],
];

describe("illness: 100 a night, at most 20 nights and 2,000 baht a year", () => {
  check([
    nights(malee, "2024-05-01..2024-05-04", "illness-nights ฿300 = 3×฿100"),
    nights(malee, "2024-05-01..2024-05-01", "illness-nights – nothing-to-count"),
    nights(malee, "2024-02-28..2024-03-01", "illness-nights ฿200 = 2×฿100"),
    nights(malee, "2023-02-28..2023-03-01", "illness-nights ฿100 = 1×฿100"),
    nights(malee, "2024-05-01..2024-05-21", "illness-nights ฿2,000 = 20×฿100"),
    nights(malee, "2024-05-01..2024-05-22", "illness-nights ฿2,000 = 21×฿100 −฿100 nights/year 20"),
    nights(malee, "2024-12-31..2025-01-01", "illness-nights ฿100 = 1×฿100"),
    nights(malee, "2024-12-30..2025-01-03", "illness-nights ฿400 = 2×฿100 + 2×฿100"),
    nights(
      malee,
      "2024-12-01..2025-02-01",
      "illness-nights ฿4,000 = 31×฿100 −฿1,100 nights/year 20 + 31×฿100 −฿1,100 nights/year 20",
    ),
  ]);
  const after18 = { ...malee, past: [night("2024-02-01", 18, 1800)] };
  check([
    nights(after18, "2024-05-01..2024-05-03", "illness-nights ฿200 = 2×฿100"),
    nights(after18, "2024-05-01..2024-05-06", "illness-nights ฿200 = 5×฿100 −฿300 nights/year 2"),
    nights(after18, "2023-05-01..2023-05-06", "illness-nights ฿500 = 5×฿100"),
    nights(after18, "2024-12-30..2025-01-04", "illness-nights ฿500 = 2×฿100 + 3×฿100"),
    nights(
      { ...malee, past: [night("2024-02-01", 20, 2000)] },
      "2024-05-01..2024-05-03",
      "illness-nights ฿0 = 2×฿100 −฿200 nights/year 0",
    ),
    [
      "a night that was paid before is not paid again",
      { ...malee, past: [night("2024-05-01", 3, 300)] },
      { code: "illness", stay: "2024-05-02..2024-05-06" },
      ["illness-nights ฿200 = 4×฿100 −฿200 paid before"],
    ],
  ]);
});

describe("waiting: six months from the day of joining", () => {
  check([
    joining("2024-01-15", "2024-06-22", "– waiting 23"),
    joining("2024-01-15", "2024-07-14", "– waiting 1"),
    joining("2024-01-15", "2024-07-15", "฿100 = 1×฿100"),
    joining("2023-08-29", "2024-02-28", "– waiting 1"),
    joining("2023-08-29", "2024-02-29", "฿100 = 1×฿100"),
    joining("2022-08-29", "2023-02-28", "– waiting 1"),
    joining("2022-08-29", "2023-03-01", "฿100 = 1×฿100"),
    joining("2023-08-31", "2024-02-29", "– waiting 1"),
    joining("2023-08-31", "2024-03-01", "฿100 = 1×฿100"),
    joining("2024-02-29", "2024-08-28", "– waiting 1"),
    joining("2024-02-29", "2024-08-29", "฿100 = 1×฿100"),
    joining("2024-05-02", "2024-05-01", "– not-yet-member"),
  ]);
  check([
    [
      "whoever joins again waits again",
      { joined: "2024-01-15", paid: ["2019-01-01..2022-12-31", "2024-01-15..2024-12-31"] },
      { code: "illness", stay: "2024-03-01..2024-03-02" },
      ["illness-nights – waiting 136"],
    ],
    [
      "a stay that begins on the last day of waiting gives nothing, however long it lasts",
      { joined: "2024-01-15", paid: ["2024-01-15..2024-12-31"] },
      { code: "illness", stay: "2024-07-14..2024-07-20" },
      ["illness-nights – waiting 1"],
    ],
    [
      "nor does the rest of that stay, claimed apart",
      {
        joined: "2024-01-15",
        paid: ["2024-01-15..2024-12-31"],
        past: [
          {
            benefit: "illness-nights",
            event: { code: "illness", stays: [{ from: "2024-07-14", to: "2024-07-16" }] },
            lines: [],
          },
        ],
      },
      { code: "illness", stay: "2024-07-16..2024-07-20" },
      ["illness-nights – waiting 1"],
    ],
  ]);
});

describe("paid up on the event's first day, with 30 days of grace", () => {
  const january = "2023-01-01..2024-01-31@2023-01-01";
  check([
    paidTo([january], "2024-01-31", "฿200 = 2×฿100"),
    paidTo([january], "2024-03-01", "฿200 = 2×฿100"),
    paidTo([january], "2024-03-02", "– in-arrears since 2024-01-31"),
    // Arrears paid the day after admission do not heal it; those paid on the day do.
    paidTo([january, "2024-02-01..2024-03-31@2024-03-11"], "2024-03-10", "– in-arrears since 2024-01-31"),
    paidTo([january, "2024-02-01..2024-03-31@2024-03-10"], "2024-03-10", "฿200 = 2×฿100"),
    // A receipt cancelled in the middle leaves a gap, and the gap is arrears whatever comes after it.
    paidTo([january, "2024-03-01..2024-12-31@2024-02-01"], "2024-03-02", "– in-arrears since 2024-01-31"),
    paidTo([], "2024-03-02", "– in-arrears since ever"),
  ]);
  check([
    [
      "who left has no rights from the next day on",
      { ...malee, left: "2024-04-30" },
      { code: "illness", stay: "2024-05-01..2024-05-03" },
      ["illness-nights – left"],
    ],
  ]);
});
