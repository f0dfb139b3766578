import type { TableRow } from "#core/import/table-row.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { readBaht } from "#core/thai-number/read-amount.ts";
import type { OpeningTotal } from "./opening.ts";

export type OpeningTableFault =
  | { readonly type: "no-header" }
  | { readonly type: "no-account"; readonly row: number }
  | { readonly type: "no-amount-in-row"; readonly row: number };

const names = {
  account: ["account", "บัญชี"],
  subFund: ["sub_fund", "sub-fund", "subfund", "กองทุนย่อย"],
  amount: ["amount", "total", "จำนวนเงิน", "ยอด", "ยอดสะสม"],
} as const;

/** A table of totals: a column for the account's code, one for the amount, and one for the sub-fund where it has any. */
export function openingTotals(rows: readonly TableRow[]): Result<OpeningTotal[], OpeningTableFault> {
  const [header, ...body] = rows;
  const placeOf = (wanted: readonly string[]): number =>
    header?.cells.findIndex((cell) => wanted.includes(cell.trim().toLowerCase())) ?? -1;
  const [account, subFund, amount] = [placeOf(names.account), placeOf(names.subFund), placeOf(names.amount)];
  if (account < 0 || amount < 0) return refused({ type: "no-header" });
  const totals: OpeningTotal[] = [];
  for (const { row, cells } of body) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const code = cells[account]?.trim() ?? "";
    if (code === "") return refused({ type: "no-account", row });
    const read = readBaht(cells[amount] ?? "");
    if (read.type !== "amount") return refused({ type: "no-amount-in-row", row });
    const its = cells[subFund]?.trim() ?? "";
    totals.push({ account: code, amount: read.amount, ...(its !== "" && { subFund: its }) });
  }
  return ok(totals);
}
