-- why: three roles. The owner migrates; the application sees one fund at a time and never changes the ledger; the relay moves messages and sees no fund data.

do $$
begin
  if not exists (select from pg_roles where rolname = 'omboon_app') then create role omboon_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'omboon_relay') then create role omboon_relay nologin; end if;
-- Another database of the same server may have made them between the question and the answer.
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to omboon_app, omboon_relay;
grant usage on schema relay to omboon_app, omboon_relay;

create function current_fund() returns uuid language sql stable as $$ select nullif(current_setting('app.fund_id', true), '')::uuid $$;

do $$
declare
  fund_table text;
begin
  foreach fund_table in array array['fund', 'fund_head', 'rule_set', 'member', 'standing', 'office', 'line_account', 'link', 'link_code',
    'link_try', 'heard', 'account', 'entry', 'posting', 'receipt', 'receipt_line'] loop
    execute format('alter table %I enable row level security', fund_table);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', fund_table);
    execute format('grant select, insert on %I to omboon_app', fund_table);
  end loop;
end $$;

grant update on fund, member, standing, office, line_account, link, link_code to omboon_app;
-- Wrong tries are forgotten once they no longer count.
grant delete on link_try to omboon_app;

-- The application leaves messages and errands, and cannot read what it or anyone left. Its rows are of the fund it works for.
grant insert on relay.outbox, relay.errand to omboon_app;
alter table relay.outbox enable row level security;
alter table relay.errand enable row level security;
create policy own_fund on relay.outbox for insert to omboon_app with check (fund_id = current_fund());
create policy own_fund on relay.errand for insert to omboon_app with check (fund_id = current_fund());
create policy all_funds on relay.outbox to omboon_relay using (true) with check (true);
create policy all_funds on relay.errand to omboon_relay using (true) with check (true);
grant select, insert, update on relay.channel, relay.inbox, relay.sender, relay.sending, relay.outbox, relay.errand to omboon_relay;

-- A fund is named by its code from outside; this is the only question that looks across funds, and it gives an id, nothing else.
create function fund_id_of(fund_code text) returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select fund_id from fund where code = fund_code $$;
revoke all on function fund_id_of from public;
grant execute on function fund_id_of to omboon_app;
revoke all on function number_receipt from public;
