import type { Balance } from "#core/ledger/balances.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { monthShown, type Report, type ReportColumn } from "./report.ts";
import { classes, classWords } from "./words.ts";

export interface TrialBalanceRow {
  readonly account: string | null;
  readonly class: AccountClass | null;
  readonly name: string;
  readonly debit: Satang | null;
  readonly credit: Satang | null;
}

const columns: readonly ReportColumn<TrialBalanceRow>[] = [
  { name: "account", kind: "text", of: ({ account }) => account },
  { name: "class", kind: "text", of: (row) => row.class },
  {
    name: "className",
    header: "หมวด",
    kind: "text",
    of: (row) => (row.class === null ? null : classWords[row.class]),
  },
  { name: "name", header: "บัญชี", kind: "text", of: ({ name }) => name },
  { name: "debit", header: "เดบิต", kind: "baht", of: ({ debit }) => debit },
  { name: "credit", header: "เครดิต", kind: "baht", of: ({ credit }) => credit },
];

/** Every account's balance at the end of a month, cumulative since founding; the two columns come to the same. */
export function trialBalance(
  balances: readonly Balance[],
  nameOf: (account: string) => string,
  month: Temporal.PlainDate,
): Report<TrialBalanceRow> {
  const rows = [...Map.groupBy(balances, ({ account }) => account)]
    .map(([account, parts]) => ({
      account,
      class: parts[0]?.class ?? ("asset" as const),
      balance: sumSatang(parts.map(({ balance }) => balance)),
    }))
    .filter(({ balance }) => balance !== 0n)
    .toSorted(
      (a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || (a.account < b.account ? -1 : 1),
    )
    .map(({ balance, ...row }) => ({
      ...row,
      name: nameOf(row.account),
      debit: balance > 0n ? balance : null,
      credit: balance < 0n ? satang(-balance) : null,
    }));
  const sum = (side: "debit" | "credit"): Satang => sumSatang(rows.map((row) => row[side] ?? zeroSatang));
  return {
    title: `งบทดลอง ณ สิ้นเดือน ${monthShown(month)}`,
    columns,
    rows,
    sums: [{ account: null, class: null, name: "รวม", debit: sum("debit"), credit: sum("credit") }],
  };
}
