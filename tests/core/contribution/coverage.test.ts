import { describe, expect, test } from "vitest";
import { coverageFor, dueOn, paidUpTo, type Payer } from "#core/contribution/coverage.ts";
import { showBaht } from "#core/money.ts";
import { baht, day, dear, lineText, payer, plan, rulesOf, rulesOn, shown } from "./payer.ts";

const today = day("2026-03-10");
const daily = rulesOf(plan("monthly", 1, 30), plan("daily", 0, 1, 1));

function covers(who: Payer, amount: number, on = today): readonly string[] {
  const given = coverageFor(who, baht(amount), on);
  return given.ok ? given.value.map(lineText) : [JSON.stringify({ ...given.refusal }, showBigints)];
}
const showBigints = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : value;

describe("what an amount covers", () => {
  const fromBefore = { joinedOn: day("2025-11-20"), rulesOn };
  const cases: readonly (readonly [string, Payer, number, readonly string[]])[] = [
    [
      "a month begins on its first, also the month of joining",
      payer(),
      30,
      ["2026-01-01..2026-01-31 monthly ฿30"],
    ],
    ["neighbouring months are one line", payer(), 90, ["2026-01-01..2026-03-31 monthly ฿90"]],
    [
      "what is paid is not paid again",
      payer({ paid: ["2026-01..2026-02"] }),
      30,
      ["2026-03-01..2026-03-31 monthly ฿30"],
    ],
    [
      "the oldest uncovered month comes first",
      payer({ paid: ["2026-02"] }),
      60,
      ["2026-01-01..2026-01-31 monthly ฿30", "2026-03-01..2026-03-31 monthly ฿30"],
    ],
    [
      "a gap that a cancelled receipt left is filled first",
      payer({ paid: ["2026-01", "2026-03..2026-06"] }),
      60,
      ["2026-02-01..2026-02-28 monthly ฿30", "2026-07-01..2026-07-31 monthly ฿30"],
    ],
    [
      "paying ahead is taken",
      payer({ paid: ["2026-01..2026-03"] }),
      60,
      ["2026-04-01..2026-05-31 monthly ฿60"],
    ],
    [
      "each month costs what it cost then",
      payer(fromBefore),
      70,
      ["2025-11-01..2025-12-31 monthly ฿40", "2026-01-01..2026-01-31 monthly ฿30"],
    ],
    [
      "a gap from cheaper times is filled at its own price",
      payer({ ...fromBefore, paid: ["2025-11", "2026-01..2026-03"] }),
      20,
      ["2025-12-01..2025-12-31 monthly ฿20"],
    ],
    [
      "a year's payer pays a year",
      payer({ planCode: "yearly" }),
      365,
      ["2026-01-01..2026-12-31 yearly ฿365"],
    ],
    [
      "a year's payer may bring a single month",
      payer({ planCode: "yearly" }),
      30,
      ["2026-01-01..2026-01-31 monthly ฿30"],
    ],
    [
      "a month's payer may bring a whole year, at the year's price",
      payer(),
      365,
      ["2026-01-01..2026-12-31 yearly ฿365"],
    ],
    [
      "a quarter lies around what is covered already",
      payer({ planCode: "quarterly", paid: ["2026-02"] }),
      90,
      ["2026-01-01..2026-01-31 quarterly ฿30", "2026-03-01..2026-04-30 quarterly ฿60"],
    ],
    [
      "a plan that the rules no longer know is their first",
      payer({ planCode: "weekly" }),
      30,
      ["2026-01-01..2026-01-31 monthly ฿30"],
    ],
    [
      "a baht a day begins on the day of joining",
      payer({ planCode: "daily", rulesOn: () => daily }),
      20,
      ["2026-01-20..2026-02-08 daily ฿20"],
    ],
    [
      "a month's payer who brings days begins where their months begin",
      payer({ rulesOn: () => daily }),
      35,
      ["2026-01-01..2026-02-04 daily ฿35"],
    ],
    [
      "months after days fill what is left of the month they meet",
      payer({ rulesOn: () => daily, paid: ["2026-01-01..2026-01-10", "2026-02"] }),
      30,
      ["2026-01-11..2026-01-31 monthly ฿30"],
    ],
    [
      "a day plan's gap is filled to the day",
      payer({ planCode: "daily", rulesOn: () => daily, paid: ["2026-01-22..2026-01-25"] }),
      3,
      ["2026-01-20..2026-01-21 daily ฿2", "2026-01-26..2026-01-26 daily ฿1"],
    ],
  ];
  test.each(cases)("%s", (_, who, amount, lines) => {
    expect(covers(who, amount)).toEqual(lines);
  });

  test("a year's price is shared by its months to the satang", () => {
    const given = coverageFor(payer({ planCode: "yearly", paid: ["2026-02"] }), baht(365), today);
    if (!given.ok) throw new Error(given.refusal.type);
    expect(given.value.map(({ from, to, amount }) => [from.toString(), to.toString(), amount])).toEqual([
      ["2026-01-01", "2026-01-31", 3_042n],
      ["2026-03-01", "2027-01-31", 33_458n],
    ]);
  });
});

describe("what is no whole period", () => {
  test.each([
    ["too little: the price is offered", payer(), 20, ["฿30"]],
    ["between two: both are offered", payer(), 100, ["฿90", "฿120"]],
    ["nothing: the price is offered", payer(), 0, ["฿30"]],
    ["less than nothing: the price is offered", payer(), -30, ["฿30"]],
    [
      "the next period's own price is offered, not today's",
      payer({ joinedOn: day("2025-12-01"), rulesOn }),
      25,
      ["฿20", "฿50"],
    ],
    ["a year's payer is offered their year", payer({ planCode: "yearly" }), 100, ["฿365"]],
  ])("%s", (_, who, amount, offers) => {
    const given = coverageFor(who, baht(amount), today);
    expect(given).toMatchObject({ ok: false, refusal: { type: "no-whole-period" } });
    if (given.ok || given.refusal.type !== "no-whole-period") return;
    expect(shown(given.refusal.offers)).toEqual(offers);
  });

  test("a plan that costs nothing takes nothing", () => {
    const free = rulesOf(plan("free", 1, 0), plan("monthly", 1, 30));
    expect(covers(payer({ planCode: "free", rulesOn: () => free }), 60)).toEqual([
      "2026-01-01..2026-02-28 monthly ฿60",
    ]);
    expect(covers(payer({ planCode: "free", rulesOn: () => free }), 40)[0]).toContain("no-whole-period");
  });
});

describe("paying ahead has an end", () => {
  // 10 March 2029 is the last day on which a period may begin.
  const untilThen = payer({ joinedOn: day("2026-03-01") });
  test.each([
    ["the last month that begins within three years is taken", 37, ["2026-03-01..2029-03-31 monthly ฿1,110"]],
    ["one more is too far, and what may be paid is said", 38, ['{"type":"too-far-ahead","most":111000}']],
    ["a century is too far", 1_200, ['{"type":"too-far-ahead","most":111000}']],
  ])("%s", (_, months, told) => {
    expect(covers(untilThen, 30 * months)).toEqual(told);
  });

  test("a year that begins within three years is taken whole", () => {
    const paid = payer({ joinedOn: day("2026-03-01"), planCode: "yearly", paid: ["2026-03..2029-02"] });
    expect(covers(paid, 365)).toEqual(["2029-03-01..2030-02-28 yearly ฿365"]);
  });

  test("who has paid that far already may pay nothing more", () => {
    const paid = payer({ joinedOn: day("2026-03-01"), paid: ["2026-03..2029-03"] });
    expect(covers(paid, 30)).toEqual(['{"type":"too-far-ahead","most":0}']);
  });
});

const who = (planCode: string, paid: readonly string[], rules = dear): Payer =>
  payer({ planCode, paid, rulesOn: () => rules });
function dueText(paying: Payer, on: string): string {
  const { amount, months } = dueOn(paying, day(on));
  return `${showBaht(amount)} of ${months} months`;
}

describe("what is due", () => {
  test.each([
    [
      "the month of joining is due on the day of joining",
      who("monthly", []),
      "2026-01-20",
      "฿30 of 1 months",
    ],
    ["three months are begun on 10 March", who("monthly", []), "2026-03-10", "฿90 of 3 months"],
    [
      "a month is due on its first day",
      who("monthly", ["2026-01..2026-02"]),
      "2026-03-01",
      "฿30 of 1 months",
    ],
    [
      "nothing on the last day that is covered",
      who("monthly", ["2026-01..2026-02"]),
      "2026-02-28",
      "฿0 of 0 months",
    ],
    [
      "a gap is due, whatever was paid after it",
      who("monthly", ["2026-01", "2026-03..2026-12"]),
      "2026-03-10",
      "฿30 of 1 months",
    ],
    [
      "a year's payer owes the year on its first day",
      who("yearly", ["2026-01..2026-12"]),
      "2027-01-01",
      "฿365 of 1 months",
    ],
    [
      "a year's payer owes nothing within the year",
      who("yearly", ["2026-01..2026-12"]),
      "2026-12-31",
      "฿0 of 0 months",
    ],
    [
      "a baht a day is due by the day",
      who("daily", ["2026-01-20..2026-03-05"], daily),
      "2026-03-10",
      "฿5 of 1 months",
    ],
    [
      "a day's payer who has paid up to today owes nothing for the days to come",
      who("daily", ["2026-01-20..2026-03-10"], daily),
      "2026-03-10",
      "฿0 of 0 months",
    ],
    [
      "days missed in two months are two months",
      who("daily", ["2026-01-20..2026-02-27"], daily),
      "2026-03-10",
      "฿11 of 2 months",
    ],
    ["before joining nothing is due", who("monthly", []), "2025-12-31", "฿0 of 0 months"],
  ])("%s", (_, paying, on, due) => {
    expect(dueText(paying, on)).toBe(due);
  });

  test("each missed month is due at the price of its own time", () => {
    expect(dueText(payer({ joinedOn: day("2025-11-01"), rulesOn }), "2026-02-01")).toBe("฿100 of 4 months");
  });
});

describe("paid up to", () => {
  test.each([
    ["nobody knows, where nothing is paid", [], undefined],
    ["the end of what was paid", ["2026-01..2026-02"], "2026-02-28"],
    ["the end before a gap, not what was paid after it", ["2026-01", "2026-03..2026-12"], "2026-01-31"],
    ["nobody knows, where the first month is the gap", ["2026-02..2026-12"], undefined],
    ["the end of the run, in whatever order it was paid", ["2026-03", "2026-02", "2026-01"], "2026-03-31"],
    ["the end of the run, also where ranges overlap", ["2026-01..2026-03", "2026-02"], "2026-03-31"],
  ])("is %s", (_, paid, upTo) => {
    expect(paidUpTo(payer({ paid }))?.toString()).toBe(upTo);
  });

  test("counts a day plan from the day of joining", () => {
    const paid = payer({ planCode: "daily", rulesOn: () => daily, paid: ["2026-01-20..2026-01-22"] });
    expect(paidUpTo(paid)?.toString()).toBe("2026-01-22");
  });
});

test("a baht a day for three years is counted in a moment, paid day by day or at once", () => {
  const days = Array.from({ length: 1_000 }, (_, index) => {
    const on = day("2026-01-20").add({ days: index });
    return { from: on, to: on };
  });
  const payingDaily = payer({ planCode: "daily", rulesOn: () => daily });
  const start = performance.now();
  expect(covers(payingDaily, 1_000)).toEqual(["2026-01-20..2028-10-15 daily ฿1,000"]);
  expect(paidUpTo({ ...payingDaily, covered: days })?.toString()).toBe("2028-10-15");
  expect(dueOn(payingDaily, day("2028-10-15")).amount).toBe(baht(1_000));
  // It takes some 10 ms; looking through all days for each day took seconds.
  expect(performance.now() - start).toBeLessThan(1_000);
});
