-- Adds a unit; again with the same name does nothing. As a superuser or the database's owner.
--   psql -X -f sql/unit_add.sql -v name='Jobkonsulenter' [-v parent='Jobcenter Tønder'] [-v from=2026-12-01]
\set ON_ERROR_STOP on
\set QUIET on
\set SHOW_CONTEXT never
\ir session.sql
\if :{?name} \else
do $$ begin raise exception 'usage: psql -X -f sql/unit_add.sql -v name=NAME [-v parent=NAME] [-v from=DATE]'; end $$;
\endif
\if :{?parent} \else
\set parent ''
\endif
\if :{?from} \else
\set from '-infinity'
\endif
begin;
set local lock_timeout = '5s';
set local role foothold_owner;
select private.unit_add(:'name', nullif(:'parent', ''), :'from') \g /dev/null
commit;
\echo unit :name is there
