-- Ends a person's work: the staff row, the co-assignments and, when the last day has come, the group, the login and open
-- sessions. Refused while work is left: open cases, meetings after it, drafts. handover gives cases and meetings to somebody,
-- drafts=drop throws drafts away, list=1 only lists.
--   psql -X -f sql/staff_end.sql -v login=aha [-v last=2026-11-19] [-v handover=boj] [-v drafts=drop] [-v list=1]
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
\if :{?drafts} \else
\set drafts ''
\endif
\ir session.sql
\if :{?list}
begin;
set local role foothold_owner;
select private.staff_known(:'login') \g /dev/null
select l.how, l.kind, l.id, l.casefile_id, l.day
from private.staff_left(:'login', coalesce(nullif(:'last', '')::date, private.today() - 1)) l order by l.how in ('hand_over', 'drop') desc, 1, 2, 5, 3;
commit;
\quit
\endif
begin;
set local lock_timeout = '5s';
set local role foothold_owner;
delete from private.draft where login = :'login' and :'drafts' = 'drop';
select private.staff_end(:'login', coalesce(nullif(:'last', '')::date, private.today() - 1), nullif(:'handover', '')) as cases \gset
reset role;
select private.staff_logout(:'login') \g /dev/null
commit;
select exists (select from private.staff s where s.login = :'login' and s.ends < private.today()) as over \gset
\if :over
select private.staff_disconnect(:'login') \g /dev/null
\endif
\if :over
\echo :login has left, :cases cases handed over
\else
\echo :login leaves, :cases cases handed over; run this again after the last day
\endif
