-- why: a fund, its rules, its people and their LINE accounts. fund_id leads every key, so that one fund is never reached through another.

create table fund (
  fund_id    uuid primary key,
  code       text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
  name       text not null check (name <> ''),
  phone      text,
  is_practice boolean not null default false,
  created_at timestamptz not null
);

-- The one hot row of a fund: gapless numbers are taken from it, and later the hash chain's head.
create table fund_head (
  fund_id         uuid primary key references fund,
  last_receipt_no bigint not null default 0,
  closed_through  date
);

create table rule_set (
  fund_id        uuid not null references fund,
  version        integer not null check (version > 0),
  effective_from date not null,
  body           jsonb not null,
  activated_by   text not null,
  resolution     text,
  activated_at   timestamptz not null,
  primary key (fund_id, version)
);

create table member (
  fund_id           uuid not null references fund,
  member_id         uuid not null,
  member_no         text not null,
  title             text not null default '',
  given_name        text not null check (given_name <> ''),
  family_name       text not null default '',
  sex               text check (sex in ('female', 'male')),
  birth_on          date,
  village_no        integer,
  member_type       text not null default 'general',
  plan_code         text not null,
  joined_on         date not null,
  left_on           date,
  left_reason       text check (left_reason in ('died', 'resigned', 'arrears', 'other')),
  citizen_id_sealed bytea,
  citizen_id_hash   bytea,
  phone_sealed      bytea,
  phone_hash        bytea,
  written_at        timestamptz not null,
  primary key (fund_id, member_id),
  unique (fund_id, member_no),
  check ((left_on is null) = (left_reason is null)),
  check (left_on >= joined_on)
);
create unique index member_citizen_id on member (fund_id, citizen_id_hash) where citizen_id_hash is not null;
create index member_names on member (fund_id, given_name, family_name);

-- What a member has paid up to is a row of the member's own: locked to give periods, so that two receipts never give the same one.
create table standing (
  fund_id    uuid not null,
  member_id  uuid not null,
  paid_up_to date,
  primary key (fund_id, member_id),
  foreign key (fund_id, member_id) references member
);
create index standing_by_date on standing (fund_id, paid_up_to);

create table office (
  fund_id   uuid not null,
  office_id uuid not null,
  member_id uuid not null,
  role      text not null check (role in ('chair', 'deputy', 'secretary', 'treasurer', 'registrar', 'auditor', 'representative', 'collector')),
  from_on   date not null,
  until_on  date,
  primary key (fund_id, office_id),
  foreign key (fund_id, member_id) references member,
  check (until_on >= from_on)
);
create unique index office_standing on office (fund_id, member_id, role) where until_on is null;

-- One LINE user as this fund knows them. The row is locked while an event of theirs is heard.
create table line_account (
  fund_id             uuid not null references fund,
  line_user_id        text not null,
  channel_id          text not null,
  first_seen_at       timestamptz not null,
  notice_version      text,
  notice_given_at     timestamptz,
  blocked_at          timestamptz,
  chosen_member_id    uuid,
  conversation_sealed bytea,
  primary key (fund_id, line_user_id),
  foreign key (fund_id, chosen_member_id) references member
);

-- Who acts for whom on LINE. A link is ended, never deleted: conflicts of interest count whoever is or ever was linked.
create table link (
  fund_id      uuid not null,
  link_id      uuid not null,
  line_user_id text not null,
  member_id    uuid not null,
  made_how     text not null check (made_how in ('code', 'request', 'practice')),
  made_by      uuid,
  linked_at    timestamptz not null,
  ended_at     timestamptz,
  ended_by     text,
  hears_news   boolean not null,
  primary key (fund_id, link_id),
  foreign key (fund_id, line_user_id) references line_account,
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, made_by) references member
);
create unique index link_standing on link (fund_id, line_user_id, member_id) where ended_at is null;
create index link_by_member on link (fund_id, member_id);

create table link_code (
  fund_id    uuid not null,
  code_hash  bytea not null,
  member_id  uuid not null,
  issued_by  uuid not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (fund_id, code_hash),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, issued_by) references member
);

-- Wrong tries are counted per LINE account and per fund, so that codes cannot be guessed.
create table link_try (
  fund_id      uuid not null references fund,
  try_id       uuid not null,
  line_user_id text not null,
  tried_at     timestamptz not null,
  primary key (fund_id, try_id)
);
create index link_try_recent on link_try (fund_id, tried_at);

-- Events whose effects are in the books: written with them, so that an event has its effects once or not at all.
create table heard (
  fund_id          uuid not null references fund,
  webhook_event_id text not null,
  heard_at         timestamptz not null,
  primary key (fund_id, webhook_event_id)
);
