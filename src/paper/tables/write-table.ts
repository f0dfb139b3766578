import type { Table, TableFormat } from "./table.ts";
import { csvOf } from "./write-csv.ts";
import { textOf } from "./write-text.ts";
import { xlsxOf } from "./write-xlsx.ts";

/**
 * A table as the bytes of a file, in pieces as they come to be. CSV and XLSX hold a few rows at a time in memory, a text
 * all of them, because its columns are as wide as their widest cell.
 */
export function writeTable(table: Table, format: TableFormat): AsyncIterable<Uint8Array> {
  switch (format) {
    case "csv":
      return csvOf(table);
    case "xlsx":
      return xlsxOf(table);
    case "text":
      return textOf(table);
  }
}

/** The same in one piece, for a table that is known to be small. */
export async function tableBytes(table: Table, format: TableFormat): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(writeTable(table, format)));
}
