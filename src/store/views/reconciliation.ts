import { sql, type SQL } from "drizzle-orm";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/** What the bank wrote last on or before a day, and what it had before the first line of all. */
export async function statementBalances(
  { tx, fundId }: FundTx,
  account: string,
  until: Temporal.PlainDate,
): Promise<
  | {
      readonly from: Temporal.PlainDate;
      readonly opening: Satang;
      readonly last: Temporal.PlainDate;
      readonly balance: Satang;
      readonly linesSum: Satang;
    }
  | undefined
> {
  const [row] = await tx.execute<Record<"from" | "opening" | "last" | "balance" | "sum", string | null>>(sql`
    with lines as (select happened_on, line_no, amount_satang, balance_satang from statement_line
      where fund_id = ${fundId} and account = ${account}),
    first as (select * from lines order by happened_on, line_no limit 1),
    latest as (select * from lines where happened_on <= ${until.toString()}::date order by happened_on desc, line_no desc limit 1)
    select (select happened_on::text from first) as from, (select balance_satang - amount_satang from first)::text as opening,
      (select happened_on::text from latest) as last, (select balance_satang from latest)::text as balance,
      (select sum(amount_satang) from lines where happened_on <= ${until.toString()}::date)::text as sum`);
  if (row?.from == null || row.last === null || row.opening === null || row.balance === null)
    return undefined;
  return {
    from: Temporal.PlainDate.from(row.from),
    opening: satang(BigInt(row.opening)),
    last: Temporal.PlainDate.from(row.last),
    balance: satang(BigInt(row.balance)),
    linesSum: satang(BigInt(row.sum ?? 0)),
  };
}

/** A posting to a bank account that stands with no line. */
export interface UnmatchedPosting {
  readonly entryId: string;
  readonly postingNo: number;
  readonly happenedOn: Temporal.PlainDate;
  readonly amount: Satang;
  readonly kind: string;
  readonly reverses?: string;
  /** "OB/12", of a receipt or a voucher. */
  readonly paper?: string;
  /** Payers of the receipt, receiver of the voucher; none where they were erased. */
  readonly names: readonly string[];
}

/** Every posting of an account with what it stands with. */
const posted = (fundId: string, account: string): SQL => sql`
  select p.entry_id, p.line_no as posting_no, p.amount_satang, e.happened_on, e.booked_month, e.kind, e.reverses,
      m.line_no as statement_line_no, l.happened_on as line_on
    from posting p join entry e on e.fund_id = p.fund_id and e.entry_id = p.entry_id
      left join statement_match m on m.fund_id = p.fund_id and m.entry_id = p.entry_id and m.posting_no = p.line_no and m.unmatched_at is null
      left join statement_line l on l.fund_id = m.fund_id and l.account = m.account and l.line_no = m.line_no
    where p.fund_id = ${fundId} and p.account = ${account}`;

/** From one day to another, both included, in the order in which the money moved. */
export async function unmatchedPostings(
  { tx, fundId }: FundTx,
  account: string,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<UnmatchedPosting[]> {
  const rows = await tx.execute<PostingRow>(sql`
    with posted as (${posted(fundId, account)})
    select posted.entry_id, posting_no, posted.happened_on::text, amount_satang::text as amount, posted.kind, reverses,
        coalesce(r.book || '/' || r.number, v.book || '/' || v.number) as paper, own.words
      from posted left join receipt r on r.fund_id = ${fundId} and r.entry_id = posted.entry_id
        left join voucher v on v.fund_id = ${fundId} and v.entry_id = posted.entry_id
        left join private_part own on own.fund_id = ${fundId}
          and ((own.kind = 'receipt' and own.subject_id = r.receipt_id) or (own.kind = 'voucher' and own.subject_id = v.voucher_id))
      where statement_line_no is null and posted.happened_on between ${from.toString()}::date and ${until.toString()}::date
      order by posted.happened_on, posted.entry_id, posting_no`);
  return rows.map((row) => ({
    entryId: row.entry_id,
    postingNo: row.posting_no,
    happenedOn: Temporal.PlainDate.from(row.happened_on),
    amount: satang(BigInt(row.amount)),
    kind: row.kind,
    names: namesIn(row.words),
    ...(row.reverses !== null && { reverses: row.reverses }),
    ...(row.paper !== null && { paper: row.paper }),
  }));
}

interface PostingRow extends Record<string, unknown> {
  readonly entry_id: string;
  readonly posting_no: number;
  readonly happened_on: string;
  readonly amount: string;
  readonly kind: string;
  readonly reverses: string | null;
  readonly paper: string | null;
  readonly words: string | null;
}

/** A receipt's receiver is the fund's own officer and tells one paper from no other. */
function namesIn(words: string | null): readonly string[] {
  if (words === null) return [];
  const { payers, receiver } = JSON.parse(words) as {
    readonly payers?: readonly string[];
    readonly receiver?: string;
  };
  return (payers ?? (receiver === undefined ? [] : [receiver])).filter((name) => name !== "");
}

export interface BookSums {
  readonly booksBalance: Satang;
  readonly bookedLater: Satang;
  readonly booksBefore: Satang;
}

/** An account by the days on which the money moved, as the bank counts; what is booked later, and what is older than the statements. */
export async function bookSums(
  { tx, fundId }: FundTx,
  account: string,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<BookSums> {
  const [row] = await tx.execute<Record<"balance" | "later" | "before", string>>(sql`
    with posted as (${posted(fundId, account)})
    select coalesce(sum(amount_satang) filter (where happened_on <= ${until.toString()}::date), 0)::text as balance,
        coalesce(sum(amount_satang) filter (where happened_on <= ${until.toString()}::date
          and booked_month > date_trunc('month', ${until.toString()}::date)), 0)::text as later,
        coalesce(sum(amount_satang) filter (where happened_on < ${from.toString()}::date and statement_line_no is null), 0)::text as before
      from posted`);
  return {
    booksBalance: sumOf(row?.balance),
    bookedLater: sumOf(row?.later),
    booksBefore: sumOf(row?.before),
  };
}

const sumOf = (text: string | undefined): Satang => satang(BigInt(text ?? 0));

/** A match over whose two days a third one lies: on that day either the bank or the books do not have it yet. */
export interface StraddlingMatch {
  readonly lineNo: number;
  readonly amount: Satang;
  readonly lineOn: Temporal.PlainDate;
  readonly happenedOn: Temporal.PlainDate;
}

export async function straddlingMatches(
  { tx, fundId }: FundTx,
  account: string,
  day: Temporal.PlainDate,
): Promise<StraddlingMatch[]> {
  const rows = await tx.execute<{
    line_no: number;
    amount: string;
    line_on: string;
    happened_on: string;
  }>(sql`
    with posted as (${posted(fundId, account)})
    select statement_line_no as line_no, amount_satang::text as amount, line_on::text, happened_on::text from posted
      where (line_on > ${day.toString()}::date) <> (happened_on > ${day.toString()}::date) order by 1`);
  return rows.map((row) => ({
    lineNo: row.line_no,
    amount: satang(BigInt(row.amount)),
    lineOn: Temporal.PlainDate.from(row.line_on),
    happenedOn: Temporal.PlainDate.from(row.happened_on),
  }));
}

/** How many lines up to a day stand with a posting. */
export async function matchedCount(
  { tx, fundId }: FundTx,
  account: string,
  until: Temporal.PlainDate,
): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from statement_match m join statement_line l using (fund_id, account, line_no)
      where m.fund_id = ${fundId} and m.account = ${account} and m.unmatched_at is null and l.happened_on <= ${until.toString()}::date`);
  return row?.count ?? 0;
}

/** A posting to the account, found by its paper ("OB/12") or its entry's id. */
export interface NamedPosting {
  readonly entryId: string;
  readonly postingNo: number;
  readonly amount: Satang;
  readonly isTakenBack: boolean;
}

export async function postingsNamed(
  { tx, fundId }: FundTx,
  account: string,
  name: string,
): Promise<NamedPosting[]> {
  const rows = await tx.execute<{ entry_id: string; posting_no: number; amount: string; taken: boolean }>(sql`
    select p.entry_id, p.line_no as posting_no, p.amount_satang::text as amount,
        exists (select from entry t where t.fund_id = p.fund_id and t.reverses = p.entry_id) as taken
      from posting p where p.fund_id = ${fundId} and p.account = ${account} and p.entry_id in (
        select entry_id from receipt where fund_id = ${fundId} and book || '/' || number = ${name}
        union select entry_id from voucher where fund_id = ${fundId} and book || '/' || number = ${name}
        union select entry_id from entry where fund_id = ${fundId} and entry_id::text = lower(${name}))
      order by p.entry_id, p.line_no`);
  return rows.map(({ entry_id, posting_no, amount, taken }) => ({
    entryId: entry_id,
    postingNo: posting_no,
    amount: satang(BigInt(amount)),
    isTakenBack: taken,
  }));
}
