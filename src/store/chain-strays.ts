import { sql } from "drizzle-orm";
import type { About } from "#core/ledger/verify/fault.ts";
import type { FundTx } from "./database.ts";

/** Something of the books that stands outside the chain: without a link, or without what it belongs to. */
export interface Stray {
  readonly about: About;
  readonly type: "not-in-chain" | "belongs-to-nothing";
}

/** The first one, if there is any: entries before papers, the earliest first. One question, and so one moment. */
export async function firstStray({ tx, fundId }: FundTx): Promise<Stray | undefined> {
  const [row] = await tx.execute<StrayRow>(sql`
    with linked as (select kind, subject_id from chain_link where fund_id = ${fundId}),
    strays as (
      select 1 as rank, 'not-in-chain' as type, 'entry' as kind, entry_id as id, null as book, null::bigint as number,
          happened_on as on_day, written_at as at from entry e
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = 'entry' and l.subject_id = e.entry_id)
      union all select 2, 'not-in-chain', 'receipt', receipt_id, book, number, happened_on, written_at from receipt r
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = 'receipt' and l.subject_id = r.receipt_id)
      union all select 3, 'not-in-chain', 'voucher', voucher_id, book, number, happened_on, written_at from voucher v
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = 'voucher' and l.subject_id = v.voucher_id)
      union all select 4, 'not-in-chain', 'decision', decision_id, null, null, null, decided_at from decision d
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = 'decision' and l.subject_id = d.decision_id)
      union all select 5, 'not-in-chain', 'close', closing_id, null, null, through_on, closed_at from closing c
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = 'close' and l.subject_id = c.closing_id)
      union all select 6, 'belongs-to-nothing', 'posting', entry_id, null, null, null, null from posting p
        where fund_id = ${fundId} and not exists (select from entry e where e.fund_id = p.fund_id and e.entry_id = p.entry_id)
      union all select 7, 'belongs-to-nothing', 'receipt line', receipt_id, null, null, null, null from receipt_line l
        where fund_id = ${fundId} and not exists (select from receipt r where r.fund_id = l.fund_id and r.receipt_id = l.receipt_id)
      union all select 8, 'belongs-to-nothing', 'private part', subject_id, null, null, null, null from private_part p
        where fund_id = ${fundId} and not exists (select from linked l where l.kind = p.kind and l.subject_id = p.subject_id)
      union all select 9, 'belongs-to-nothing', 'snapshot', null, account, null, month_on, null from balance_snapshot s
        where fund_id = ${fundId} and not exists (select from closing c where c.fund_id = s.fund_id and c.kind = 'month' and c.from_on = s.month_on))
    select type, kind, id, book, number::text, on_day::text from strays order by rank, at, strays.number, strays.id limit 1`);
  if (row === undefined) return undefined;
  const { type, kind, id, book, number, on_day: on } = row;
  const paper = book === null || number === null ? undefined : { book, number: BigInt(number) };
  return {
    type,
    about: { kind, id: id ?? "", ...(paper !== undefined && { paper }), ...(on !== null && { on }) },
  };
}

type StrayRow = {
  readonly type: Stray["type"];
  readonly kind: string;
} & { readonly [column in "id" | "book" | "number" | "on_day"]: string | null };

/** Days of one member that two standing receipts cover. */
export interface CoveredTwice {
  /** Of the receipt that came later. */
  readonly chainNo: bigint;
  readonly receiptId: string;
  readonly paper: { readonly book: string; readonly number: bigint };
  readonly memberNo: string;
  readonly from: string;
  readonly to: string;
  readonly other: { readonly book: string; readonly number: bigint };
}

/** The first in the chain's order, if there is any: each range beside the one that reaches furthest before it. */
export async function firstCoveredTwice({ tx, fundId }: FundTx): Promise<CoveredTwice | undefined> {
  const [row] = await tx.execute<{ readonly [column: string]: string }>(sql`
    with standing as (
      select l.member_id, l.line_no, l.from_on, l.to_on, r.receipt_id, r.book, r.number, c.chain_no,
          -- What an earlier membership had paid ahead ended with it, and may be paid again in this one.
          (select min(m.left_on) from earlier_membership m
            where m.fund_id = l.fund_id and m.member_id = l.member_id and m.left_on > r.happened_on) as left_on
        from receipt_line l join receipt r using (fund_id, receipt_id)
          join chain_link c on c.fund_id = r.fund_id and c.kind = 'receipt' and c.subject_id = r.receipt_id
        where l.fund_id = ${fundId} and l.kind = 'contribution'
          and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id)),
    reached as (select *, max(to_on) over before as reach from standing
      window before as (partition by member_id, left_on order by from_on, to_on, chain_no rows between unbounded preceding and 1 preceding)),
    met as (select * from reached where from_on <= reach)
    select greatest(met.chain_no, o.chain_no)::text as chain_no, m.member_no, met.from_on::text, least(met.to_on, o.to_on)::text as to_on,
        case when met.chain_no > o.chain_no then met.receipt_id else o.receipt_id end as receipt_id,
        case when met.chain_no > o.chain_no then met.book else o.book end as book,
        (case when met.chain_no > o.chain_no then met.number else o.number end)::text as number,
        case when met.chain_no > o.chain_no then o.book else met.book end as other_book,
        (case when met.chain_no > o.chain_no then o.number else met.number end)::text as other_number
      from met join standing o on o.member_id = met.member_id and o.left_on is not distinct from met.left_on
          and (o.chain_no, o.line_no) <> (met.chain_no, met.line_no)
          and o.from_on <= met.to_on and o.to_on >= met.from_on
        join member m on m.fund_id = ${fundId} and m.member_id = met.member_id
      order by greatest(met.chain_no, o.chain_no), met.from_on limit 1`);
  if (row === undefined) return undefined;
  const { chain_no, receipt_id = "", member_no = "", from_on = "", to_on = "" } = row;
  return {
    chainNo: BigInt(chain_no ?? 0),
    receiptId: receipt_id,
    paper: { book: row["book"] ?? "", number: BigInt(row["number"] ?? 0) },
    memberNo: member_no,
    from: from_on,
    to: to_on,
    other: { book: row["other_book"] ?? "", number: BigInt(row["other_number"] ?? 0) },
  };
}

/** The receipt or voucher that an entry belongs to, and whose it is: so that a fault names what a person can look up. */
export async function paperOfEntry(
  { tx, fundId }: FundTx,
  entryId: string,
): Promise<Pick<About, "paper" | "memberNos"> | undefined> {
  const rows = await tx.execute<{ book: string; number: string; member_no: string | null }>(sql`
    select book, number::text, m.member_no from receipt r left join receipt_line l using (fund_id, receipt_id)
        left join member m using (fund_id, member_id)
      where r.fund_id = ${fundId} and r.entry_id = ${entryId}
    union all select book, number::text, null from voucher where fund_id = ${fundId} and entry_id = ${entryId}`);
  const [first] = rows;
  if (first === undefined) return undefined;
  const memberNos = [...new Set(rows.flatMap(({ member_no }) => member_no ?? []))];
  return { paper: { book: first.book, number: BigInt(first.number) }, memberNos };
}
