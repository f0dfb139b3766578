-- why: co-funding rounds with their frozen lists of members.

-- What the state co-funds: the members who stood in the fund on one day. How many rounds each may have in all, and at most how
-- much, is what the state had announced for this round.
create table co_funding_round (
  fund_id           uuid not null references fund,
  round_no          integer not null check (round_no > 0),
  on_day            date not null,
  most_rounds       integer not null check (most_rounds > 0),
  per_member_satang bigint not null check (per_member_satang > 0),
  member_count      integer not null check (member_count > 0),
  frozen_by         uuid not null,
  frozen_at         timestamptz not null,
  primary key (fund_id, round_no),
  foreign key (fund_id, frozen_by) references member
);

-- The number under which a member stood in the register then, and in which place on the list: the list is read again as it was.
create table co_funding_member (
  fund_id   uuid not null,
  round_no  integer not null,
  place     integer not null check (place > 0),
  member_id uuid not null,
  member_no text not null,
  primary key (fund_id, round_no, member_id),
  unique (fund_id, round_no, place),
  foreign key (fund_id, round_no) references co_funding_round deferrable initially deferred,
  foreign key (fund_id, member_id) references member
);
create index co_funding_by_member on co_funding_member (fund_id, member_id);

-- The receipts for a round's money. A receipt is of one round, and stays so; a cancelled one counts for nothing.
create table co_funding_receipt (
  fund_id    uuid not null,
  receipt_id uuid not null,
  round_no   integer not null,
  primary key (fund_id, receipt_id),
  foreign key (fund_id, receipt_id) references receipt,
  foreign key (fund_id, round_no) references co_funding_round
);

-- First the list, then its round: from then on nobody joins it. Under the books' lock, so that nobody joins in between.
create function co_funding_list_is_open() returns trigger language plpgsql as $$
begin
  perform lock_books();
  if exists (select from added join co_funding_round using (fund_id, round_no)) then
    raise exception 'the list of this co-funding round is frozen' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger co_funding_member_open after insert on co_funding_member referencing new table as added
  for each statement execute function co_funding_list_is_open();

create function co_funding_list_is_whole() returns trigger language plpgsql as $$
begin
  if new.member_count <> (select count(*) from co_funding_member where fund_id = new.fund_id and round_no = new.round_no) then
    raise exception 'the list of co-funding round % is not whole', new.round_no using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger co_funding_round_whole before insert on co_funding_round for each row execute function co_funding_list_is_whole();

create function co_funding_receipt_is_state_money() returns trigger language plpgsql as $$
begin
  if exists (select from receipt_line where fund_id = new.fund_id and receipt_id = new.receipt_id and kind <> 'state-co-contribution') then
    raise exception 'receipt % is not for co-funding', new.receipt_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger co_funding_receipt_kind before insert on co_funding_receipt for each row execute function co_funding_receipt_is_state_money();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['co_funding_round', 'co_funding_member', 'co_funding_receipt'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', fund_table || '_frozen', fund_table);
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;
