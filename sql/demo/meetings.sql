-- Meetings. What fell due before today was mostly held, some days before it was due; a little was late or is still owed.
-- What falls due soon is mostly booked. Each worker has meetings today, the first of them held.
create temp table owed (
    like private.obligation_want, key uuid, kind text, luck int, unit uuid, worker text) on commit drop;
set local enable_seqscan = off;
do $$
declare
    v_batch uuid[];
begin
    for v_batch in
        select array_agg(b.id) from (select f.id, (row_number() over (order by f.id) - 1) / 10000 as n from fresh f) b group by b.n
    loop
        insert into owed
        select w.*, k.key, r.meeting_kinds[1], pg_temp.chance(k.key, 1, 1000), f.unit_id, f.responsible
        from (select * from private.obligations_windows(v_batch) union all
              select * from private.obligations_intervals(v_batch)) w
        join fresh f on f.id = w.casefile_id
        join private.rule r on r.id = w.rule_id and cardinality(r.meeting_kinds) > 0
        cross join lateral (select pg_temp.key(w.casefile_id || w.rule_id || w.ordinal) as key) k
        where w.status = 'open' and w.due_on <= private.today() + 28;
    end loop;
end $$;
set local enable_seqscan = on;
create index on owed (casefile_id);
analyze owed;
-- a case that is behind stays behind: from its first omission on nothing of that rule was held
create temp table held on commit drop as
select o.*, private.workday(case when o.luck between 25 and 59 then least(o.latest_on + 1 + pg_temp.chance(o.key, 3, 20), :'today'::date - 1)
                                 else greatest(o.window_from, o.due_on - pg_temp.chance(o.key, 2, 9)) end, o.window_from) as held_on
from owed o
where o.due_on < :'today' and not exists (
    select from owed b where b.casefile_id = o.casefile_id and b.kind = o.kind and b.ordinal <= o.ordinal and b.luck < 25
      and b.latest_on > :'today'::date - 60 and b.due_on < :'today');
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at,
                             resets_deadline)
select pg_temp.key('held ' || h.key), h.casefile_id, h.unit, h.worker, h.kind, x.form, x.at, x.at + interval '45 minutes',
       case when x.form = 'fremmoede' then case pg_temp.chance(h.key, 6, 4) when 0 then 'Bredebro' else 'Jobcentret, Tønder' end end,
       h.worker, case when h.luck between 60 and 79 then 'no_show' else 'held' end, h.worker, x.at - interval '14 days',
       true
from held h
cross join lateral (
    select case when h.kind in ('akasse', 'faellesmoede', 'fleksopfoelgning') then 'fremmoede'
                else (array['fremmoede', 'fremmoede', 'fremmoede', 'telefon', 'video'])[1 + pg_temp.chance(h.key, 4, 5)] end as form,
           pg_temp.at(h.held_on, make_time(8 + pg_temp.chance(h.key, 5, 7), 0, 0)) as at) x;
-- after a no-show the meeting was held a week later
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at,
                             resets_deadline)
select pg_temp.key('again ' || m.id), m.casefile_id, m.unit_id, m.responsible, m.kind, m.form, m.starts_at + interval '7 days',
       m.ends_at + interval '7 days', m.place, m.worker, 'held', m.worker, m.starts_at, true
from private.meeting m join fresh f on f.id = m.casefile_id
where m.status = 'no_show' and m.starts_at < pg_temp.at(:'today'::date - 7, '00:00');

-- Booked: what falls due in the next four weeks, nearest first, four meetings a day for each worker; and today's.
create temp table slot on commit drop as
select d.*, case when d.turn <= 3 then :'today'::date
                 else private.workday(:'today'::date + 3 + ((d.turn - 4) / 4)::int * 7 / 5, :'today'::date + 1) end as day,
       case when d.turn <= 3 then (array['09:00', '11:00', '13:30']::time[])[d.turn]
            else (array['09:00', '10:00', '13:00', '14:00']::time[])[1 + (d.turn - 4) % 4] end as time
from (
    select o.*, row_number() over (partition by o.worker order by o.due_on, o.key) as turn
    from (select distinct on (x.casefile_id) x.* from owed x
          where x.due_on >= :'today' and x.owed_by = 'job_centre' and x.until > x.due_on
          order by x.casefile_id, x.due_on, x.key) o
    where pg_temp.chance(o.casefile_id, 7, 10) < 7) d;
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, worker, status, booked_by, booked_at,
                             resets_deadline)
select pg_temp.key('booked ' || s.key), s.casefile_id, s.unit, s.worker, s.kind, x.form, pg_temp.at(s.day, s.time),
       pg_temp.at(s.day, s.time) + interval '45 minutes', case when x.form = 'fremmoede' then 'Jobcentret, Tønder' end, s.worker,
       case when s.turn = 1 then 'held' else 'booked' end, s.worker, pg_temp.at(:'today'::date - 10, s.time), true
from slot s
cross join lateral (select (array['fremmoede', 'fremmoede', 'telefon'])[1 + pg_temp.chance(s.key, 4, 3)] as form) x
where s.turn <= 3 or s.day <= s.due_on;
-- no trigger does it here: whoever is booked twice is not booked at all
insert into private.booking (resource, who, starts_at, ends_at, meeting_id)
select r.resource, r.who, m.starts_at, m.ends_at, m.id
from private.meeting m join fresh f on f.id = m.casefile_id
cross join lateral (values ('citizen', m.casefile_id::text), ('worker', m.worker)) r(resource, who)
where m.status = 'booked' and not exists (select from private.booking b where b.meeting_id = m.id)
on conflict do nothing;
delete from private.meeting m using fresh f
where f.id = m.casefile_id and m.status = 'booked' and (select count(*) from private.booking b where b.meeting_id = m.id) < 2;
delete from private.booking b where b.meeting_id is not null and not exists (select from private.meeting m where m.id = b.meeting_id);
insert into private.meeting_participant (casefile_id, unit_id, responsible, meeting_id, name, role)
select m.casefile_id, m.unit_id, m.responsible, m.id, '', p.role
from private.meeting m join fresh f on f.id = m.casefile_id
cross join lateral (values ('citizen'), (case when m.kind in ('akasse', 'faellesmoede') then 'akasse'
                                              when pg_temp.chance(m.id, 8, 12) = 0 then 'companion' end)) p(role)
where p.role is not null;
analyze private.meeting;
