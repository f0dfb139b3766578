-- why: who is reminded of what they owe, once each month and step, by the fund's own day, hour and words; and words that many people get are kept once.

-- One text for all who get it: a thousand reminders that say the same are a thousand short rows and one sealed text.
create table relay.shared_text (
  text_id     uuid primary key,
  fund_id     uuid not null,
  body_sealed bytea not null,
  created_at  timestamptz not null
);

-- asks_first names who is asked whether the message still holds before a sending is made of it (decisions 0015). What no longer holds was
-- never sent, and its row goes: what became of it stands with the fund.
alter table relay.outbox
  add column text_id uuid references relay.shared_text,
  add column asks_first text check (asks_first ~ '^[a-z][a-z-]*$');
create index outbox_by_text on relay.outbox (text_id) where text_id is not null;

grant insert on relay.shared_text to omboon_app;
grant select, insert, delete on relay.shared_text to omboon_relay;
grant delete on relay.outbox to omboon_relay;
alter table relay.shared_text enable row level security;
create policy own_fund on relay.shared_text for insert to omboon_app with check (fund_id = current_fund());
create policy all_funds on relay.shared_text to omboon_relay using (true) with check (true);

-- A fund without a row reminds nobody: that its register is complete enough for it, only the committee knows.
create table reminder_settings (
  fund_id     uuid primary key references fund,
  is_on       boolean not null,
  day         smallint not null check (day between 1 and 31),
  at_time     time not null,
  steps       text[] not null check (steps <@ array['before-due', 'due', 'arrears', 'before-ending']),
  when_short  text not null check (when_short in ('weightiest-first', 'newest-first', 'nobody')),
  wording     text not null check (wording in ('warm', 'short')),
  birthdays   boolean not null,
  changed_at  timestamptz not null
);

-- Each month's reminders are decided once, whatever number of servers looks; warned_at: the committee was told that the messages will not reach.
create table reminder_month (
  fund_id    uuid not null references fund,
  month_on   date not null check (extract(day from month_on) = 1),
  warned_at  timestamptz,
  decided_at timestamptz,
  did        jsonb not null default '{}',
  primary key (fund_id, month_on)
);

-- One message to one LINE user: month_on is the month that it is about. said lists the members concerned
-- with what was said of each (core/reminder), so that it can be asked again. is_held: the month's messages did not reach, it goes free with
-- its reader's next message. withdrawn_at: it no longer held before it was sent.
create table reminder (
  fund_id      uuid not null,
  line_user_id text not null,
  month_on     date not null check (extract(day from month_on) = 1),
  step         text not null check (step in ('before-due', 'due', 'arrears', 'before-ending')),
  outbox_id    uuid not null,
  said         jsonb not null check (jsonb_typeof(said) = 'array'),
  is_held      boolean not null,
  queued_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (fund_id, line_user_id, month_on, step),
  unique (fund_id, outbox_id),
  foreign key (fund_id, line_user_id) references line_account
);
create index reminder_by_month on reminder (fund_id, month_on);

-- "หยุดเตือน" is the person's own word, for all members whom they act for.
alter table line_account add column reminders_off_at timestamptz;

-- For whom the committee lets nobody be reminded: a house in mourning, a debt that is forborne.
create table reminder_pause (
  fund_id   uuid not null,
  member_id uuid not null,
  since     timestamptz not null,
  paused_by uuid,
  reason    text check (reason <> ''),
  ended_at  timestamptz,
  primary key (fund_id, member_id, since),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, paused_by) references member
);
create unique index reminder_pause_standing on reminder_pause (fund_id, member_id) where ended_at is null;

create trigger reminder_kept before delete or truncate on reminder for each statement execute function refuse_change();
create trigger reminder_month_kept before delete or truncate on reminder_month for each statement execute function refuse_change();
create trigger reminder_pause_kept before delete or truncate on reminder_pause for each statement execute function refuse_change();

do $$
declare
  one text;
begin
  foreach one in array array['reminder_settings', 'reminder_month', 'reminder', 'reminder_pause'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update on reminder_settings to omboon_app;
grant update (warned_at, decided_at, did) on reminder_month to omboon_app;
grant update (outbox_id, said, withdrawn_at) on reminder to omboon_app;
grant update (ended_at) on reminder_pause to omboon_app;
