import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ok, refused, type Result } from "#core/result.ts";
import { dialectOf } from "./csv-dialect.ts";
import { unguarded } from "./formula-guard.ts";
import type { TableRow } from "#core/import/table-row.ts";
import type { TableFile } from "./table-file.ts";
import type { TableFault } from "./table-fault.ts";

/** Bytes of one row: more than any register needs, and the most that a quotation mark left open can swallow. */
const longestRow = 512 * 1024;

/** RFC 4180 and what people make of it: other delimiters, loose quotation marks, rows of unequal length, empty rows. */
export async function* csvRows(file: TableFile): AsyncGenerator<Result<TableRow, TableFault>> {
  const dialect = await dialectOf(file);
  if (dialect === undefined) {
    yield refused({ type: "not-a-table" });
    return;
  }
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  const texts = Readable.from(decoded(file, dialect.encoding));
  texts.on("error", (error) => parser.destroy(error)).pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield ok({ row, cells: cells.map((cell) => unguarded(cell.trim())) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield refused(faultOf(error));
  } finally {
    texts.destroy();
  }
}

async function* decoded(file: TableFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of file.bytes()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The parser is ahead of whoever reads: it says itself how many rows were whole. */
function faultOf({ code, records }: CsvError): TableFault {
  const row = Number(records) + 1;
  return code === "CSV_MAX_RECORD_SIZE" ? { type: "row-too-long", row } : { type: "quote-not-closed", row };
}
