-- why: bank statements, line by line, and what each line was matched with.

-- How each bank account's statements are written; the newest layout counts, the earlier ones say how older files were read.
create table statement_layout (
  fund_id   uuid not null,
  account   text not null,
  layout_no integer not null check (layout_no > 0),
  body      jsonb not null check (jsonb_typeof(body) = 'object'),
  set_at    timestamptz not null,
  primary key (fund_id, account, layout_no),
  foreign key (fund_id, account) references account
);

create table bank_statement (
  fund_id      uuid not null,
  statement_id uuid not null,
  account      text not null check (account ~ '^bank(:|$)'),
  imported_by  uuid not null,
  imported_at  timestamptz not null,
  primary key (fund_id, statement_id),
  unique (fund_id, account, statement_id),
  foreign key (fund_id, account) references account,
  foreign key (fund_id, imported_by) references member
);

-- A line is what it says: the same day, amount and balance again is the same line, whichever file brings it; only several alike
-- in one file are counted. What the bank says of it may name people and is sealed.
create table statement_line (
  fund_id        uuid not null,
  account        text not null,
  line_no        integer not null check (line_no > 0),
  statement_id   uuid not null,
  happened_on    date not null,
  amount_satang  bigint not null check (amount_satang <> 0),
  balance_satang bigint not null,
  occurrence     integer not null check (occurrence > 0),
  words_sealed   bytea not null,
  primary key (fund_id, account, line_no),
  unique (fund_id, account, happened_on, amount_satang, balance_satang, occurrence),
  foreign key (fund_id, account, statement_id) references bank_statement (fund_id, account, statement_id)
);

-- A line stands with at most one posting, and a posting with at most one line. What was matched wrongly is ended, never deleted.
create table statement_match (
  fund_id      uuid not null,
  match_id     uuid not null,
  account      text not null,
  line_no      integer not null,
  entry_id     uuid not null,
  posting_no   smallint not null,
  matched_by   uuid not null,
  matched_at   timestamptz not null,
  unmatched_by uuid,
  unmatched_at timestamptz,
  primary key (fund_id, match_id),
  foreign key (fund_id, account, line_no) references statement_line,
  foreign key (fund_id, entry_id, posting_no) references posting (fund_id, entry_id, line_no),
  foreign key (fund_id, matched_by) references member,
  foreign key (fund_id, unmatched_by) references member,
  check ((unmatched_by is null) = (unmatched_at is null))
);
create unique index statement_match_of_line on statement_match (fund_id, account, line_no) where unmatched_at is null;
create unique index statement_match_of_posting on statement_match (fund_id, entry_id, posting_no) where unmatched_at is null;

create function match_is_of_one_sum() returns trigger language plpgsql as $$
begin
  if not exists (select from statement_line l join posting p using (fund_id, account, amount_satang)
      where l.fund_id = new.fund_id and l.account = new.account and l.line_no = new.line_no
        and p.entry_id = new.entry_id and p.line_no = new.posting_no) then
    raise exception 'line and posting are not the same sum in the same account' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function match_stands() returns trigger language plpgsql as $$
begin
  if old.unmatched_at is not null then
    raise exception 'match % has ended', old.match_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger statement_match_one_sum before insert on statement_match for each row execute function match_is_of_one_sum();
create trigger statement_match_stands before update on statement_match for each row execute function match_stands();
create trigger statement_layout_kept before update or delete or truncate on statement_layout for each statement execute function refuse_change();
create trigger bank_statement_kept before update or delete or truncate on bank_statement for each statement execute function refuse_change();
create trigger statement_line_kept before update or delete or truncate on statement_line for each statement execute function refuse_change();
create trigger statement_match_kept before delete or truncate on statement_match for each statement execute function refuse_change();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['statement_layout', 'bank_statement', 'statement_line', 'statement_match'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;
grant update (unmatched_by, unmatched_at) on statement_match to omboon_app;
