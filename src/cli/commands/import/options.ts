import { fileEnding } from "../../kinds/file.ts";
import { oneOf, text, wholeNumber } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";

/** So many faults and differences are shown in the answer; the report has them all. */
export const faultsShown = 20;

export const nothingImported =
  "Nothing is imported: correct the rows with faults, or take them out, and try again.";

/** What every import is told. */
export const importOptions = {
  fund: required(text("CODE"), "the fund's code"),
  file: required(text("FILE"), "a .csv or .xlsx file; what it is, its bytes say"),
  sheet: optional(text("NAME"), "which sheet of a workbook", "the first one that can be seen"),
  years: optional(
    oneOf("ERA", ["buddhist", "christian"]),
    "how the file writes years of two digits",
    "doubtful ones are asked about",
  ),
  report: optional(
    fileEnding("FILE", ["csv", "xlsx", "json"]),
    "writes every row with its faults to a .csv, .xlsx or .json file",
  ),
  limit: optional(wholeNumber("N", 0, 100_000), "shows at most so many faults", String(faultsShown)),
  commit: flag("does it; without it nothing is written"),
};
