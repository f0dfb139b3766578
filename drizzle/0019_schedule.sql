-- why: what the house does by the clock: each run once, whatever number of servers there is, and what it did.

-- One row for each slot that a run ever had: done, skipped, or given up. A row is never deleted, so that a clock that jumps back finds
-- the slots that were had. It belongs to no fund: facts are counts over all of them.
create table relay.run (
  run         text not null check (run ~ '^[a-z][a-z-]*$'),
  slot        timestamptz not null,
  since       timestamptz not null,
  opened_at   timestamptz not null,
  attempts    integer not null default 0,
  next_try_at timestamptz not null,
  leased_by   text,
  lease_until timestamptz,
  settled_at  timestamptz,
  outcome     text check (outcome in ('done', 'skipped', 'given-up')),
  facts       jsonb,
  reason      text,
  primary key (run, slot),
  check (since <= slot),
  check ((settled_at is null) = (outcome is null)),
  check ((outcome = 'done') = (facts is not null) or outcome is null),
  check (outcome is distinct from 'skipped' or reason is not null)
);
-- A run is had once at a time: the next slot waits, or takes the place of one that nobody is at.
create unique index run_open on relay.run (run) where settled_at is null;
create index run_done on relay.run (run, slot) where outcome = 'done';
create index run_by_time on relay.run (slot);

grant select, insert on relay.run to omboon_relay;
grant update (attempts, next_try_at, leased_by, lease_until, settled_at, outcome, facts, reason) on relay.run to omboon_relay;
