-- why: the auditor's remarks and the committee's answers.
select 1;
