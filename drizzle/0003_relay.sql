-- why: what stands between LINE and the books: events taken in, messages to go out, errands. No fund data in clear; bodies are encrypted and purged.

create schema relay;

create table relay.channel (
  channel_id    text primary key,
  fund_id       uuid not null,
  bot_user_id   text unique,
  secret_sealed bytea not null,
  token_sealed  bytea,
  added_at      timestamptz not null
);

create table relay.inbox (
  channel_id       text not null references relay.channel,
  webhook_event_id text not null,
  fund_id          uuid not null,
  sender           text not null,
  occurred_at      timestamptz not null,
  received_at      timestamptz not null,
  body_sealed      bytea,
  attempts         integer not null default 0,
  next_try_at      timestamptz not null,
  last_error       text,
  done_at          timestamptz,
  dead_at          timestamptz,
  primary key (channel_id, webhook_event_id)
);
create index inbox_waiting on relay.inbox (channel_id, sender, occurred_at, webhook_event_id) where done_at is null and dead_at is null;
create index inbox_to_purge on relay.inbox (done_at) where body_sealed is not null;
create index inbox_dead on relay.inbox (dead_at) where dead_at is not null;

-- One row per person who ever wrote: the lease on it makes their events follow one another, whatever number of servers works.
create table relay.sender (
  channel_id  text not null references relay.channel,
  sender      text not null,
  due_at      timestamptz,
  leased_by   text,
  lease_until timestamptz,
  primary key (channel_id, sender)
);
create index sender_due on relay.sender (due_at) where due_at is not null;

-- A sending is one call to LINE with all its retries: body, recipients and retry key are fixed before the first try.
create table relay.sending (
  sending_id     uuid primary key,
  fund_id        uuid not null,
  channel_id     text not null references relay.channel,
  endpoint       text not null check (endpoint in ('reply', 'push', 'multicast')),
  recipients     text[] not null check (cardinality(recipients) between 1 and 500),
  body_sealed    bytea,
  retry_key      uuid not null,
  token_until    timestamptz,
  created_at     timestamptz not null,
  attempts       integer not null default 1,
  next_try_at    timestamptz not null,
  first_tried_at timestamptz not null,
  maybe_arrived  boolean not null default false,
  leased_by      text,
  lease_until    timestamptz,
  last_status    integer,
  last_error     text,
  request_id     text,
  settled_at     timestamptz,
  outcome        text check (outcome in ('accepted', 'refused', 'perhaps')),
  check ((settled_at is null) = (outcome is null))
);
create index sending_open on relay.sending (next_try_at) where settled_at is null;
create index sending_to_purge on relay.sending (settled_at) where body_sealed is not null;

create table relay.outbox (
  outbox_id   uuid primary key,
  fund_id     uuid not null,
  channel_id  text not null,
  recipient   text not null,
  must_learn  boolean not null,
  body_sealed bytea,
  body_hash   bytea not null,
  reply_token text,
  reply_until timestamptz,
  once_key    text,
  not_before  timestamptz not null,
  created_at  timestamptz not null,
  sending_id  uuid references relay.sending,
  is_again    boolean not null default false,
  sent_at     timestamptz,
  dead_at     timestamptz,
  last_error  text,
  unique (fund_id, once_key)
);
create index outbox_waiting on relay.outbox (not_before, created_at) where sending_id is null and dead_at is null;
create index outbox_by_sending on relay.outbox (sending_id);
create index outbox_to_purge on relay.outbox (sent_at) where body_sealed is not null;
create index outbox_dead on relay.outbox (dead_at) where dead_at is not null;

create table relay.errand (
  errand_id   uuid primary key,
  fund_id     uuid not null,
  channel_id  text,
  kind        text not null,
  once_key    text,
  body_sealed bytea,
  created_at  timestamptz not null,
  attempts    integer not null default 0,
  next_try_at timestamptz not null,
  leased_by   text,
  lease_until timestamptz,
  last_error  text,
  done_at     timestamptz,
  dead_at     timestamptz,
  unique (fund_id, once_key)
);
create index errand_open on relay.errand (next_try_at) where done_at is null and dead_at is null;
create index errand_to_purge on relay.errand (done_at) where body_sealed is not null;
create index errand_dead on relay.errand (dead_at) where dead_at is not null;
