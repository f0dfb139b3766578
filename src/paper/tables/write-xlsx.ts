import { Zip, ZipDeflate } from "fflate";
import { columnLetters } from "#core/import/column-letters.ts";
import { bahtDigits, type Cell, type Column, type Table } from "./table.ts";
import {
  contentTypes,
  relations,
  sheetBeginning,
  sheetEnd,
  styleOf,
  styles,
  workbook,
  workbookRelations,
} from "./xlsx-parts.ts";
import { escapeXml } from "./xml-text.ts";

/** Letters of XML that are packed at a time. */
const pieceLength = 128 * 1024;
/** Written into every file, so that the same rows give the same bytes. */
const packedAt = "1980-06-01T12:00:00";

/** Office Open XML (ECMA-376) with one sheet. Texts stand in their cells, so that no row is held longer than it is written. */
export async function* xlsxOf({ title, columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const done: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    done.push(bytes);
  });
  const part = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name);
    file.mtime = packedAt;
    zip.add(file);
    return file;
  };
  for (const [name, xml] of [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relations],
    ["xl/workbook.xml", workbook(title)],
    ["xl/_rels/workbook.xml.rels", workbookRelations],
    ["xl/styles.xml", styles],
  ] as const)
    part(name).push(Buffer.from(xml), true);

  const sheet = part("xl/worksheets/sheet1.xml");
  let piece = sheetBeginning(columns) + headRow(columns);
  let number = 1;
  for await (const row of rows) {
    number += 1;
    piece += rowXml(row, number, columns);
    if (piece.length < pieceLength) continue;
    sheet.push(Buffer.from(piece));
    piece = "";
    yield* done.splice(0);
  }
  sheet.push(Buffer.from(piece + sheetEnd), true);
  zip.end();
  yield* done.splice(0);
}

const headRow = (columns: readonly Column[]): string =>
  `<row r="1">${columns.map(({ header }, index) => textCell(`${columnLetters(index + 1)}1`, header, styleOf.head)).join("")}</row>`;

function rowXml(row: readonly Cell[], number: number, columns: readonly Column[]): string {
  const cells = row.map((cell, index) =>
    cellXml(cell, `${columnLetters(index + 1)}${number}`, columns[index]?.kind ?? "text"),
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellXml(cell: Cell, place: string, kind: Column["kind"]): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return textCell(place, cell, styleOf.text);
  if (typeof cell === "bigint") return numberCell(place, bahtDigits(cell), styleOf.baht);
  if (typeof cell === "number") return numberCell(place, String(cell), styleOf[kind]);
  const serial = serialOf(cell);
  return serial < firstSureSerial
    ? textCell(place, cell.toString(), styleOf.text)
    : numberCell(place, String(serial), styleOf.day);
}

const numberCell = (place: string, digits: string, style: number): string =>
  `<c r="${place}" s="${style}"><v>${digits}</v></c>`;

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** Spreadsheets believe in a 29 February 1900: only from the day after it on do all of them count alike. */
const firstSureSerial = 61;
const dayZero = Temporal.PlainDate.from("1899-12-30");
const serialOf = (day: Temporal.PlainDate): number => dayZero.until(day).days;
