-- Ends a person's work: the staff row, the co-assignments and, when the last day has come, the group, the login and open
-- sessions. Refused while he is responsible for open cases, unless somebody takes them.
--   psql -X -f sql/staff_end.sql -v login=aha [-v last=2026-11-19] [-v handover=boj]
-- last is the last day of work, yesterday when not given.
\set ON_ERROR_STOP on
\set QUIET on
\set SHOW_CONTEXT never
\if :{?login} \else
\set login ''
\endif
\if :{?last} \else
\set last ''
\endif
\if :{?handover} \else
\set handover ''
\endif
set client_min_messages = warning;
begin;
set local lock_timeout = '5s';
set local role foothold_owner;
select private.staff_end(:'login', coalesce(nullif(:'last', '')::date, private.today() - 1), nullif(:'handover', '')) as cases \gset
reset role;
select private.staff_logout(:'login') \g /dev/null
commit;
select private.staff_disconnect(:'login') \g /dev/null
\echo :login has left, :cases cases handed over
