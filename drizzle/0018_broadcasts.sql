-- why: what a committee tells many people at once, agreed by a second person, and how far it has come.

-- What goes to many gives way like a reminder, and is counted by itself.
alter table relay.outbox
  drop constraint outbox_class_check,
  add constraint outbox_class_check
    check (class in ('answer', 'urgent', 'decision', 'work', 'receipt', 'broadcast', 'reminder'));

-- words is {title, place}: a place may be somebody's house.
create table meeting (
  fund_id      uuid not null references fund,
  meeting_id   uuid not null,
  words_sealed bytea not null,
  on_day       date not null,
  at_time      time not null,
  segment      text not null check (segment ~ '^[a-z]'),
  called_by    uuid not null,
  called_at    timestamptz not null,
  cancelled_by uuid,
  cancelled_at timestamptz,
  primary key (fund_id, meeting_id),
  foreign key (fund_id, called_by) references member,
  foreign key (fund_id, cancelled_by) references member,
  check ((cancelled_by is null) = (cancelled_at is null))
);
create index meeting_to_come on meeting (fund_id, on_day) where cancelled_at is null;

-- One reply for many readers, sealed because it may name people; nobody edits it. written_by is null where the house tells by itself.
-- What is not on its way at lapses_at is withdrawn: an invitation is no use after the meeting.
create table broadcast (
  fund_id      uuid not null references fund,
  broadcast_id uuid not null,
  kind         text not null check (kind in ('words', 'meeting', 'meeting-reminder', 'meeting-off', 'birthday')),
  once_key     text,
  segment      text not null check (segment ~ '^[a-z]'),
  reply_sealed bytea not null,
  title_sealed bytea not null,
  meeting_id   uuid,
  written_by   uuid,
  written_at   timestamptz not null,
  lapses_at    timestamptz,
  agreed_by    uuid,
  sent_at      timestamptz,
  not_on_line  integer not null default 0 check (not_on_line >= 0),
  declined_at  timestamptz,
  stopped_by   uuid,
  stopped_at   timestamptz,
  over_at      timestamptz,
  primary key (fund_id, broadcast_id),
  unique (fund_id, once_key),
  foreign key (fund_id, meeting_id) references meeting,
  foreign key (fund_id, written_by) references member,
  foreign key (fund_id, agreed_by) references member,
  foreign key (fund_id, stopped_by) references member,
  check (sent_at is null or declined_at is null),
  check (stopped_at is null or sent_at is not null),
  check (over_at is null or sent_at is not null)
);
create index broadcast_going_on on broadcast (fund_id, sent_at) where sent_at is not null and over_at is null;

-- Whom it was for when it was sent, a LINE account each: the message that was left for them, or why there was none.
create table broadcast_reader (
  fund_id      uuid not null,
  broadcast_id uuid not null,
  line_user_id text not null,
  outbox_id    uuid,
  left_out     text check (left_out in ('blocked', 'muted')),
  withdrawn_at timestamptz,
  primary key (fund_id, broadcast_id, line_user_id),
  foreign key (fund_id, broadcast_id) references broadcast,
  foreign key (fund_id, line_user_id) references line_account,
  check ((outbox_id is null) = (left_out is not null)),
  check (withdrawn_at is null or outbox_id is not null)
);

-- How many people one officer may tell something alone. No row: fifty.
create table broadcast_setting (
  fund_id      uuid primary key references fund,
  second_above integer not null check (second_above >= 0)
);

-- How far a broadcast has come. Security definer, because the application may read nothing of the outbox; of its own fund only.
create function broadcast_progress(of_broadcasts uuid[])
  returns table (broadcast_id uuid, accepted integer, on_the_way integer, waiting integer, for_budget integer, unreachable integer, withdrawn integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select r.broadcast_id,
        (count(*) filter (where o.sent_at is not null))::int,
        (count(*) filter (where o.sending_id is not null and o.sent_at is null and o.dead_at is null))::int,
        (count(*) filter (where o.outbox_id is not null and o.sending_id is null and o.dead_at is null))::int,
        (count(*) filter (where o.sending_id is null and o.dead_at is null and o.waits_for = 'budget'))::int,
        (count(*) filter (where o.dead_at is not null))::int,
        (count(*) filter (where r.withdrawn_at is not null))::int
      from broadcast_reader r left join relay.outbox o on o.outbox_id = r.outbox_id and o.fund_id = r.fund_id
      where r.fund_id = current_fund() and r.broadcast_id = any(of_broadcasts) and r.outbox_id is not null
      group by r.broadcast_id
  $$;

-- Takes back what no sending has yet, and gives how many. What a server is just making a sending of is waited for, and then left alone.
-- By lists of ids and not by joins: without fresh statistics a join of ten thousand rows is a hundred million comparisons.
create function withdraw_broadcast(of_broadcast uuid, at_moment timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  left_there uuid[];
  gone uuid[];
begin
  select array_agg(outbox_id) into left_there from broadcast_reader
    where fund_id = current_fund() and broadcast_id = of_broadcast and outbox_id is not null and withdrawn_at is null;
  with taken as (
    delete from relay.outbox where outbox_id = any(left_there) and fund_id = current_fund()
      and sending_id is null and sent_at is null and dead_at is null returning outbox_id)
  select array_agg(outbox_id) into gone from taken;
  update broadcast_reader set withdrawn_at = at_moment
    where fund_id = current_fund() and broadcast_id = of_broadcast and outbox_id = any(gone);
  return coalesce(cardinality(gone), 0);
end $$;

-- What is left of the month on this fund's official accounts: whoever sends to many is told before.
create function budgets_of_fund(of_month date)
  returns table (channel_id text, plan_messages integer, reserve_messages integer, line_limit integer, line_used integer, own_when_read integer,
    read_at timestamptz, own integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select b.channel_id, b.plan_messages, b.reserve_messages, b.line_limit, b.line_used, b.own_when_read, b.read_at,
        coalesce((select sum(n.paid) from relay.message_count n where n.channel_id = b.channel_id and n.month_on = of_month), 0)::int
      from relay.message_budget b join relay.channel c using (channel_id) where c.fund_id = current_fund()
  $$;

revoke all on function broadcast_progress, withdraw_broadcast, budgets_of_fund from public;
grant execute on function broadcast_progress, withdraw_broadcast, budgets_of_fund to omboon_app;

do $$
declare
  one text;
begin
  foreach one in array array['meeting', 'broadcast', 'broadcast_reader'] loop
    execute format('create trigger %I before delete or truncate on %I for each statement execute function refuse_change()', one || '_kept', one);
  end loop;
  foreach one in array array['meeting', 'broadcast', 'broadcast_reader', 'broadcast_setting'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update (cancelled_by, cancelled_at) on meeting to omboon_app;
grant update (agreed_by, sent_at, not_on_line, declined_at, stopped_by, stopped_at, over_at) on broadcast to omboon_app;
grant update (second_above) on broadcast_setting to omboon_app;
