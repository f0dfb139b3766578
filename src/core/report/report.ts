import type { Satang } from "#core/money.ts";
import { showMonth, showPeriod } from "#core/thai-calendar/show.ts";

export type Cell = string | number | Satang | Temporal.PlainDate | null;

export interface ReportColumn<Row> {
  /** For programs. */
  readonly name: string;
  /** As it stands on paper; a column without one is for programs only. */
  readonly header?: string;
  readonly kind: "text" | "baht" | "day" | "number";
  of(row: Row): Cell;
}

/**
 * A report as data: what its rows are, what their columns are called, and nothing of how it is written. Sums stand apart from
 * the rows, so that whoever adds the rows up does not count them twice; on paper they follow.
 */
export interface Report<Row = unknown> {
  readonly title: string;
  readonly columns: readonly ReportColumn<Row>[];
  readonly rows: readonly Row[];
  readonly sums: readonly Row[];
}

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly kind: ReportColumn<never>["kind"] }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** As it stands on paper: the columns with a header, and the sums below the rows. */
export function reportTable<Row>({ title, columns, rows, sums }: Report<Row>): ReportTable {
  const shown = columns.flatMap((column) =>
    column.header === undefined ? [] : [{ ...column, header: column.header, of: column.of.bind(column) }],
  );
  return {
    title,
    columns: shown.map(({ header, kind }) => ({ header, kind })),
    rows: [...rows, ...sums].map((row) => shown.map(({ of }) => of(row))),
  };
}

/** Months by their first days, both included: what a report is about goes by the month in which it is booked. */
export interface MonthSpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** "ก.พ. 2569", "ม.ค. – มี.ค. 2569" */
export const showMonths = ({ from, to }: MonthSpan): string =>
  showPeriod(from.toPlainYearMonth(), to.toPlainYearMonth());

export const monthShown = (month: Temporal.PlainDate): string => showMonth(month.toPlainYearMonth());
