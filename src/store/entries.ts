import { sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";

/** Whether anything stands in the books but openings that were taken back again, and their taking back. */
export async function haveBooksBegun({ tx, fundId }: FundTx): Promise<boolean> {
  const [row] = await tx.execute<{ begun: boolean }>(sql`
    with opening as (select e.entry_id, (select t.entry_id from entry t where t.fund_id = e.fund_id and t.reverses = e.entry_id) as taken_by
      from entry e where e.fund_id = ${fundId} and e.kind = 'opening')
    select exists (select from entry e where e.fund_id = ${fundId}
      and not exists (select from opening o where o.taken_by is not null and e.entry_id in (o.entry_id, o.taken_by))) as begun`);
  return row?.begun ?? false;
}
