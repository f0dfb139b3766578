import { sql } from "drizzle-orm";
import type { PassbookEntry } from "#core/report/passbook.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/** Everything that was ever received for a member, by the day on which it was given; cancelled receipts too. */
export async function passbookEntries(
  { tx, fundId }: FundTx,
  memberId: string,
  until: Temporal.PlainDate,
): Promise<PassbookEntry[]> {
  const rows = await tx.execute<PassbookRow>(sql`
    select r.happened_on::text, l.kind, l.from_on::text, l.to_on::text, l.amount_satang::text as amount,
        r.book || '/' || r.number as receipt, concat_ws(' ', w.title || w.given_name, nullif(w.family_name, '')) as receiver,
        exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id) as is_cancelled
      from receipt_line l join receipt r using (fund_id, receipt_id)
        join member w on w.fund_id = r.fund_id and w.member_id = r.received_by
      where l.fund_id = ${fundId} and l.member_id = ${memberId} and r.happened_on <= ${until.toString()}::date
      order by r.happened_on, r.book, r.number, l.line_no`);
  return rows.map(
    ({ happened_on, kind, from_on, to_on, amount, receipt, receiver, is_cancelled }): PassbookEntry => ({
      happenedOn: Temporal.PlainDate.from(happened_on),
      kind,
      amount: satang(BigInt(amount)),
      receipt,
      receiver,
      isCancelled: is_cancelled,
      ...(kind === "contribution" &&
        from_on !== null &&
        to_on !== null && {
          covers: { from: Temporal.PlainDate.from(from_on), to: Temporal.PlainDate.from(to_on) },
        }),
    }),
  );
}

interface PassbookRow extends Record<string, unknown> {
  readonly happened_on: string;
  readonly kind: string;
  readonly from_on: string | null;
  readonly to_on: string | null;
  readonly amount: string;
  readonly receipt: string;
  readonly receiver: string;
  readonly is_cancelled: boolean;
}
