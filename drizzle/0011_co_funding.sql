-- why: co-funding rounds with their frozen lists of members.
select 1;
