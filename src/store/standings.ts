import { and, eq, inArray, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { standing } from "./tables.ts";

/** Several members' own rows, in the one order in which everybody takes them: before the fund's head row, never after. */
export async function lockStandings({ tx, fundId }: FundTx, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await tx
    .select({ memberId: standing.memberId })
    .from(standing)
    .where(and(eq(standing.fundId, fundId), inArray(standing.memberId, [...memberIds])))
    .orderBy(standing.memberId)
    .for("no key update");
}

/** Up to which day each of these members has paid now; their rows are locked. */
export async function setPaidUpToOf(
  { tx, fundId }: FundTx,
  days: ReadonlyMap<string, Temporal.PlainDate | undefined>,
): Promise<void> {
  if (days.size === 0) return;
  const rows = [...days].map(([memberId, day]) => sql`(${memberId}::uuid, ${day?.toString() ?? null}::date)`);
  await tx.execute(sql`update standing set paid_up_to = paid.up_to
    from (values ${sql.join(rows, sql`, `)}) paid (member_id, up_to)
    where standing.fund_id = ${fundId} and standing.member_id = paid.member_id`);
}
