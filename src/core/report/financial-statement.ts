import type { Balance } from "#core/ledger/balances.ts";
import { chartOfAccounts, type AccountClass } from "#core/ledger/chart.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";
import type { Movement } from "./income-spending.ts";
import { monthShown, showMonths, type MonthSpan, type Report, type ReportColumn } from "./report.ts";
import { classWords, isCreditClass } from "./words.ts";

export interface FinancialLine {
  readonly line: string | null;
  readonly class: AccountClass | null;
  readonly name: string;
  /** What the months did to it; for an asset, by how much there is more or less of it. */
  readonly inPeriod: Satang;
  /** Since the fund was founded, also what came before it kept its books here. */
  readonly cumulative: Satang;
}

export interface FinancialStatement extends Report<FinancialLine> {
  /** Money in + income = assets + welfare + expenses, in both columns. Where not, the books are broken. */
  readonly agrees: boolean;
}

interface FormLine {
  readonly line: string;
  readonly class: AccountClass;
  readonly name: string;
  /** Not on the form: shown only where there is something. */
  readonly isExtra?: true;
}

const fromChart = (account: string, name?: string): FormLine => {
  const found = chartOfAccounts.find((one) => one.account === account);
  if (found === undefined) throw new Error(`the chart of accounts has no ${account}`);
  return { line: account, class: found.class, name: name ?? found.name };
};
const extra = (account: string): FormLine => ({ ...fromChart(account), isExtra: true });
const allOf = (of: AccountClass): FormLine[] =>
  chartOfAccounts.filter((one) => one.class === of).map(({ account }) => fromChart(account));

/** Section 10 of แบบแสดงสถานะกองทุน, in its order (domain.md §5); accounts that the form does not know stand as extra lines. */
const form: readonly FormLine[] = [
  fromChart("contributions"),
  fromChart("seed-money"),
  fromChart("state-co-contribution"),
  fromChart("local-government"),
  fromChart("other-agencies"),
  fromChart("other-money-in"),
  extra("unidentified"),
  extra("brought-forward"),
  fromChart("entrance-fees"),
  fromChart("donations"),
  fromChart("interest"),
  fromChart("other-income"),
  fromChart("bank"),
  fromChart("cash"),
  { line: "bags", class: "asset", name: "เงินสดในมือผู้เก็บ" },
  fromChart("investments"),
  fromChart("other-assets"),
  extra("receivables"),
  extra("in-transit"),
  ...allOf("welfare"),
  ...allOf("expense"),
];

const otherOf: Readonly<Record<AccountClass, string>> = {
  asset: "other-assets",
  "money-in": "other-money-in",
  income: "other-income",
  welfare: "welfare:other",
  expense: "expense:other",
};

/** Every account stands in exactly one line: its own, its family's ("bank:ktb" is bank), or the rest of its class. */
export function formLineOf(account: string, itsClass: AccountClass): string {
  const [family = ""] = account.split(":", 1);
  const candidates = [account, family === "bag" ? "bags" : family];
  const own = form.find((one) => one.class === itsClass && candidates.includes(one.line));
  return own?.line ?? otherOf[itsClass];
}

const columnsFor = (months: MonthSpan, asOf: Temporal.PlainDate): ReportColumn<FinancialLine>[] => [
  { name: "line", kind: "text", of: ({ line }) => line },
  { name: "class", kind: "text", of: (row) => row.class },
  {
    name: "className",
    header: "หมวด",
    kind: "text",
    of: (row) => (row.class === null ? null : classWords[row.class]),
  },
  { name: "name", header: "รายการ", kind: "text", of: ({ name }) => name },
  { name: "inPeriod", header: showMonths(months), kind: "baht", of: ({ inPeriod }) => inPeriod },
  {
    name: "cumulative",
    header: `สะสมถึง ${monthShown(asOf)}`,
    kind: "baht",
    of: ({ cumulative }) => cumulative,
  },
];

/** The financial statement as the yearly status form has it: these months, and everything until their end. */
export function financialStatement(
  balances: readonly Balance[],
  movements: readonly Movement[],
  months: MonthSpan,
): FinancialStatement {
  const cumulative = byLine(balances.map((one) => ({ ...one, change: one.balance })));
  const inPeriod = byLine(movements);
  const rows = form.flatMap(({ line, class: of, name, isExtra = false }): FinancialLine[] => {
    const own = (sums: ReadonlyMap<string, bigint>): Satang =>
      satang((isCreditClass(of) ? -1n : 1n) * (sums.get(line) ?? 0n));
    const row = { line, class: of, name, inPeriod: own(inPeriod), cumulative: own(cumulative) };
    return isExtra && row.inPeriod === 0n && row.cumulative === 0n ? [] : [row];
  });

  const [came, went] = [sumWhere(rows, isCreditClass), sumWhere(rows, (of) => !isCreditClass(of))];
  return {
    title: `งบการเงิน ณ สิ้นเดือน ${monthShown(months.to)}`,
    columns: columnsFor(months, months.to),
    rows,
    sums: [
      { line: null, class: null, name: "รวมรายรับและรายได้", ...came },
      { line: null, class: null, name: "รวมเงินคงเหลือ สวัสดิการ และค่าใช้จ่าย", ...went },
    ],
    agrees: came.inPeriod === went.inPeriod && came.cumulative === went.cumulative,
  };
}

function byLine(movements: readonly Movement[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { account, class: of, change } of movements) {
    const line = formLineOf(account, of);
    sums.set(line, (sums.get(line) ?? 0n) + change);
  }
  return sums;
}

function sumWhere(
  rows: readonly FinancialLine[],
  isMeant: (of: AccountClass) => boolean,
): Pick<FinancialLine, "inPeriod" | "cumulative"> {
  const meant = rows.filter((row) => row.class !== null && isMeant(row.class));
  return {
    inPeriod: sumSatang(meant.map((row) => row.inPeriod)),
    cumulative: sumSatang(meant.map((row) => row.cumulative)),
  };
}
