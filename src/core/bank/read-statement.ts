import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import { bankAmount } from "./bank-amount.ts";
import type { StatementColumns, StatementLayout } from "./layout.ts";

/** A row of the bank's table, with the number that a spreadsheet shows beside it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One movement, as the bank tells it. */
export interface StatementLine {
  readonly row: number;
  readonly day: Temporal.PlainDate;
  /** What came is positive, what went negative; never nothing. */
  readonly amount: Satang;
  /** Of the account after this line. */
  readonly balance: Satang;
  readonly words: string;
  readonly reference: string;
}

export type StatementFault =
  | { readonly type: "no-header"; readonly missing: readonly string[] }
  | { readonly type: "no-lines" }
  | { readonly type: "not-a-day"; readonly row: number; readonly column: string; readonly written: string }
  | {
      readonly type: "not-an-amount";
      readonly row: number;
      readonly column: string;
      readonly written: string;
    }
  | { readonly type: "in-and-out"; readonly row: number }
  | { readonly type: "neither-side"; readonly row: number; readonly column: string; readonly written: string }
  | { readonly type: "no-balance"; readonly row: number; readonly column: string }
  /** A line is missing before it, or one was changed: the balance before and the amount do not make this balance. */
  | {
      readonly type: "does-not-follow";
      readonly row: number;
      readonly expected: Satang;
      readonly written: Satang;
    }
  | { readonly type: "day-before-the-last"; readonly row: number };

const headerWithin = 40;

/**
 * A statement's lines, the earliest first, whatever order the bank gives them in. What stands above the header (whose account,
 * which months) and below the last line (totals, notes) is not read. Every balance must follow from the one before.
 */
export function readStatement(
  rows: readonly TableRow[],
  layout: StatementLayout,
  today: Temporal.PlainDate,
): Result<readonly StatementLine[], readonly StatementFault[]> {
  const header = headerIn(rows, layout.columns);
  if (!header.ok) return header;
  const faults: StatementFault[] = [];
  const lines: StatementLine[] = [];
  for (const row of rows.slice(header.value.next)) {
    const read = readRow({ row, at: header.value.at, layout, today });
    if (read === "no-line") continue;
    if (read.ok) lines.push(read.value);
    else faults.push(read.refusal);
  }
  if (faults.length > 0) return refused(faults);
  if (lines.length === 0) return refused([{ type: "no-lines" }]);
  return inOrder(lines);
}

/** Where each header stands, by its text. */
type Places = ReadonlyMap<string, number>;

const headersOf = (columns: StatementColumns): string[] => [
  columns.day,
  columns.balance,
  ...columns.words,
  ...(columns.reference === undefined ? [] : [columns.reference]),
  ...("in" in columns ? [columns.in, columns.out] : [columns.amount]),
  ...("side" in columns ? [columns.side] : []),
];

const folded = (text: string): string =>
  text.normalize("NFC").replaceAll(/\s+/gu, "").replaceAll("ํา", "ำ").toLowerCase();

function headerIn(
  rows: readonly TableRow[],
  columns: StatementColumns,
): Result<{ readonly at: Places; readonly next: number }, readonly StatementFault[]> {
  const wanted = headersOf(columns);
  let missing: readonly string[] = wanted;
  for (const [index, { cells }] of rows.slice(0, headerWithin).entries()) {
    const there = cells.map(folded);
    const lacking = wanted.filter((header) => !there.includes(folded(header)));
    if (lacking.length === 0) {
      const at = new Map(wanted.map((header) => [header, there.indexOf(folded(header))]));
      return ok({ at, next: index + 1 });
    }
    if (lacking.length < missing.length) missing = lacking;
  }
  return refused([{ type: "no-header", missing }]);
}

interface RowToRead {
  readonly row: TableRow;
  readonly at: Places;
  readonly layout: StatementLayout;
  readonly today: Temporal.PlainDate;
}

function readRow(toRead: RowToRead): Result<StatementLine, StatementFault> | "no-line" {
  const { row, at, layout, today } = toRead;
  const { columns, era } = layout;
  const cell = (header: string): string => row.cells[at.get(header) ?? -1]?.trim() ?? "";
  const amount = amountIn(columns, cell, row.row);
  if (amount.ok && amount.value === "nothing") return "no-line";
  const written = cell(columns.day);
  // A statement of several pages repeats its header on each.
  if (folded(written) === folded(columns.day)) return "no-line";
  const reading = readDay(written, today, { direction: "past", era });
  if (reading.type !== "day") {
    const isSum = written === "" || /^(?:รวม|ยอด|total|sum)/iu.test(written);
    return isSum ? "no-line" : refused({ type: "not-a-day", row: row.row, column: columns.day, written });
  }
  if (!amount.ok) return amount;
  const balance = bankAmount(cell(columns.balance));
  if (balance === undefined || cell(columns.balance) === "")
    return refused({ type: "no-balance", row: row.row, column: columns.balance });
  return ok({
    row: row.row,
    day: reading.day,
    amount: amount.value === "nothing" ? satang(0) : amount.value,
    balance: balance === "nothing" ? satang(0) : balance,
    words: columns.words
      .map((header) => cell(header))
      .filter((word) => word !== "")
      .join(" "),
    reference: columns.reference === undefined ? "" : cell(columns.reference),
  });
}

function amountIn(
  columns: StatementColumns,
  cell: (header: string) => string,
  row: number,
): Result<Satang | "nothing", StatementFault> {
  const at = (column: string): Result<Satang | "nothing", StatementFault> => {
    const amount = bankAmount(cell(column));
    return amount === undefined
      ? refused({ type: "not-an-amount", row, column, written: cell(column) })
      : ok(amount);
  };
  if ("in" in columns) return ofTwo(at(columns.in), at(columns.out), row);
  const amount = at(columns.amount);
  if (!("side" in columns) || !amount.ok || amount.value === "nothing") return amount;
  const side = cell(columns.side);
  if (side === "") return refused({ type: "neither-side", row, column: columns.side, written: side });
  const size = amount.value < 0n ? -amount.value : amount.value;
  return ok(satang(folded(side) === folded(columns.inIs) ? size : -size));
}

/** Some banks write a minus in the column of what went out, others do not. */
function ofTwo(
  came: Result<Satang | "nothing", StatementFault>,
  went: Result<Satang | "nothing", StatementFault>,
  row: number,
): Result<Satang | "nothing", StatementFault> {
  if (!came.ok) return came;
  if (!went.ok) return went;
  if (went.value === "nothing") return came;
  if (came.value !== "nothing") return refused({ type: "in-and-out", row });
  return ok(satang(went.value < 0n ? went.value : -went.value));
}

/** The bank's order or the other way round: whichever lets every balance follow from the one before. */
function inOrder(
  lines: readonly StatementLine[],
): Result<readonly StatementLine[], readonly StatementFault[]> {
  const orders = [lines, lines.toReversed()];
  const breaks = orders.map(firstBreaks);
  const sound = orders.find((_, index) => breaks[index]?.length === 0);
  if (sound !== undefined) return ok(sound);
  const [asGiven = [], reversed = []] = breaks;
  return refused((asGiven.length <= reversed.length ? asGiven : reversed).slice(0, 1));
}

function firstBreaks(lines: readonly StatementLine[]): StatementFault[] {
  return lines.flatMap(({ row, day, amount, balance }, index): StatementFault[] => {
    const before = lines[index - 1];
    if (before === undefined) return [];
    if (Temporal.PlainDate.compare(before.day, day) > 0) return [{ type: "day-before-the-last", row }];
    const expected = satang(before.balance + amount);
    return expected === balance ? [] : [{ type: "does-not-follow", row, expected, written: balance }];
  });
}

/**
 * Which of several lines alike this one is, from 1: a line is known by its day, its amount, the balance after it and this
 * number, in whichever file it comes again.
 */
export function occurrences(lines: readonly StatementLine[]): number[] {
  const seen = new Map<string, number>();
  return lines.map(({ day, amount, balance }) => {
    const key = `${day.toString()} ${amount} ${balance}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times;
  });
}
