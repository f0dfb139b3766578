-- why: what the committee starts by itself, such as old-age money: each month a list of who has become entitled, which the committee confirms.

-- A fund has one list a month: whichever server writes the row makes it, and the others find it made.
create table benefit_list (
  fund_id      uuid not null references fund,
  month_on     date not null check (extract(day from month_on) = 1),
  found_on     date not null check (date_trunc('month', found_on) = month_on),
  made_at      timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (fund_id, month_on),
  foreign key (fund_id, confirmed_by) references member,
  check ((confirmed_by is null) = (confirmed_at is null))
);

-- The amount is the rules' own, with its reason. Whoever is struck stays on the list, with the reason and by whom.
create table benefit_list_entry (
  fund_id       uuid not null,
  month_on      date not null,
  member_id     uuid not null,
  benefit       text not null,
  name          text not null,
  event         text not null,
  amount_satang bigint not null check (amount_satang > 0),
  why           text not null,
  struck_by     uuid,
  struck_at     timestamptz,
  struck_reason text check (struck_reason <> ''),
  primary key (fund_id, month_on, member_id, benefit),
  foreign key (fund_id, month_on) references benefit_list,
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, struck_by) references member,
  check ((struck_by is null) = (struck_at is null)),
  check ((struck_by is null) = (struck_reason is null))
);
create index benefit_list_entry_by_member on benefit_list_entry (fund_id, member_id);

-- What is confirmed is decided: nothing of it changes, and nobody joins it.
create function benefit_list_is_open() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'the list of % is confirmed', old.month_on using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function benefit_list_entry_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from benefit_list where fund_id = new.fund_id and month_on = new.month_on and confirmed_at is not null) then
    raise exception 'the list of % is confirmed', new.month_on using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and old.struck_at is not null then
    raise exception 'this entry is struck already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger benefit_list_open before update on benefit_list for each row execute function benefit_list_is_open();
create trigger benefit_list_entry_open before insert or update on benefit_list_entry for each row execute function benefit_list_entry_is_open();
create trigger benefit_list_kept before delete or truncate on benefit_list for each statement execute function refuse_change();
create trigger benefit_list_entry_kept before delete or truncate on benefit_list_entry for each statement execute function refuse_change();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['benefit_list', 'benefit_list_entry'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;

-- Who, what and how much is never rewritten: only confirming and striking are.
grant update (confirmed_by, confirmed_at) on benefit_list to omboon_app;
grant update (struck_by, struck_at, struck_reason) on benefit_list_entry to omboon_app;
