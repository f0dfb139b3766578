import { expect, test } from "vitest";
import { openingTotals } from "#core/books/opening-table.ts";
import { bahtToSatang as baht } from "#core/money.ts";

const rows = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ row: index + 1, cells: line.split(";") }));

test("a table of totals is read by its header, in either language and any order", () => {
  expect(openingTotals(rows("ยอด;บัญชี;กองทุนย่อย", "1,250.50;cash;", ";;", "๓๐;welfare:death;welfare"))).toEqual(
    {
      ok: true,
      value: [
        { account: "cash", amount: baht(1250) + 50n },
        { account: "welfare:death", subFund: "welfare", amount: baht(30) },
      ],
    },
  );
});

test.each([
  ["no header", rows("cash;30"), { type: "no-header" }],
  ["nothing at all", [], { type: "no-header" }],
  ["an amount of nobody", rows("account;amount", ";30"), { type: "no-account", row: 2 }],
  [
    "an account without an amount",
    rows("account;amount", "cash;30", "bank;much"),
    { type: "no-amount-in-row", row: 3 },
  ],
])("%s is named with its row", (_, table, refusal) => {
  expect(openingTotals(table)).toEqual({ ok: false, refusal });
});
