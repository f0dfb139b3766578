import { ok, refused, type Result } from "#core/result.ts";
import type { TableRow } from "#core/import/table-row.ts";
import type { TableFile } from "./table-file.ts";
import { sheetRows } from "./sheet-rows.ts";
import type { TableFault } from "./table-fault.ts";
import { openParts, type Parts, wholeFile } from "./unpack.ts";
import { readWorkbook } from "./workbook.ts";

/** The rows of a workbook's first visible sheet, or of the one that is named. */
export async function* xlsxRows(
  file: TableFile,
  sheet: string | undefined,
): AsyncGenerator<Result<TableRow, TableFault>> {
  const whole = await wholeFile(file.bytes());
  if (!whole.ok) {
    yield whole;
    return;
  }
  try {
    const parts = await openParts(whole.value);
    if (parts.ok) yield* rowsIn(parts.value, sheet);
    else yield parts;
  } catch (error) {
    // The zip, inflate and XML readers know no other way to say that the bytes are wrong.
    if (!isPlainError(error)) throw error;
    yield refused({ type: "damaged" });
  }
}

async function* rowsIn(
  parts: Parts,
  sheet: string | undefined,
): AsyncGenerator<Result<TableRow, TableFault>> {
  if (!parts.has("xl/workbook.xml")) {
    yield refused({ type: "not-a-table" });
    return;
  }
  const workbook = await readWorkbook(parts);
  const wanted = sheet?.trim();
  const chosen = workbook.sheets.find(({ name }) => wanted === undefined || name.trim() === wanted);
  if (chosen === undefined) {
    yield refused({ type: "no-such-sheet", sheets: workbook.sheets.map(({ name }) => name) });
    return;
  }
  for await (const row of sheetRows(parts.bytes(chosen.part), workbook)) yield ok(row);
}

/** A TypeError would be a mistake of ours. */
const isPlainError = (error: unknown): boolean =>
  error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
