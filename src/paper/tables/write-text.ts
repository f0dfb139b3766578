import { showDay } from "#core/thai-calendar/show.ts";
import { bahtDigits, type Cell, type Column, type Table } from "./table.ts";

/** For a terminal or a chat: the title, then columns as wide as their widest cell; amounts and numbers stand right. */
export async function* textOf({ title, columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const lines: string[][] = [columns.map(({ header }) => header)];
  for await (const row of rows) lines.push(row.map(shown));
  const widths = columns.map((_, index) =>
    lines.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? "")), 0),
  );
  const [head = "", ...body] = lines.map((row) => padded(row, columns, widths));
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  yield Buffer.from(`${[title, "", head, rule, ...body].join("\n")}\n`);
}

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "bigint") return bahtDigits(cell).replace(/\B(?=(?:\d{3})+\.)/gu, ",");
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" ? cell.replaceAll(/\s+/gu, " ") : showDay(cell);
}

function padded(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return columns
    .map(({ kind }, index) => {
      const cell = row[index] ?? "";
      const gap = " ".repeat((widths[index] ?? 0) - widthOf(cell));
      return kind === "baht" || kind === "number" ? gap + cell : cell + gap;
    })
    .join("  ")
    .trimEnd();
}

/** Thai vowels and tones above and below a letter take no place of their own. */
const widthOf = (text: string): number => text.replaceAll(/\p{Mn}/gu, "").length;
