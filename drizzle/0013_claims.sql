-- why: claims, from the photo in the hospital corridor to the money in hand: what was asked, seen, decided by whom, reserved and paid.

alter table fund_head add column last_claim_no bigint not null default 0;

-- One claim is one event with those of its benefits that go to one payee by one policy; what was filed together shares filing_id.
-- stage and amount are the last word of claim_act and claim_evaluation, kept here so that lists need not be folded.
create table claim (
  fund_id       uuid not null references fund,
  claim_id      uuid not null,
  claim_no      bigint not null default 0,
  filing_id     uuid not null,
  member_id     uuid not null,
  event         text not null check (event ~ '^[a-z][a-z0-9-]*$'),
  first_on      date not null,
  event_sealed  bytea not null,
  benefits      text[] not null check (cardinality(benefits) > 0),
  payee         text not null check (payee in ('member', 'beneficiary', 'caretaker', 'concerned')),
  policy        text not null,
  rules_version integer not null,
  filed_as      text not null check (filed_as in ('self', 'carer', 'beneficiary', 'caretaker', 'proxy', 'assisted', 'committee')),
  filed_from    text,
  filed_by      uuid,
  submitted_at  timestamptz not null,
  stage         text not null,
  stage_since   timestamptz not null,
  amount_satang bigint not null check (amount_satang >= 0),
  sub_fund      text not null,
  primary key (fund_id, claim_id),
  unique (fund_id, claim_no),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, rules_version) references rule_set,
  foreign key (fund_id, filed_from) references line_account,
  foreign key (fund_id, filed_by) references member,
  check (filed_from is not null or filed_by is not null)
);
create index claim_by_member on claim (fund_id, member_id, submitted_at);
create index claim_by_stage on claim (fund_id, stage, stage_since);
create index claim_by_filing on claim (fund_id, filing_id);

-- Everything that ever happened to a claim, in order. Nobody edits it; `core/claim/stage.ts` folds it into where the claim stands.
create table claim_act (
  fund_id      uuid not null,
  claim_id     uuid not null,
  act_no       integer not null check (act_no > 0),
  kind         text not null check (kind ~ '^[a-z][a-z-]*$'),
  by_member    uuid,
  from_line    text,
  acted_at     timestamptz not null,
  facts        jsonb not null default '{}',
  words_sealed bytea,
  primary key (fund_id, claim_id, act_no),
  foreign key (fund_id, claim_id) references claim,
  foreign key (fund_id, by_member) references member
);

-- The whole explanation that a claim was judged by: facts, checks, rule version, lines and reasons. A corrected fact makes another one.
create table claim_evaluation (
  fund_id       uuid not null,
  claim_id      uuid not null,
  evaluation_no integer not null check (evaluation_no > 0),
  evaluated_at  timestamptz not null,
  rules_version integer not null,
  amount_satang bigint not null check (amount_satang >= 0),
  body_sealed   bytea not null,
  primary key (fund_id, claim_id, evaluation_no),
  foreign key (fund_id, claim_id) references claim
);

-- What counts towards caps, as it was quoted: each line within one year.
create table claim_line (
  fund_id       uuid not null,
  claim_id      uuid not null,
  evaluation_no integer not null,
  line_no       smallint not null check (line_no > 0),
  benefit       text not null,
  on_day        date not null,
  nights        integer not null check (nights >= 0),
  amount_satang bigint not null check (amount_satang >= 0),
  primary key (fund_id, claim_id, evaluation_no, line_no),
  foreign key (fund_id, claim_id, evaluation_no) references claim_evaluation
);

-- What can be claimed once only: a death of a person, a birth of a child, a night in hospital of a person. `mark` is a keyed hash or a date,
-- never a name. Freed when the claim is refused for good or withdrawn; the history stays.
create table claim_mark (
  fund_id  uuid not null,
  claim_id uuid not null,
  mark     text not null check (mark ~ '^[a-z]+:[0-9a-z:-]+$'),
  freed_at timestamptz,
  primary key (fund_id, claim_id, mark),
  foreign key (fund_id, claim_id) references claim
);
create unique index claim_mark_once on claim_mark (fund_id, mark) where freed_at is null;

-- A sitting decides one evaluation by one policy, both frozen when it opens, among voters who are frozen with it: for each step who may
-- vote, and who was left out and why.
create table sitting (
  fund_id       uuid not null,
  claim_id      uuid not null,
  sitting_no    integer not null check (sitting_no > 0),
  evaluation_no integer not null,
  policy        jsonb not null,
  seats         jsonb not null,
  opened_at     timestamptz not null,
  closed_at     timestamptz,
  outcome       text check (outcome in ('approved', 'refused', 'fell')),
  primary key (fund_id, claim_id, sitting_no),
  foreign key (fund_id, claim_id, evaluation_no) references claim_evaluation,
  check ((closed_at is null) = (outcome is null))
);
create unique index sitting_open on sitting (fund_id, claim_id) where closed_at is null;

-- One vote for each person and sitting, whatever steps and offices they hold; never changed.
create table vote (
  fund_id      uuid not null,
  claim_id     uuid not null,
  sitting_no   integer not null,
  voter        uuid not null,
  step_no      smallint not null check (step_no > 0),
  says         text not null check (says in ('yes', 'no')),
  for_member   uuid,
  from_line    text,
  voted_at     timestamptz not null,
  words_sealed bytea,
  primary key (fund_id, claim_id, sitting_no, voter),
  foreign key (fund_id, claim_id, sitting_no) references sitting,
  foreign key (fund_id, voter) references member,
  foreign key (fund_id, for_member) references member
);

-- A seat votes once, whether its holder votes or who stands in for them.
create unique index vote_of_seat on vote (fund_id, claim_id, sitting_no, coalesce(for_member, voter));

-- One attempt stands at most; a returned transfer frees the claim for the next one.
create table claim_payment (
  fund_id     uuid not null,
  claim_id    uuid not null,
  attempt     smallint not null check (attempt > 0),
  voucher_id  uuid not null,
  is_urgent   boolean not null default false,
  paid_at     timestamptz not null,
  returned_at timestamptz,
  primary key (fund_id, claim_id, attempt),
  unique (fund_id, voucher_id),
  foreign key (fund_id, claim_id) references claim,
  foreign key (fund_id, voucher_id) references voucher
);
create unique index claim_payment_standing on claim_payment (fund_id, claim_id) where returned_at is null;

-- A document that somebody sent: first its place, then its bytes, which lie sealed outside (documents/). draft_id is the talk in which it
-- came, until a claim is made of it. subject is the member whom it is about. Likenesses are compared, exact hashes found. set_id and
-- set_total are LINE's word for photos sent together; told_at says when the sender learnt what became of it.
create table document (
  fund_id      uuid not null references fund,
  document_id  uuid not null,
  claim_id     uuid,
  draft_id     text,
  subject      uuid,
  code         text,
  is_health    boolean not null default false,
  message_id   text,
  set_id       text,
  set_total    smallint,
  sent_from    text,
  sent_by      uuid,
  received_at  timestamptz not null,
  kind         text check (kind in ('photo', 'pdf')),
  size_bytes   integer,
  exact_hash   bytea,
  likeness     text[],
  kept_at      timestamptz,
  fault        text check (fault ~ '^[a-z][a-z-]*$'),
  told_at      timestamptz,
  withdrawn_at timestamptz,
  purged_at    timestamptz,
  primary key (fund_id, document_id),
  unique (fund_id, message_id),
  foreign key (fund_id, subject) references member,
  foreign key (fund_id, claim_id) references claim,
  foreign key (fund_id, sent_from) references line_account,
  foreign key (fund_id, sent_by) references member,
  check ((kept_at is null) = (kind is null)),
  check (kept_at is null or fault is null)
);
create index document_by_claim on document (fund_id, claim_id);
create index document_by_draft on document (fund_id, draft_id) where claim_id is null;
create index document_by_hash on document (fund_id, exact_hash);

-- Who looked at which document, and when: every single time.
create table document_view (
  fund_id     uuid not null,
  view_id     uuid not null,
  document_id uuid not null,
  viewer      uuid not null,
  from_line   text,
  viewed_at   timestamptz not null,
  primary key (fund_id, view_id),
  foreign key (fund_id, document_id) references document,
  foreign key (fund_id, viewer) references member
);
create index document_view_by_document on document_view (fund_id, document_id);

-- Consent for health documents: explicit, separate, withdrawable, with the version of the text that was read (domain.md §7).
create table consent (
  fund_id      uuid not null,
  consent_id   uuid not null,
  member_id    uuid not null,
  kind         text not null check (kind in ('health-documents')),
  text_version text not null,
  given_how    text not null check (given_how in ('line', 'paper', 'two-witnesses', 'parent')),
  given_from   text,
  written_by   uuid,
  words_sealed bytea,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (fund_id, consent_id),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, written_by) references member
);
create unique index consent_standing on consent (fund_id, member_id, kind) where withdrawn_at is null;

-- Who votes for whom while they are away.
create table delegation (
  fund_id       uuid not null,
  delegation_id uuid not null,
  member_id     uuid not null,
  delegate      uuid not null,
  from_on       date not null,
  until_on      date not null,
  named_by      uuid not null,
  named_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (fund_id, delegation_id),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, delegate) references member,
  foreign key (fund_id, named_by) references member,
  check (delegate <> member_id and until_on >= from_on)
);

-- Complaints about anything, from the first word to the answer. The auditor sees all of them.
create table complaint (
  fund_id       uuid not null references fund,
  complaint_id  uuid not null,
  complaint_no  bigint not null default 0,
  member_id     uuid,
  said_from     text,
  about         text not null,
  about_id      uuid,
  words_sealed  bytea not null,
  said_at       timestamptz not null,
  answered_at   timestamptz,
  primary key (fund_id, complaint_id),
  unique (fund_id, complaint_no),
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, said_from) references line_account
);
create table complaint_act (
  fund_id      uuid not null,
  complaint_id uuid not null,
  act_no       integer not null check (act_no > 0),
  kind         text not null check (kind in ('taken-up', 'note', 'answered', 'asked-again')),
  by_member    uuid,
  from_line    text,
  acted_at     timestamptz not null,
  words_sealed bytea not null,
  primary key (fund_id, complaint_id, act_no),
  foreign key (fund_id, complaint_id) references complaint
);

alter table fund_head add column last_complaint_no bigint not null default 0;

-- The head's row has grown by two numbers, which begin with nothing too.
create or replace function head_begins() returns trigger language plpgsql as $$
begin
  new := row(new.fund_id, 0, null, 0, 0, decode(repeat('00', 32), 'hex'), 0, 0)::fund_head;
  return new;
end $$;

create function number_claim() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update fund_head set last_claim_no = last_claim_no + 1 where fund_id = new.fund_id returning last_claim_no into new.claim_no;
  return new;
end $$;
create function number_complaint() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update fund_head set last_complaint_no = last_complaint_no + 1 where fund_id = new.fund_id returning last_complaint_no into new.complaint_no;
  return new;
end $$;

-- A vote is cast in a sitting that is open, by somebody who has a seat in that step of it: what the sitting froze binds the database too.
create function vote_has_its_seat() returns trigger language plpgsql as $$
begin
  if not exists (select from sitting s where s.fund_id = new.fund_id and s.claim_id = new.claim_id and s.sitting_no = new.sitting_no
      and s.closed_at is null and s.seats -> (new.step_no - 1) -> 'voters' ? coalesce(new.for_member, new.voter)::text) then
    raise exception 'member % has no vote in this step', new.voter using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create function sitting_is_open() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'sitting % is closed', old.sitting_no using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create function payment_stands() returns trigger language plpgsql as $$
begin
  if old.returned_at is not null then
    raise exception 'attempt % was returned', old.attempt using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger claim_numbered before insert on claim for each row execute function number_claim();
create trigger complaint_numbered before insert on complaint for each row execute function number_complaint();
create trigger vote_seated before insert on vote for each row execute function vote_has_its_seat();
create trigger sitting_open before update on sitting for each row execute function sitting_is_open();
create trigger claim_payment_stands before update on claim_payment for each row execute function payment_stands();

do $$
declare
  one text;
begin
  foreach one in array array['claim_act', 'claim_evaluation', 'claim_line', 'vote', 'document_view', 'complaint_act'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', one || '_append_only', one);
  end loop;
  foreach one in array array['claim', 'claim_mark', 'sitting', 'claim_payment', 'document', 'consent', 'delegation', 'complaint'] loop
    execute format('create trigger %I before delete or truncate on %I for each statement execute function refuse_change()', one || '_kept', one);
  end loop;
  foreach one in array array['claim', 'claim_act', 'claim_evaluation', 'claim_line', 'claim_mark', 'sitting', 'vote', 'claim_payment', 'document',
      'document_view', 'consent', 'delegation', 'complaint', 'complaint_act'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update (stage, stage_since, amount_satang, rules_version, event_sealed, first_on) on claim to omboon_app;
grant update (freed_at) on claim_mark to omboon_app;
grant update (closed_at, outcome) on sitting to omboon_app;
grant update (returned_at) on claim_payment to omboon_app;
grant update (claim_id, code, kind, size_bytes, exact_hash, likeness, kept_at, fault, told_at, withdrawn_at, purged_at) on document to omboon_app;
grant update (withdrawn_at) on consent to omboon_app;
grant update (ended_at) on delegation to omboon_app;
grant update (answered_at) on complaint to omboon_app;
revoke all on function number_claim, number_complaint from public;
