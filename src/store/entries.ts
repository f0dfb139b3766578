import { sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";

export interface BooksBegun {
  /** An opening entry stands. */
  readonly isOpened: boolean;
  /** The day of the earliest other entry that stands. */
  readonly firstOn?: Temporal.PlainDate;
}

/** How the books have begun. What was taken back counts for nothing, and what was given back by a second reversal counts again. */
export async function booksBegun({ tx, fundId }: FundTx): Promise<BooksBegun> {
  const [row] = await tx.execute<{ is_opened: boolean | null; first_on: string | null }>(sql`
    with recursive back as (
      select entry_id, reverses as origin_id from entry where fund_id = ${fundId} and reverses is not null
      union all
      select b.entry_id, o.reverses from back b join entry o on o.fund_id = ${fundId} and o.entry_id = b.origin_id
        where o.reverses is not null),
    taken as (select origin_id from back group by origin_id having count(*) % 2 = 1)
    select bool_or(kind = 'opening') as is_opened, (min(happened_on) filter (where kind <> 'opening'))::text as first_on
      from entry where fund_id = ${fundId} and reverses is null and entry_id not in (select origin_id from taken)`);
  const firstOn = row?.first_on ?? null;
  return {
    isOpened: row?.is_opened ?? false,
    ...(firstOn !== null && { firstOn: Temporal.PlainDate.from(firstOn) }),
  };
}
