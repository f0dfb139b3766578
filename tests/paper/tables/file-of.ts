import { readTable } from "#paper/tables/read-table.ts";
import type { TableFile } from "#paper/tables/table-file.ts";
import type { TableFault } from "#paper/tables/table-fault.ts";

/** A file of these bytes, handed over in small pieces, so that letters are cut in two. */
export const fileOf = (content: string | Uint8Array, pieceLength = 4096): TableFile => ({
  async *bytes() {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  },
});

/** Thai as Windows wrote it before Unicode: one byte a letter. */
export const windows874 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x0e00 + 0xa0;
  });

export async function rowsOf(file: TableFile, sheet?: string): Promise<(readonly string[])[]> {
  const read = await Array.fromAsync(readTable(file, sheet));
  return read.map((row) => {
    if (!row.ok) throw new Error(`refused: ${row.refusal.type}`);
    return [String(row.value.row), ...row.value.cells];
  });
}

export async function faultOf(file: TableFile, sheet?: string): Promise<TableFault | undefined> {
  const last = (await Array.fromAsync(readTable(file, sheet))).at(-1);
  return last?.ok === false ? last.refusal : undefined;
}
