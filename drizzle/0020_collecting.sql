-- why: a collector's walk through a village: who was seen, and at which door money moved how often.

-- One round for each collector, village and day, whichever phone it is gone on with. What was collected is never kept here:
-- the books say it.
create table collecting_round (
  fund_id      uuid not null references fund,
  round_id     uuid not null,
  collector_id uuid not null,
  village_no   integer not null check (village_no >= 0),
  on_day       date not null,
  begun_at     timestamptz not null,
  primary key (fund_id, round_id),
  unique (fund_id, collector_id, village_no, on_day),
  foreign key (fund_id, collector_id) references member
);

-- What happened at a door, in order; a house goes by the member who stands first in it. How often money has moved there is on
-- every button of the house: a button of before counts for nothing.
create table collecting_visit (
  fund_id    uuid not null,
  round_id   uuid not null,
  house_id   uuid not null,
  visit_no   smallint not null check (visit_no > 0),
  what       text not null check (what in ('taken', 'taken-back', 'not-home')),
  receipt_id uuid,
  visited_at timestamptz not null,
  primary key (fund_id, round_id, house_id, visit_no),
  foreign key (fund_id, round_id) references collecting_round,
  foreign key (fund_id, house_id) references member,
  foreign key (fund_id, receipt_id) references receipt,
  check ((receipt_id is null) = (what = 'not-home'))
);
create unique index collecting_visit_once on collecting_visit (fund_id, receipt_id, what) where receipt_id is not null;

do $$
declare
  one text;
begin
  foreach one in array array['collecting_round', 'collecting_visit'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
-- The round is locked while money moves at one of its doors, which asks for the right to change something of it.
grant update (begun_at) on collecting_round to omboon_app;
