-- why: the auditor's remarks and the committee's answers. What was asked and what was answered stays readable for ever.

-- A remark is about exactly one thing, and is known by its number in the fund. Its text is sealed: it may name people.
create table remark (
  fund_id     uuid not null references fund,
  remark_no   integer not null check (remark_no > 0),
  made_by     uuid not null,
  made_at     timestamptz not null,
  receipt_id  uuid,
  voucher_id  uuid,
  entry_id    uuid,
  member_id   uuid,
  month_on    date check (extract(day from month_on) = 1),
  text_sealed bytea not null,
  primary key (fund_id, remark_no),
  foreign key (fund_id, made_by) references member,
  foreign key (fund_id, receipt_id) references receipt,
  foreign key (fund_id, voucher_id) references voucher,
  foreign key (fund_id, entry_id) references entry,
  foreign key (fund_id, member_id) references member,
  constraint remark_is_about_one_thing check (num_nonnulls(receipt_id, voucher_id, entry_id, member_id, month_on) = 1)
);

-- A remark has one answer. Whoever is not content with it makes another remark.
create table remark_answer (
  fund_id     uuid not null,
  remark_no   integer not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  text_sealed bytea not null,
  primary key (fund_id, remark_no),
  foreign key (fund_id, remark_no) references remark,
  foreign key (fund_id, answered_by) references member
);

create function remark_is_answered_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from remark where fund_id = new.fund_id and remark_no = new.remark_no and made_by = new.answered_by) then
    raise exception 'remark % is not answered by whoever made it', new.remark_no using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger remark_answer_by_another before insert on remark_answer for each row execute function remark_is_answered_by_another();

create trigger remark_append_only before update or delete or truncate on remark for each statement execute function refuse_change();
create trigger remark_answer_append_only before update or delete or truncate on remark_answer for each statement execute function refuse_change();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['remark', 'remark_answer'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;
