-- why: sub-funds, vouchers, decisions, closes and the hash chain: the ledger that an auditor believes.

-- What an account, a kind or a sub-fund is called becomes part of hashed lines: one word, nothing that could break a line.
alter table account add constraint account_is_a_word check (account ~ '^[a-z][a-z0-9:-]*$');
alter table entry add constraint entry_kind_is_a_word check (kind ~ '^[a-z][a-z-]*$');
alter table entry add constraint entry_reversal_names_original check ((kind = 'reversal') = (reverses is not null));

-- Assets are not split. Money in and income without a sub-fund await the month's allocation; what is spent names its own.
alter table posting add column sub_fund text check (sub_fund ~ '^[a-z][a-z0-9-]*$');

alter table fund_head
  add column last_voucher_no bigint not null default 0,
  add column chain_no        bigint not null default 0,
  add column chain_hash      bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(chain_hash) = 32);

-- A receipt is also written for an agency or a donor who is nobody's number; its code lets whoever holds the paper have it checked.
alter table receipt add column code text check (code ~ '^[A-Z0-9]{6}$');
alter table receipt add constraint receipt_book_is_a_line check (book !~ '[[:cntrl:]]' and book <> '');
alter table receipt_line alter column member_id drop not null;
alter table receipt_line drop constraint receipt_line_kind_check;
alter table receipt_line add constraint receipt_line_kind_is_a_word check (kind ~ '^[a-z][a-z-]*$');
alter table receipt_line add constraint receipt_line_names_its_member check (member_id is not null or kind not in ('contribution', 'entrance-fee'));
alter table receipt_line add constraint receipt_line_plan_is_a_word check (plan_code !~ '[[:cntrl:] ]' and plan_code not in ('', '-'));

create table voucher (
  fund_id      uuid not null,
  voucher_id   uuid not null,
  book         text not null check (book !~ '[[:cntrl:]]' and book <> ''),
  number       bigint not null,
  entry_id     uuid not null,
  kind         text not null check (kind ~ '^[a-z][a-z-]*$'),
  paid_by      uuid not null,
  method       text not null check (method in ('cash', 'bank')),
  happened_on  date not null,
  total_satang bigint not null check (total_satang > 0),
  written_at   timestamptz not null,
  primary key (fund_id, voucher_id),
  unique (fund_id, book, number),
  unique (fund_id, entry_id),
  foreign key (fund_id, entry_id) references entry,
  foreign key (fund_id, paid_by) references member
);
create index voucher_by_day on voucher (fund_id, happened_on);

-- Who decided what about what: a cancelled receipt, an admission, a debt written off. Its reason is personal and stands apart.
create table decision (
  fund_id       uuid not null references fund,
  decision_id   uuid not null,
  kind          text not null check (kind ~ '^[a-z][a-z-]*$'),
  subject_kind  text not null check (subject_kind ~ '^[a-z][a-z-]*$'),
  subject_id    uuid not null,
  decided_by    uuid not null,
  resolution_no text check (resolution_no !~ '[[:cntrl:]]' and resolution_no not in ('', '-')),
  resolution_on date,
  decided_at    timestamptz not null,
  primary key (fund_id, decision_id),
  foreign key (fund_id, decided_by) references member
);
create index decision_by_subject on decision (fund_id, subject_kind, subject_id);

-- What is personal in a receipt, a voucher or a decision (names, purpose, reason), with the salt that keeps its digest from
-- being guessed. To erase a person, this row goes and the chain stays whole.
create table private_part (
  fund_id    uuid not null references fund,
  kind       text not null check (kind in ('receipt', 'voucher', 'decision')),
  subject_id uuid not null,
  salt       bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) check (octet_length(salt) = 32),
  words      text not null,
  primary key (fund_id, kind, subject_id)
);

-- The chain: one link for everything that was written into the books, in the order in which it was committed.
create table chain_link (
  fund_id    uuid not null references fund,
  chain_no   bigint not null check (chain_no > 0),
  kind       text not null check (kind in ('entry', 'receipt', 'voucher', 'decision', 'close', 'redaction')),
  subject_id uuid not null,
  digest     bytea not null check (octet_length(digest) = 32),
  previous   bytea not null check (octet_length(previous) = 32),
  hash       bytea not null check (octet_length(hash) = 32),
  primary key (fund_id, chain_no),
  unique (fund_id, kind, subject_id)
);

-- Balances at the end of a closed month, cumulative since founding. No sub-fund is written as nothing at all.
create table balance_snapshot (
  fund_id        uuid not null references fund,
  month_on       date not null check (extract(day from month_on) = 1),
  account        text not null,
  sub_fund       text,
  balance_satang bigint not null,
  unique nulls not distinct (fund_id, month_on, account, sub_fund),
  foreign key (fund_id, account) references account
);

-- A closed month or year. The seal is the chain's head right after the close's own link: what the committee copies into its minutes.
create table closing (
  fund_id    uuid not null references fund,
  closing_id uuid not null,
  kind       text not null check (kind in ('month', 'year')),
  from_on    date not null,
  through_on date not null,
  closed_by  uuid not null,
  closed_at  timestamptz not null,
  chain_no   bigint not null,
  seal       bytea not null check (octet_length(seal) = 32),
  primary key (fund_id, closing_id),
  unique (fund_id, kind, through_on),
  foreign key (fund_id, closed_by) references member,
  check (through_on >= from_on)
);

-- Whatever one person asks for and another settles. Its body is sealed: it may name people.
create table request (
  fund_id     uuid not null references fund,
  request_id  uuid not null,
  kind        text not null check (kind ~ '^[a-z][a-z-]*$'),
  subject_id  uuid,
  asked_by    uuid,
  asked_from  text,
  asked_at    timestamptz not null,
  body_sealed bytea not null,
  settled_as  text check (settled_as in ('agreed', 'declined', 'withdrawn')),
  settled_by  uuid,
  settled_at  timestamptz,
  primary key (fund_id, request_id),
  foreign key (fund_id, asked_by) references member,
  foreign key (fund_id, asked_from) references line_account,
  foreign key (fund_id, settled_by) references member,
  check ((settled_as is null) = (settled_at is null))
);
create unique index request_open on request (fund_id, kind, subject_id) where settled_as is null and subject_id is not null;
create index request_waiting on request (fund_id, asked_at) where settled_as is null;

create function request_is_open() returns trigger language plpgsql as $$
begin
  if old.settled_as is not null then
    raise exception 'request % is settled', old.request_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger request_open before update on request for each row execute function request_is_open();

-- Every range that stands paid: what a cancelled receipt had covered is open again.
create view covered with (security_invoker = true) as
  select l.fund_id, l.member_id, l.from_on, l.to_on, r.happened_on, l.plan_code, l.price_satang, l.amount_satang
    from receipt_line l join receipt r using (fund_id, receipt_id)
    where l.kind = 'contribution' and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id);
grant select on covered to omboon_app;

-- The lines that are hashed, as docs/chain.md specifies them; src/core/ledger/chain.ts writes the same ones independently.
-- Days and moments are written out here, because a session may have its own way of showing them.
create function written_day(day date) returns text language sql stable as $$ select to_char(day::timestamp, 'YYYY-MM-DD') $$;
create function written_moment(moment timestamptz) returns text language sql stable
  as $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

create function entry_lines(of_fund uuid, of_entry uuid) returns text language plpgsql stable as $$
begin
  return (select concat_ws(E'\n', 'omboon entry 1', e.fund_id, e.entry_id, e.kind, written_day(e.happened_on), written_day(e.booked_month),
      written_moment(e.written_at), coalesce(e.written_by::text, '-'), encode(e.command_hash, 'hex'), coalesce(e.reverses::text, '-'),
      (select string_agg(concat_ws(' ', line_no, account, coalesce(sub_fund, '-'), amount_satang), E'\n' order by line_no)
        from posting p where p.fund_id = of_fund and p.entry_id = of_entry))
    from entry e where e.fund_id = of_fund and e.entry_id = of_entry);
end $$;

create function receipt_lines(of_fund uuid, of_receipt uuid) returns text language plpgsql stable as $$
begin
  return (select concat_ws(E'\n', 'omboon receipt 1', r.fund_id, r.receipt_id, r.book, r.number, coalesce(r.code, '-'), r.entry_id, r.received_by,
      r.method, written_day(r.happened_on), r.total_satang, written_moment(r.written_at),
      (select string_agg(concat_ws(' ', line_no, coalesce(member_id::text, '-'), kind, coalesce(plan_code, '-'), coalesce(written_day(from_on), '-'),
          coalesce(written_day(to_on), '-'), coalesce(price_satang::text, '-'), amount_satang), E'\n' order by line_no)
        from receipt_line l where l.fund_id = of_fund and l.receipt_id = of_receipt))
    from receipt r where r.fund_id = of_fund and r.receipt_id = of_receipt);
end $$;

create function voucher_lines(of_fund uuid, of_voucher uuid) returns text language plpgsql stable as $$
begin
  return (select concat_ws(E'\n', 'omboon voucher 1', fund_id, voucher_id, book, number, entry_id, kind, paid_by, method, written_day(happened_on),
      total_satang, written_moment(written_at))
    from voucher where fund_id = of_fund and voucher_id = of_voucher);
end $$;

create function decision_lines(of_fund uuid, of_decision uuid) returns text language plpgsql stable as $$
begin
  return (select concat_ws(E'\n', 'omboon decision 1', fund_id, decision_id, kind, subject_kind, subject_id, decided_by, coalesce(resolution_no, '-'),
      coalesce(written_day(resolution_on), '-'), written_moment(decided_at))
    from decision where fund_id = of_fund and decision_id = of_decision);
end $$;

-- Without chain number and seal: these are known only when the link is taken.
create function close_lines(of_fund uuid, of_closing uuid) returns text language plpgsql stable as $$
begin
  return (select concat_ws(E'\n', 'omboon close 1', c.fund_id, c.closing_id, c.kind, written_day(c.from_on), written_day(c.through_on), c.closed_by,
      written_moment(c.closed_at),
      (select string_agg(concat_ws(' ', account, coalesce(sub_fund, '-'), balance_satang), E'\n'
          order by account collate "C", coalesce(sub_fund, '-') collate "C")
        from balance_snapshot s where s.fund_id = c.fund_id and s.month_on = date_trunc('month', c.through_on)::date))
    from closing c where c.fund_id = of_fund and c.closing_id = of_closing);
end $$;

-- The salt keeps anybody from guessing the words by trying.
create function salted_digest(of_fund uuid, of_kind text, of_subject uuid, lines text) returns bytea language plpgsql as $$
begin
  if not exists (select from private_part where fund_id = of_fund and kind = of_kind and subject_id = of_subject) then
    insert into private_part (fund_id, kind, subject_id, words) values (of_fund, of_kind, of_subject, '{}');
  end if;
  return (select sha256(salt || convert_to(lines || E'\n' || words, 'UTF8')) from private_part
    where fund_id = of_fund and kind = of_kind and subject_id = of_subject);
end $$;

-- Appends one link under the fund's head row: from here to the commit, whatever else the fund writes waits. It is therefore
-- called as late as can be, by triggers that fire at the commit itself. The head row is only locked here and follows once, behind
-- the last link: a row that one transaction writes a thousand times is slower to find with each.
create function take_link(of_fund uuid, of_kind text, of_subject uuid, of_digest bytea) returns bytea language plpgsql as $$
declare
  last_no bigint;
  last_hash bytea;
  linked bytea;
begin
  perform from fund_head where fund_id = of_fund for no key update;
  if not found then raise exception 'fund % has no head row', of_fund; end if;
  select chain_no, hash into last_no, last_hash from chain_link where fund_id = of_fund order by chain_no desc limit 1;
  if not found then last_no := 0; last_hash := decode(repeat('00', 32), 'hex'); end if;
  linked := sha256(convert_to(concat_ws(E'\n', 'omboon link 1', of_fund, last_no + 1, encode(last_hash, 'hex'), of_kind, of_subject,
    encode(of_digest, 'hex')), 'UTF8'));
  insert into chain_link (fund_id, chain_no, kind, subject_id, digest, previous, hash)
    values (of_fund, last_no + 1, of_kind, of_subject, of_digest, last_hash, linked);
  return linked;
end $$;

create function head_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.chain_no = (select max(chain_no) from chain_link where fund_id = new.fund_id) then
    update fund_head set chain_no = new.chain_no, chain_hash = new.hash,
        last_receipt_no = greatest(last_receipt_no, (select max(number) from receipt where fund_id = new.fund_id and book = 'OB')),
        last_voucher_no = greatest(last_voucher_no, (select max(number) from voucher where fund_id = new.fund_id and book = 'PV'))
      where fund_id = new.fund_id;
  end if;
  return null;
end $$;

-- What is judged of an entry, a receipt or a voucher is judged in the moment in which it takes its link, by the owner's eyes:
-- earlier something could still be added, later nothing can be, and whoever writes may have turned to another fund meanwhile.
create function chain_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  total numeric;
  lines bigint;
begin
  -- Its month may have been closed since it was chosen: then all is undone and done again, into the month that is open now.
  if new.booked_month <= (select closed_through from fund_head where fund_id = new.fund_id for no key update) then
    raise exception 'the month % is closed', new.booked_month using errcode = 'serialization_failure';
  end if;
  select coalesce(sum(amount_satang), 0), count(*) into total, lines from posting where fund_id = new.fund_id and entry_id = new.entry_id;
  if total <> 0 or lines < 2 then
    raise exception 'entry % does not balance: % postings, sum %', new.entry_id, lines, total using errcode = 'check_violation';
  end if;
  if new.reverses is not null then perform judge_reversal(new); end if;
  perform take_link(new.fund_id, 'entry', new.entry_id, sha256(convert_to(entry_lines(new.fund_id, new.entry_id), 'UTF8')));
  return null;
end $$;

-- A cancelled receipt or voucher stays cancelled: its money comes back under a new number, never by reversing the reversal.
-- Whatever reverses an entry takes back exactly what that entry did, on the day of that entry.
create function judge_reversal(reversal entry) returns void language plpgsql as $$
declare
  original entry;
begin
  select * into strict original from entry where fund_id = reversal.fund_id and entry_id = reversal.reverses;
  if exists (select from receipt where fund_id = original.fund_id and entry_id = original.reverses)
    or exists (select from voucher where fund_id = original.fund_id and entry_id = original.reverses) then
    raise exception 'what was cancelled stays cancelled' using errcode = 'restrict_violation';
  end if;
  if original.happened_on <> reversal.happened_on
    or exists (select from posting p where p.fund_id = reversal.fund_id and p.entry_id in (reversal.entry_id, reversal.reverses)
      group by account, sub_fund having sum(amount_satang) <> 0) then
    raise exception 'entry % does not take back what % did', reversal.entry_id, reversal.reverses using errcode = 'check_violation';
  end if;
end $$;

-- Receipt and voucher are written with their entry, which is whole by now: its own link comes first.
create function judge_paper(of_fund uuid, of_entry uuid) returns void language plpgsql as $$
begin
  if not exists (select from chain_link where fund_id = of_fund and kind = 'entry' and subject_id = of_entry) then
    raise exception 'entry % is not whole yet', of_entry using errcode = 'restrict_violation';
  elsif not exists (select from entry where fund_id = of_fund and entry_id = of_entry and written_in = pg_current_xact_id() and reverses is null) then
    raise exception 'entry % was written without a paper', of_entry using errcode = 'restrict_violation';
  end if;
end $$;

-- A receipt says what its entry brought in: into cash, bank or a bag, or out of the money that nobody had known yet.
create function chain_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform judge_paper(new.fund_id, new.entry_id);
  if new.total_satang <> (select coalesce(sum(amount_satang), 0) from receipt_line where fund_id = new.fund_id and receipt_id = new.receipt_id) then
    raise exception 'receipt % does not add up to its lines', new.receipt_id using errcode = 'check_violation';
  end if;
  if new.total_satang <> (select coalesce(sum(p.amount_satang), 0) from posting p join account a using (fund_id, account)
      where p.fund_id = new.fund_id and p.entry_id = new.entry_id and p.amount_satang > 0 and (a.class = 'asset' or p.account = 'unidentified')) then
    raise exception 'receipt % does not bring in what its entry says', new.receipt_id using errcode = 'check_violation';
  end if;
  perform take_link(new.fund_id, 'receipt', new.receipt_id,
    salted_digest(new.fund_id, 'receipt', new.receipt_id, receipt_lines(new.fund_id, new.receipt_id)));
  return null;
end $$;

create function chain_voucher() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform judge_paper(new.fund_id, new.entry_id);
  if new.total_satang <> (select coalesce(-sum(p.amount_satang), 0) from posting p join account a using (fund_id, account)
      where p.fund_id = new.fund_id and p.entry_id = new.entry_id and p.amount_satang < 0 and a.class = 'asset') then
    raise exception 'voucher % does not pay what its entry says', new.voucher_id using errcode = 'check_violation';
  end if;
  perform take_link(new.fund_id, 'voucher', new.voucher_id,
    salted_digest(new.fund_id, 'voucher', new.voucher_id, voucher_lines(new.fund_id, new.voucher_id)));
  return null;
end $$;

create function chain_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform take_link(new.fund_id, 'decision', new.decision_id,
    salted_digest(new.fund_id, 'decision', new.decision_id, decision_lines(new.fund_id, new.decision_id)));
  return null;
end $$;

-- What is in the chain is complete: nothing joins it afterwards, not even in the same transaction.
create or replace function posting_belongs_to_new_entry() returns trigger language plpgsql as $$
begin
  if not exists (select from entry where fund_id = new.fund_id and entry_id = new.entry_id and written_in = pg_current_xact_id())
    or exists (select from chain_link where fund_id = new.fund_id and kind = 'entry' and subject_id = new.entry_id) then
    raise exception 'entry % is already written', new.entry_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function receipt_line_belongs_to_new_receipt() returns trigger language plpgsql as $$
begin
  if exists (select from chain_link where fund_id = new.fund_id and kind = 'receipt' and subject_id = new.receipt_id) then
    raise exception 'receipt % is already written', new.receipt_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function private_part_is_new() returns trigger language plpgsql as $$
begin
  if exists (select from chain_link where fund_id = new.fund_id and kind = new.kind and subject_id = new.subject_id) then
    raise exception '% % is already written', new.kind, new.subject_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function posting_names_sub_fund() returns trigger language plpgsql as $$
declare
  its_class text := (select class from account where fund_id = new.fund_id and account = new.account);
begin
  if its_class = 'asset' and new.sub_fund is not null then
    raise exception 'assets are not split by sub-fund' using errcode = 'check_violation';
  elsif its_class in ('welfare', 'expense') and new.sub_fund is null then
    raise exception 'what is spent names its sub-fund' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The next number after the last that was ever given, under the fund's head row. A row that stays out after all
-- (`on conflict do nothing`) has taken none: numbers count rows, and nothing else.
create or replace function number_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.book = 'OB' then
    perform from fund_head where fund_id = new.fund_id for no key update;
    if not found then raise exception 'fund % has no head row', new.fund_id; end if;
    new.number := 1 + greatest((select last_receipt_no from fund_head where fund_id = new.fund_id),
      (select max(number) from receipt where fund_id = new.fund_id and book = 'OB'));
  end if;
  return new;
end $$;

create function number_voucher() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.book = 'PV' then
    perform from fund_head where fund_id = new.fund_id for no key update;
    if not found then raise exception 'fund % has no head row', new.fund_id; end if;
    new.number := 1 + greatest((select last_voucher_no from fund_head where fund_id = new.fund_id),
      (select max(number) from voucher where fund_id = new.fund_id and book = 'PV'));
  end if;
  return new;
end $$;

-- A fund's books begin with nothing, whatever the writer says.
create function head_begins() returns trigger language plpgsql as $$
begin
  new := row(new.fund_id, 0, null, 0, 0, decode(repeat('00', 32), 'hex'))::fund_head;
  return new;
end $$;

-- Payments, movements of cash and closes look at balances before they write: one after another in a fund. Gives the last closed day.
create function lock_books() returns date language sql security definer set search_path = public, pg_temp
  as $$ select closed_through from fund_head where fund_id = current_fund() for no key update $$;

-- Whether a period may be closed now; its snapshot is judged by close_books itself.
create function judge_period(of_fund uuid, of_kind text, of_from date, of_through date) returns void language plpgsql as $$
declare
  closed date := (select closed_through from fund_head where fund_id = of_fund);
  first_day date := (select min(booked_month) from entry where fund_id = of_fund);
  last_year date := (select max(through_on) from closing where fund_id = of_fund and kind = 'year');
begin
  if first_day is null then
    raise exception 'there is nothing to close' using errcode = 'check_violation';
  elsif of_kind = 'month' then
    if of_from <> coalesce(closed + 1, first_day) or of_through <> (of_from + interval '1 month')::date - 1 then
      raise exception 'months are closed whole and in order' using errcode = 'check_violation';
    end if;
  elsif closed is null or of_through > closed then
    raise exception 'a year is closed after its months' using errcode = 'check_violation';
  -- A fund that moves the beginning of its year has a shorter one between.
  elsif of_from <> coalesce(last_year + 1, of_from) or of_from > coalesce(last_year + 1, first_day) or extract(day from of_from) <> 1
    or extract(day from of_through + 1) <> 1 or of_through < first_day or of_through >= (of_from + interval '1 year')::date then
    raise exception 'years are closed whole and in order' using errcode = 'check_violation';
  end if;
end $$;

-- Snapshot, link, seal and lock, in this order; the allocation was posted before, in the same transaction. Gives the seal.
create function close_books(with_id uuid, of_kind text, of_from date, of_through date, by_member uuid, at_moment timestamptz)
  returns bytea language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_fund uuid := current_fund();
  its_seal bytea;
begin
  perform lock_books();
  -- Everything of this transaction takes its link now, before the seal.
  set constraints all immediate;
  set constraints all deferred;
  if of_through >= (at_moment at time zone 'Asia/Bangkok')::date then
    raise exception 'the period until % is not over', of_through using errcode = 'check_violation';
  end if;
  perform judge_period(of_fund, of_kind, of_from, of_through);
  if of_kind = 'month' then
    insert into balance_snapshot (fund_id, month_on, account, sub_fund, balance_satang)
      select of_fund, of_from, account, sub_fund, sum(amount_satang) from (
        select account, sub_fund, balance_satang as amount_satang from balance_snapshot
          where fund_id = of_fund and month_on = (of_from - interval '1 month')::date
        union all
        select p.account, p.sub_fund, p.amount_satang from entry e join posting p using (fund_id, entry_id)
          where e.fund_id = of_fund and e.booked_month = of_from) booked
      group by account, sub_fund;
    if (select sum(balance_satang) from balance_snapshot s join account a using (fund_id, account)
        where s.fund_id = of_fund and s.month_on = of_from and s.sub_fund is null and a.class in ('money-in', 'income')) <> 0 then
      raise exception 'money of the month % still awaits its allocation', of_from using errcode = 'check_violation';
    end if;
    update fund_head set closed_through = of_through where fund_id = of_fund;
  end if;
  -- The link's hash covers the close's own lines; number and seal are the link's, and are set while the row is being made.
  insert into closing (fund_id, closing_id, kind, from_on, through_on, closed_by, closed_at, chain_no, seal)
    values (of_fund, with_id, of_kind, of_from, of_through, by_member, at_moment, 0, decode(repeat('00', 32), 'hex'));
  its_seal := take_link(of_fund, 'close', with_id, sha256(convert_to(close_lines(of_fund, with_id), 'UTF8')));
  update closing set seal = its_seal, chain_no = (select max(chain_no) from chain_link where fund_id = of_fund)
    where fund_id = of_fund and closing_id = with_id;
  return its_seal;
end $$;

-- Takes the personal words of a receipt, voucher or decision out of the books for good. The chain says that it happened.
create function redact(of_kind text, of_subject uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- What is being written in this very transaction is not in the chain yet, and is not redacted but left unwritten.
  delete from private_part p where fund_id = current_fund() and kind = of_kind and subject_id = of_subject
    and exists (select from chain_link l where l.fund_id = p.fund_id and l.kind = p.kind and l.subject_id = p.subject_id);
  if not found then return false; end if;
  perform take_link(current_fund(), 'redaction', of_subject, sha256(convert_to(concat_ws(E'\n', 'omboon redaction 1', current_fund(), of_kind, of_subject), 'UTF8')));
  return true;
end $$;

-- A close is sealed in the statement that makes it, and never again.
create function closing_is_being_made() returns trigger language plpgsql as $$
begin
  if old.chain_no <> 0 then
    raise exception 'closing % is sealed', old.closing_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Judged with the link from now on, once an entry and not once a posting.
drop trigger entry_balances on entry;
drop trigger posting_balances on posting;
drop function entry_balances;
drop trigger receipt_adds_up on receipt;
drop trigger receipt_line_adds_up on receipt_line;
drop function receipt_total_is_its_lines;

create trigger posting_sub_fund before insert on posting for each row execute function posting_names_sub_fund();
create trigger receipt_line_new before insert on receipt_line for each row execute function receipt_line_belongs_to_new_receipt();
create trigger private_part_new before insert on private_part for each row execute function private_part_is_new();
create trigger voucher_numbered before insert on voucher for each row execute function number_voucher();
create trigger closing_sealed before update on closing for each row execute function closing_is_being_made();
create trigger head_begins_with_nothing before insert on fund_head for each row execute function head_begins();
create constraint trigger zz_entry_chained after insert on entry deferrable initially deferred for each row execute function chain_entry();
create constraint trigger zz_receipt_chained after insert on receipt deferrable initially deferred for each row execute function chain_receipt();
create constraint trigger zz_voucher_chained after insert on voucher deferrable initially deferred for each row execute function chain_voucher();
create constraint trigger zz_decision_chained after insert on decision deferrable initially deferred for each row execute function chain_decision();

create constraint trigger zz_head_followed after insert on chain_link deferrable initially deferred for each row execute function head_follows();

create trigger voucher_append_only before update or delete or truncate on voucher for each statement execute function refuse_change();
create trigger decision_append_only before update or delete or truncate on decision for each statement execute function refuse_change();
create trigger chain_link_append_only before update or delete or truncate on chain_link for each statement execute function refuse_change();
create trigger balance_snapshot_append_only before update or delete or truncate on balance_snapshot for each statement execute function refuse_change();
create trigger closing_kept before delete or truncate on closing for each statement execute function refuse_change();
create trigger private_part_kept before update or truncate on private_part for each statement execute function refuse_change();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['voucher', 'decision', 'private_part', 'chain_link', 'balance_snapshot', 'closing', 'request'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select on %I to omboon_app', fund_table);
  end loop;
end $$;
-- Links, snapshots and closes are made by the functions above and by nobody else.
grant insert on voucher, decision, private_part, request to omboon_app;
grant update (settled_as, settled_by, settled_at) on request to omboon_app;
revoke all on function take_link, salted_digest, judge_reversal, judge_paper, judge_period, chain_entry, chain_receipt, chain_voucher, chain_decision,
  number_voucher, head_follows, lock_books, close_books, redact from public;
grant execute on function lock_books, close_books, redact to omboon_app;

-- Funds that were here before: the new accounts, and a link for everything that is in their books, in the order of writing, which is
-- that of the numbers.
insert into account (fund_id, account, class, name)
  select fund_id, added.account, added.class, added.name from fund cross join (values
    ('receivables', 'asset', 'เงินทดรองรอเรียกคืน'),
    ('in-transit', 'asset', 'เงินระหว่างทาง'),
    ('other-money-in', 'money-in', 'รายรับอื่น'),
    ('allocation', 'money-in', 'จัดสรรเข้ากองทุนย่อย'),
    ('other-assets', 'asset', 'สินทรัพย์อื่น'),
    ('welfare:birth', 'welfare', 'สวัสดิการ เกิด / คลอดบุตร'),
    ('welfare:illness', 'welfare', 'สวัสดิการ เจ็บป่วย'),
    ('welfare:old-age', 'welfare', 'สวัสดิการ ผู้สูงอายุ'),
    ('welfare:death', 'welfare', 'สวัสดิการ เสียชีวิต'),
    ('welfare:funeral', 'welfare', 'สวัสดิการ งานศพ / ฌาปนกิจ'),
    ('welfare:disadvantaged', 'welfare', 'สวัสดิการ ผู้ด้อยโอกาส / คนพิการ'),
    ('welfare:occupation', 'welfare', 'สวัสดิการ ส่งเสริมอาชีพ'),
    ('welfare:education', 'welfare', 'สวัสดิการ การศึกษา'),
    ('welfare:culture', 'welfare', 'สวัสดิการ ประเพณีและวัฒนธรรม'),
    ('welfare:housing', 'welfare', 'สวัสดิการ ที่อยู่อาศัย'),
    ('welfare:disaster', 'welfare', 'สวัสดิการ ภัยพิบัติ'),
    ('welfare:public-benefit', 'welfare', 'สวัสดิการ สาธารณประโยชน์'),
    ('welfare:environment', 'welfare', 'สวัสดิการ สิ่งแวดล้อม'),
    ('welfare:other', 'welfare', 'สวัสดิการ อื่น ๆ'),
    ('expense:pay', 'expense', 'ค่าตอบแทนคนทำงาน'),
    ('expense:travel', 'expense', 'ค่าเดินทาง'),
    ('expense:documents', 'expense', 'ค่าเอกสารและเครื่องเขียน'),
    ('expense:activities', 'expense', 'ค่ากิจกรรมและประชุม'),
    ('expense:other', 'expense', 'ค่าใช้จ่ายอื่น')) as added (account, class, name)
  on conflict do nothing;

do $$
declare
  one record;
begin
  for one in select e.fund_id, e.entry_id, r.receipt_id from entry e left join receipt r using (fund_id, entry_id)
      order by e.fund_id, r.number, e.written_at, e.entry_id loop
    perform take_link(one.fund_id, 'entry', one.entry_id, sha256(convert_to(entry_lines(one.fund_id, one.entry_id), 'UTF8')));
    if one.receipt_id is not null then
      perform take_link(one.fund_id, 'receipt', one.receipt_id,
        salted_digest(one.fund_id, 'receipt', one.receipt_id, receipt_lines(one.fund_id, one.receipt_id)));
    end if;
  end loop;
  -- The head rows follow before the next migration changes a table.
  set constraints all immediate;
  set constraints all deferred;
end $$;
