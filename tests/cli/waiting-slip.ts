import postgres from "postgres";
import type { FreshDatabase } from "../database.ts";
import { cipher } from "./parts.ts";
import { leaveLink } from "./standing-link.ts";

/** Slips that a member sent, for the commands that judge them: only a chat makes one. The second has a code, and holds it. */
export async function leaveSlips(
  database: FreshDatabase,
  { fundCode, memberNo }: { readonly fundCode: string; readonly memberNo: string },
): Promise<void> {
  const sentFrom = "U000000000000000000000000000000b1";
  await leaveLink(database, sentFrom, { fundCode, memberNo });
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  for (const [slipId, hash] of [
    ["0199a000-0000-7000-8000-0000000000a1", undefined],
    ["0199a000-0000-7000-8000-0000000000a2", Buffer.alloc(32, 5)],
  ] as const) {
    await owner.begin(async (sql) => {
      await sql`select set_config('app.fund_id', fund_id::text, true) from fund where code = ${fundCode}`;
      await sql`insert into slip (fund_id, slip_id, draft_id, sent_from, sent_by, sent_at, stage_since, amount_satang)
        select fund_id, ${slipId}, ${slipId}, ${sentFrom}, member_id, '2026-02-19T03:00:00Z', '2026-02-19T03:00:00Z', 3000
          from member where fund_id = current_fund() and member_no = ${memberNo}`;
      await sql`insert into slip_payment (fund_id, slip_id, line_no, member_id, amount_satang)
        select fund_id, slip_id, 1, sent_by, amount_satang from slip where slip_id = ${slipId}`;
      await sql`update slip set stage = 'waiting', reading = 'no-code' where slip_id = ${slipId}`;
      if (hash === undefined) return;
      const [row] = await sql`select fund_id from slip where slip_id = ${slipId}`;
      const place = `slip.code:${row?.["fund_id"] as string}:${slipId}`;
      const sealed = cipher.seal(JSON.stringify(["004", "0130000000000000001"]), place);
      await sql`select take_slip_reference(${hash}, ${slipId})`;
      await sql`update slip set reading = 'code', code_sealed = ${sealed}, reference_hash = ${hash} where slip_id = ${slipId}`;
    });
  }
  await owner.end();
}
