-- why: bank statements, line by line, and what each line was matched with.
select 1;
