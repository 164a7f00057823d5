-- Meetings. What fell due before today was mostly held, some days before it was due; a little was late or is still owed.
-- What falls due soon is mostly booked. Each worker has meetings today, the first of them held.
create temp table made on commit drop as
select o.casefile_id, o.unit_id, f.responsible as worker, o.id as obligation_id, o.due_on, o.latest_on, o.ordinal, r.owed_by,
       r.meeting_kinds[1] as kind, pg_temp.chance(o.id, 1, 1000) as luck, o.window_from,
       greatest(o.window_from, o.due_on - pg_temp.chance(o.id, 2, 9)) as day
from private.obligation o
join fresh f on f.id = o.casefile_id
join private.rule r on r.id = o.rule_id
where o.status = 'open' and cardinality(r.meeting_kinds) > 0 and o.due_on < :'today';
-- a case that is behind stays behind: from its first omission on nothing of that rule was held
create temp table held on commit drop as
select m.*, case when m.luck between 25 and 59 then least(m.latest_on + 1 + pg_temp.chance(m.obligation_id, 3, 20), :'today'::date - 1)
                 else m.day end as held_on
from made m
where not exists (
    select from made b where b.casefile_id = m.casefile_id and b.kind = m.kind and b.ordinal <= m.ordinal
      and b.luck < 25 and b.latest_on > :'today'::date - 60);
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at)
select pg_temp.key('held ' || h.obligation_id), h.casefile_id, h.unit_id, h.worker, h.kind, x.form, x.at,
       x.at + interval '45 minutes',
       case when x.form = 'fremmoede' then case pg_temp.chance(h.obligation_id, 6, 4) when 0 then 'Bredebro' else 'Jobcentret, Tønder' end end,
       h.worker, case when h.luck between 60 and 79 then 'no_show' else 'held' end, h.worker, x.at - interval '14 days'
from held h
cross join lateral (
    select case when h.kind in ('akasse', 'faellesmoede') then 'fremmoede'
                else (array['fremmoede', 'fremmoede', 'fremmoede', 'telefon', 'video'])[1 + pg_temp.chance(h.obligation_id, 4, 5)] end as form,
           pg_temp.at(private.workday(h.held_on, h.window_from), make_time(8 + pg_temp.chance(h.obligation_id, 5, 7), 0, 0)) as at) x;
-- after a no-show the meeting was held a week later
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at)
select pg_temp.key('again ' || m.id), m.casefile_id, m.unit_id, m.responsible, m.kind, m.form, m.starts_at + interval '7 days',
       m.ends_at + interval '7 days', m.place, m.worker, 'held', m.worker, m.starts_at
from private.meeting m join fresh f on f.id = m.casefile_id
where m.status = 'no_show' and m.starts_at < pg_temp.at(:'today'::date - 7, '00:00');
select private.obligations_recompute() \g /dev/null

-- Booked: what falls due in the next four weeks, nearest first, four meetings a day for each worker; and today's.
create temp table slot on commit drop as
select d.*, case when d.place <= 3 then :'today'::date
                 else private.workday(:'today'::date + 3 + ((d.place - 4) / 4)::int * 7 / 5, :'today'::date + 1) end as day,
       case when d.place <= 3 then (array['09:00', '11:00', '13:30']::time[])[d.place]
            else (array['09:00', '10:00', '13:00', '14:00']::time[])[1 + (d.place - 4) % 4] end as time
from (
    select o.casefile_id, o.unit_id, f.responsible as worker, o.id as obligation_id, o.due_on, r.meeting_kinds[1] as kind,
           row_number() over (partition by f.responsible order by o.due_on, o.id) as place
    from private.obligation o
    join fresh f on f.id = o.casefile_id
    join private.rule r on r.id = o.rule_id
    where o.status = 'open' and o.first_open and o.until > :'today' and o.owed_by = 'job_centre'
      and cardinality(r.meeting_kinds) > 0 and o.due_on between :'today' and :'today'::date + 28
      and pg_temp.chance(o.casefile_id, 7, 10) < 7
      and not exists (select from private.meeting b where b.casefile_id = o.casefile_id and b.status = 'booked')
      and o.id = (select x.id from private.obligation x join private.rule y on y.id = x.rule_id
                  where x.casefile_id = o.casefile_id and x.status = 'open' and x.first_open
                    and x.owed_by = 'job_centre' and cardinality(y.meeting_kinds) > 0
                  order by x.due_on, x.id limit 1)) d;
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at)
select pg_temp.key('booked ' || s.obligation_id), s.casefile_id, s.unit_id, s.worker, s.kind, x.form,
       pg_temp.at(s.day, s.time), pg_temp.at(s.day, s.time) + interval '45 minutes',
       case when x.form = 'fremmoede' then 'Jobcentret, Tønder' end, s.worker,
       case when s.place = 1 then 'held' else 'booked' end, s.worker, pg_temp.at(:'today'::date - 10, s.time)
from slot s
cross join lateral (select (array['fremmoede', 'fremmoede', 'telefon'])[1 + pg_temp.chance(s.obligation_id, 4, 3)] as form) x
where s.place <= 3 or s.day <= s.due_on
on conflict do nothing;
insert into private.meeting_participant (casefile_id, unit_id, responsible, meeting_id, name, role)
select m.casefile_id, m.unit_id, m.responsible, m.id, '', p.role
from private.meeting m join fresh f on f.id = m.casefile_id
cross join lateral (values ('citizen'), (case when m.kind in ('akasse', 'faellesmoede') then 'akasse'
                                              when pg_temp.chance(m.id, 8, 12) = 0 then 'companion' end)) p(role)
where p.role is not null;
analyze private.meeting;
