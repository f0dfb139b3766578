-- why: what somebody says they have paid into the fund's account, and the slip's code, which counts once for ever on the whole server.

-- Where members pay into: a bank account of the fund as it is shown to them, with what PromptPay finds it by. That may be somebody's
-- telephone number, and is sealed. One stands for each account; a changed one is ended, and another begins.
create table payment_place (
  fund_id        uuid not null references fund,
  place_id       uuid not null,
  account        text not null check (account ~ '^bank(:|$)'),
  details_sealed bytea not null,
  asks_service   boolean not null default false,
  opened_by      uuid not null,
  opened_at      timestamptz not null,
  closed_by      uuid,
  closed_at      timestamptz,
  primary key (fund_id, place_id),
  foreign key (fund_id, account) references account,
  foreign key (fund_id, opened_by) references member,
  foreign key (fund_id, closed_by) references member,
  check ((closed_by is null) = (closed_at is null))
);
create unique index payment_place_standing on payment_place (fund_id, account) where closed_at is null;

-- stage is the last word of slip_act, kept here so that lists need not be folded. amount_satang is what it was sent for, and once it
-- is confirmed what was received. reference_hash is a keyed hash of the slip's code, code_sealed the code itself.
create table slip (
  fund_id        uuid not null references fund,
  slip_id        uuid not null,
  draft_id       text not null,
  sent_from      text not null,
  sent_by        uuid,
  sent_at        timestamptz not null,
  stage          text not null default 'reading'
    check (stage in ('reading', 'waiting', 'confirmed', 'refused', 'released', 'used-before', 'not-taken')),
  stage_since    timestamptz not null,
  amount_satang  bigint not null check (amount_satang > 0),
  reading        text check (reading ~ '^[a-z][a-z-]*$'),
  code_sealed    bytea,
  reference_hash bytea,
  check_result   jsonb,
  paid_on        date,
  entry_id       uuid,
  reason         text check (reason ~ '^[a-z][a-z-]*$'),
  primary key (fund_id, slip_id),
  unique (fund_id, draft_id),
  foreign key (fund_id, sent_from) references line_account,
  foreign key (fund_id, sent_by) references member,
  foreign key (fund_id, entry_id) references entry,
  check ((code_sealed is null) = (reference_hash is null)),
  check ((paid_on is null) = (entry_id is null)),
  check (stage <> 'confirmed' or entry_id is not null)
);
create index slip_by_stage on slip (fund_id, stage, sent_at);
create index slip_by_sender on slip (fund_id, sent_from, sent_at);
create index slip_by_reference on slip (fund_id, reference_hash);

-- For whom and how much, as it was sent.
create table slip_payment (
  fund_id       uuid not null,
  slip_id       uuid not null,
  line_no       smallint not null check (line_no > 0),
  member_id     uuid not null,
  amount_satang bigint not null check (amount_satang > 0),
  primary key (fund_id, slip_id, line_no),
  foreign key (fund_id, slip_id) references slip,
  foreign key (fund_id, member_id) references member
);
create index slip_payment_by_member on slip_payment (fund_id, member_id);

-- Everything that ever happened to a slip, in order; nobody edits it.
create table slip_act (
  fund_id      uuid not null,
  slip_id      uuid not null,
  act_no       integer not null check (act_no > 0),
  kind         text not null check (kind ~ '^[a-z][a-z-]*$'),
  by_member    uuid,
  from_line    text,
  acted_at     timestamptz not null,
  facts        jsonb not null default '{}',
  words_sealed bytea,
  primary key (fund_id, slip_id, act_no),
  foreign key (fund_id, slip_id) references slip,
  foreign key (fund_id, by_member) references member
);

-- A slip's picture is a document like any other: sealed outside, its every view written down.
alter table document add column slip_id uuid;
alter table document add foreign key (fund_id, slip_id) references slip;
create index document_by_slip on document (fund_id, slip_id) where slip_id is not null;

-- The one table that knows of no fund (decisions.md 31): a transfer to one fund must not be shown to another. It holds a keyed hash of
-- bank and reference, and a hash of who holds it, from which neither fund nor slip can be read back. No role may look at it; the
-- two functions below answer yes or no, for the fund that asks and a slip of its own.
create schema shared;
create table shared.slip_reference (
  reference   bytea not null,
  holder      bytea not null,
  taken_at    timestamptz not null default now(),
  released_at timestamptz,
  primary key (reference, holder)
);
create unique index slip_reference_once on shared.slip_reference (reference) where released_at is null;

create function slip_holder(its_slip uuid) returns bytea language sql stable set search_path = pg_catalog, public, pg_temp
  as $$ select sha256(convert_to(current_fund()::text || ':' || its_slip::text, 'UTF8')) $$;

create function holds_slip_reference(its_reference bytea, its_slip uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from shared.slip_reference
    where reference = its_reference and holder = slip_holder(its_slip) and released_at is null) $$;

-- True where this slip holds the reference from now on, or held it before. Of two that ask at one moment the second waits for the
-- first one's commit, in whichever fund that is.
create function take_slip_reference(its_reference bytea, its_slip uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from slip where fund_id = current_fund() and slip_id = its_slip) then
    raise exception 'slip % is not of this fund', its_slip using errcode = 'restrict_violation';
  end if;
  insert into shared.slip_reference (reference, holder) values (its_reference, slip_holder(its_slip)) on conflict do nothing;
  return holds_slip_reference(its_reference, its_slip);
end $$;

-- False where this slip does not hold it. That it was held, and from when to when, stays.
create function release_slip_reference(its_reference bytea, its_slip uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update shared.slip_reference set released_at = now()
    where reference = its_reference and holder = slip_holder(its_slip) and released_at is null;
  return found;
end $$;

-- Whoever writes: a slip with a code waits, is refused or counts only while it holds its reference.
create function slip_holds_its_reference() returns trigger language plpgsql as $$
begin
  if new.reference_hash is not null and new.stage in ('waiting', 'confirmed', 'refused')
      and not holds_slip_reference(new.reference_hash, new.slip_id) then
    raise exception 'slip % does not hold its reference', new.slip_id using errcode = 'restrict_violation';
  end if;
  -- A code that was read is that slip's code: what it held would otherwise be held for ever by nobody.
  if tg_op = 'UPDATE' and old.reference_hash is not null and new.reference_hash is distinct from old.reference_hash then
    raise exception 'slip % has its code', new.slip_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function slip_reference_stays() returns trigger language plpgsql as $$
begin
  if old.released_at is not null or new.reference <> old.reference or new.holder <> old.holder or new.taken_at <> old.taken_at then
    raise exception 'a slip''s reference is only ever released' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger slip_reference_held before insert or update on slip for each row execute function slip_holds_its_reference();
create trigger slip_reference_only_released before update on shared.slip_reference for each row execute function slip_reference_stays();
create trigger slip_reference_kept before delete or truncate on shared.slip_reference for each statement execute function refuse_change();
create trigger payment_place_kept before delete or truncate on payment_place for each statement execute function refuse_change();
create trigger slip_kept before delete or truncate on slip for each statement execute function refuse_change();
create trigger slip_payment_append_only before update or delete or truncate on slip_payment for each statement execute function refuse_change();
create trigger slip_act_append_only before update or delete or truncate on slip_act for each statement execute function refuse_change();

do $$
declare
  one text;
begin
  foreach one in array array['payment_place', 'slip', 'slip_payment', 'slip_act'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update (closed_by, closed_at) on payment_place to omboon_app;
grant update (stage, stage_since, amount_satang, reading, code_sealed, reference_hash, check_result, paid_on, entry_id, reason) on slip to omboon_app;
revoke all on function take_slip_reference, release_slip_reference, holds_slip_reference from public;
grant execute on function take_slip_reference, release_slip_reference, holds_slip_reference to omboon_app;
