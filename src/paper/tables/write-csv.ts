import { buddhistOffset } from "#core/thai-calendar/show.ts";
import { guarded } from "./formula-guard.ts";
import { bahtDigits, type Cell, type Table } from "./table.ts";

/** Excel takes a CSV without this mark for Windows-874 or worse, and shows Thai as rubbish. */
const byteOrderMark = "\uFEFF";
const pieceLength = 64 * 1024;

/** RFC 4180, in UTF-8. */
export async function* csvOf({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  let piece = byteOrderMark + line(columns.map(({ header }) => header));
  for await (const row of rows) {
    piece += line(row);
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

const line = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quoted(csvText(cell))).join(",")}\r\n`;

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function csvText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return guarded(cell);
  if (typeof cell === "bigint") return bahtDigits(cell);
  return typeof cell === "number" ? String(cell) : dayDigits(cell);
}

/** "14/02/2569", as Thai registers write it: four digits leave no doubt about the era, so it is read back as it was. */
const dayDigits = ({ day, month, year }: Temporal.PlainDate): string =>
  [day, month, year + buddhistOffset].map((number) => String(number).padStart(2, "0")).join("/");
