/** One row of somebody's table as texts, with the number that a spreadsheet shows beside it. Days are ISO texts where the file knows days. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}
