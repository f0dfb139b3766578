import { sql } from "drizzle-orm";
import type { AccountClass } from "#core/ledger/chart.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/**
 * A fund's whole journal, as far as a number of its chain. What stands up to that number is written for ever, so that many
 * short questions, minutes apart, give one consistent picture.
 */
export interface JournalHead {
  readonly fundCode: string;
  readonly fundName: string;
  readonly chainNo: bigint;
  readonly chainHash: string;
}

export interface JournalAccount {
  readonly account: string;
  readonly class: AccountClass;
  readonly name: string;
  readonly isHeld: boolean;
  readonly subFunds: readonly string[];
}

export interface JournalPosting {
  readonly account: string;
  readonly subFund?: string;
  readonly amount: Satang;
}

export interface JournalEntry {
  readonly entryId: string;
  readonly chainNo: bigint;
  readonly kind: string;
  readonly happenedOn: Temporal.PlainDate;
  /** The day it happened, where that is in its booked month; else the first day of that month. */
  readonly day: Temporal.PlainDate;
  readonly paper?: string;
  readonly reverses?: string;
  readonly reversedBy?: string;
  readonly postings: readonly JournalPosting[];
}

export interface JournalSeal {
  readonly kind: "month" | "year";
  readonly throughOn: Temporal.PlainDate;
  readonly chainNo: bigint;
  readonly seal: string;
}

export async function journalHead({ tx, fundId }: FundTx): Promise<JournalHead> {
  const [row] = await tx.execute<{ code: string; name: string; no: string; hash: string }>(sql`
    select code, name, chain_no as no, encode(chain_hash, 'hex') as hash from fund join fund_head using (fund_id) where fund_id = ${fundId}`);
  if (row === undefined) throw new Error("this fund does not exist");
  return { fundCode: row.code, fundName: row.name, chainNo: BigInt(row.no), chainHash: row.hash };
}

/** Every account that something was ever posted to, with its sub-funds; assets first, as a statement has them. */
export async function journalAccounts({ tx, fundId }: FundTx): Promise<JournalAccount[]> {
  const rows = await tx.execute<{
    account: string;
    class: AccountClass;
    name: string;
    is_held: boolean;
    sub_funds: string[];
  }>(sql`
    select a.account, a.class, a.name, a.holder is not null as is_held,
        coalesce(json_agg(used.sub_fund order by used.sub_fund) filter (where used.sub_fund is not null), '[]') as sub_funds
      from account a join (select distinct account, sub_fund from posting where fund_id = ${fundId}) used using (account)
      where a.fund_id = ${fundId}
      group by a.account, a.class, a.name, a.holder
      order by array_position(array['asset', 'money-in', 'income', 'welfare', 'expense'], a.class), a.account`);
  return rows.map((row) => ({
    account: row.account,
    class: row.class,
    name: row.name,
    isHeld: row.is_held,
    subFunds: row.sub_funds,
  }));
}

/** The months in which something is booked or that were closed, in order. */
export async function journalMonths({ tx, fundId }: FundTx): Promise<Temporal.PlainDate[]> {
  const rows = await tx.execute<{ month: string }>(
    sql`select distinct booked_month::text as month from entry where fund_id = ${fundId}
      union select date_trunc('month', through_on)::date::text from closing where fund_id = ${fundId} order by 1`,
  );
  return rows.map(({ month }) => Temporal.PlainDate.from(month));
}

export interface JournalPage {
  readonly month: Temporal.PlainDate;
  /** Day and chain number of the last entry of the page before. */
  readonly after?: Pick<JournalEntry, "day" | "chainNo">;
  readonly upTo: bigint;
  readonly most: number;
}

/** The next entries of a month, by day and, within a day, as they were written. */
export async function journalPage(
  { tx, fundId }: FundTx,
  { month, after, upTo, most }: JournalPage,
): Promise<JournalEntry[]> {
  const behind =
    after &&
    sql`and (greatest(e.happened_on, e.booked_month), l.chain_no) > (${after.day.toString()}::date, ${after.chainNo})`;
  const rows = await tx.execute<EntryRow>(sql`
    with page as (
      select e.entry_id, e.kind, e.happened_on, e.reverses, greatest(e.happened_on, e.booked_month) as day, l.chain_no
        from entry e join chain_link l on l.fund_id = e.fund_id and l.kind = 'entry' and l.subject_id = e.entry_id
        where e.fund_id = ${fundId} and e.booked_month = ${month.toString()}::date and l.chain_no <= ${upTo} ${behind ?? sql``}
        order by day, l.chain_no limit ${most})
    select page.entry_id, page.kind, page.happened_on::text, page.reverses, page.day::text, page.chain_no::text,
        coalesce(r.book || '/' || r.number, v.book || '/' || v.number) as paper,
        (select t.entry_id from entry t join chain_link l on l.fund_id = t.fund_id and l.kind = 'entry' and l.subject_id = t.entry_id
          where t.fund_id = ${fundId} and t.reverses = page.entry_id and l.chain_no <= ${upTo}) as reversed_by,
        (select json_agg(json_build_array(account, sub_fund, amount_satang::text) order by line_no) from posting p
          where p.fund_id = ${fundId} and p.entry_id = page.entry_id) as postings
      from page left join receipt r on r.fund_id = ${fundId} and r.entry_id = page.entry_id
        left join voucher v on v.fund_id = ${fundId} and v.entry_id = page.entry_id
      order by page.day, page.chain_no`);
  return rows.map(entryFrom);
}

interface EntryRow extends Record<string, unknown> {
  readonly entry_id: string;
  readonly kind: string;
  readonly happened_on: string;
  readonly reverses: string | null;
  readonly day: string;
  readonly chain_no: string;
  readonly paper: string | null;
  readonly reversed_by: string | null;
  readonly postings: readonly (readonly [string, string | null, string])[];
}

const entryFrom = (row: EntryRow): JournalEntry => ({
  entryId: row.entry_id,
  chainNo: BigInt(row.chain_no),
  kind: row.kind,
  happenedOn: Temporal.PlainDate.from(row.happened_on),
  day: Temporal.PlainDate.from(row.day),
  ...(row.paper !== null && { paper: row.paper }),
  ...(row.reverses !== null && { reverses: row.reverses }),
  ...(row.reversed_by !== null && { reversedBy: row.reversed_by }),
  postings: row.postings.map(([account, subFund, amount]) =>
    postingFrom({ account, sub_fund: subFund, amount }),
  ),
});

/** What everything booked in the months before one comes to, for each account and sub-fund, also where that is nothing. */
export async function journalBalances(
  { tx, fundId }: FundTx,
  { before, upTo }: { readonly before: Temporal.PlainDate; readonly upTo: bigint },
): Promise<JournalPosting[]> {
  const rows = await tx.execute<PostingRow>(sql`
    select p.account, p.sub_fund, sum(p.amount_satang)::text as amount
      from entry e join posting p using (fund_id, entry_id)
        join chain_link l on l.fund_id = e.fund_id and l.kind = 'entry' and l.subject_id = e.entry_id
      where e.fund_id = ${fundId} and e.booked_month < ${before.toString()}::date and l.chain_no <= ${upTo}
      group by p.account, p.sub_fund order by p.account, p.sub_fund nulls first`);
  return rows.map(postingFrom);
}

/** The closes of a month that fall into the chain so far: its own, and a year's that ends with it. */
export async function journalSeals(
  { tx, fundId }: FundTx,
  { month, upTo }: { readonly month: Temporal.PlainDate; readonly upTo: bigint },
): Promise<JournalSeal[]> {
  const rows = await tx.execute<{ kind: "month" | "year"; through: string; no: string; seal: string }>(sql`
    select kind, through_on::text as through, chain_no::text as no, encode(seal, 'hex') as seal from closing
      where fund_id = ${fundId} and date_trunc('month', through_on)::date = ${month.toString()}::date and chain_no <= ${upTo}
      order by chain_no`);
  return rows.map(({ kind, through, no, seal }) => ({
    kind,
    throughOn: Temporal.PlainDate.from(through),
    chainNo: BigInt(no),
    seal,
  }));
}

/** The balances that a month was closed with. */
export async function sealedBalances(
  { tx, fundId }: FundTx,
  month: Temporal.PlainDate,
): Promise<JournalPosting[]> {
  const rows = await tx.execute<PostingRow>(sql`
    select account, sub_fund, balance_satang::text as amount from balance_snapshot
      where fund_id = ${fundId} and month_on = ${month.toString()}::date order by account, sub_fund nulls first`);
  return rows.map(postingFrom);
}

interface PostingRow extends Record<string, unknown> {
  readonly account: string;
  readonly sub_fund: string | null;
  readonly amount: string;
}

const postingFrom = ({
  account,
  sub_fund,
  amount,
}: Pick<PostingRow, "account" | "sub_fund" | "amount">): JournalPosting => ({
  account,
  amount: satang(BigInt(amount)),
  ...(sub_fund !== null && { subFund: sub_fund }),
});
