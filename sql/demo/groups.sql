-- A group meeting this afternoon for a few workers, with up to twenty of their citizens: its roll waits to be called.
insert into private.group_meeting (id, kind, form, title, starts_at, ends_at, place, worker, capacity)
select pg_temp.key('group ' || w.worker), 'informationsmoede', 'fremmoede', 'Jobklub', pg_temp.at(:'today'::date, '15:00'),
       pg_temp.at(:'today'::date, '16:00'), 'Jobcentret, Tønder', w.worker, 20
from (select f.responsible as worker from fresh f group by 1 having count(*) >= 12 order by 1 limit 8) w
on conflict do nothing;
insert into private.meeting (id, casefile_id, group_id, kind, form, title, starts_at, ends_at, place, worker)
select pg_temp.key('member ' || m.id), m.id, m.group_id, m.kind, m.form, m.title, m.starts_at, m.ends_at, m.place, m.worker
from (
    select f.id, g.id as group_id, g.kind, g.form, g.title, g.starts_at, g.ends_at, g.place, g.worker,
           g.size + row_number() over (partition by g.id order by pg_temp.chance(f.id, 90, 1000000), f.id) as n
    from (select x.*, private.group_size(x.id) as size from private.group_meeting x) g join fresh f on f.responsible = g.worker
    where g.id = pg_temp.key('group ' || g.worker)
      and not exists (select from private.booking b where b.resource = 'citizen' and b.who = f.id::text
                      and tstzrange(b.starts_at, b.ends_at) && tstzrange(g.starts_at, g.ends_at))) m
where m.n <= 20
on conflict do nothing;
