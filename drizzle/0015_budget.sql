-- why: a month's paid messages are few: what each message is for, how many the plan and its reserve allow, when people are left in peace, and what work waits for whom.

-- class says what a message is for (core/messages/class.ts); waits_for why it has not gone out although it was left.
alter table relay.outbox
  add column class text not null default 'answer' check (class in ('answer', 'urgent', 'decision', 'work', 'receipt', 'reminder')),
  add column waits_for text check (waits_for in ('quiet-hours', 'budget', 'their-message', 'company'));
drop index relay.outbox_waiting;
create index outbox_waiting on relay.outbox (not_before, created_at)
  where sending_id is null and dead_at is null and waits_for is distinct from 'their-message';
-- What goes along free with the next call to its reader is found by the reader.
create index outbox_held on relay.outbox (channel_id, recipient) where sending_id is null and dead_at is null and waits_for is not null;

-- For what its recipients are counted; a call that carries several messages counts for the weightiest.
alter table relay.sending add column class text not null default 'answer';

-- What one official account may send in a month. plan and reserve are the fund's word, line_* what LINE itself said last; own_when_read
-- is our count at that moment, so that what was sent since can be added to LINE's figure.
create table relay.message_budget (
  channel_id       text primary key references relay.channel,
  plan_messages    integer check (plan_messages >= 0),
  reserve_messages integer not null default 0 check (reserve_messages >= 0),
  line_limit       integer,
  line_used        integer,
  own_when_read    integer,
  read_at          timestamptz,
  check ((line_used is null) = (own_when_read is null) and (line_used is null) = (read_at is null))
);

-- Recipients of pushes and multicasts, as LINE counts them, by LINE's month; rode counts messages that went free with another one.
create table relay.message_count (
  channel_id text not null references relay.channel,
  month_on   date not null check (extract(day from month_on) = 1),
  class      text not null,
  paid       integer not null default 0,
  rode       integer not null default 0,
  primary key (channel_id, month_on, class)
);

-- When a fund's people are left in peace, and how work is gathered for them. The application writes it, the relay obeys it; no row: the defaults.
create table relay.message_hours (
  fund_id          uuid primary key,
  quiet_from       time not null,
  quiet_until      time not null,
  digest_at        time not null,
  gather_days      smallint not null check (gather_days between 1 and 31),
  nudge_after_days smallint not null check (nudge_after_days between 1 and 60)
);
grant select, insert, update on relay.message_budget, relay.message_count, relay.message_hours to omboon_relay;
grant select, insert, update on relay.message_hours to omboon_app;
alter table relay.message_hours enable row level security;
create policy own_fund on relay.message_hours to omboon_app using (fund_id = current_fund()) with check (fund_id = current_fund());
create policy all_funds on relay.message_hours to omboon_relay using (true) with check (true);

-- Work of which a person is to be told: one row each, however often it is told. What still waits is asked of the work itself.
create table work_notice (
  fund_id   uuid not null references fund,
  member_id uuid not null,
  work_id   text not null,
  is_urgent boolean not null,
  noted_at  timestamptz not null,
  told_at   timestamptz,
  nudged_on date,
  over_at   timestamptz,
  primary key (fund_id, member_id, work_id),
  foreign key (fund_id, member_id) references member
);
create index work_notice_open on work_notice (fund_id, member_id) where over_at is null;

-- Each time somebody's phone rang for work: what comes next is gathered by it, and two servers ring once.
create table work_ring (
  fund_id   uuid not null references fund,
  member_id uuid not null,
  rang_at   timestamptz not null,
  is_nudge  boolean not null,
  primary key (fund_id, member_id, rang_at),
  foreign key (fund_id, member_id) references member
);

do $$
declare
  one text;
begin
  foreach one in array array['work_notice', 'work_ring'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update (is_urgent, noted_at, told_at, nudged_on, over_at) on work_notice to omboon_app;
