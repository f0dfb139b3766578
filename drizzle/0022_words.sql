-- why: what people typed and nobody understood, without who said it, so that a committee can teach its own words.

-- Freed of names, numbers and codes before it comes here, and never with an account or a member: the same words of two people
-- are one row. It goes ninety days after it was last said.
create table words_not_understood (
  fund_id       uuid not null references fund,
  said          text not null check (length(said) between 1 and 200),
  times         integer not null check (times > 0),
  first_said_at timestamptz not null,
  last_said_at  timestamptz not null,
  primary key (fund_id, said)
);
create index words_to_forget on words_not_understood (fund_id, last_said_at);

create table taught_word (
  fund_id   uuid not null references fund,
  word      text not null check (length(word) between 1 and 60),
  intent    text not null check (intent ~ '^[a-z]+(\.[a-z]+)?$'),
  taught_by uuid not null,
  taught_at timestamptz not null,
  primary key (fund_id, word),
  foreign key (fund_id, taught_by) references member
);

do $$
declare
  one text;
begin
  foreach one in array array['words_not_understood', 'taught_word'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert, delete on %I to omboon_app', one);
  end loop;
end $$;
grant update (times, last_said_at) on words_not_understood to omboon_app;
grant update (intent, taught_by, taught_at) on taught_word to omboon_app;
