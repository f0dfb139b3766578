import { sql } from "drizzle-orm";
import type { FundTx } from "../database.ts";

export interface RoundReceipt {
  readonly receiptId: string;
  readonly houseId: string;
  /** Somebody of those on it follows them on LINE, and has it there. */
  readonly isOnLine: boolean;
}

/** The receipts of a collecting round that still stand, in the order of their numbers. */
export async function standingReceipts({ tx, fundId }: FundTx, roundId: string): Promise<RoundReceipt[]> {
  const rows = await tx.execute<{ receipt_id: string; house_id: string; is_on_line: boolean }>(sql`
    select v.receipt_id, v.house_id, exists (
        select from receipt_line l join link k using (fund_id, member_id)
          join line_account a on a.fund_id = k.fund_id and a.line_user_id = k.line_user_id
          where l.fund_id = r.fund_id and l.receipt_id = r.receipt_id and k.ended_at is null and a.blocked_at is null
      ) as is_on_line
      from collecting_visit v join receipt r using (fund_id, receipt_id)
      where v.fund_id = ${fundId} and v.round_id = ${roundId} and v.what = 'taken'
        and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id)
      order by r.book, r.number`);
  return rows.map((row) => ({
    receiptId: row.receipt_id,
    houseId: row.house_id,
    isOnLine: row.is_on_line,
  }));
}
