import { readLayout, type StatementLayout } from "#core/bank/layout.ts";
import {
  occurrences,
  readStatement,
  type StatementFault,
  type StatementLine,
  type TableRow,
} from "#core/bank/read-statement.ts";
import { methodOf } from "#core/books/act.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { accountsOf } from "#store/accounts.ts";
import { addLayout, addStatement, layoutOf, newAmong } from "#store/bank-statements.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { statementBalances } from "#store/views/reconciliation.ts";
import type { Moment } from "../perform.ts";

export interface ImportStatement {
  /** "bank" or "bank:code". */
  readonly account: string;
  /** The bank's table as it is, with whatever stands above and below the lines. */
  readonly rows: readonly TableRow[];
  /** The account's own where it is left out. A new one is kept for the next time. */
  readonly layout?: StatementLayout;
  readonly by: string;
  /** Otherwise it is only told what would happen. */
  readonly commit: boolean;
}

export interface ImportedStatement {
  readonly bank: string;
  readonly lines: readonly StatementLine[];
  /** In the house from this file or another. */
  readonly known: number;
  readonly added: number;
  /** The number of the first added line, once they are written. */
  readonly firstLineNo?: number;
  readonly closing: Satang;
  /** The bank's balance before this file is not the one that the file before it ended with: a file in between is missing. */
  readonly gap?: { readonly expected: Satang; readonly found: Satang };
}

export type ImportStatementRefusal =
  | { readonly type: "no-such-bank-account" }
  | { readonly type: "not-treasurer" }
  | { readonly type: "no-layout" }
  | { readonly type: "not-readable"; readonly faults: readonly StatementFault[] };

/** Takes in a bank's statement, all of it or nothing. Lines that are known are passed over, so the same file twice changes nothing. */
export async function importStatement(
  { fund, at, today, newId }: Moment,
  { account, rows, layout, by, commit }: ImportStatement,
): Promise<Result<ImportedStatement, ImportStatementRefusal>> {
  const roles = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayKeepMoney(roles)) return refused({ type: "not-treasurer" });
  const isThere = methodOf(account) === "bank" && (await accountsOf(fund, [account])).length === 1;
  if (!isThere) return refused({ type: "no-such-bank-account" });
  // Lines of an account are numbered one after another; nothing here is so frequent that it must not wait.
  if (commit) await lockBooks(fund);
  const kept = await keptLayout(fund, account);
  const used = layout ?? kept;
  if (used === undefined) return refused({ type: "no-layout" });
  const read = readStatement(rows, used, today);
  if (!read.ok) return refused({ type: "not-readable", faults: read.refusal });

  const lines = read.value;
  const numbers = occurrences(lines);
  const counted = lines.map((line, index) => ({ ...line, occurrence: numbers[index] ?? 1 }));
  const added = await newAmong(fund, account, counted);
  const told = {
    bank: used.bank,
    lines,
    known: lines.length - added.length,
    added: added.length,
    closing: lines.at(-1)?.balance ?? satang(0),
    ...(await gapBefore(fund, account, { lines, added })),
  };
  if (!commit) return ok(told);
  if (JSON.stringify(used) !== JSON.stringify(kept)) await addLayout(fund, { account, body: used, at });
  if (added.length === 0) return ok(told);
  const statement = { statementId: newId(), account, importedBy: by, importedAt: at, lines: added };
  return ok({ ...told, firstLineNo: await addStatement(fund, statement) });
}

/** As this version reads it: a layout of an earlier version that it does not understand is asked for again. */
async function keptLayout(fund: Moment["fund"], account: string): Promise<StatementLayout | undefined> {
  const read = readLayout(await layoutOf(fund, account));
  return read.ok ? read.value : undefined;
}

async function gapBefore(
  fund: Moment["fund"],
  account: string,
  { lines, added }: { readonly lines: readonly StatementLine[]; readonly added: readonly StatementLine[] },
): Promise<Pick<ImportedStatement, "gap">> {
  const [first] = lines;
  // A file that begins with a line we know hangs together with what is known.
  const isNew = first !== undefined && added[0]?.row === first.row;
  const before = isNew ? await statementBalances(fund, account, first.day) : undefined;
  if (first === undefined || before === undefined) return {};
  const found = satang(first.balance - first.amount);
  return found === before.balance ? {} : { gap: { expected: before.balance, found } };
}
