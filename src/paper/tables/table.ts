import type { Satang } from "#core/money.ts";

/** What stands in a cell. A column's kind says how it is shown; null is an empty cell. */
export type Cell = string | number | Satang | Temporal.PlainDate | null;

export interface Column {
  readonly header: string;
  /** baht takes Satang, day takes Temporal.PlainDate, number takes a number; a text may stand anywhere. */
  readonly kind: "text" | "baht" | "day" | "number";
}

/** A table to be written: a report, an export. Its rows are asked for one by one, so they need not all be in memory. */
export interface Table {
  /** Names the sheet, and stands above the columns in a text. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

export type TableFormat = "csv" | "xlsx" | "text";
export const tableFormats = ["csv", "xlsx", "text"] as const satisfies readonly TableFormat[];

/** "1234.50", "-5.00": a number that any spreadsheet reads, made without a float. */
export function bahtDigits(amount: bigint): string {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? "-" : ""}${size / 100n}.${(size % 100n).toString().padStart(2, "0")}`;
}
