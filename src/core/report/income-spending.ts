import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";
import { showMonths, type MonthSpan, type Report, type ReportColumn } from "./report.ts";
import { classes, classWords, isCreditClass } from "./words.ts";

/** What a period did to an account, without the entry by which the fund's history was brought in. */
export interface Movement {
  readonly account: string;
  readonly class: AccountClass;
  /** Debits less credits. */
  readonly change: Satang;
}

export interface IncomeSpendingRow {
  readonly account: string | null;
  readonly class: AccountClass | null;
  readonly name: string;
  readonly amount: Satang;
}

const columns: readonly ReportColumn<IncomeSpendingRow>[] = [
  { name: "account", kind: "text", of: ({ account }) => account },
  { name: "class", kind: "text", of: (row) => row.class },
  {
    name: "className",
    header: "หมวด",
    kind: "text",
    of: (row) => (row.class === null ? null : classWords[row.class]),
  },
  { name: "name", header: "รายการ", kind: "text", of: ({ name }) => name },
  { name: "amount", header: "จำนวนเงิน", kind: "baht", of: ({ amount }) => amount },
];

/** What came in and what was spent in some months. What was brought in from older books happened before, and is not counted. */
export function incomeAndSpending(
  movements: readonly Movement[],
  nameOf: (account: string) => string,
  months: MonthSpan,
): Report<IncomeSpendingRow> {
  const rows = movements
    .filter((one) => one.class !== "asset" && one.change !== 0n)
    .map(({ account, change, class: of }) => ({
      account,
      class: of,
      name: nameOf(account),
      amount: isCreditClass(of) ? satang(-change) : change,
    }))
    .toSorted(
      (a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || (a.account < b.account ? -1 : 1),
    );
  const sumOf = (isMeant: (of: AccountClass) => boolean): Satang =>
    sumSatang(rows.filter((row) => isMeant(row.class)).map(({ amount }) => amount));
  const [came, went] = [sumOf(isCreditClass), sumOf((of) => !isCreditClass(of))];
  return {
    title: `รายรับและรายจ่าย ${showMonths(months)}`,
    columns,
    rows,
    sums: [
      sum("รวมรับ", came),
      sum("รวมจ่าย", went),
      sum(came >= went ? "รับมากกว่าจ่าย" : "จ่ายมากกว่ารับ", satang(came >= went ? came - went : went - came)),
    ],
  };
}

const sum = (name: string, amount: Satang): IncomeSpendingRow => ({
  account: null,
  class: null,
  name,
  amount,
});
