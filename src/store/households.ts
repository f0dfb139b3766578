import { sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";

/**
 * Everybody with whom a member is or ever was in one hand on LINE, and their kin by the register (decisions.md 17): nobody
 * takes, pays or settles money of these alone. The member is among them.
 */
export async function householdOf({ tx, fundId }: FundTx, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ member_id: string }>(sql`
    select other.member_id from link own join link other using (fund_id, line_user_id)
      where own.fund_id = ${fundId} and own.member_id = ${memberId}
    union select kin_member_id from kin where fund_id = ${fundId} and member_id = ${memberId} and kin_member_id is not null
    union select member_id from kin where fund_id = ${fundId} and kin_member_id = ${memberId}`);
  return new Set([memberId, ...rows.map((row) => row.member_id)]);
}
