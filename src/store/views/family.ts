import { sql } from "drizzle-orm";
import type { FundTx } from "../database.ts";

/**
 * Who may pay together with a member: whom the same LINE account acts for today, their kin by the register, and whoever lives
 * in the same house. Not the member, and nobody who has left.
 */
export async function familyOf({ tx, fundId }: FundTx, memberId: string): Promise<string[]> {
  const rows = await tx.execute<{ member_id: string }>(sql`
    with near as (
      select other.member_id from link own join link other using (fund_id, line_user_id)
        where own.fund_id = ${fundId} and own.member_id = ${memberId} and own.ended_at is null and other.ended_at is null
      union select kin_member_id from kin
        where fund_id = ${fundId} and member_id = ${memberId} and ended_at is null
      union select member_id from kin
        where fund_id = ${fundId} and kin_member_id = ${memberId} and ended_at is null
      union select other.member_id from member own join member other using (fund_id, village_no, house_no)
        where own.fund_id = ${fundId} and own.member_id = ${memberId})
    select m.member_id from near join member m on m.fund_id = ${fundId} and m.member_id = near.member_id
      where m.member_id <> ${memberId} and m.left_on is null
      order by m.member_no`);
  return rows.map((row) => row.member_id);
}
