import { headerFaultWords } from "#core/import/in-words/header.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { TableRefusal, TableRows } from "#actions/import/batches.ts";
import { readTable } from "#paper/tables/read-table.ts";
import { tableFaultWords, type TableFault } from "#paper/tables/table-fault.ts";
import type { CommandParts } from "./parts.ts";

/** The rows of a CSV or XLSX file, to be walked as often as an action needs; a sentence where there is no such file. */
export async function tableRows(
  { tableFile }: Pick<CommandParts, "tableFile">,
  path: string,
  sheet: string | undefined,
): Promise<Result<TableRows<TableFault>, string>> {
  const file = tableFile(path);
  try {
    for await (const _ of file.bytes()) break;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR"))
      return refused(`There is no file "${path}".`);
    throw error;
  }
  return ok(() => readTable(file, sheet));
}

export const tableSentence = (refusal: TableRefusal<TableFault>): string =>
  refusal.type === "file" ? tableFaultWords(refusal.fault).en : headerFaultWords(refusal.fault).en;

/** A line on the error stream for every ten thousand rows: a long import is seen to go on. */
export function progressLine({ err }: Pick<CommandParts, "err">) {
  const said = { read: 0, written: 0 };
  return (step: "read" | "written", rows: number): void => {
    const reached = rows - (rows % rowsBetween);
    if (reached <= said[step]) return;
    said[step] = reached;
    err(`${reached.toLocaleString("en")} rows ${step}\n`);
  };
}

const rowsBetween = 10_000;
