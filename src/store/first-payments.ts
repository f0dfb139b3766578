import { sql } from "drizzle-orm";
import type { FirstPayment } from "#core/contribution/first-payment.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";

/**
 * What the first receipts of these members still have to do; those who came into the register in another way than by an
 * application are left out. Their standings are locked, so that two receipts at once do not both bring in the fee.
 */
export async function firstPaymentsOf(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, FirstPayment>> {
  if (memberIds.length === 0) return new Map();
  const ids = sql.join(
    memberIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{
    member_id: string;
    resolved_on: string;
    starts_on: string;
    fee: string;
    fee_paid: boolean;
    has_begun: boolean;
  }>(sql`
    select distinct on (a.member_id) a.member_id, a.resolved_on::text as resolved_on, a.starts_on,
        a.entrance_fee_satang::text as fee, ${paid("entrance-fee")} as fee_paid, ${paid("contribution")} as has_begun
      from admission a where a.fund_id = ${fundId} and a.member_id in (${ids})
      order by a.member_id, a.written_at desc`);
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        entranceFee: satang(row.fee_paid ? 0n : BigInt(row.fee)),
        payableFrom: Temporal.PlainDate.from(row.resolved_on),
        beginsMembership: row.starts_on === "first-payment" && !row.has_begun,
      },
    ]),
  );
}

/** Whether a receipt that stands has brought in such a line since the admission. */
const paid = (
  kind: string,
) => sql`exists (select from receipt_line l join receipt r using (fund_id, receipt_id)
  where l.fund_id = a.fund_id and l.member_id = a.member_id and l.kind = ${kind} and r.written_at >= a.written_at
    and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id))`;

/** The days from which memberships count that began with a payment just now. */
export async function beginMemberships(
  { tx, fundId }: FundTx,
  days: ReadonlyMap<string, Temporal.PlainDate>,
): Promise<void> {
  if (days.size === 0) return;
  const rows = [...days].map(([memberId, day]) => sql`(${memberId}::uuid, ${day.toString()}::date)`);
  await tx.execute(sql`update member set joined_on = begun.joined_on
    from (values ${sql.join(rows, sql`, `)}) begun (member_id, joined_on)
    where member.fund_id = ${fundId} and member.member_id = begun.member_id`);
}
