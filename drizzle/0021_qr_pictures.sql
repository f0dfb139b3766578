-- why: pictures that LINE fetches from us by an unguessable name and for a few days only.

-- The text inside the code, not its points: the picture is drawn whenever it is fetched. Nothing of any member stands here.
create table qr_picture (
  fund_id  uuid not null references fund,
  name     text not null check (name ~ '^[0-9a-f]{32}$'),
  payload  text not null check (length(payload) between 1 and 400),
  made_at  timestamptz not null,
  primary key (fund_id, name)
);
create index qr_picture_to_forget on qr_picture (fund_id, made_at);

alter table qr_picture enable row level security;
create policy own_fund on qr_picture using (fund_id = current_fund()) with check (fund_id = current_fund());
grant select, insert, delete on qr_picture to omboon_app;
