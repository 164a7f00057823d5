-- For roll.inc: what it says there.
insert into private.citizen (id, family_name, given_name, birth_date)
select ('00000000-0000-4000-8001-' || lpad(n::text, 12, '0'))::uuid, 'Testby', 'Nummer ' || n, '1980-01-01' from generate_series(21, 33) n;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-4000-8001-' || lpad(n::text, 12, '0'))::uuid,
       '2026-' || lpad((1100 + n)::text, 5, '0'), u.id, 'aha', '2', '2026-09-01'
from generate_series(21, 33) n, private.unit u where u.name = 'Jobkonsulenter';
insert into private.group_meeting (id, kind, title, starts_at, ends_at, worker)
values ('00000000-0000-4000-8009-000000000001', 'informationsmoede', 'Jobklub', '2026-11-20 07:30 Europe/Copenhagen',
        '2026-11-20 08:30 Europe/Copenhagen', 'aha');
insert into private.meeting (id, casefile_id, group_id, kind, title, starts_at, ends_at, worker)
select ('00000000-0000-4000-8009-' || lpad((100 + n)::text, 12, '0'))::uuid, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       g.id, g.kind, g.title, g.starts_at, g.ends_at, g.worker
from private.group_meeting g, unnest('{1,2,3,4,5,7,10,21,22,23,24,25,26,27,28,29,30,31,32,33}'::int[]) n;
insert into private.assignment (casefile_id, login, kind, valid_from)
select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'boj', 'coworker', '2026-06-29' from generate_series(3, 5) n;
