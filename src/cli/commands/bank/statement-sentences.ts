import type { LayoutFault } from "#core/bank/layout.ts";
import type { StatementFault } from "#core/bank/read-statement.ts";
import { showBaht } from "#core/money.ts";

/** What is wrong with a statement, with the row that a spreadsheet shows beside it. */
export function statementSentence(fault: StatementFault): string {
  switch (fault.type) {
    case "no-header":
      return `No row has all the headers of the layout; nearest was one without ${quoted(fault.missing)}. Look at --layout.`;
    case "no-lines":
      return "The statement has no line with an amount.";
    case "not-a-day":
      return `Row ${fault.row}, ${fault.column}: "${fault.written}" is not one whole day up to today.`;
    case "not-an-amount":
      return `Row ${fault.row}, ${fault.column}: "${fault.written}" is not an amount.`;
    case "in-and-out":
      return `Row ${fault.row} has money in and money out at once.`;
    case "neither-side":
      return `Row ${fault.row}, ${fault.column}: nothing says whether the money came or went.`;
    case "no-balance":
      return `Row ${fault.row}, ${fault.column}: no balance stands there.`;
    case "does-not-follow":
      return `Row ${fault.row}: the balance should be ${showBaht(fault.expected)} and is ${showBaht(fault.written)}; a line before it is missing, or one was changed.`;
    case "day-before-the-last":
      return `Row ${fault.row}: its day is before that of the line before it.`;
  }
}

export function layoutSentence({ place, type }: LayoutFault): string {
  switch (type) {
    case "missing":
      return `${place} is missing.`;
    case "not-text":
      return `${place} must be a header's text.`;
    case "unknown":
      return `${place} is no place of a layout.`;
    case "not-an-era":
      return `${place} is buddhist or christian.`;
    case "amount-columns":
      return `${place} needs either in and out, or amount, or amount with side and inIs.`;
  }
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(", ");
