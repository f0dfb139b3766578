/** A table's file as a door hands it over. It may be read more than once: first to learn how it is written, then for its rows. */
export interface TableFile {
  bytes(): AsyncIterable<Uint8Array>;
}
