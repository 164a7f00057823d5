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
\if :{?file} \else
\set file ''
\endif
\set text `cat < :'file' 2>/dev/null`
set client_min_messages = warning;
set search_path = pg_catalog;
set lock_timeout = '5s';
begin;
set local role foothold_owner;
create temp table rule_fault on commit drop as select f from private.rules_load(:'file', :'text') f;
select exists (select from rule_fault) as refused \gset
\if :refused
\pset tuples_only on
select f from rule_fault;
rollback;
do $$ begin raise exception 'the rule file was refused, nothing was loaded'; end $$;
\endif
\if :dry_run
create temp table move on commit drop as select * from private.rules_moves();
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
