import { sql, type SQL } from "drizzle-orm";
import type { BookedPosting, PlaceInBooks } from "#core/report/booked-posting.ts";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/** Months by their first days, both included. */
export interface Booked {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Only what was posted to this account. */
  readonly account?: string;
}

/**
 * Postings as the journal has them: by the month in which they are booked, the day on which they happened, and their place in
 * the chain. Papers, names and what took what back are joined as whole sets, never looked up row by row.
 */
export async function bookedPostings({ tx, fundId }: FundTx, booked: Booked): Promise<BookedPosting[]> {
  const rows = await tx.execute<PostingRow>(question(fundId, booked));
  return rows.map(postingFrom);
}

function question(fundId: string, { from, to, account }: Booked): SQL {
  return sql`
    with placed as (
      select e.*, l.chain_no, coalesce(r.book || '/' || r.number, v.book || '/' || v.number) as paper,
          coalesce(rw.words, vw.words)::json as words
        from entry e
          join chain_link l on l.fund_id = e.fund_id and l.kind = 'entry' and l.subject_id = e.entry_id
          left join receipt r on r.fund_id = e.fund_id and r.entry_id = e.entry_id
          left join voucher v on v.fund_id = e.fund_id and v.entry_id = e.entry_id
          left join private_part rw on rw.fund_id = e.fund_id and rw.kind = 'receipt' and rw.subject_id = r.receipt_id
          left join private_part vw on vw.fund_id = e.fund_id and vw.kind = 'voucher' and vw.subject_id = v.voucher_id
        where e.fund_id = ${fundId} and e.booked_month between ${from.toString()}::date and ${to.toString()}::date)
    select e.entry_id, e.chain_no::int as chain_no, e.kind, e.happened_on::text, e.booked_month::text,
        (e.written_at at time zone 'Asia/Bangkok')::date::text as written_on,
        nullif(concat_ws(' ', w.title || w.given_name, nullif(w.family_name, '')), '') as written_by,
        p.account, ${accountName} as account_name, a.class, p.sub_fund, p.amount_satang::text as amount, e.paper,
        coalesce(e.words ->> 'receiver', '') as receiver, e.words -> 'payers' as payers, e.words ->> 'purpose' as purpose,
        ol.chain_no::int as reverses_no, coalesce(orr.book || '/' || orr.number, ov.book || '/' || ov.number) as reverses_paper,
        tl.chain_no::int as reversed_by_no
      from placed e
        join posting p on p.fund_id = ${fundId} and p.entry_id = e.entry_id ${account === undefined ? sql`` : sql`and p.account = ${account}`}
        join account a on a.fund_id = ${fundId} and a.account = p.account
        left join member h on h.fund_id = ${fundId} and h.member_id = a.holder
        left join member w on w.fund_id = ${fundId} and w.member_id = e.written_by
        left join chain_link ol on ol.fund_id = ${fundId} and ol.kind = 'entry' and ol.subject_id = e.reverses
        left join receipt orr on orr.fund_id = ${fundId} and orr.entry_id = e.reverses
        left join voucher ov on ov.fund_id = ${fundId} and ov.entry_id = e.reverses
        left join entry t on t.fund_id = ${fundId} and t.reverses = e.entry_id
        left join chain_link tl on tl.fund_id = ${fundId} and tl.kind = 'entry' and tl.subject_id = t.entry_id
      order by e.booked_month, e.happened_on, e.chain_no, p.line_no`;
}

/** A bag is called by whoever carries it: "เงินในมือผู้เก็บ สมหมาย ใจดี". Aliases: account a, its holder h. */
export const accountName = sql.raw(
  `concat_ws(' ', a.name, h.title || h.given_name, nullif(h.family_name, ''))`,
);

interface PostingRow extends Record<string, unknown> {
  readonly entry_id: string;
  readonly chain_no: number;
  readonly kind: string;
  readonly happened_on: string;
  readonly booked_month: string;
  readonly written_on: string;
  readonly written_by: string | null;
  readonly account: string;
  readonly account_name: string;
  readonly class: AccountClass;
  readonly sub_fund: string | null;
  readonly amount: string;
  readonly paper: string | null;
  readonly receiver: string;
  readonly payers: readonly string[] | null;
  readonly purpose: string | null;
  readonly reverses_no: number | null;
  readonly reverses_paper: string | null;
  readonly reversed_by_no: number | null;
}

function postingFrom(row: PostingRow): BookedPosting {
  // A receipt names who paid, a voucher who received.
  const party = row.payers === null ? row.receiver : [...new Set(row.payers)].join(", ");
  return {
    entryId: row.entry_id,
    chainNo: row.chain_no,
    kind: row.kind,
    happenedOn: dayFrom(row.happened_on),
    bookedMonth: dayFrom(row.booked_month),
    writtenOn: dayFrom(row.written_on),
    account: row.account,
    accountName: row.account_name,
    class: row.class,
    amount: satang(BigInt(row.amount)),
    ...(row.written_by !== null && { writtenBy: row.written_by }),
    ...(row.sub_fund !== null && { subFund: row.sub_fund }),
    ...(row.paper !== null && { paper: row.paper }),
    ...(party !== "" && { party }),
    ...(row.purpose !== null && { purpose: row.purpose }),
    ...(row.reverses_no !== null && { reverses: placeFrom(row.reverses_no, row.reverses_paper) }),
    ...(row.reversed_by_no !== null && { reversedBy: placeFrom(row.reversed_by_no, null) }),
  };
}

const placeFrom = (chainNo: number, paper: string | null): PlaceInBooks => ({
  chainNo,
  ...(paper !== null && { paper }),
});

/** The same few days stand on thousands of rows; reading one anew each time takes longer than the database does. */
const known = new Map<string, Temporal.PlainDate>();
function dayFrom(text: string): Temporal.PlainDate {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > 10_000) known.clear();
  const day = Temporal.PlainDate.from(text);
  known.set(text, day);
  return day;
}
