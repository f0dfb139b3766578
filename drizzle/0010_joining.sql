-- why: who was admitted by which application. An application itself is a request of kind "join"; this row says what became of it.

-- The rules of the resolution's day are kept with it: what the first receipt must bring in, and what begins the membership.
create table admission (
  fund_id             uuid not null,
  request_id          uuid not null,
  member_id           uuid not null,
  decision_id         uuid not null,
  resolved_on         date not null,
  starts_on           text not null check (starts_on in ('application', 'resolution', 'first-payment', 'next-month')),
  entrance_fee_satang bigint not null check (entrance_fee_satang >= 0),
  written_at          timestamptz not null,
  primary key (fund_id, request_id),
  foreign key (fund_id, request_id) references request,
  foreign key (fund_id, member_id) references member,
  foreign key (fund_id, decision_id) references decision
);
create index admission_by_member on admission (fund_id, member_id);
create index request_asked_from on request (fund_id, asked_from) where asked_from is not null;

create trigger admission_append_only before update or delete or truncate on admission for each statement execute function refuse_change();

alter table admission enable row level security;
create policy own_fund on admission using (fund_id = current_fund()) with check (fund_id = current_fund());
grant select, insert on admission to omboon_app;
