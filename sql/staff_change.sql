-- Changes a person: only what is given. A new role takes effect at once; open sessions of the person are ended then.
--   psql -X -f sql/staff_change.sql -v login=aha [-v name=…] [-v initials=…] [-v role=…] [-v unit=…] [-v password=…]
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
select private.staff_change(:'login', nullif(:'name', ''), nullif(:'initials', ''), nullif(:'role', ''), nullif(:'unit', ''))
    as role \gset
select private.staff_login(:'login', :'role', :'password') \g /dev/null
commit;
select private.staff_disconnect(:'login') \g /dev/null
\echo :login is :role
