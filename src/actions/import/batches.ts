import {
  findHeader,
  rowsBeforeHeader,
  type Header,
  type HeaderFault,
  type HeaderWish,
} from "#core/import/header.ts";
import type { TableRow } from "#core/import/table-row.ts";
import { ok, refused, type Result } from "#core/result.ts";

/** A table that may be read again from its beginning; the reader of its file has faults of its own. */
export type TableRows<FileFault> = () => AsyncIterable<Result<TableRow, FileFault>>;

export type TableRefusal<FileFault> =
  | { readonly type: "file"; readonly fault: FileFault }
  | { readonly type: "header"; readonly fault: HeaderFault };

export interface Batch<Field extends string> {
  readonly header: Header<Field>;
  readonly rows: readonly TableRow[];
}

/** So many rows are looked up and written together: enough that the database is not asked row by row, and little to hold. */
const rowsAtOnce = 100;

/** The rows below the header, some hundreds at a time; at least one batch, that the header of an empty table is seen too. */
export async function* batchesOf<Field extends string, FileFault>(
  rows: TableRows<FileFault>,
  wish: HeaderWish<Field>,
): AsyncGenerator<Result<Batch<Field>, TableRefusal<FileFault>>> {
  let header: Header<Field> | undefined;
  let waiting: TableRow[] = [];
  for await (const read of rows()) {
    if (!read.ok) {
      yield refused({ type: "file", fault: read.refusal });
      return;
    }
    waiting.push(read.value);
    if (waiting.length < (header === undefined ? rowsBeforeHeader : rowsAtOnce)) continue;
    const batch = batchFrom(waiting, header, wish);
    yield batch;
    if (!batch.ok) return;
    ({ header } = batch.value);
    waiting = [];
  }
  if (header === undefined || waiting.length > 0) yield batchFrom(waiting, header, wish);
}

function batchFrom<Field extends string>(
  waiting: readonly TableRow[],
  known: Header<Field> | undefined,
  wish: HeaderWish<Field>,
): Result<Batch<Field>, TableRefusal<never>> {
  if (known !== undefined) return ok({ header: known, rows: waiting });
  const found = findHeader(waiting, wish);
  if (!found.ok) return refused({ type: "header", fault: found.refusal });
  const header = found.value;
  return ok({ header, rows: waiting.filter(({ row }) => row > header.row) });
}
