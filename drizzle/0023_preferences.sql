-- why: each person chooses how they are answered: in Thai or English, shortly or in detail.

-- Of the LINE account and not of a member: a grandchild who acts for a grandmother reads for themselves. Nothing: Thai, in detail.
alter table line_account
  add column language text check (language in ('th', 'en')),
  add column answers  text check (answers in ('short', 'detailed'));
