import { numberText, serialText } from "./cell-text.ts";
import { heardInXml } from "./read-xml.ts";
import type { TableRow } from "#core/import/table-row.ts";
import { textEar, type Workbook } from "./workbook.ts";

/** No register is wider; a cell beyond it is not read, so that one at column XFD does not make every row that long. */
const mostColumns = 1000;

/** The rows of one sheet. Rows and cells without an address (`r`) stand where the one before them ends, as the standard says. */
export function sheetRows(pieces: AsyncIterable<Uint8Array>, workbook: Workbook): AsyncGenerator<TableRow> {
  const found: TableRow[] = [];
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  let cell = { type: "n", isDate: false };
  let value: string | undefined;
  let inValue = false;
  const inline = textEar("is", (text) => (value = text));

  const ear = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "row") {
        row = Number(attributes["r"] ?? row + 1);
        [column, cells] = [0, []];
      } else if (name === "c") {
        column = columnOf(attributes["r"]) ?? column + 1;
        cell = {
          type: attributes["t"] ?? "n",
          isDate: workbook.isDate[Number(attributes["s"] ?? -1)] ?? false,
        };
        value = undefined;
      } else if (name === "v") [value, inValue] = ["", true];
      else inline.open(name);
    },
    text(piece: string) {
      if (inValue) value += piece;
      else inline.text(piece);
    },
    close(name: string) {
      if (name === "v") inValue = false;
      else if (name === "c") {
        if (value !== undefined && column <= mostColumns) place(cells, column, shown(value, cell, workbook));
      } else if (name === "row") found.push({ row, cells });
      else inline.close(name);
    },
  };
  return heardInXml(pieces, ear, found);
}

function place(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column - 1] = text.trim();
}

function shown(
  value: string,
  { type, isDate }: { readonly type: string; readonly isDate: boolean },
  { sharedTexts, countsFrom1904 }: Workbook,
): string {
  if (type === "s") return sharedTexts[Number(value)] ?? "";
  if (type === "d") return value.slice(0, "2026-02-14".length);
  if (type !== "n" || value === "") return value;
  return isDate ? serialText(value, countsFrom1904) : numberText(value);
}

/** "AB12" is column 28. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(address ?? "")?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}
