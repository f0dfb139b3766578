import { refused, type Result } from "#core/result.ts";
import { csvRows } from "./read-csv.ts";
import { xlsxRows } from "./read-xlsx.ts";
import type { TableRow } from "#core/import/table-row.ts";
import type { TableFile } from "./table-file.ts";
import type { TableFault } from "./table-fault.ts";

/**
 * The rows of a CSV or XLSX file, one by one; a fault ends them. What the file is, its bytes say and not its name.
 * Without a sheet's name a workbook's first sheet is read. No more than a few rows of a CSV are in memory at a time.
 */
export async function* readTable(
  file: TableFile,
  sheet?: string,
): AsyncGenerator<Result<TableRow, TableFault>> {
  const beginning = await beginningOf(file);
  if (beginning.startsWith(oldOffice)) yield refused({ type: "old-excel-or-locked" });
  else if (beginning.startsWith(zip)) yield* xlsxRows(file, sheet);
  else yield* csvRows(file);
}

/** The compound files of Office before 2007, in which Office still keeps whatever has a password. */
const oldOffice = "d0cf11e0";
const zip = "504b0304";

async function beginningOf(file: TableFile): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const piece of file.bytes()) {
    bytes = Buffer.concat([bytes, piece]);
    if (bytes.length >= 4) break;
  }
  return bytes.subarray(0, 4).toString("hex");
}
