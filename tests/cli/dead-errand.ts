import postgres from "postgres";
import type { FreshDatabase } from "../database.ts";

/** An errand that was given up on, as a server leaves it behind after its last try. */
export async function leaveDeadErrand(
  { ownerUrl }: FreshDatabase,
  errandId: string,
  fundCode: string,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`insert into relay.errand (errand_id, fund_id, kind, created_at, attempts, next_try_at, last_error, dead_at)
      select ${errandId}, fund_id, 'relink-menu', '2026-02-19T22:00:00Z', 5, '2026-02-19T23:00:00Z', 'LINE answered 500', '2026-02-19T23:00:00Z'
        from fund where code = ${fundCode}`;
  } finally {
    await sql.end();
  }
}
