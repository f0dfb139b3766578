import {
  importRegister,
  type ImportedRegister,
  type ImportRegister,
} from "#actions/import/import-register.ts";
import type { TableRows } from "#actions/import/batches.ts";
import { perform } from "#actions/perform.ts";
import type { TableRow } from "#core/import/table-row.ts";
import type { Result } from "#core/result.ts";
import { ok } from "#core/result.ts";
import type { SmallFund } from "../small-fund.ts";

/** A table as a file's reader would give it: the first of these rows is its header. */
export const tableOf = (lines: readonly string[]): TableRows<never> =>
  async function* () {
    for (const [index, line] of lines.entries()) {
      const row: Result<TableRow, never> = ok({ row: index + 1, cells: line.split(",") });
      yield row;
    }
  };

/** The header of a register that is in use. */
export const header = "No,id,citizen id,title,name,surname,gender,home,moo,Apply,Birth,Resign,Death,active";

export async function importLines(
  small: SmallFund,
  lines: readonly string[],
  more: Partial<ImportRegister<never>> = {},
): Promise<ImportedRegister> {
  const imported = await perform(small.house, small.fundId, importRegister<never>, {
    rows: tableOf([header, ...lines]),
    commit: true,
    ...more,
  });
  if (!imported.ok) throw new Error(`refused: ${imported.refusal.type}`);
  return imported.value;
}
