-- Loads a rule file that the municipality has written or changed, and makes the obligations what it says. Refused as a whole,
-- with every fault as FILE:LINE: FIELD: what is wrong, what to do. As the database's owner or a superuser.
--   psql -X -f sql/rules_load.sql -v file=sql/rules/R5.rule
--   psql -X -f sql/rules_load.sql -v file=my.rule -v dry_run=1     whose due dates would move, from what to what; writes nothing
\set ON_ERROR_STOP on
\set QUIET on
\set SHOW_CONTEXT never
\pset footer off
\if :{?dry_run} \else
\set dry_run 0
\endif
\ir session.sql
\if :{?file} \else
do $$ begin raise exception 'usage: psql -X -f sql/rules_load.sql -v file=FILE.rule [-v dry_run=1]'; end $$;
\endif
\set text `cat -- :'file' 2>/dev/null`
set client_encoding = 'UTF8';
set lock_timeout = '5s';
begin;
create temp table move (case_no text, rule text, ordinal int, was date, becomes date) on commit drop;
grant all on move to foothold_owner;
set local role foothold_owner;
select string_agg(f, E'\n') as faults, count(*) > 0 as refused from private.rules_load(:'file', :'text') f \gset
\if :refused
rollback;
\echo :faults
do $$ begin raise exception 'the rule file was refused, nothing was loaded'; end $$;
\endif
\if :dry_run
insert into move select * from private.rules_moves();
reset role;
\echo Whose due dates would move. By rule:
select rule, count(distinct case_no) as cases, count(*) as dates from move group by rule order by rule;
select case_no as "case", rule, ordinal as no, coalesce(was::text, '-') as was, coalesce(becomes::text, '-') as becomes
from move order by case_no, rule, ordinal, was;
select count(distinct case_no) as cases, count(*) as dates, 'nothing was written' as note from move;
rollback;
\else
commit;
\ir recompute.sql
\endif
