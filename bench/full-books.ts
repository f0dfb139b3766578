import type postgres from "postgres";

/**
 * A fund's books of 100,000 entries, written as whole sets by the owner with the triggers off: 5,000 members pay 30 baht for
 * most of 36 months, to the treasurer or one of 20 collectors; every 50th entry is an expense, every 200th a hand-in, every
 * 100th is taken back. What is made has the form of true books, and a chain whose hashes are nothing.
 */
export async function fillBooks(owner: postgres.Sql, fundId: string): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`create function pg_temp.id_of(kind int, number int) returns uuid language sql immutable
      as $$ select ('00000000-0000-7000-' || to_char(8000 + kind, 'FM0000') || '-' || lpad(to_hex(number), 12, '0'))::uuid $$`;
    await sql`insert into member (fund_id, member_id, member_no, given_name, family_name, village_no, plan_code, joined_on, written_at)
      select ${fundId}::uuid, pg_temp.id_of(1, i), to_char(i, 'FM0000'), 'ชื่อ' || i, 'สกุล' || i % 700, i % 12 + 1, 'monthly', '2023-03-01', now()
        from generate_series(1, 5000) i`;
    await sql`insert into standing (fund_id, member_id) select ${fundId}::uuid, pg_temp.id_of(1, i) from generate_series(1, 5000) i`;
    await sql`insert into account (fund_id, account, class, name, holder)
      select ${fundId}::uuid, 'bag:' || pg_temp.id_of(1, i), 'asset', 'เงินในมือผู้เก็บ', pg_temp.id_of(1, i) from generate_series(1, 20) i`;
    await writeEntries(sql, fundId);
    await writePapers(sql, fundId);
    await sql`insert into chain_link (fund_id, chain_no, kind, subject_id, digest, previous, hash)
      select ${fundId}::uuid, row_number() over (order by written_at, entry_id), 'entry', entry_id, nothing, nothing, nothing
        from entry, (select decode(repeat('00', 32), 'hex') as nothing) n where fund_id = ${fundId}`;
    await sql`insert into balance_snapshot (fund_id, month_on, account, sub_fund, balance_satang)
      select ${fundId}::uuid, '2026-01-01', account, sub_fund, sum(amount_satang) from entry join posting using (fund_id, entry_id)
        where fund_id = ${fundId} and booked_month <= '2026-01-01' group by account, sub_fund`;
    await sql`update fund_head set closed_through = '2026-01-31' where fund_id = ${fundId}`;
  });
  await owner`vacuum analyze`;
}

/** Entry i belongs to month i / 2778: 36 months, February 2026 the last. */
async function writeEntries(sql: postgres.TransactionSql, fundId: string): Promise<void> {
  await sql`create temp table made on commit drop as
    select i, case when i % 100 = 99 then 'reversal' when i % 50 = 0 then 'expense' when i % 200 = 1 then 'hand-in' else 'contribution' end as kind,
        (date '2023-03-01' + make_interval(months => i / 2778))::date as month, i % 5000 + 1 as member, i % 20 + 1 as collector
      from generate_series(1, 100000) i`;
  await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, written_by, idempotency_key, command_hash, reverses)
    select ${fundId}::uuid, pg_temp.id_of(2, i), kind, month + i % 28, month, (month + i % 28) + make_interval(secs => i), pg_temp.id_of(1, 1), 'k' || i, '\\x00',
        case kind when 'reversal' then pg_temp.id_of(2, i - 1) end
      from made`;
  // What a reversal takes back is the contribution before it, with the same collector.
  await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang, sub_fund)
    select ${fundId}::uuid, pg_temp.id_of(2, i), 1,
        case when kind = 'expense' then 'expense:travel' when kind = 'hand-in' then 'cash' when own % 2 = 0 then 'cash'
          else 'bag:' || pg_temp.id_of(1, own % 20 + 1) end,
        case kind when 'reversal' then -3000 when 'expense' then 100 else 3000 end, case kind when 'expense' then 'welfare' end
      from made, lateral (select case kind when 'reversal' then i - 1 else i end as own) o
    union all
    select ${fundId}::uuid, pg_temp.id_of(2, i), 2,
        case kind when 'expense' then 'cash' when 'hand-in' then 'bag:' || pg_temp.id_of(1, collector) else 'contributions' end,
        case kind when 'reversal' then 3000 when 'expense' then -100 else -3000 end, null
      from made`;
}

async function writePapers(sql: postgres.TransactionSql, fundId: string): Promise<void> {
  await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at)
    select ${fundId}::uuid, pg_temp.id_of(3, i), 'OB', row_number() over (order by i), pg_temp.id_of(2, i), pg_temp.id_of(1, collector), 'cash',
        month + i % 28, 3000, month from made where kind = 'contribution'`;
  await sql`insert into receipt_line (fund_id, receipt_id, line_no, member_id, kind, plan_code, from_on, to_on, price_satang, amount_satang)
    select ${fundId}::uuid, pg_temp.id_of(3, i), 1, pg_temp.id_of(1, member), 'contribution', 'monthly',
        (date '2023-03-01' + make_interval(months => nth::int - 1))::date, (date '2023-03-01' + make_interval(months => nth::int))::date - 1, 3000, 3000
      from (select *, row_number() over (partition by member order by i) as nth from made where kind = 'contribution') m`;
  await sql`insert into voucher (fund_id, voucher_id, book, number, entry_id, kind, paid_by, method, happened_on, total_satang, written_at)
    select ${fundId}::uuid, pg_temp.id_of(4, i), 'PV', row_number() over (order by i), pg_temp.id_of(2, i), 'expense', pg_temp.id_of(1, 1), 'cash',
        month + i % 28, 100, month from made where kind = 'expense'`;
  await sql`insert into private_part (fund_id, kind, subject_id, words)
    select ${fundId}::uuid, 'receipt', pg_temp.id_of(3, i), json_build_object('payers', json_build_array('ชื่อ' || member), 'receiver', 'ชื่อ' || collector)
      from made where kind = 'contribution'
    union all
    select ${fundId}::uuid, 'voucher', pg_temp.id_of(4, i), json_build_object('receiver', 'ร้านค้า', 'payer', 'ชื่อ1', 'purpose', 'ค่าเดินทาง')
      from made where kind = 'expense'`;
}
