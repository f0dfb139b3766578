import { ok, refused, type Result } from "#core/result.ts";
import { columnLetters } from "./column-letters.ts";
import type { TableRow } from "./table-row.ts";
import { bare } from "./words.ts";

/** One field of a table and the headers under which people keep it. */
export interface FieldHeaders<Field extends string> {
  readonly field: Field;
  /** As the sentence of a fault calls it. */
  readonly name: string;
  readonly headers: readonly string[];
  /** Headers that mean this field only where no other column claims it: "เลขที่" is a member's number, or a house's. */
  readonly perhaps?: readonly string[];
}

/** Which column holds which field. */
export interface Header<Field extends string> {
  /** The row it stands in; what comes after it are the table's rows. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, Column>;
  /** Columns that nobody understood and nobody reads. */
  readonly unread: readonly Column[];
}

export interface Column {
  /** From 0. */
  readonly index: number;
  readonly letters: string;
  readonly header: string;
}

export type HeaderFault =
  | { readonly type: "no-header"; readonly missing: readonly string[] }
  | { readonly type: "column-missing"; readonly row: number; readonly missing: readonly string[] }
  | {
      readonly type: "column-twice";
      readonly row: number;
      readonly name: string;
      readonly columns: readonly string[];
    };

export interface HeaderWish<Field extends string> {
  readonly fields: readonly FieldHeaders<Field>[];
  /** Each of these groups must be there by one of its fields; the first group also tells the header from other rows. */
  readonly needs: readonly (readonly Field[])[];
}

/** A title and an address may stand above the header, but no more than this. */
export const rowsBeforeHeader = 20;

/** Finds the header among a table's first rows: the first row in which all needs are met, else the one that comes nearest. */
export function findHeader<Field extends string>(
  rows: readonly TableRow[],
  wish: HeaderWish<Field>,
): Result<Header<Field>, HeaderFault> {
  const tried = rows.map(({ row, cells }) => ({ row, ...claimed(cells, wish.fields) }));
  const missing = (columns: ReadonlyMap<Field, unknown>) =>
    wish.needs.filter((group) => !group.some((field) => columns.has(field)));
  const best = tried.toSorted((a, b) => missing(a.columns).length - missing(b.columns).length)[0];
  const named = (groups: readonly (readonly Field[])[]): string[] =>
    groups.map(([first]) => nameOf(wish.fields, first));
  if (best === undefined || best.columns.size < 2)
    return refused({ type: "no-header", missing: named(wish.needs) });
  const lacking = missing(best.columns);
  if (lacking.length > 0) return refused({ type: "column-missing", row: best.row, missing: named(lacking) });
  const [twice] = best.twice;
  if (twice !== undefined)
    return refused({
      type: "column-twice",
      row: best.row,
      name: nameOf(wish.fields, twice.field),
      columns: twice.columns.map(({ letters }) => letters),
    });
  return ok({ row: best.row, columns: best.columns, unread: best.unread });
}

const nameOf = <Field extends string>(
  fields: readonly FieldHeaders<Field>[],
  field: Field | undefined,
): string => fields.find((one) => one.field === field)?.name ?? "";

function claimed<Field extends string>(cells: readonly string[], fields: readonly FieldHeaders<Field>[]) {
  const columns = new Map<Field, Column>();
  const twice: { readonly field: Field; readonly columns: readonly Column[] }[] = [];
  const open: Column[] = [];
  for (const [index, header] of cells.entries()) {
    const key = bare(header);
    if (key === "") continue;
    const column = { index, letters: columnLetters(index + 1), header };
    const field = fields.find(({ headers }) => headers.some((known) => bare(known) === key))?.field;
    if (field === undefined) open.push(column);
    else if (columns.has(field)) twice.push({ field, columns: [columns.get(field) ?? column, column] });
    else columns.set(field, column);
  }
  const unread = open.filter((column) => {
    const key = bare(column.header);
    const field = fields.find(
      ({ field, perhaps = [] }) => !columns.has(field) && perhaps.some((known) => bare(known) === key),
    )?.field;
    if (field !== undefined) columns.set(field, column);
    return field === undefined;
  });
  return { columns, twice, unread };
}
