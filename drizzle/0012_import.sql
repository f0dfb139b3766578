-- why: what members paid before the fund's books began here: it fills coverage and passbook, and posts nothing.

-- The opening entry holds these sums already, account by account. A row that was imported by mistake is
-- taken back with its whole import and stays readable.
create table past_contribution (
  fund_id       uuid not null,
  past_id       uuid not null,
  import_id     uuid not null,
  member_id     uuid not null,
  happened_on   date not null,
  from_on       date not null,
  to_on         date not null check (to_on >= from_on),
  plan_code     text not null,
  amount_satang bigint not null check (amount_satang > 0),
  book          text check (book <> ''),
  number        text check (number <> ''),
  written_at    timestamptz not null,
  taken_back_at timestamptz,
  primary key (fund_id, past_id),
  foreign key (fund_id, member_id) references member
);
create unique index past_contribution_begins on past_contribution (fund_id, member_id, from_on) where taken_back_at is null;
create index past_contribution_by_import on past_contribution (fund_id, import_id);

create function past_contribution_is_kept() returns trigger language plpgsql as $$
begin
  if old.taken_back_at is not null then
    raise exception 'this past contribution is taken back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger past_contribution_open before update on past_contribution for each row execute function past_contribution_is_kept();
create trigger past_contribution_kept before delete or truncate on past_contribution for each statement execute function refuse_change();

alter table past_contribution enable row level security;
create policy own_fund on past_contribution using (fund_id = current_fund()) with check (fund_id = current_fund());
grant select, insert on past_contribution to omboon_app;
grant update (taken_back_at) on past_contribution to omboon_app;

-- Every range that stands paid, by a receipt or from the time before. What was paid belongs to the membership in which it moved.
create or replace view covered with (security_invoker = true) as
  with paid as (
    select l.fund_id, l.member_id, l.from_on, l.to_on, r.happened_on, l.plan_code, l.price_satang, l.amount_satang
      from receipt_line l join receipt r using (fund_id, receipt_id)
      where l.kind = 'contribution' and not exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id)
    union all
    select fund_id, member_id, from_on, to_on, happened_on, plan_code, amount_satang, amount_satang
      from past_contribution where taken_back_at is null)
  select fund_id, member_id, from_on, to_on, happened_on, plan_code, price_satang, amount_satang,
      (select min(m.left_on) from earlier_membership m
        where m.fund_id = paid.fund_id and m.member_id = paid.member_id and m.left_on > paid.happened_on) as earlier_left_on
    from paid;

-- A large import grows a table a thousandfold within one transaction. The planner, which still believes it small, would look for each
-- row's member by reading the whole fund, foreign keys included: so it is told. Nobody waits for it; somebody else may be at it already.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '200ms' as $$
begin
  analyze member, standing, past_contribution;
exception when lock_not_available then null;
end $$;
revoke all on function refresh_statistics from public;
grant execute on function refresh_statistics to omboon_app;
