import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Balance } from "#core/ledger/balances.ts";
import { bagOf, chartOfAccounts, type AccountClass } from "#core/ledger/chart.ts";
import { satang } from "#core/money.ts";
import { financialStatement, formLineOf } from "#core/report/financial-statement.ts";
import { incomeAndSpending } from "#core/report/income-spending.ts";
import { trialBalance } from "#core/report/trial-balance.ts";

const month = Temporal.PlainDate.from("2026-02-01");
const months = { from: month.with({ month: 1 }), to: month };

/** The chart, and what a fund adds to it: bags, banks, and accounts that no form knows. */
const accounts: readonly { readonly account: string; readonly class: AccountClass }[] = [
  ...chartOfAccounts,
  { account: bagOf("00000000-0000-7000-8000-000000000001"), class: "asset" },
  { account: "bank:second", class: "asset" },
  { account: "goats", class: "asset" },
  { account: "lottery", class: "income" },
  { account: "festival", class: "money-in" },
  { account: "welfare:ordination", class: "welfare" },
  { account: "expense:fees", class: "expense" },
];

/** Balances of balanced entries: what one account gets, another gives. */
const anyBalances = fc
  .array(fc.tuple(fc.constantFrom(...accounts), fc.constantFrom(...accounts), fc.bigInt(1n, 10_000_000n)), {
    maxLength: 40,
  })
  .map((moves): Balance[] =>
    moves.flatMap(([to, from, amount]) => [
      { account: to.account, class: to.class, balance: satang(amount) },
      { account: from.account, class: from.class, balance: satang(-amount) },
    ]),
  );
const asMovements = (balances: readonly Balance[]) =>
  balances.map((one) => ({ ...one, change: one.balance }));

describe("whatever is booked", () => {
  test("the financial statement agrees, in both columns", () => {
    fc.assert(
      fc.property(anyBalances, anyBalances, (since, inPeriod) => {
        expect(financialStatement(since, asMovements(inPeriod), months).agrees).toBe(true);
      }),
    );
  });

  test("a satang that went astray is seen", () => {
    fc.assert(
      fc.property(anyBalances, fc.constantFrom(...accounts), (balances, { account, class: of }) => {
        const astray: Balance = { account, class: of, balance: satang(1) };
        expect(financialStatement([...balances, astray], [], months).agrees).toBe(false);
      }),
    );
  });

  test("the trial balance's columns come to the same", () => {
    fc.assert(
      fc.property(anyBalances, (balances) => {
        const [sum] = trialBalance(balances, (account) => account, month).sums;
        expect(sum?.debit).toBe(sum?.credit);
      }),
    );
  });

  test("what came in less what was spent is by how much there is more", () => {
    fc.assert(
      fc.property(anyBalances, (balances) => {
        const assets = balances
          .filter((one) => one.class === "asset")
          .reduce((sum, { balance }) => sum + balance, 0n);
        const [came, went, rest] = incomeAndSpending(
          asMovements(balances),
          (account) => account,
          months,
        ).sums;
        expect((came?.amount ?? 0n) - (went?.amount ?? 0n)).toBe(assets);
        expect(rest).toMatchObject({
          name: assets >= 0n ? "รับมากกว่าจ่าย" : "จ่ายมากกว่ารับ",
          amount: assets >= 0n ? assets : -assets,
        });
      }),
    );
  });
});

describe("an account stands in the form", () => {
  test.each([
    ["contributions", "money-in", "contributions"],
    ["bank:second", "asset", "bank"],
    [bagOf("x"), "asset", "bags"],
    ["goats", "asset", "other-assets"],
    ["allocation", "money-in", "other-money-in"],
    ["welfare:ordination", "welfare", "welfare:other"],
    ["expense:fees", "expense", "expense:other"],
    ["lottery", "income", "other-income"],
    ["receivables", "asset", "receivables"],
  ] as const)("%s, of the class %s, in the line %s", (account, itsClass, line) => {
    expect(formLineOf(account, itsClass)).toBe(line);
  });
});
