-- For handover: `cases` citizens with a history each, all of them somebody's; and people h01 … who have none, but work on some of
-- all cases. Their names stand last in their unit. Up to ten of what is loaded are closed.
\set ON_ERROR_STOP on
select :cases + 10 as n \gset
\ir ../../sql/demo/load.sql
update private.setting set value = 1000000 where name in ('open_per_hour', 'open_per_day');
select private.staff_add('h' || lpad(i::text, 2, '0'), 'Åge ' || lpad(i::text, 2, '0'), 'H' || i, 'caseworker', 'Fleksteam', '-infinity'),
       private.staff_login('h' || lpad(i::text, 2, '0'), 'caseworker', '')
from generate_series(1, :savers) i \g /dev/null
insert into private.assignment (casefile_id, login, kind, valid_from)
select c.id, 'h' || lpad(i::text, 2, '0'), 'coworker', '2026-11-01'
from generate_series(1, :savers) i
cross join lateral (select c.id from private.casefile c where c.closed_on = 'infinity' order by md5(c.id::text || i) limit 200) c;
update private.casefile set responsible = 'aha' where responsible is null;
vacuum analyze;
-- how it was, to be compared afterwards
create table public.before as select id, unit_id, responsible, version from private.casefile where closed_on = 'infinity';
