import postgres from "postgres";
import type { FreshDatabase } from "../database.ts";

/** A member's link to a LINE account, for the commands that look at links and cut them: only a chat makes one. */
export async function leaveLink(
  { ownerUrl }: FreshDatabase,
  lineUserId: string,
  { fundCode, memberNo }: { readonly fundCode: string; readonly memberNo: string },
): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1 });
  await owner`insert into line_account (fund_id, line_user_id, channel_id, first_seen_at)
    select fund_id, ${lineUserId}, '1650000001', '2026-02-01T03:00:00Z' from fund where code = ${fundCode}`;
  await owner`insert into link (fund_id, link_id, line_user_id, member_id, made_how, linked_at, hears_news)
    select fund_id, gen_random_uuid(), ${lineUserId}, member_id, 'code', '2026-02-01T03:00:00Z', true
      from fund join member using (fund_id) where code = ${fundCode} and member_no = ${memberNo}`;
  await owner.end();
}
