import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import {
  entryColumns,
  noteColumn,
  subFundColumns,
  type BookedPosting,
  type PostingLine,
} from "./booked-posting.ts";
import { showMonths, type MonthSpan, type Report, type ReportColumn } from "./report.ts";
import { isCreditClass } from "./words.ts";

export interface StatementAccount {
  readonly account: string;
  readonly name: string;
  readonly class: AccountClass;
}

export interface StatementLine extends PostingLine {
  /** What it brought and what it took, from the account's own side: money in and income grow by credits. */
  readonly more: Satang | null;
  readonly less: Satang | null;
  readonly balance: Satang;
}

const columns: readonly ReportColumn<StatementLine>[] = [
  ...entryColumns,
  ...subFundColumns,
  { name: "more", header: "เพิ่ม", kind: "baht", of: ({ more }) => more },
  { name: "less", header: "ลด", kind: "baht", of: ({ less }) => less },
  { name: "balance", header: "คงเหลือ", kind: "baht", of: ({ balance }) => balance },
  noteColumn,
];

/** One account: what was brought forward (debits less credits), every posting of these months, and what stood after each. */
export function accountStatement(
  { name, class: itsClass }: StatementAccount,
  postings: readonly BookedPosting[],
  { from, to, broughtForward }: MonthSpan & { readonly broughtForward: Satang },
): Report<StatementLine> {
  const own = (amount: Satang): Satang => satang(isCreditClass(itsClass) ? -amount : amount);
  let balance = own(broughtForward);
  const opening: StatementLine = { said: "ยอดยกมา", more: null, less: null, balance };
  const lines = postings.map((posting): StatementLine => {
    const change = own(posting.amount);
    balance = satang(balance + change);
    return {
      posting,
      more: change > 0n ? change : null,
      less: change < 0n ? satang(-change) : null,
      balance,
    };
  });
  const sumOf = (side: "more" | "less"): Satang => sumSatang(lines.map((line) => line[side] ?? zeroSatang));
  return {
    title: `บัญชี${name} ${showMonths({ from, to })}`,
    columns,
    rows: [opening, ...lines],
    sums: [{ said: "รวม", more: sumOf("more"), less: sumOf("less"), balance }],
  };
}
