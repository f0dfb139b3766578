import type { SubFundNow } from "#core/ledger/balances.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { monthShown, type Report, type ReportColumn } from "./report.ts";

export interface SubFundLine {
  readonly code: string | null;
  readonly name: string;
  readonly balance: Satang;
  readonly awaiting: Satang;
  /** On its way to another fund. */
  readonly reserved: Satang;
  readonly available: Satang;
}

const columns: readonly ReportColumn<SubFundLine>[] = [
  { name: "code", kind: "text", of: ({ code }) => code },
  { name: "name", header: "กองทุนย่อย", kind: "text", of: ({ name }) => name },
  { name: "balance", header: "คงเหลือ", kind: "baht", of: ({ balance }) => balance },
  { name: "awaiting", header: "ส่วนที่รอจัดสรร", kind: "baht", of: ({ awaiting }) => awaiting },
  { name: "reserved", header: "กันไว้จ่าย", kind: "baht", of: ({ reserved }) => reserved },
  { name: "available", header: "ใช้ได้", kind: "baht", of: ({ available }) => available },
];

/** What each sub-fund has, what the month's close will give it, and what it may spend. */
export function subFundsReport(
  subFunds: readonly SubFundNow[],
  month: Temporal.PlainDate,
): Report<SubFundLine> {
  const rows = subFunds.map(({ code, name, balance, awaiting, reserved, available }): SubFundLine => ({
    code,
    name,
    balance,
    awaiting,
    reserved,
    available,
  }));
  const sumOf = (of: (row: SubFundLine) => Satang): Satang => sumSatang(rows.map(of));
  return {
    title: `กองทุนย่อย ณ ${monthShown(month)}`,
    columns,
    rows,
    sums: [
      {
        code: null,
        name: "รวม",
        balance: sumOf(({ balance }) => balance),
        awaiting: sumOf(({ awaiting }) => awaiting),
        reserved: sumOf(({ reserved }) => reserved),
        available: sumOf(({ available }) => available),
      },
    ],
  };
}
