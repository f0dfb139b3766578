import { sql } from "drizzle-orm";
import type { PassbookEntry } from "#core/report/passbook.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/**
 * Everything that was ever received for a member, by the day on which it was given: cancelled receipts too, and what was
 * brought in from older books.
 */
export async function passbookEntries(
  { tx, fundId }: FundTx,
  memberId: string,
  until: Temporal.PlainDate,
): Promise<PassbookEntry[]> {
  const rows = await tx.execute<PassbookRow>(sql`
    with paid as (
      select r.happened_on, l.kind, l.from_on, l.to_on, l.amount_satang, r.book, r.number::text as number, l.line_no,
          concat_ws(' ', w.title || w.given_name, nullif(w.family_name, '')) as receiver,
          exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id) as is_cancelled
        from receipt_line l join receipt r using (fund_id, receipt_id)
          join member w on w.fund_id = r.fund_id and w.member_id = r.received_by
        where l.fund_id = ${fundId} and l.member_id = ${memberId}
      union all
      select happened_on, 'contribution', from_on, to_on, amount_satang, book, number, 0, null, false
        from past_contribution where fund_id = ${fundId} and member_id = ${memberId} and taken_back_at is null)
    select happened_on::text, kind, from_on::text, to_on::text, amount_satang::text as amount, receiver, is_cancelled,
        concat_ws('/', book, number) as receipt,
        exists (select from earlier_membership m where m.fund_id = ${fundId} and m.member_id = ${memberId}
          and m.left_on > paid.happened_on) as is_earlier
      from paid where happened_on <= ${until.toString()}::date
      order by happened_on, book, length(number), number, line_no, from_on`);
  return rows.map(
    ({ happened_on, kind, from_on, to_on, amount, receipt, receiver, ...is }): PassbookEntry => ({
      happenedOn: Temporal.PlainDate.from(happened_on),
      kind,
      amount: satang(BigInt(amount)),
      isCancelled: is.is_cancelled,
      isEarlier: is.is_earlier,
      ...(receipt !== "" && { receipt }),
      ...(receiver !== null && { receiver }),
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
  readonly receiver: string | null;
  readonly is_cancelled: boolean;
  readonly is_earlier: boolean;
}
