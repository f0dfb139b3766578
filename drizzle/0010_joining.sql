-- why: applications for membership, from the first word to the resolution.
select 1;
