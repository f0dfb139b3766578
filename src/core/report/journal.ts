import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import {
  entryColumns,
  noteColumn,
  onPosting,
  subFundColumns,
  type BookedPosting,
  type PostingLine,
} from "./booked-posting.ts";
import { showMonths, type MonthSpan, type Report, type ReportColumn } from "./report.ts";

export interface JournalLine extends PostingLine {
  readonly debit: Satang | null;
  readonly credit: Satang | null;
}

const columns: readonly ReportColumn<JournalLine>[] = [
  ...entryColumns,
  { name: "account", kind: "text", of: onPosting(({ account }) => account) },
  { name: "accountName", header: "บัญชี", kind: "text", of: onPosting(({ accountName }) => accountName) },
  ...subFundColumns,
  { name: "debit", header: "เดบิต", kind: "baht", of: ({ debit }) => debit },
  { name: "credit", header: "เครดิต", kind: "baht", of: ({ credit }) => credit },
  noteColumn,
  { name: "writtenOn", header: "วันที่บันทึก", kind: "day", of: onPosting(({ writtenOn }) => writtenOn) },
  { name: "writtenBy", header: "ผู้บันทึก", kind: "text", of: onPosting((row) => row.writtenBy ?? null) },
];

/** Every entry of these months with its postings, receipt and voucher numbers, and what took what back. */
export function journalReport(postings: readonly BookedPosting[], months: MonthSpan): Report<JournalLine> {
  const rows = postings.map((posting): JournalLine => {
    const { amount } = posting;
    return {
      posting,
      debit: amount > 0n ? amount : null,
      credit: amount < 0n ? satang(-amount) : null,
    };
  });
  const sumOf = (side: "debit" | "credit"): Satang => sumSatang(rows.map((row) => row[side] ?? zeroSatang));
  return {
    title: `สมุดรายวัน ${showMonths(months)}`,
    columns,
    rows,
    sums: [{ said: "รวม", debit: sumOf("debit"), credit: sumOf("credit") }],
  };
}
