-- why: the web door: with which LINE Login channel people of a fund sign in, and who is signed in. What they may see is asked anew each time.

-- A user id of LINE's means something within one provider only: this channel is of the same provider as the fund's official account.
create table login_channel (
  fund_id       uuid primary key references fund,
  channel_id    text not null,
  secret_sealed bytea not null,
  added_at      timestamptz not null
);

-- Only a keyed hash of what the browser holds is kept: whoever reads the table cannot sign in with it.
create table web_session (
  fund_id      uuid not null references fund,
  session_id   uuid not null,
  token_hash   bytea not null,
  line_user_id text not null,
  signed_in_at timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  primary key (fund_id, session_id),
  unique (fund_id, token_hash),
  check (expires_at > signed_in_at)
);
create index web_session_by_person on web_session (fund_id, line_user_id) where ended_at is null;
create index web_session_to_forget on web_session (expires_at);

do $$
declare
  one text;
begin
  foreach one in array array['login_channel', 'web_session'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy own_fund on %I using (fund_id = current_fund()) with check (fund_id = current_fund())', one);
    execute format('grant select, insert on %I to omboon_app', one);
  end loop;
end $$;
grant update (channel_id, secret_sealed, added_at) on login_channel to omboon_app;
grant update (ended_at) on web_session to omboon_app;
-- Who signed in long ago is nobody's business any more.
grant delete on web_session to omboon_app;
