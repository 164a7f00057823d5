-- Adds a person who works with Foothold: a login role, its group, a row of staff. Again with the same values it does
-- nothing; a person who had left comes back. As a superuser, or as the database's owner with CREATEROLE.
--   psql -X -f sql/staff_add.sql -v login=aha -v name='Anna Hald' -v initials=AHA -v role=caseworker
--        -v unit=Jobkonsulenter [-v starts=2026-12-01] [-v password=…]
-- Without a password the role has none: use peer authentication, or set it later with \password.
\set ON_ERROR_STOP on
\set QUIET on
\set SHOW_CONTEXT never
\if :{?login} \else
\set login ''
\endif
\if :{?name} \else
\set name ''
\endif
\if :{?initials} \else
\set initials ''
\endif
\if :{?role} \else
\set role ''
\endif
\if :{?unit} \else
\set unit ''
\endif
\if :{?starts} \else
\set starts '-infinity'
\endif
\if :{?password} \else
\set password ''
\endif
\ir session.sql
begin;
set local lock_timeout = '5s';
select current_setting('is_superuser') as super \gset
\if :super
set local log_statement = 'none';
\endif
select private.staff_add(:'login', :'name', :'initials', :'role', :'unit', :'starts') \g /dev/null
select private.staff_login(:'login', :'role', :'password') \g /dev/null
commit;
\echo :login is :role in :unit
