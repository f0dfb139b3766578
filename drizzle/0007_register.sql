-- why: the register's further fields: villages, beneficiaries, kin and caretakers, earlier memberships, and who changed what.

-- The name's key is the name as it sounds (core/member/name-key.ts), so that a slip in spelling still finds its member.
-- A citizen id that does not check is kept as the old register had it, sealed, without a hash: it finds nobody until it is corrected.
alter table member
  add column house_no         text check (house_no <> ''),
  add column address_rest     text check (address_rest <> ''),
  add column occupation       text check (occupation <> ''),
  add column phone_tail_hash  bytea,
  add column citizen_id_fault text check (citizen_id_fault in ('citizen-id-has-letters', 'citizen-id-length', 'citizen-id-check-digit')),
  add column name_key         text not null default '',
  add column written_by       uuid,
  add foreign key (fund_id, written_by) references member,
  add check (citizen_id_fault is null or citizen_id_hash is null);
create index member_by_phone on member (fund_id, phone_hash) where phone_hash is not null;
create index member_by_phone_tail on member (fund_id, phone_tail_hash) where phone_tail_hash is not null;

-- The present or last membership stands in the member's own row. Whoever is re-admitted leaves the one before here.
create table earlier_membership (
  fund_id     uuid not null,
  member_id   uuid not null,
  joined_on   date not null,
  left_on     date not null,
  left_reason text not null check (left_reason in ('resigned', 'arrears', 'other')),
  primary key (fund_id, member_id, joined_on),
  foreign key (fund_id, member_id) references member,
  check (left_on >= joined_on)
);

-- Money belongs to the membership in which it moved: what an earlier one had paid ahead ends with it.
create or replace view covered with (security_invoker = true) as
  select l.fund_id, l.member_id, l.from_on, l.to_on, r.happened_on, l.plan_code, l.price_satang, l.amount_satang,
      (select min(m.left_on) from earlier_membership m
        where m.fund_id = l.fund_id and m.member_id = l.member_id and m.left_on > r.happened_on) as earlier_left_on
    from receipt_line l join receipt r using (fund_id, receipt_id)
    where l.kind = 'contribution' and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id);

create table village (
  fund_id    uuid not null references fund,
  village_no integer not null check (village_no >= 0),
  name       text not null check (name <> ''),
  centre     text check (centre <> ''),
  primary key (fund_id, village_no)
);

-- Beneficiaries are named as a whole list: a change is a new list, and every earlier one stays readable (decisions.md 23).
-- named: [{"name", "relation", "sharePercent"?}]. Nobody has confirmed the list that came with the registration itself.
create table beneficiary_list (
  fund_id      uuid not null,
  member_id    uuid not null,
  version      integer not null check (version > 0),
  named        jsonb not null check (jsonb_typeof(named) = 'array'),
  written_at   timestamptz not null,
  confirmed_by uuid,
  primary key (fund_id, member_id, version),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, confirmed_by) references member,
  check (version = 1 or confirmed_by is not null)
);

-- Family and caretakers, inside the register or not. Ended, never deleted: conflicts are judged by whoever is or ever was kin.
create table kin (
  fund_id       uuid not null,
  kin_id        uuid not null,
  member_id     uuid not null,
  kin_member_id uuid,
  name          text not null check (name <> ''),
  relation      text not null,
  is_caretaker  boolean not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  ended_by      uuid,
  ended_at      timestamptz,
  primary key (fund_id, kin_id),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, kin_member_id) references member,
  foreign key (fund_id, written_by) references member,
  foreign key (fund_id, ended_by) references member,
  check (kin_member_id <> member_id),
  check ((ended_by is null) = (ended_at is null))
);
create index kin_by_member on kin (fund_id, member_id);
create index kin_by_kin_member on kin (fund_id, kin_member_id);

-- Who did what to a member's page of the register, and when. Old and new values are sealed.
create table member_log (
  fund_id      uuid not null,
  log_id       uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind ~ '^[a-z][a-z-]*$'),
  written_by   uuid not null,
  written_at   timestamptz not null,
  words_sealed bytea not null,
  primary key (fund_id, log_id),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, written_by) references member
);
create index member_log_by_member on member_log (fund_id, member_id, written_at);

-- By which meeting's resolution an office was taken and given up.
alter table office
  add column resolution_no     text check (resolution_no <> ''),
  add column resolution_on     date,
  add column end_resolution_no text check (end_resolution_no <> ''),
  add column end_resolution_on date;

-- From the day of death the list that stands is the one that counts: nobody can be asked any more. (An old register brings its
-- dead with the list they had.)
create function beneficiaries_are_not_frozen() returns trigger language plpgsql as $$
begin
  if new.confirmed_by is not null
      and exists (select from member where fund_id = new.fund_id and member_id = new.member_id and left_reason = 'died') then
    raise exception 'the beneficiaries of member % are frozen', new.member_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger beneficiary_list_not_frozen before insert on beneficiary_list for each row execute function beneficiaries_are_not_frozen();

create trigger earlier_membership_kept before update or delete or truncate on earlier_membership for each statement execute function refuse_change();
create trigger beneficiary_list_kept before update or delete or truncate on beneficiary_list for each statement execute function refuse_change();
create trigger kin_kept before delete or truncate on kin for each statement execute function refuse_change();
create trigger member_log_kept before delete or truncate on member_log for each statement execute function refuse_change();

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['earlier_membership', 'village', 'beneficiary_list', 'kin', 'member_log'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;

grant update (name, centre) on village to omboon_app;
grant update (ended_by, ended_at) on kin to omboon_app;
