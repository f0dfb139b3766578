/** A table's file as a door hands it over. It may be read more than once: first to learn how it is written, then for its rows. */
export interface TableFile {
  bytes(): AsyncIterable<Uint8Array>;
}

/** One row as texts, with the number that a spreadsheet shows beside it. Days are ISO texts, numbers have no separators. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}
