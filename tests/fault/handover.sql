-- For handover: `cases` citizens more with a history each, and people h01 … who work on some of all cases.
\set ON_ERROR_STOP on
\set n :cases
\ir ../../sql/demo/load.sql
update private.setting set value = 1000000 where name in ('open_per_hour', 'open_per_day');
select private.staff_add('h' || lpad(i::text, 2, '0'), 'Hjælper ' || i, 'H' || i, 'caseworker', 'Jobkonsulenter', '-infinity'),
       private.staff_login('h' || lpad(i::text, 2, '0'), 'caseworker', '')
from generate_series(1, :savers) i \g /dev/null
insert into private.assignment (casefile_id, login, kind, valid_from)
select c.id, 'h' || lpad(i::text, 2, '0'), 'coworker', '2026-11-01'
from generate_series(1, :savers) i
cross join lateral (select c.id from private.casefile c order by md5(c.id::text || i) limit 200) c;
vacuum analyze;
-- how it was, to be compared afterwards
create table public.before as select id, unit_id, responsible, version from private.casefile;
