import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bagOf, chartOfAccounts } from "#core/ledger/chart.ts";
import { bookedMonth, makeEntry, type Amount } from "#core/ledger/entry.ts";
import { bahtToSatang, satang, sumSatang } from "#core/money.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const draft = (debits: readonly Amount[], credits: readonly Amount[]) =>
  ({
    kind: "contribution",
    happenedOn: day("2026-02-14"),
    closedThrough: undefined,
    debits,
    credits,
  }) as const;
const of = (account: string, baht: number): Amount => ({ account, amount: bahtToSatang(baht) });

describe("an entry", () => {
  test("keeps its postings and gets the month in whose statements it stands", () => {
    const entry = makeEntry(draft([of("cash", 30)], [of("contributions", 30)]));
    expect(entry).toEqual({
      kind: "contribution",
      happenedOn: day("2026-02-14"),
      bookedMonth: day("2026-02-01"),
      debits: [of("cash", 30)],
      credits: [of("contributions", 30)],
    });
  });

  test.each([
    ["without a debit", [], [of("contributions", 30)], "a debit and a credit"],
    ["without a credit", [of("cash", 30)], [], "a debit and a credit"],
    ["of nothing", [of("cash", 0)], [of("contributions", 0)], "positive"],
    ["with a negative posting", [of("cash", 40), of("bank", -10)], [of("contributions", 30)], "positive"],
    [
      "that is a satang out",
      [of("cash", 30)],
      [{ account: "contributions", amount: satang(2_999) }],
      "equal",
    ],
  ])("%s is a bug", (_, debits, credits, rule) => {
    expect(() => makeEntry(draft(debits, credits))).toThrow(rule);
  });

  const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }).map(satang), {
    minLength: 1,
    maxLength: 6,
  });
  test("is made when, and only when, debits equal credits", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (debits, credits, isEvened) => {
        const rest = satang(sumSatang(debits) - sumSatang(credits));
        const evened = !isEvened || rest === 0n ? credits : [...credits, rest];
        const make = () =>
          makeEntry(
            draft(
              debits.map((amount) => ({ account: "cash", amount })),
              evened.map((amount) => ({ account: "contributions", amount })),
            ),
          );
        const isRight = sumSatang(evened) === sumSatang(debits) && evened.every((amount) => amount > 0n);
        if (isRight) expect(make().credits).toHaveLength(evened.length);
        else expect(make).toThrow("Broken rule");
      }),
    );
  });
});

describe("the month in which an entry is booked", () => {
  test.each([
    ["its own, where nothing is closed", "2026-02-14", undefined, "2026-02-01"],
    ["its own, on the first day after the close", "2026-02-01", "2026-01-31", "2026-02-01"],
    ["its own, later on", "2026-05-20", "2026-01-31", "2026-05-01"],
    ["the earliest open one, where its own is closed", "2026-01-31", "2026-01-31", "2026-02-01"],
    ["the earliest open one, however old it is", "2023-07-09", "2026-01-31", "2026-02-01"],
    ["the next year's first, after a year is closed", "2025-12-31", "2025-12-31", "2026-01-01"],
    ["its own in a leap February", "2028-02-29", "2028-01-31", "2028-02-01"],
  ])("is %s", (_, happenedOn, closedThrough, booked) => {
    const closed = closedThrough === undefined ? undefined : day(closedThrough);
    expect(bookedMonth(day(happenedOn), closed).toString()).toBe(booked);
  });
});

test("the chart has each account once and no class but the five", () => {
  const names = chartOfAccounts.map(({ account }) => account);
  expect(new Set(names).size).toBe(names.length);
  for (const { class: kind } of chartOfAccounts)
    expect(["asset", "money-in", "income", "welfare", "expense"]).toContain(kind);
  expect(bagOf("someone")).toBe("bag:someone");
});
