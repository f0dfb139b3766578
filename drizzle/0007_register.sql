-- why: the register's further fields: villages, beneficiaries, caretakers, memberships, and who changed what.
select 1;
