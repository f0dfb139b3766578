-- why: the double-entry ledger and its receipts. The database itself keeps them balanced, gapless and append-only, whoever writes.

create table account (
  fund_id uuid not null references fund,
  account text not null,
  class   text not null check (class in ('asset', 'money-in', 'income', 'welfare', 'expense')),
  name    text not null,
  holder  uuid,
  primary key (fund_id, account),
  foreign key (fund_id, holder) references member
);

create table entry (
  fund_id         uuid not null references fund,
  entry_id        uuid not null,
  kind            text not null,
  happened_on     date not null,
  booked_month    date not null check (extract(day from booked_month) = 1),
  written_at      timestamptz not null,
  written_by      uuid,
  idempotency_key text not null,
  command_hash    bytea not null,
  reverses        uuid,
  written_in      xid8 not null default pg_current_xact_id(),
  primary key (fund_id, entry_id),
  unique (fund_id, idempotency_key),
  unique (fund_id, reverses),
  foreign key (fund_id, written_by) references member,
  foreign key (fund_id, reverses) references entry
);
create index entry_by_month on entry (fund_id, booked_month);

-- A debit is positive, a credit negative: an entry adds up to nothing.
create table posting (
  fund_id       uuid not null,
  entry_id      uuid not null,
  line_no       smallint not null check (line_no > 0),
  account       text not null,
  amount_satang bigint not null check (amount_satang <> 0),
  primary key (fund_id, entry_id, line_no),
  foreign key (fund_id, entry_id) references entry,
  foreign key (fund_id, account) references account
);
create index posting_by_account on posting (fund_id, account);

create table receipt (
  fund_id      uuid not null,
  receipt_id   uuid not null,
  book         text not null,
  number       bigint not null,
  entry_id     uuid not null,
  received_by  uuid not null,
  method       text not null check (method in ('cash', 'bank')),
  happened_on  date not null,
  total_satang bigint not null check (total_satang > 0),
  written_at   timestamptz not null,
  primary key (fund_id, receipt_id),
  unique (fund_id, book, number),
  unique (fund_id, entry_id),
  foreign key (fund_id, entry_id) references entry,
  foreign key (fund_id, received_by) references member
);
create index receipt_by_day on receipt (fund_id, happened_on);

-- A contribution line is a range of coverage: the member, from, to, and the price of one period.
create table receipt_line (
  fund_id       uuid not null,
  receipt_id    uuid not null,
  line_no       smallint not null check (line_no > 0),
  member_id     uuid not null,
  kind          text not null check (kind in ('contribution', 'entrance-fee', 'donation')),
  plan_code     text,
  from_on       date,
  to_on         date,
  price_satang  bigint check (price_satang > 0),
  amount_satang bigint not null check (amount_satang > 0),
  primary key (fund_id, receipt_id, line_no),
  foreign key (fund_id, receipt_id) references receipt,
  foreign key (fund_id, member_id) references member,
  check (kind <> 'contribution' or (plan_code is not null and to_on >= from_on and price_satang is not null))
);
create index receipt_line_by_member on receipt_line (fund_id, member_id, from_on);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: a mistake is answered by a reversal', tg_table_name using errcode = 'restrict_violation';
end $$;

-- An entry is written whole, in one transaction: later postings could not be told from tampering.
create function posting_belongs_to_new_entry() returns trigger language plpgsql as $$
begin
  if not exists (select from entry where fund_id = new.fund_id and entry_id = new.entry_id and written_in = pg_current_xact_id()) then
    raise exception 'entry % is already written', new.entry_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function entry_is_written_now() returns trigger language plpgsql as $$
begin
  new.written_in := pg_current_xact_id();
  return new;
end $$;

create function entry_balances() returns trigger language plpgsql as $$
declare
  total numeric;
  lines bigint;
begin
  select coalesce(sum(amount_satang), 0), count(*) into total, lines
    from posting where fund_id = new.fund_id and entry_id = new.entry_id;
  if total <> 0 or lines < 2 then
    raise exception 'entry % does not balance: % postings, sum %', new.entry_id, lines, total using errcode = 'check_violation';
  end if;
  return null;
end $$;

create function receipt_total_is_its_lines() returns trigger language plpgsql as $$
declare
  total numeric;
begin
  select coalesce(sum(amount_satang), 0) into total from receipt_line where fund_id = new.fund_id and receipt_id = new.receipt_id;
  if total <> (select total_satang from receipt where fund_id = new.fund_id and receipt_id = new.receipt_id) then
    raise exception 'receipt % does not add up to its lines', new.receipt_id using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- The number is given here and nowhere else: in the receipt's own transaction, under the fund's head row, so none is skipped or given twice.
-- Security definer, because the application may not touch the head row itself.
create function number_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.book = 'OB' then
    update fund_head set last_receipt_no = last_receipt_no + 1 where fund_id = new.fund_id returning last_receipt_no into new.number;
    if new.number is null then raise exception 'fund % has no head row', new.fund_id; end if;
  end if;
  return new;
end $$;

create trigger entry_written_now before insert on entry for each row execute function entry_is_written_now();
create trigger posting_new_entry before insert on posting for each row execute function posting_belongs_to_new_entry();
create constraint trigger entry_balances after insert on entry deferrable initially deferred for each row execute function entry_balances();
create constraint trigger posting_balances after insert on posting deferrable initially deferred for each row execute function entry_balances();
create trigger receipt_numbered before insert on receipt for each row execute function number_receipt();
create constraint trigger receipt_adds_up after insert on receipt deferrable initially deferred for each row execute function receipt_total_is_its_lines();
create constraint trigger receipt_line_adds_up after insert on receipt_line deferrable initially deferred for each row execute function receipt_total_is_its_lines();

create trigger entry_append_only before update or delete or truncate on entry for each statement execute function refuse_change();
create trigger posting_append_only before update or delete or truncate on posting for each statement execute function refuse_change();
create trigger receipt_append_only before update or delete or truncate on receipt for each statement execute function refuse_change();
create trigger receipt_line_append_only before update or delete or truncate on receipt_line for each statement execute function refuse_change();
