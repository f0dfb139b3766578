import type { Result } from "#core/result.ts";
import type { CellFault, Found, Remark } from "./fault.ts";
import type { Header } from "./header.ts";
import { brokenCell, isNothing } from "./read-cell.ts";
import { safeValue } from "./safe-value.ts";
import type { TableRow } from "./table-row.ts";

/** One row, asked field by field. What is wrong is gathered with the place where it stands. */
export interface RowReader<Field extends string, Fault> {
  readonly isEmpty: boolean;
  readonly faults: Found<Fault>[];
  readonly remarks: Found<Remark>[];
  /** Whether the table has such a column at all. */
  has(field: Field): boolean;
  /** Undefined where nothing stands there, or nothing that can be read. */
  text(field: Field): string | undefined;
  /** The cell's value; a refusal is gathered as its fault. */
  read<Value>(field: Field, read: (text: string) => Result<Value, Fault>): Value | undefined;
  fault(field: Field, said: Fault): void;
  remark(field: Field, said: Remark): void;
}

export function readRow<Field extends string, Fault>(
  { row, cells }: TableRow,
  { columns }: Header<Field>,
): RowReader<Field, Fault | CellFault> {
  const faults: Found<Fault | CellFault>[] = [];
  const remarks: Found<Remark>[] = [];
  const broken = new Set<Field>();
  const cellOf = (field: Field): string => cells[columns.get(field)?.index ?? -1] ?? "";
  const found = <Said>(field: Field, said: Said): Found<Said> => {
    const column = columns.get(field);
    if (column === undefined) return { row, said };
    return { row, column: column.letters, header: column.header, value: safeValue(cellOf(field)), said };
  };
  const fault = (field: Field, said: Fault | CellFault): void => void faults.push(found(field, said));
  for (const [field, { index }] of columns) {
    const said = brokenCell(cells[index] ?? "");
    if (said === undefined) continue;
    broken.add(field);
    fault(field, said);
  }
  const text = (field: Field): string | undefined =>
    broken.has(field) || isNothing(cellOf(field)) ? undefined : cellOf(field);
  return {
    isEmpty: cells.every((cell) => cell === ""),
    faults,
    remarks,
    has: (field) => columns.has(field),
    text,
    read(field, read) {
      const written = text(field);
      if (written === undefined) return undefined;
      const value = read(written);
      if (value.ok) return value.value;
      fault(field, value.refusal);
      return undefined;
    },
    fault: (field, said) => {
      // A cell that cannot be read has its fault already.
      if (!broken.has(field)) fault(field, said);
    },
    remark: (field, said) => void remarks.push(found(field, said)),
  };
}
