import { sql } from "drizzle-orm";
import type { Bag } from "#core/report/cash-per-collector.ts";
import type { MonthSpan } from "#core/report/report.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "../database.ts";

/**
 * Every collector's bag: what some months did to it, and how it stood at their end. A reversal belongs to what it takes back,
 * through however many reversals, so that a cancelled receipt was never collected.
 */
export async function bagsIn(
  { tx, fundId }: FundTx,
  { from, to }: MonthSpan,
  memberId?: string,
): Promise<Bag[]> {
  const rows = await tx.execute<BagRow>(sql`
    with recursive bag as (
      select a.account, m.member_no, concat_ws(' ', m.title || m.given_name, nullif(m.family_name, '')) as name
        from account a join member m on m.fund_id = a.fund_id and m.member_id = a.holder
        where a.fund_id = ${fundId} ${memberId === undefined ? sql`` : sql`and a.holder = ${memberId}`}),
    back as (
      select entry_id, reverses as origin_id, -1 as sign from entry where fund_id = ${fundId} and reverses is not null
      union all
      select b.entry_id, o.reverses, -b.sign from back b join entry o on o.fund_id = ${fundId} and o.entry_id = b.origin_id
        where o.reverses is not null),
    origin as (
      select b.entry_id, b.origin_id, b.sign, o.kind from back b join entry o on o.fund_id = ${fundId} and o.entry_id = b.origin_id
        where o.reverses is null),
    moved as (
      select p.account, e.booked_month >= ${from.toString()}::date as is_in, e.happened_on, p.amount_satang as amount, l.chain_no,
          ${whereto} as whereto,
          e.kind = 'hand-in' and (select count(*) from origin t where t.origin_id = e.entry_id) % 2 = 0 as is_count
        from bag join posting p on p.fund_id = ${fundId} and p.account = bag.account
          join entry e on e.fund_id = p.fund_id and e.entry_id = p.entry_id
          join chain_link l on l.fund_id = e.fund_id and l.kind = 'entry' and l.subject_id = e.entry_id
          left join origin o on o.entry_id = e.entry_id
        where e.booked_month <= ${to.toString()}::date),
    counted as (select distinct on (account) account, chain_no, happened_on from moved where is_count order by account, chain_no desc)
    select bag.member_no, bag.name, c.happened_on::text as counted_on,
        coalesce(sum(amount) filter (where is_in and whereto = 'collected'), 0)::text as collected,
        coalesce(-sum(amount) filter (where is_in and whereto = 'handed-in'), 0)::text as handed_in,
        coalesce(-sum(amount) filter (where is_in and whereto in ('made-good', 'out')), 0)::text as otherwise_out,
        coalesce(sum(amount), 0)::text as in_bag,
        coalesce(sum(amount) filter (where m.chain_no <= c.chain_no), 0)::text as left_at_count,
        coalesce(-sum(amount) filter (where m.chain_no > c.chain_no and whereto = 'made-good'), 0)::text as made_good
      from bag left join moved m using (account) left join counted c using (account)
      group by bag.member_no, bag.name, c.happened_on order by bag.member_no`);
  return rows.map(bagFrom);
}

/**
 * By what the first entry of a line of reversals was: a receipt brings money into the bag; a receipt that takes from it is the
 * collector repaying what was missing. Aliases: entry e, its origin o, posting p.
 */
const whereto = sql.raw(`case
    when coalesce(o.kind, e.kind) = 'hand-in' then 'handed-in'
    when coalesce(o.kind, e.kind) = 'write-off' then 'made-good'
    when coalesce(o.kind, e.kind) in ('contribution', 'money-in', 'identified')
      then case when p.amount_satang * coalesce(o.sign, 1) > 0 then 'collected' else 'made-good' end
    else 'out' end`);

interface BagRow extends Record<string, unknown> {
  readonly member_no: string;
  readonly name: string;
  readonly counted_on: string | null;
  readonly collected: string;
  readonly handed_in: string;
  readonly otherwise_out: string;
  readonly in_bag: string;
  readonly left_at_count: string;
  readonly made_good: string;
}

const bagFrom = (row: BagRow): Bag => ({
  memberNo: row.member_no,
  name: row.name,
  collected: satang(BigInt(row.collected)),
  handedIn: satang(BigInt(row.handed_in)),
  otherwiseOut: satang(BigInt(row.otherwise_out)),
  inBag: satang(BigInt(row.in_bag)),
  leftAtCount: satang(BigInt(row.left_at_count)),
  madeGood: satang(BigInt(row.made_good)),
  ...(row.counted_on !== null && { lastCountedOn: Temporal.PlainDate.from(row.counted_on) }),
});
